import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { InWords } from '../../../src/cli/in-words.ts';
import { countedAnswers, recommend, visibleQuestions } from '../../../src/quiz/index.ts';
import type { Answers, Question, Quiz, Ranked, Recommendation } from '../../../src/quiz/types.ts';
import type { Actions, Model } from '../ui.ts';
import { isTicked, valueOf } from './fields.ts';

const ends: Readonly<Record<Recommendation['kind'], string>> = {
  category: '',
  consultation: 'A consultation, no single area',
  doctor: 'Please see a doctor first',
  stop: 'This quiz is for adults',
};

/** Somebody's answers, and what comes of them as they are given. */
export function visitorCard({ quiz, ui }: Model, actions: Actions): TemplateResult {
  const answers = countedAnswers(quiz, ui.visitor);
  const choose = (question: string, answer: string | string[]) => actions.show({ visitor: { ...answers, [question]: answer } });
  return html`<section class="card" aria-labelledby="visitor-title">
    <div class="card__head">
      <h3 id="visitor-title" tabindex="-1">Try a visitor</h3>
      <button type="button" class="small" @click=${() => actions.show({ visitor: {} })}>Start again</button>
    </div>
    <div class="visitor">
      <div class="visitor__questions">
        ${repeat(visibleQuestions(quiz, answers), ({ id }) => id, (question) => (question.type === 'single' ? oneAnswer(question, answers, choose) : severalAnswers(question, answers, choose)))}
      </div>
      <div class="visitor__result" role="region" aria-label="What this visitor gets">${resultOf(quiz, answers)}</div>
    </div>
  </section>`;
}

type Choose = (question: string, answer: string | string[]) => void;

function oneAnswer({ id, prompt, options }: Question, answers: Answers, choose: Choose): TemplateResult {
  const answer = answers[id] ?? '';
  return html`<div class="field">
    <label for="visitor-${id}">${prompt}</label>
    <select id="visitor-${id}" .value=${live(String(answer))} @change=${(event: Event) => choose(id, valueOf(event))}>
      <option value="" ?selected=${!answer}>Not answered</option>
      ${options.map(({ value, label }) => html`<option value=${value} ?selected=${value === answer}>${label}</option>`)}
    </select>
  </div>`;
}

function severalAnswers({ id, prompt, options }: Question, answers: Answers, choose: Choose): TemplateResult {
  const chosen = [answers[id] ?? []].flat();
  const change = (value: string, isOn: boolean, isExclusive = false) => {
    const others = chosen.filter((each) => each !== value && !options.some((option) => option.value === each && option.exclusive));
    choose(id, isOn ? (isExclusive ? [value] : [...others, value]) : others);
  };
  return html`<details class="field several" ?open=${chosen.length > 0}>
    <summary><span>${prompt}</span> <span class="badge badge--quiet">${chosen.length} chosen</span></summary>
    <fieldset>
      <legend class="unseen">${prompt}</legend>
      ${repeat(options, ({ value }) => value, ({ value, label, exclusive }) => html`<label class="tick"><input type="checkbox" .checked=${live(chosen.includes(value))} @change=${(event: Event) => change(value, isTicked(event), exclusive)}><span>${label}</span></label>`)}
    </fieldset>
  </details>`;
}

function resultOf(quiz: Quiz, answers: Answers): TemplateResult {
  const { kind, primary, ranked, close, also, flags } = recommend(quiz, answers);
  const words = new InWords(quiz);
  const most = Math.max(1, ...ranked.map(({ points }) => points));
  return html`
    <p class="outcome" role="status"><span class="outcome__kicker">${primary ? (close ? 'Two areas could fit, first' : 'Worth discussing') : 'Result'}</span><b>${primary?.title ?? ends[kind]}</b></p>
    ${also ? html`<p class="hint">Named as well: ${also.title}</p>` : nothing}
    ${ranked.length ? html`<ul class="bars">${ranked.map((category) => pointsBar(category, most, words))}</ul>` : nothing}
    ${flags.length ? html`<h4>Said beside it</h4><ul class="findings">${flags.map(({ text }) => html`<li>${text}</li>`)}</ul>` : nothing}
  `;
}

function pointsBar({ title, points, reasons }: Ranked, most: number, words: InWords): TemplateResult {
  return html`<li class="bar">
    <p class="bar__name"><span>${title}</span><b>${points} ${points === 1 ? 'point' : 'points'}</b></p>
    <div class="bar__track"><div style=${styleMap({ 'inline-size': `${Math.max(0, (points / most) * 100)}%` })}></div></div>
    <ul class="reasons">${reasons.map((reason) => html`<li>${reason.points > 0 ? '+' : '−'}${Math.abs(reason.points)} ${'rule' in reason ? `rule “${reason.rule}”` : `${words.question(reason.question)} ${reason.label}`}</li>`)}</ul>
  </li>`;
}
