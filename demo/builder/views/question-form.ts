import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addOption, editQuestion, freeName, isFixed, reword } from '../model/changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { renameQuestion } from '../model/rename.ts';
import { builtInQuestionIds, isOwn, type QuestionEdit } from '../model/setup.ts';
import { askedQuestion, builtInQuestion, optionsOf, type ShownOption } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { conditionForm } from './condition-form.ts';
import { choice, textField, tickBox } from './fields.ts';
import { nameField } from './name-field.ts';
import { notesFor } from './notes.ts';
import { optionRow } from './option-form.ts';

const types = [
  ['single', 'One answer'],
  ['multiple', 'Several answers'],
] as const;

export function questionForm(question: QuestionEdit, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const at = notesFor(model, actions);
  const builtIn = builtInQuestion(id, model.ui.words);
  const word = (key: 'prompt' | 'hint', field: string) => (text: string) => actions.change(reword(id, key, text, builtIn ? (builtIn[key] ?? '') : key === 'hint' ? '' : undefined), field);
  const options = optionsOf(question, model.ui.words);
  return html`
    ${textField({ id: fieldId.prompt(id), label: 'Question', value: question.prompt ?? builtIn?.prompt ?? '', isLong: true, noted: at(fieldId.prompt(id)), onInput: word('prompt', fieldId.prompt(id)) })}
    ${textField({ id: fieldId.hint(id), label: 'Hint under it', value: question.hint ?? builtIn?.hint ?? '', noted: at(fieldId.hint(id)), onInput: word('hint', fieldId.hint(id)) })}
    ${isFixed(question) ? nothing : howAsked(question, model, actions)}
    <h4>Answers</h4>
    ${isFixed(question) ? html`<p class="hint">These answers look after your visitors’ safety. They can be worded differently, and stay.</p>` : nothing}
    <ul class="options">
      ${repeat(options, ({ option }) => option.value, (shown, index) => optionRow(question, shown, { index, options }, model, actions))}
    </ul>
    <button type="button" class="add" @click=${() => addTo(question, options, actions)}>Add an answer</button>
    ${isOwn(question) ? questionName(question, model, actions) : nothing}
  `;
}

function howAsked(question: QuestionEdit, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const { words } = model.ui;
  const { type = 'single', optional = false, when } = builtInQuestion(id, words) ?? {};
  // For what is built in, the same as that is no change.
  const own = isOwn(question);
  const earlier = model.setup.questions.slice(0, model.setup.questions.indexOf(question));
  return html`
    ${choice('How many answers', question.type ?? type, types, (each) => actions.change(editQuestion(id, { type: each === type && !own ? undefined : each })), fieldId.ofQuestion(id, 'type'))}
    ${tickBox({ id: fieldId.ofQuestion(id, 'optional'), label: 'May be skipped', isOn: question.optional ?? optional, onChange: (isOn) => actions.change(editQuestion(id, { optional: isOn === optional ? undefined : isOn })) })}
    ${conditionForm(
      {
        id: fieldId.ofQuestion(id, 'when'),
        legend: 'Asked only if',
        without: 'Everybody is asked.',
        when: question.when,
        builtIn: when,
        askable: earlier.map((each) => askedQuestion(each, words)),
        at: notesFor(model, actions),
        onChange: (next, field) => actions.change(editQuestion(id, { when: next }), field),
      },
      actions,
    )}
  `;
}

function questionName(question: QuestionEdit, { setup, ...model }: Model, actions: Actions): TemplateResult {
  const taken = [...builtInQuestionIds, ...setup.questions.map(({ id }) => id)];
  return nameField(
    { idFor: (name) => fieldId.ofQuestion(name, 'id'), name: question.id, taken, at: notesFor({ ...model, setup }, actions), rename: (to) => renameQuestion(question.id, to), onRename: (to) => actions.show({ question: to }) },
    actions,
  );
}

function addTo(question: QuestionEdit, options: readonly ShownOption[], actions: Actions): void {
  const value = freeName('answer', options.map(({ option }) => option.value));
  actions.change(addOption(question.id, value));
  actions.focus(fieldId.label(question.id, value));
}
