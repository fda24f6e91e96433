import { html, type TemplateResult } from 'lit';
import { languages } from '../../../src/content/languages.ts';
import { setMethod, setCategory, setText, setWithoutIntro, moveCategory } from '../model/changes.ts';
import { fieldId } from '../model/place-of.ts';
import { categoryIds, methodIds } from '../model/setup.ts';
import { categoryTitle } from '../model/words.ts';
import type { Actions, Model } from '../ui.ts';
import { selectField, textField, tickBox } from './fields.ts';
import { dragHandle, moveButtons } from './list.ts';
import { repeat } from 'lit/directives/repeat.js';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

const regions = [
  ['', 'Not said: the strictest wording'],
  ['us', 'United States'],
  ['uk', 'United Kingdom'],
  ['eu', 'European Union'],
] as const;

export function clinicSection({ setup, ui: { words } }: Model, actions: Actions): TemplateResult {
  const { widget } = words.locale;
  const text = (key: 'clinicName' | 'heading' | 'intro', id: string) => (value: string) => actions.change(setText(key, value), id);
  return html`
    ${textField({ id: 'clinic-name', label: 'Clinic name', hint: 'As it stands in sentences.', value: setup.clinicName, onInput: text('clinicName', 'clinic-name') })}
    ${selectField({
      id: 'lang',
      label: 'Language',
      hint: 'What you write yourself stays as you write it.',
      value: setup.language,
      options: languages.map((code) => [code, languageNames.of(code) ?? code] as const),
      onChange: (value) => actions.change(setText('language', value)),
    })}
    ${selectField({ id: 'region', label: 'Where the clinic is', hint: 'Picks the notice beside each result.', value: setup.region, options: regions, onChange: (value) => actions.change(setText('region', value)) })}
    ${tickBox({ id: 'without-intro', label: 'Start at the first question, without an introduction', isOn: setup.withoutIntro, onChange: (isOn) => actions.change(setWithoutIntro(isOn)) })}
    ${textField({ id: 'heading', label: 'Heading of the introduction', value: setup.heading, placeholder: widget.heading, onInput: text('heading', 'heading') })}
    ${textField({ id: 'intro', label: 'Text of the introduction', value: setup.intro, placeholder: widget.intro.replaceAll('{clinic}', setup.clinicName || widget.clinic), isLong: true, onInput: text('intro', 'intro') })}
  `;
}

export function categoriesSection(model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const { categories } = setup;
  const left = categoryIds.filter((id) => !categories.includes(id));
  const tick = (id: string, isOn: boolean) => tickBox({ id: fieldId.category(id), label: categoryTitle(id, ui.words), isOn, onChange: (value) => actions.change(setCategory(id, value)) });
  const row = (id: string, index: number) => ({
    list: 'category',
    id,
    name: categoryTitle(id, ui.words),
    index,
    count: categories.length,
    onMove: (from: number, to: number) => actions.change(moveCategory(from, to)),
  });
  return html`
    <p class="hint">Tick what the clinic offers, and put what you prefer first: it wins where two come out level. What is not ticked is never recommended.</p>
    <ol class="rows">
      ${repeat(categories, (id) => id, (id, index) => html`<li class="row">${dragHandle(row(id, index), actions)}${tick(id, true)}${moveButtons(row(id, index), actions)}</li>`)}
    </ol>
    ${left.length ? html`<ul class="rows rows--left">${left.map((id) => html`<li class="row">${tick(id, false)}</li>`)}</ul>` : ''}
    ${categories.length ? '' : html`<p class="warning">Tick at least one. Until then, all of them are offered.</p>`}
    <fieldset>
      <legend>How the clinic gives it</legend>
      <p class="hint">With none ticked, the region decides. Injections and PRP are named only where you tick them.</p>
      ${methodIds.map((method) => tickBox({ id: `method-${method}`, label: ui.words.locale.methods[method], isOn: setup.methods.includes(method), onChange: (isOn) => actions.change(setMethod(method, isOn)) }))}
    </fieldset>
  `;
}
