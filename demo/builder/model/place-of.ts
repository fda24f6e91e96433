import type { Output } from './output.ts';

/** Sections of the form, in their order. */
export const sections = ['clinic', 'categories', 'questions', 'contact', 'looks', 'more'] as const;
export type Section = (typeof sections)[number];

/** Where in the form something stands: a section, the question that has to be open, and the id of the field. */
export interface Place {
  readonly section: Section;
  readonly question?: string;
  readonly field: string;
}

const inSection: Readonly<Record<string, Section>> = {
  'lang': 'clinic',
  'clinic-name': 'clinic',
  'heading': 'clinic',
  'intro': 'clinic',
  'without-intro': 'clinic',
  'region': 'clinic',
  'methods': 'categories',
  'lead-step': 'contact',
  'lead-fields': 'contact',
  'privacy-href': 'contact',
  'consent-text': 'contact',
  'action': 'contact',
  'cta-href': 'contact',
  'cta-label': 'contact',
};

/** Some attributes have several fields: the first of them stands for all. */
const firstField: Readonly<Record<string, string>> = { 'methods': 'method-topical', 'lead-fields': 'lead-name' };

export const fieldId = {
  attribute: (name: string): string => firstField[name] ?? name,
  token: (name: string): string => `token-${name}`,
  category: (id: string): string => `category-${id}`,
  prompt: (question: string): string => `prompt-${question}`,
  hint: (question: string): string => `hint-${question}`,
  label: (question: string, value: string): string => `label-${question}-${value}`,
  points: (question: string, value: string): string => `points-${question}-${value}`,
  section: (section: Section): string => `section-${section}`,
  extra: 'extra',
} as const;

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The field that the path of a problem is about. */
export function placeOf(path: string, { questions }: Output): Place {
  const token = /^--exosome-quiz-(.+)$/.exec(path)?.[1] ?? (path === 'accent' ? 'accent' : undefined);
  if (token) return { section: 'looks', field: fieldId.token(token) };
  const section = inSection[path];
  if (section) return { section, field: fieldId.attribute(path) };
  if (path.startsWith('categories')) return { section: 'categories', field: fieldId.section('categories') };
  const [, place, rest = ''] = /^questions\[(\d+)\](.*)$/.exec(path) ?? [];
  if (place !== undefined) return inQuestion(questions[Number(place)], rest);
  if (path.startsWith('questions')) return { section: 'questions', field: fieldId.section('questions') };
  return { section: 'more', field: fieldId.extra };
}

function inQuestion(entry: string | Json | undefined, rest: string): Place {
  const id = typeof entry === 'string' ? entry : entry?.id;
  if (typeof id !== 'string') return { section: 'questions', field: fieldId.section('questions') };
  const index = /^\.options\[(\d+)\]/.exec(rest)?.[1];
  const options = isJson(entry) && Array.isArray(entry.options) ? entry.options : [];
  const option: unknown = index === undefined ? undefined : options[Number(index)];
  const value = isJson(option) && typeof option.value === 'string' ? option.value : undefined;
  if (value === undefined) return { section: 'questions', question: id, field: rest.startsWith('.hint') ? fieldId.hint(id) : fieldId.prompt(id) };
  return { section: 'questions', question: id, field: rest.includes('.points') ? fieldId.points(id, value) : fieldId.label(id, value) };
}
