import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addOption, dropOption, editOption, editQuestion, freeName, isFixed, moveOption, reword, withPoints } from '../model/changes.ts';
import { fieldId } from '../model/place-of.ts';
import { isOwn, type QuestionEdit } from '../model/setup.ts';
import { builtInQuestion, categoryTitle, optionsOf, type ShownOption } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { choice, textField, tickBox, valueOf } from './fields.ts';
import { moveButtons } from './list.ts';

const types = [
  ['single', 'One answer'],
  ['multiple', 'Several answers'],
] as const;

export function questionForm(question: QuestionEdit, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const builtIn = builtInQuestion(id, model.ui.words);
  const word = (key: 'prompt' | 'hint', field: string) => (text: string) => actions.change(reword(id, key, text, builtIn ? (builtIn[key] ?? '') : key === 'hint' ? '' : undefined), field);
  const options = optionsOf(question, model.ui.words);
  return html`
    ${textField({ id: fieldId.prompt(id), label: 'Question', value: question.prompt ?? builtIn?.prompt ?? '', isLong: true, onInput: word('prompt', fieldId.prompt(id)) })}
    ${textField({ id: fieldId.hint(id), label: 'Hint under it', value: question.hint ?? builtIn?.hint ?? '', onInput: word('hint', fieldId.hint(id)) })}
    ${isOwn(question)
      ? html`${choice('How many answers', question.type ?? 'single', types, (type) => actions.change(editQuestion(id, { type })))}
          ${tickBox({ id: `optional-${id}`, label: 'May be skipped', isOn: Boolean(question.optional), onChange: (optional) => actions.change(editQuestion(id, { optional })) })}`
      : nothing}
    <h4>Answers</h4>
    ${isFixed(question) ? html`<p class="hint">These answers look after your visitors’ safety. They can be worded differently, and stay.</p>` : nothing}
    <ul class="options">
      ${repeat(options, ({ option }) => option.value, (shown, index) => optionRow(question, shown, index, options.length, model, actions))}
    </ul>
    ${isFixed(question) ? nothing : html`<button type="button" class="add" @click=${() => addTo(question, options, actions)}>Add an answer</button>`}
  `;
}

function addTo(question: QuestionEdit, options: readonly ShownOption[], actions: Actions): void {
  const value = freeName('answer', options.map(({ option }) => option.value));
  actions.change(addOption(question.id, value));
  actions.focus(fieldId.label(question.id, value));
}

function optionRow(question: QuestionEdit, { option, edit, isOwn: isOwnOption }: ShownOption, index: number, count: number, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const { value } = option;
  const label = edit?.label ?? option.label;
  const isGone = Boolean(edit?.remove);
  const change = (next: Parameters<typeof editOption>[2], field?: string) => actions.change(editOption(id, value, next), field);
  const take = () => {
    actions.change(isOwnOption ? dropOption(id, value) : editOption(id, value, { remove: isGone ? undefined : true }));
    actions.say(`${label}: ${isGone ? 'back again' : 'taken away'}.`);
    if (isOwnOption) actions.focus(fieldId.prompt(id));
  };
  const row = { list: `option-${id}`, id: value, name: label, index, count, onMove: (from: number, to: number) => actions.change(moveOption(id, from, to)) };
  const field = fieldId.label(id, value);
  return html`<li class=${isGone ? 'option option--gone' : 'option'}>
    <div class="option__line">
      <input id=${field} type="text" autocomplete="off" aria-label="Answer ${index + 1}" ?disabled=${isGone} .value=${label}
        @input=${(event: Event) => change({ label: valueOf(event) === option.label && !isOwnOption ? undefined : valueOf(event) }, field)}>
      ${isOwn(question) ? moveButtons(row, actions) : nothing}
      ${isFixed(question) ? nothing : html`<button type="button" class="icon" aria-label="${isGone ? 'Put back' : 'Take away'}: ${label}" @click=${take}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${isGone ? 'M8 3v10M3 8h10' : 'M4 4l8 8M12 4l-8 8'} /></svg></button>`}
    </div>
    ${isGone || isFixed(question) ? nothing : pointsForm(id, { option, edit, isOwn: isOwnOption }, model, actions)}
  </li>`;
}

function pointsForm(id: string, { option, edit }: ShownOption, { setup, ui }: Model, actions: Actions): TemplateResult {
  const { value } = option;
  const points = edit?.points ?? option.points ?? {};
  const given = setup.categories.filter((category) => points[category]);
  const title = (category: string) => categoryTitle(category, ui.words);
  const field = fieldId.points(id, value);
  const set = (category: string, event: Event) => actions.change(editOption(id, value, { points: withPoints(points, category, Number(valueOf(event))) }), `${field}-${category}`);
  return html`<details class="points">
    <summary id=${field}>${given.length ? given.map((category) => `${title(category)} ${signed(points[category] ?? 0)}`).join(', ') : 'No points'}</summary>
    <div class="points__grid">
      ${setup.categories.map((category) => html`<label><span>${title(category)}</span><input type="number" step="1" min="-20" max="20" inputmode="numeric" .value=${String(points[category] ?? 0)} @change=${(event: Event) => set(category, event)}></label>`)}
    </div>
  </details>`;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}
