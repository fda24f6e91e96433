import { html, type TemplateResult } from 'lit';
import { fieldId } from '../model/field-ids.ts';
import { type Section, sections } from '../model/place-of.ts';
import type { Setup } from '../model/setup.ts';
import type { Actions, Model } from '../ui.ts';
import { behaviourSection } from './behaviour.ts';
import { categoriesSection } from './categories.ts';
import { clinicSection } from './clinic.ts';
import { contactSection } from './contact.ts';
import { extraSection } from './extra.ts';
import { looksSection } from './look.ts';
import { questionsSection } from './questions.ts';
import { rulesSection } from './rules.ts';

interface Part {
  title: string;
  about: (model: Model) => string;
  body: (model: Model, actions: Actions) => TemplateResult;
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const parts: Readonly<Record<Section, Part>> = {
  clinic: { title: 'Clinic and language', about: ({ setup }) => setup.clinicName || 'Name, language, region', body: clinicSection },
  categories: { title: 'Treatments', about: ({ setup }) => count(setup.categories.length, 'treatment area', 'treatment areas'), body: categoriesSection },
  questions: { title: 'Questions', about: ({ setup }) => count(setup.questions.length, 'question', 'questions'), body: questionsSection },
  rules: { title: 'Rules', about: ({ setup }) => (setup.rules.length ? count(setup.rules.length, 'rule of yours', 'rules of yours') : 'Only the built-in ones'), body: rulesSection },
  contact: { title: 'Contact and booking', about: ({ setup }) => (setup.leadStep === 'none' ? 'No contact form' : count(setup.leadFields.length, 'field', 'fields')), body: contactSection },
  looks: { title: 'Looks', about: ({ setup }) => count(Object.keys(setup.tokens).length, 'colour or size set', 'colours and sizes set'), body: looksSection },
  behaviour: { title: 'Behaviour', about: ({ setup }) => behaviourSummary(setup), body: behaviourSection },
  more: { title: 'More, as JSON', about: ({ setup }) => (setup.extra.trim() ? 'In use' : 'Warnings and other words'), body: extraSection },
};

function behaviourSummary({ autoAdvance, resume, name, headingLevel }: Setup): string {
  const set = [autoAdvance, resume, name, headingLevel].filter(Boolean).length;
  return set ? count(set, 'thing set', 'things set') : 'As usual';
}

export function editor(model: Model, actions: Actions): TemplateResult {
  return html`${sections.map((section) => sectionOf(section, model, actions))}`;
}

function sectionOf(section: Section, model: Model, actions: Actions): TemplateResult {
  const { title, about, body } = parts[section];
  const isOpen = model.ui.open.includes(section);
  return html`<section class="part">
    <h3><button type="button" class="part__title" id=${fieldId.section(section)} aria-expanded=${isOpen} @click=${() => actions.toggle(section)}><span>${title}</span><span class="part__about">${about(model)}</span></button></h3>
    ${isOpen ? html`<div class="part__body">${body(model, actions)}</div>` : ''}
  </section>`;
}
