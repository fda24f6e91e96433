import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addCategory, newCategoryId } from '../model/category-changes.ts';
import { moveCategory, setCategory, setMethod } from '../model/changes.ts';
import { fieldId } from '../model/field-ids.ts';
import { categoryIds, isOwnCategory, methodIds } from '../model/setup.ts';
import { categoryTitle } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { categoryForm } from './category-form.ts';
import { isTicked, tickBox } from './fields.ts';
import { dragHandle, moveButtons } from './list.ts';

export function categoriesSection(model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const { categories } = setup;
  const left = categoryIds.filter((id) => !categories.includes(id));
  return html`
    <p class="hint">Tick what the clinic offers, and put what you prefer first: it wins where two come out level. What is not ticked is never recommended.</p>
    <ol class="rows">${repeat(categories, (id) => id, (id, index) => categoryRow(id, index, model, actions))}</ol>
    ${left.length ? html`<ul class="rows rows--left">${left.map((id) => html`<li class="row">${tickBox({ id: fieldId.category(id), label: categoryTitle(id, setup, ui.words), isOn: false, onChange: (isOn) => actions.change(setCategory(id, isOn)) })}</li>`)}</ul>` : nothing}
    <button type="button" class="add add--own" @click=${() => add(model, actions)}>Add a treatment of your own</button>
    ${categories.length ? nothing : html`<p class="warning">Tick at least one. Until then, all of them are offered.</p>`}
    <fieldset>
      <legend>How the clinic gives it</legend>
      <p class="hint">With none ticked, the region decides. Injections and PRP are named only where you tick them.</p>
      ${methodIds.map((method) => tickBox({ id: `method-${method}`, label: ui.words.locale.methods[method], isOn: setup.methods.includes(method), onChange: (isOn) => actions.change(setMethod(method, isOn)) }))}
    </fieldset>
  `;
}

function add({ setup }: Model, actions: Actions): void {
  const id = newCategoryId(setup);
  actions.change(addCategory(id));
  actions.show({ category: id });
  actions.say('Your treatment: added. Give answers points for it, or nobody is recommended it.');
  actions.focus(fieldId.ofCategory(id, 'title'));
}

function categoryRow(id: string, index: number, model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const name = categoryTitle(id, setup, ui.words);
  const isOpen = ui.category === id;
  const isOwn = isOwnCategory(id);
  const row = { list: 'category', id, name, index, count: setup.categories.length, onMove: (from: number, to: number) => actions.change(moveCategory(from, to)) };
  const isChanged = isOwn || setup.categoryEdits.some((edit) => edit.id === id);
  return html`<li class="question ${isOpen ? 'question--open' : ''}">
    <div class="row">
      ${dragHandle(row, actions)}
      ${isOwn ? nothing : html`<input class="row__tick" type="checkbox" id=${fieldId.category(id)} aria-label="Offered: ${name}" .checked=${true} @change=${(event: Event) => actions.change(setCategory(id, isTicked(event)))}>`}
      <button type="button" class="title" aria-expanded=${isOpen} aria-controls=${isOpen ? `form-category-${id}` : nothing} @click=${() => actions.show({ category: isOpen ? null : id })}>
        <span>${name}</span>
        ${isChanged ? html`<span class="badge">${isOwn ? 'Yours' : 'Changed'}</span>` : nothing}
      </button>
      ${moveButtons(row, actions)}
    </div>
    ${isOpen ? html`<div class="form" id="form-category-${id}">${categoryForm(id, model, actions)}</div>` : nothing}
  </li>`;
}
