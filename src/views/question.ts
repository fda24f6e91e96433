import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import type { Answer, Option, Question } from '../quiz/types.ts';
import { button, submitButton } from './buttons.ts';
import { changing } from './changing.ts';
import { errorSummary, type ShownError } from './errors.ts';
import type { Handlers } from './handlers.ts';
import { screenHeading } from './heading.ts';

export interface QuestionModel {
  question: Question;
  answer: Answer | undefined;
  errors: readonly ShownError[];
  canGoBack: boolean;
  headingLevel: number;
}

/**
 * One question a screen, its legend the heading. The group begins below the heading: with the heading inside, a screen
 * reader that comes to it says the question as the name of the group first, and then again.
 */
export function questionView({ question, answer, errors, canGoBack, headingLevel }: QuestionModel, text: WidgetText, on: Handlers): TemplateResult {
  const { prompt, hint, optional } = question;
  const [error] = errors;
  const choose = (event: Event) => {
    const { value, checked } = event.target as HTMLInputElement;
    on.choose(value, checked);
  };
  const description = [hint && 'hint', error && 'error'].filter(Boolean).join(' ');
  return html`
    <form novalidate @submit=${on.goOn}>
      ${errorSummary(errors, text, on)}
      <fieldset part="question" role="none">
        <legend>${screenHeading(headingLevel, prompt, 'prompt', 'number')}</legend>
        ${hint ? html`<p id="hint" class="muted">${hint}</p>` : nothing} ${error ? html`<p id="error" class="error">${changing(error.text)}</p>` : nothing}
        <div role="group" class="answers" aria-labelledby="prompt" aria-describedby=${description || nothing} @change=${choose}>
          ${optionGroups(question).map((group, index) => optionGroup(group, index, question, answer))}
        </div>
      </fieldset>
      <div class="actions">
        ${submitButton(text.continue, on)} ${optional ? button('skip', text.skip, on.skip) : nothing}
        ${canGoBack ? button('back', text.back, on.goBack) : nothing}
      </div>
    </form>
  `;
}

/** Options that follow each other under the same group heading. */
function optionGroups({ options }: Question): Option[][] {
  const groups: Option[][] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last?.[0] && last[0].group === option.group) last.push(option);
    else groups.push([option]);
  }
  return groups;
}

function optionGroup(options: Option[], index: number, question: Question, answer: Answer | undefined): TemplateResult {
  const heading = options[0]?.group;
  const rows = options.map((option) => optionRow(option, question, answer));
  return heading
    ? html`<div role="group" class="options" aria-labelledby="group-${index}"><p class="group" id="group-${index}">${heading}</p>${rows}</div>`
    : html`<div class="options">${rows}</div>`;
}

/** A hint is no part of the name. An option without one needs no attributes for that, and has none: most are like that. */
function optionRow(option: Option, { id, type, options }: Question, answer: Answer | undefined): TemplateResult {
  const { value, label, hint } = option;
  const number = options.indexOf(option);
  const kind = type === 'single' ? 'radio' : 'checkbox';
  const isChosen = Array.isArray(answer) ? answer.includes(value) : answer === value;
  return hint
    ? html`
        <label part="option" class="option">
          <input type=${kind} name=${id} value=${value} .checked=${isChosen} aria-labelledby="label-${number}" aria-describedby="hint-${number}" />
          <span><span id="label-${number}">${label}</span> <span id="hint-${number}" class="hint muted">${hint}</span></span>
        </label>
      `
    : html`<label part="option" class="option"><input type=${kind} name=${id} value=${value} .checked=${isChosen} /><span>${label}</span></label>`;
}
