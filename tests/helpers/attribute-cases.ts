import type { Answers } from '../../src/quiz/types.ts';
import type { Role } from './roles.ts';
import { hairVisitor, linesVisitor } from './run-through.ts';

/** What a page sets, and what a visitor then finds. */
export interface AttributeCase {
  attributes: Readonly<Record<string, string>>;
  /** Where to look. */
  at: 'intro' | 'result' | 'contact';
  answers?: Answers;
  title?: string;
  /** Everything of these roles, in order. */
  all?: Partial<Record<Role, readonly string[]>>;
  sees?: readonly (readonly [Role, string])[];
  lacks?: readonly (readonly [Role, string])[];
  /** Sections of the result; `undefined` for one that is not there. */
  sections?: Readonly<Record<string, readonly string[] | undefined>>;
  says?: readonly string[];
  saysNot?: readonly string[];
  /** Every question on the way, in order. */
  asked?: readonly string[];
}

const skin = ['concern', 'notice', 'also', 'duration', 'sun', 'tried', 'comfort', 'age', 'safety'];
const topical = 'On the skin, as a serum or gel';
const microneedling = 'With microneedling (tiny needles)';
const injection = 'By injection (needles)';
const prp = 'Beside PRP, platelet-rich plasma from your blood (needles)';
const given = (...methods: string[]) => ({ 'How clinics usually give it': methods });
const askHow = given('Ask the clinic how it is given, and whether needles are used.');

const everything = { ...linesVisitor, area: 'face', timeline: 'now' };
const level: Answers = { ...linesVisitor, concern: 'unsure', notice: ['pits', 'flushing'], also: ['none'] };

const warned = 'The FDA has sent warnings about exosome injections and gels.';
const british = 'material from humans is not allowed in cosmetics, and cosmetic procedures are for adults';
const european = 'cells, tissues and products from humans are not allowed in cosmetics';

export const attributeCases: Readonly<Record<string, readonly AttributeCase[]>> = {
  'clinic-name': [
    { attributes: {}, at: 'intro', says: ['to discuss with the clinic, and why'] },
    { attributes: { 'clinic-name': 'Glow & Sons' }, at: 'intro', says: ['to discuss with Glow & Sons, and why'], saysNot: ['the clinic', '{'] },
    { attributes: { 'clinic-name': '  Glow  ' }, at: 'result', sees: [['button', 'Ask Glow to contact me']], title: 'Worth discussing with Glow Skin rejuvenation and anti-aging' },
    { attributes: { 'clinic-name': 'Glow' }, at: 'contact', title: 'How can Glow reach you?', sees: [['checkbox', 'I agree that Glow uses these details and the area in my result to reply to me.']] },
  ],
  'heading': [
    { attributes: { heading: 'What is right for your skin?' }, at: 'intro', title: 'What is right for your skin?' },
    { attributes: { heading: 'Hello' }, at: 'result', title: 'Worth discussing with the clinic Skin rejuvenation and anti-aging' },
  ],
  'intro': [{ attributes: { intro: 'Nine questions.' }, at: 'intro', says: ['Nine questions.'], saysNot: ['Answer a few questions.'] }],
  'questions': [
    { attributes: {}, at: 'result', asked: skin },
    { attributes: { questions: 'tried, concern, notice' }, at: 'result', asked: ['tried', 'concern', 'notice', 'age', 'safety'] },
    { attributes: { questions: 'safety age concern' }, at: 'result', asked: ['concern', 'age', 'safety'] },
    { attributes: { questions: ' concern;\n\tSUN ,, timeline area ' }, at: 'result', answers: everything, asked: ['concern', 'sun', 'timeline', 'area', 'age', 'safety'] },
    { attributes: { questions: 'concern concern sun concern' }, at: 'result', asked: ['concern', 'sun', 'age', 'safety'] },
  ],
  'categories': [
    { attributes: {}, at: 'result', answers: level, title: 'Two areas could fit Wound healing and scars, or Inflammation and skin irritation' },
    { attributes: { categories: 'hair inflammation scars' }, at: 'result', answers: level, title: 'Two areas could fit Inflammation and skin irritation, or Wound healing and scars' },
    { attributes: { categories: 'inflammation' }, at: 'result', answers: { ...level, notice: ['flushing'] }, title: 'Worth discussing with the clinic Inflammation and skin irritation' },
    { attributes: { categories: 'rejuvenation' }, at: 'result', sections: { 'You could also ask about': undefined }, saysNot: ['Inflammation'] },
    {
      attributes: { 'categories': 'inflammation', 'cta-href': '/book' },
      at: 'result',
      title: 'Start with a consultation',
      says: ['Your answers fit this area best: Skin rejuvenation and anti-aging. It is not on the list of the clinic.'],
      sections: { 'Because you said': undefined, 'How clinics usually give it': undefined, 'You could also ask about': ['Inflammation and skin irritation'] },
      sees: [['link', 'Book a consultation'], ['button', 'Ask the clinic to contact me']],
    },
  ],
  'methods': [
    { attributes: { methods: 'injection, microneedling, topical' }, at: 'result', sections: given(topical, microneedling, injection) },
    { attributes: { methods: 'injection microneedling topical' }, at: 'result', answers: { ...linesVisitor, comfort: 'injections-ok' }, sections: given(injection, microneedling, topical) },
    { attributes: { methods: 'injection' }, at: 'result', sections: given(injection) },
    { attributes: { methods: 'PRP' }, at: 'result', answers: hairVisitor, sections: given(prp) },
    { attributes: { methods: 'prp' }, at: 'result', sections: askHow },
  ],
  'region': [
    { attributes: {}, at: 'result', says: [warned, british, european], sections: given(topical, microneedling) },
    { attributes: {}, at: 'result', answers: hairVisitor, sections: askHow },
    { attributes: { region: 'us' }, at: 'result', says: [warned], saysNot: [british, european], sections: given(topical, microneedling) },
    { attributes: { region: 'US' }, at: 'result', answers: hairVisitor, sections: given(prp) },
    { attributes: { region: 'us', methods: 'injection' }, at: 'result', answers: hairVisitor, sections: given(injection) },
    { attributes: { region: 'uk' }, at: 'result', says: [british], saysNot: [warned, european], sections: given(topical, microneedling) },
    { attributes: { region: ' eu ' }, at: 'result', answers: hairVisitor, says: [european], saysNot: [warned, british], sections: askHow },
  ],
  'lead-fields': [
    { attributes: {}, at: 'contact', all: { textbox: ['Name', 'Email address', 'Phone number (optional)'] } },
    { attributes: { 'lead-fields': 'email' }, at: 'contact', all: { textbox: ['Email address'] }, lacks: [['checkbox', 'Text me news and offers from the clinic. I can stop this at any time.']] },
    {
      attributes: { 'lead-fields': 'phone, message? postcode? name?' },
      at: 'contact',
      all: { textbox: ['Phone number', 'Message (optional)', 'Postcode (optional)', 'Name (optional)'] },
      sees: [['checkbox', 'Text me news and offers from the clinic. I can stop this at any time.']],
    },
    { attributes: { 'lead-fields': 'email message postcode' }, at: 'contact', all: { textbox: ['Email address', 'Message', 'Postcode'] } },
  ],
  'privacy-href': [
    { attributes: {}, at: 'contact', all: { link: [] } },
    { attributes: { 'privacy-href': '/privacy' }, at: 'contact', all: { link: ['Privacy policy (opens in a new tab)'] } },
  ],
  'consent-text': [{ attributes: { 'consent-text': 'Yes, write to me.' }, at: 'contact', sees: [['checkbox', 'Yes, write to me.']], saysNot: ['I agree that'] }],
  'cta-href': [
    { attributes: { 'cta-label': 'Book' }, at: 'result', all: { link: [] } },
    { attributes: { 'cta-href': 'https://clinic.example/book?from=quiz' }, at: 'result', all: { link: ['Book a consultation'] } },
    { attributes: { 'cta-href': '/book' }, at: 'result', answers: { ...linesVisitor, age: 'under-18' }, all: { link: [] } },
    { attributes: { 'cta-href': '/book' }, at: 'result', answers: { ...linesVisitor, safety: ['infected'] }, all: { link: [] } },
  ],
  'cta-label': [{ attributes: { 'cta-href': 'tel:+15550100', 'cta-label': 'Call us' }, at: 'result', all: { link: ['Call us'] } }],
  'lead-step': [
    { attributes: { 'lead-step': 'after-result' }, at: 'result', sees: [['button', 'Ask the clinic to contact me']] },
    { attributes: { 'lead-step': 'none', 'cta-href': '/book' }, at: 'result', lacks: [['button', 'Ask the clinic to contact me']], all: { link: ['Book a consultation'] } },
    { attributes: { 'lead-step': 'after-result' }, at: 'contact', sees: [['button', 'Do not send']] },
    { attributes: { 'lead-step': 'before-result' }, at: 'contact', sees: [['button', 'Show me the result without sending'], ['button', 'Back']] },
  ],
  'preview': [
    { attributes: { region: 'mars' }, at: 'intro', saysNot: ['mars'] },
    { attributes: { region: 'mars', preview: '' }, at: 'intro', says: ['“mars” is not known'] },
  ],
};
