import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetText } from '../content/locale.ts';
import type { Answer, Option, Question } from '../quiz/types.ts';
import { button, submitButton } from './buttons.ts';
import { errorId, errorSummary, fieldError, type ShownError } from './errors.ts';
import type { Handlers } from './handlers.ts';
import { screenHeading } from './heading.ts';

export interface QuestionModel {
  question: Question;
  answer: Answer | undefined;
  errors: readonly ShownError[];
  canGoBack: boolean;
  headingLevel: number;
}

/** One question a screen, its legend the heading. */
export function questionView({ question, answer, errors, canGoBack, headingLevel }: QuestionModel, text: WidgetText, on: Handlers): TemplateResult {
  const { id, prompt, hint, optional } = question;
  const description = [hint && 'hint', errors.length && `${id}-error`].filter(Boolean).join(' ');
  return html`
    <form novalidate @submit=${on.goOn}>
      ${errorSummary(errors, text, on)}
      <fieldset part="question" aria-describedby=${description || nothing}>
        <legend>${screenHeading(headingLevel, prompt)}</legend>
        ${hint ? html`<p id="hint" class="muted">${hint}</p>` : nothing} ${fieldError(id, errors)}
        ${optionGroups(question).map((group, index) => optionGroup(group, index, question, answer, errors, on))}
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

function optionGroup(
  options: Option[],
  index: number,
  question: Question,
  answer: Answer | undefined,
  errors: readonly ShownError[],
  on: Handlers,
): TemplateResult {
  const heading = options[0]?.group;
  const rows = options.map((option) => optionRow(option, question, answer, errors, on));
  return heading
    ? html`<div role="group" class="options" aria-labelledby="group-${index}"><p class="group" id="group-${index}">${heading}</p>${rows}</div>`
    : html`<div class="options">${rows}</div>`;
}

function optionRow(
  { value, label, hint }: Option,
  { id, type }: Question,
  answer: Answer | undefined,
  errors: readonly ShownError[],
  on: Handlers,
): TemplateResult {
  const isChosen = Array.isArray(answer) ? answer.includes(value) : answer === value;
  return html`
    <label part="option" class="option">
      <input
        type=${type === 'single' ? 'radio' : 'checkbox'}
        name=${id}
        value=${value}
        aria-describedby=${errorId(id, errors)}
        .checked=${isChosen}
        @change=${(event: Event) => on.choose(value, (event.target as HTMLInputElement).checked)}
      />
      <span>${label}${hint ? html` <span class="hint muted">${hint}</span>` : nothing}</span>
    </label>
  `;
}
