import { html, type TemplateResult } from 'lit';
import { languages } from '../../../src/content/languages.ts';
import { setSwitch, setText } from '../model/changes.ts';
import type { Actions, Model } from '../ui.ts';
import { selectField, textField, tickBox } from './fields.ts';
import { notesFor } from './notes.ts';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

const regions = [
  ['', 'Not said: the strictest wording'],
  ['us', 'United States'],
  ['uk', 'United Kingdom'],
  ['eu', 'European Union'],
] as const;

export function clinicSection(model: Model, actions: Actions): TemplateResult {
  const { setup } = model;
  const { widget } = model.ui.words.locale;
  const at = notesFor(model, actions);
  const text = (key: 'clinicName' | 'heading' | 'intro', id: string) => (value: string) => actions.change(setText(key, value), id);
  return html`
    ${textField({ id: 'clinic-name', label: 'Clinic name', hint: 'As it stands in sentences.', value: setup.clinicName, noted: at('clinic-name'), onInput: text('clinicName', 'clinic-name') })}
    ${selectField({
      id: 'lang',
      label: 'Language',
      hint: 'What you write yourself stays as you write it.',
      value: setup.language,
      options: languages.map((code) => [code, languageNames.of(code) ?? code] as const),
      onChange: (value) => actions.change(setText('language', value)),
    })}
    ${selectField({ id: 'region', label: 'Where the clinic is', hint: 'Picks the notice beside each result.', value: setup.region, noted: at('region'), options: regions, onChange: (value) => actions.change(setText('region', value)) })}
    ${tickBox({ id: 'without-intro', label: 'Start at the first question, without an introduction', isOn: setup.withoutIntro, onChange: (isOn) => actions.change(setSwitch('withoutIntro', isOn)) })}
    ${textField({ id: 'heading', label: 'Heading of the introduction', value: setup.heading, noted: at('heading'), placeholder: widget.heading, onInput: text('heading', 'heading') })}
    ${textField({ id: 'intro', label: 'Text of the introduction', value: setup.intro, noted: at('intro'), placeholder: widget.intro.replaceAll('{clinic}', setup.clinicName || widget.clinic), isLong: true, onInput: text('intro', 'intro') })}
  `;
}
