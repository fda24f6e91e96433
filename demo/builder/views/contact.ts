import { html, type TemplateResult } from 'lit';
import { setLeadField, setText } from '../model/changes.ts';
import { leadFieldNames, type Texts } from '../model/setup.ts';
import type { Actions, Model } from '../ui.ts';
import { selectField, textField } from './fields.ts';
import { notesFor } from './notes.ts';

const names: Readonly<Record<string, string>> = { name: 'Name', email: 'Email address', phone: 'Phone number', message: 'Message', postcode: 'Postcode' };

const steps = [
  ['after-result', 'After the result'],
  ['before-result', 'Before the result, which is shown all the same'],
  ['none', 'Never'],
] as const;

const states = [
  ['off', 'Not asked'],
  ['optional', 'May be left empty'],
  ['needed', 'Needed'],
] as const;

const encodings = [
  ['', 'As a form: what form services read'],
  ['application/json', 'As JSON: for a program of your own'],
] as const;

export function contactSection(model: Model, actions: Actions): TemplateResult {
  const { setup, ui } = model;
  const at = notesFor(model, actions);
  const { widget } = ui.words.locale;
  const field = (key: keyof Texts, id: string, label: string, more: { hint?: string; placeholder?: string; isLong?: boolean } = {}) =>
    textField({ id, label, ...more, value: setup[key], noted: at(id), onInput: (value) => actions.change(setText(key, value), id) });
  const stateOf = (name: string) => {
    const found = setup.leadFields.find((each) => each.name === name);
    return found ? (found.optional ? 'optional' : 'needed') : 'off';
  };
  return html`
    ${selectField({ id: 'lead-step', label: 'Ask for contact details', value: setup.leadStep, options: steps, onChange: (value) => actions.change(setText('leadStep', value)) })}
    <fieldset ?hidden=${setup.leadStep === 'none'}>
      <legend>Contact details</legend>
      <div class="pairs">
        ${leadFieldNames.map((name) => selectField({ id: `lead-${name}`, label: names[name] ?? name, value: stateOf(name), options: states, onChange: (value) => actions.change(setLeadField(name, states.find(([each]) => each === value)?.[0] ?? 'off')) }))}
      </div>
    </fieldset>
    ${field('privacyHref', 'privacy-href', 'Address of your privacy policy', { hint: 'Shown at the consent box.', placeholder: 'https://… or /privacy' })}
    ${field('consentText', 'consent-text', 'Words of the consent box', { placeholder: widget.consent.replaceAll('{clinic}', setup.clinicName || widget.clinic), isLong: true })}
    ${field('action', 'action', 'Address that receives the requests', { hint: 'From your form service. Left empty, your page has to listen for “quiz-lead”, or nobody hears of them. Nothing is sent from here.', placeholder: 'https://forms.example/…' })}
    ${setup.action.trim() ? selectField({ id: 'enctype', label: 'How they are sent', value: setup.enctype, options: encodings, noted: at('enctype'), onChange: (value) => actions.change(setText('enctype', value)) }) : ''}
    ${field('ctaHref', 'cta-href', 'Booking link', { hint: 'On the result. Left empty, there is none.', placeholder: 'https://… , /book or tel:…' })}
    ${field('ctaLabel', 'cta-label', 'Words of the booking link', { placeholder: widget.cta })}
  `;
}
