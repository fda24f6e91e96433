import { html, nothing, type TemplateResult } from 'lit';
import type { Method } from '../../../src/quiz/types.ts';
import { editCategory } from '../model/category-changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { removeCategory, renameCategory } from '../model/rename.ts';
import { categoryIds, isOwnCategory, methodIds } from '../model/setup.ts';
import { builtInCategory, categoryTitle } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { textField, tickBox } from './fields.ts';
import { nameField } from './name-field.ts';
import { notesFor } from './notes.ts';

const linesOf = (text: string): string[] => text.split('\n');

export function categoryForm(id: string, model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const at = notesFor(model, actions);
  const builtIn = builtInCategory(id, ui.words);
  const edit = setup.categoryEdits.find((each) => each.id === id);
  const place = (key: string) => fieldId.ofCategory(id, key);
  const word = (key: 'title' | 'summary', label: string, hint: string, isLong: boolean) =>
    textField({ id: place(key), label, hint, isLong, value: edit?.[key] ?? builtIn?.[key] ?? '', noted: at(place(key)), onInput: (text) => actions.change(editCategory(id, { [key]: text === builtIn?.[key] ? undefined : text }), place(key)) });
  const asked = (builtIn?.ask ?? []).join('\n');
  const methods = edit?.methods ?? builtIn?.methods ?? [];
  const setMethod = (method: Method, isOn: boolean) => actions.change(editCategory(id, { methods: methodIds.filter((each) => (each === method ? isOn : methods.includes(each))) }));
  return html`
    ${word('title', 'Name of the treatment', 'The headline of the result.', false)}
    ${word('summary', 'What it is', 'One or two plain sentences under the headline. Promise nothing.', true)}
    ${textField({ id: place('ask'), label: 'What to ask the clinic about it', hint: 'One question a line, for the visitor to bring along.', isLong: true, value: edit?.ask?.join('\n') ?? asked, noted: at(place('ask')), onInput: (text) => actions.change(editCategory(id, { ask: text === asked || (!text && isOwnCategory(id)) ? undefined : linesOf(text) }), place('ask')) })}
    <fieldset id=${place('methods')}>
      <legend>How it can be given</legend>
      <p class="hint">Of these, the result names what the clinic offers.</p>
      ${methodIds.map((method) => tickBox({ id: `${place('methods')}-${method}`, label: ui.words.locale.methods[method], isOn: methods.includes(method), onChange: (isOn) => setMethod(method, isOn) }))}
    </fieldset>
    ${isOwnCategory(id) ? ownParts(id, model, actions) : putBack(edit !== undefined, id, actions)}
  `;
}

function ownParts(id: string, model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const remove = () => {
    actions.say(`${categoryTitle(id, setup, ui.words)}: taken away.`);
    actions.change(removeCategory(id));
    actions.show({ category: null });
    actions.focus(fieldId.section('categories'));
  };
  const taken = [...categoryIds, ...setup.categoryEdits.map((each) => each.id)];
  return html`
    ${nameField({ idFor: (name) => fieldId.ofCategory(name, 'id'), name: id, taken, at: notesFor(model, actions), rename: (to) => renameCategory(id, to), onRename: (to) => actions.show({ category: to }) }, actions)}
    <button type="button" class="quiet" @click=${remove}>Take this treatment away</button>
  `;
}

function putBack(isChanged: boolean, id: string, actions: Actions): TemplateResult | typeof nothing {
  return isChanged ? html`<button type="button" class="quiet" @click=${() => actions.change(editCategory(id, { title: undefined, summary: undefined, ask: undefined, methods: undefined }))}>Put the built-in words back</button>` : nothing;
}
