import { isCondition, sentencesOf } from './conditions.ts';
import { fieldId } from './field-ids.ts';
import type { Problem } from '../../../src/quiz/types.ts';
import type { Output } from './output.ts';

/** Sections of the form, in their order. */
export const sections = ['clinic', 'categories', 'questions', 'rules', 'contact', 'looks', 'behaviour', 'more'] as const;
export type Section = (typeof sections)[number];

/** Where in the form something stands: a section, what has to be open in it, and the id of the field. */
export interface Place {
  readonly section: Section;
  readonly question?: string;
  readonly category?: string;
  readonly rule?: string;
  readonly field: string;
}

export const inSection: Readonly<Record<string, Section>> = {
  'lang': 'clinic',
  'clinic-name': 'clinic',
  'heading': 'clinic',
  'intro': 'clinic',
  'without-intro': 'clinic',
  'region': 'clinic',
  'methods': 'categories',
  'categories': 'categories',
  'questions': 'questions',
  'rules': 'rules',
  'lead-step': 'contact',
  'lead-fields': 'contact',
  'privacy-href': 'contact',
  'consent-text': 'contact',
  'action': 'contact',
  'enctype': 'contact',
  'cta-href': 'contact',
  'cta-label': 'contact',
  'accent': 'looks',
  'heading-level': 'behaviour',
  'auto-advance': 'behaviour',
  'resume': 'behaviour',
  'name': 'behaviour',
  'required': 'behaviour',
};

/** The field that a problem is about. */
export function placeOfProblem({ code, path, message }: Problem, output: Output): Place {
  const place = placeOf(path, output);
  const { rule } = place;
  if (rule !== undefined && code === 'rule-left-out') return placeOf(`${path}.when`, output);
  if (rule !== undefined && code === 'rule-without-effect') return { ...place, field: fieldId.ofRule(rule, 'points') };
  const named = path === 'questions' && output.questions.map((entry) => textIn(entry, 'id')).find((id) => id !== undefined && message.includes(`“${id}”`));
  return named ? { section: 'questions', field: fieldId.openQuestion(named) } : place;
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (entry: unknown, key: string): string | undefined => (isJson(entry) && typeof entry[key] === 'string' ? entry[key] : typeof entry === 'string' ? entry : undefined);

/** The field that the path of a problem is about. */
export function placeOf(path: string, { questions, categories, rules }: Output): Place {
  const token = /^--exosome-quiz-(.+)$/.exec(path)?.[1];
  if (token) return { section: 'looks', field: fieldId.token(token) };
  const section = inSection[path];
  if (section) return { section, field: fieldId.attribute(path) };
  const [, list = '', place = '', rest = ''] = /^(questions|categories|rules)\[(\d+)\](.*)$/.exec(path) ?? [];
  if (list === 'questions') return inQuestion(questions[Number(place)], rest);
  if (list === 'categories') return inCategory(categories?.[Number(place)], rest);
  if (list === 'rules') return inRule(rules[Number(place)], rest);
  return { section: 'more', field: fieldId.extra };
}

/** The first name in what is left of a path. */
const keyIn = (rest: string): string => /^\.(\w+)/.exec(rest)?.[1] ?? '';

function inQuestion(entry: string | Json | undefined, rest: string): Place {
  const id = textIn(entry, 'id');
  if (id === undefined) return { section: 'questions', field: fieldId.section('questions') };
  const place = { section: 'questions', question: id } as const;
  const [, index, inOption = ''] = /^\.options\[(\d+)\](.*)$/.exec(rest) ?? [];
  const option: unknown = isJson(entry) && Array.isArray(entry.options) && index !== undefined ? entry.options[Number(index)] : undefined;
  const value = textIn(option, 'value');
  if (value !== undefined && isJson(option)) return { ...place, field: optionField(id, value, option, inOption) };
  const key = keyIn(rest);
  if (key === 'hint') return { ...place, field: fieldId.hint(id) };
  if (key === 'when' && isJson(entry)) return { ...place, field: conditionField(fieldId.ofQuestion(id, 'when'), entry.when, rest) };
  return { ...place, field: ['type', 'optional', 'id'].includes(key) ? fieldId.ofQuestion(id, key) : fieldId.prompt(id) };
}

function optionField(id: string, value: string, option: Json, rest: string): string {
  const key = keyIn(rest);
  if (key === 'points') return fieldId.points(id, value);
  if (key === 'when') return conditionField(fieldId.ofOption(id, value, 'when'), option.when, rest);
  return ['hint', 'group', 'flag', 'exclusive', 'value'].includes(key) ? fieldId.ofOption(id, value, key) : fieldId.label(id, value);
}

/** The sentence about the question that the path names; the first where it names none. */
function conditionField(prefix: string, when: unknown, rest: string): string {
  const sentences = isCondition(when) ? sentencesOf(when) : null;
  if (!sentences) return fieldId.conditionJson(prefix);
  const names = rest.split(/[.[\]]+/);
  const index = sentences.findIndex(({ question }) => names.includes(question));
  return sentences.length ? fieldId.sentence(prefix, Math.max(0, index)) : fieldId.addSentence(prefix);
}

function inCategory(entry: string | Json | undefined, rest: string): Place {
  const id = textIn(entry, 'id');
  if (id === undefined) return { section: 'categories', field: fieldId.section('categories') };
  const key = keyIn(rest);
  return { section: 'categories', category: id, field: fieldId.ofCategory(id, ['summary', 'ask', 'id'].includes(key) ? key : 'title') };
}

function inRule(entry: Json | undefined, rest: string): Place {
  const id = textIn(entry, 'id');
  if (id === undefined || !entry) return { section: 'rules', field: fieldId.section('rules') };
  const key = keyIn(rest);
  const field = key === 'when' ? conditionField(fieldId.ofRule(id, 'when'), entry.when, rest) : fieldId.ofRule(id, ['points', 'exclude', 'flag'].includes(key) ? key : 'id');
  return { section: 'rules', rule: id, field };
}
