import { html, nothing, type TemplateResult } from 'lit';
import { dropOption, editOption, isFixed, moveOption } from '../model/changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { isOwn, type QuestionEdit } from '../model/setup.ts';
import { builtInQuestion, type ShownOption } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { lineField } from './fields.ts';
import { moveButtons } from './list.ts';
import { notesFor, noteTexts } from './notes.ts';
import { moreForm } from './option-more.ts';
import { pointsForm } from './points-form.ts';

export interface Among {
  readonly index: number;
  readonly options: readonly ShownOption[];
}

export function optionRow(question: QuestionEdit, shown: ShownOption, among: Among, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const { option, edit, isOwn: isOwnOption } = shown;
  const { value } = option;
  const label = edit?.label ?? option.label;
  const isGone = Boolean(edit?.remove);
  const field = fieldId.label(id, value);
  const noted = notesFor(model, actions)(field);
  const write = (text: string) => actions.change(editOption(id, value, { label: text === option.label && !isOwnOption ? undefined : text }), field);
  const row = { list: `option-${id}`, id: value, name: label, index: among.index, count: among.options.length, onMove: (from: number, to: number) => actions.change(moveOption(id, from, to)) };
  return html`<li class=${isGone ? 'option option--gone' : 'option'}>
    <div class="option__line">
      ${lineField({ id: field, label: `Answer ${among.index + 1}`, value: label, isOff: isGone, noted, onInput: write })}
      ${isOwn(question) ? moveButtons(row, actions) : nothing}
      ${isFixed(question) && !isOwnOption ? nothing : takeButton(question, shown, label, actions)}
    </div>
    ${noteTexts(field, noted)}
    ${isGone ? nothing : html`
      ${isFixed(question) && !isOwnOption ? nothing : optionPoints(question, shown, model, actions)}
      ${moreForm(question, shown, among, model, actions)}`}
  </li>`;
}

function takeButton({ id }: QuestionEdit, { option: { value }, edit, isOwn: isOwnOption }: ShownOption, label: string, actions: Actions): TemplateResult {
  const isGone = Boolean(edit?.remove);
  const take = () => {
    actions.change(isOwnOption ? dropOption(id, value) : editOption(id, value, { remove: isGone ? undefined : true }));
    actions.say(`${label}: ${isGone ? 'back again' : 'taken away'}.`);
    if (isOwnOption) actions.focus(fieldId.prompt(id));
  };
  return html`<button type="button" class="icon" aria-label="${isGone ? 'Put back' : 'Take away'}: ${label}" @click=${take}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${isGone ? 'M8 3v10M3 8h10' : 'M4 4l8 8M12 4l-8 8'} /></svg></button>`;
}

function optionPoints(question: QuestionEdit, { option, edit }: ShownOption, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const { value } = option;
  const field = fieldId.points(id, value);
  const points = edit?.points ?? builtInQuestion(id, model.ui.words)?.options.find((each) => each.value === value)?.points ?? {};
  return pointsForm({ id: field, points, noted: notesFor(model, actions)(field), onChange: (next, category) => actions.change(editOption(id, value, { points: next }), `${field}-${category}`) }, model);
}
