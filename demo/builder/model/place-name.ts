// Where a problem is, in the form's own words.
import { inSection, placeOf, type Section } from './place-of.ts';
import type { Output } from './output.ts';
import type { Setup } from './setup.ts';
import { categoryTitle, optionsOf, promptOf, type Words } from './words.ts';

export const sectionTitles: Readonly<Record<Section, string>> = {
  clinic: 'Clinic and language',
  categories: 'Treatments',
  questions: 'Questions',
  rules: 'Rules',
  contact: 'Contact and booking',
  looks: 'Looks',
  behaviour: 'Behaviour',
  more: 'More, as JSON',
};

const attributes: Readonly<Record<string, string>> = {
  'clinic-name': 'Clinic name',
  'heading': 'Heading of the introduction',
  'intro': 'Text of the introduction',
  'privacy-href': 'Privacy policy',
  'consent-text': 'Words of the consent box',
  'action': 'Address that receives the requests',
  'cta-href': 'Booking link',
  'cta-label': 'Words of the booking link',
  'name': 'Name in the form',
};

const tokens: Readonly<Record<string, string>> = { 'accent': 'Main colour', 'on-accent': 'Text on the main colour', 'surface': 'Card', 'text': 'Text', 'muted': 'Hints', 'border': 'Lines', 'radius': 'Corners', 'font': 'Font', 'gap': 'Space between parts' };

interface Work {
  readonly output: Output;
  readonly setup: Setup;
  readonly ui: { readonly words: Words };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function placeName(path: string, { output, setup, ui: { words } }: Work): string {
  const token = /^--exosome-quiz-(.+)$/.exec(path)?.[1];
  if (token) return `Looks: ${tokens[token] ?? token}`;
  const known = attributes[path];
  if (known) return known;
  const { section, question: id, category, rule } = placeOf(path, output);
  const question = setup.questions.find((each) => each.id === id);
  if (question) return `Question “${short(promptOf(question, words))}”${answerIn(path, output, question, words)}`;
  if (category) return `Treatment “${short(categoryTitle(category, setup, words))}”`;
  if (rule) return `Rule “${rule}”`;
  return inSection[path] ? sectionTitles[section] : `${sectionTitles[section]}${path ? `: ${short(path)}` : ''}`;
}

function answerIn(path: string, { questions }: Output, question: Setup['questions'][number], words: Words): string {
  const [, at = '', place] = /^questions\[(\d+)\]\.options\[(\d+)\]/.exec(path) ?? [];
  const entry = questions[Number(at)];
  const options: readonly { value?: unknown }[] = typeof entry === 'object' && Array.isArray(entry.options) ? entry.options : [];
  const value = place === undefined ? undefined : options[Number(place)]?.value;
  const index = optionsOf(question, words).findIndex(({ option }) => option.value === value);
  return index < 0 ? '' : `, answer ${index + 1}`;
}
