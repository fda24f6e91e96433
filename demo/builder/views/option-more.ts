import { html, nothing, type TemplateResult } from 'lit';
import { editOption, isFixed } from '../model/changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { renameOption } from '../model/rename.ts';
import type { QuestionEdit } from '../model/setup.ts';
import { askedQuestion, builtInQuestion, type ShownOption } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { conditionForm } from './condition-form.ts';
import { selectField, textField, tickBox } from './fields.ts';
import { flagNames } from './flags.ts';
import { nameField } from './name-field.ts';
import { notesFor } from './notes.ts';
import type { Among } from './option-form.ts';

/** What few answers need: a hint, a heading, a warning, a condition. */
export function moreForm(question: QuestionEdit, shown: ShownOption, { options }: Among, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const { option, edit, isOwn: isOwnOption } = shown;
  const { value } = option;
  const at = notesFor(model, actions);
  const place = (key: string) => fieldId.ofOption(id, value, key);
  const text = (key: 'hint' | 'group', label: string, hint: string) =>
    textField({
      id: place(key),
      label,
      hint,
      value: edit?.[key] ?? option[key] ?? '',
      noted: at(place(key)),
      onInput: (written) => actions.change(editOption(id, value, { [key]: written === (option[key] ?? '') ? undefined : written }), place(key)),
    });
  const isKept = isFixed(question) && !isOwnOption;
  return html`<details class="more">
    <summary>More<span class="unseen"> about ${edit?.label ?? option.label}</span>${summaryOf(shown)}</summary>
    <div class="more__in">
      ${text('hint', 'Hint under the answer', 'A few words more, for who needs them.')}
      ${text('group', 'Heading above it', 'Answers with the same heading stand together.')}
      ${isKept ? nothing : howOffered(question, shown, model, actions)}
      ${isOwnOption ? nameField({ idFor: (name) => fieldId.ofOption(id, name, 'value'), name: value, taken: options.map((each) => each.option.value), at, rename: (to) => renameOption(id, value, to) }, actions) : nothing}
    </div>
  </details>`;
}

/** What is set, where it cannot be seen. */
function summaryOf({ option, edit }: ShownOption): string {
  const { hint, group, flag, exclusive, when } = { ...option, ...edit };
  const set = [hint && 'a hint', group && 'a heading', flag && 'a warning', exclusive && 'clears the others', when && 'a condition'].filter(Boolean);
  return set.length ? `: ${set.join(', ')}` : '';
}

function howOffered(question: QuestionEdit, { option, edit, isOwn: isOwnOption }: ShownOption, model: Model, actions: Actions): TemplateResult {
  const { id } = question;
  const { value } = option;
  const { words } = model.ui;
  const place = (key: string) => fieldId.ofOption(id, value, key);
  const at = notesFor(model, actions);
  const change = (next: Parameters<typeof editOption>[2], field?: string) => actions.change(editOption(id, value, next), field);
  const isOn = edit?.exclusive ?? option.exclusive ?? false;
  const isMultiple = (question.type ?? builtInQuestion(id, words)?.type) === 'multiple';
  const earlier = model.setup.questions.slice(0, model.setup.questions.indexOf(question));
  const setFlag = (flag: string) => change({ flag: flag === (option.flag ?? '') ? undefined : flag });
  return html`
    ${isMultiple || isOn ? tickBox({ id: place('exclusive'), label: 'Clears the other answers, as “None of these” does', isOn, noted: at(place('exclusive')), onChange: (each) => change({ exclusive: each === (option.exclusive ?? false) ? undefined : each }) }) : nothing}
    ${selectField({ id: place('flag'), label: 'What to say beside the result', hint: 'To whoever chooses this answer.', value: edit?.flag ?? option.flag ?? '', options: flagNames(model, !option.flag || isOwnOption), noted: at(place('flag')), onChange: setFlag })}
    ${conditionForm(
      {
        id: place('when'),
        legend: 'Offered only if',
        without: 'Everybody who is asked can choose it.',
        when: edit?.when,
        builtIn: option.when,
        askable: earlier.map((each) => askedQuestion(each, words)),
        at,
        onChange: (when, field) => change({ when }, field),
      },
      actions,
    )}
  `;
}
