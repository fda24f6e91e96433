import { languages } from '../../../src/content/languages.ts';
import { screening } from '../../../src/config/screening.ts';
import type { Condition, Method, Points, Rule } from '../../../src/quiz/types.ts';
import { isCondition } from './conditions.ts';
import { type CategoryEdit, categoryIds, emptySetup, isOwn, isOwnCategory, type LeadField, leadFieldNames, methodIds, type OptionEdit, type QuestionEdit, type Setup, tokenNames } from './setup.ts';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** In characters: what is longer is nothing that anybody wrote, and would make the page slow. */
const longest = 100_000;
const text = (value: unknown, other: string): string => (isText(value) ? value.slice(0, longest) : other);

/** A setup from a link or a file, whatever stands there: what is not known is left out. Never throws. */
export function readSetup(input: unknown): Setup {
  const data = withListsFromJson(isData(input) ? input : {});
  const categoryEdits = readCategories(data.categoryEdits);
  const texts = Object.entries(emptySetup).filter((entry): entry is [string, string] => isText(entry[1]));
  return {
    ...emptySetup,
    ...Object.fromEntries(texts.map(([key, other]) => [key, text(data[key], other)])),
    language: languages.find((each) => each === data.language) ?? emptySetup.language,
    enctype: data.enctype === 'application/json' ? data.enctype : '',
    headingLevel: ['1', '2', '3', '4', '5'].find((level) => level === data.headingLevel) ?? '',
    withoutIntro: data.withoutIntro === true,
    autoAdvance: data.autoAdvance === true,
    resume: data.resume === true,
    required: data.required === true,
    methods: 'methods' in data ? methodIds.filter((id) => listIn(data.methods).includes(id)) : emptySetup.methods,
    categories: 'categories' in data ? unique(listIn(data.categories).filter(isText), [...categoryIds, ...categoryEdits.map(({ id }) => id)]) : [...emptySetup.categories, ...categoryEdits.map(({ id }) => id).filter(isOwnCategory)],
    categoryEdits,
    questions: 'questions' in data ? readQuestions(data.questions) : emptySetup.questions,
    rules: uniqueBy(listIn(data.rules).flatMap((entry) => readRule(entry) ?? [])),
    leadFields: 'leadFields' in data ? readLeadFields(data.leadFields) : emptySetup.leadFields,
    tokens: isData(data.tokens) ? Object.fromEntries(Object.entries(data.tokens).filter((entry): entry is [string, string] => tokenNames.includes(entry[0]) && isText(entry[1]))) : {},
  };
}

function unique(ids: readonly string[], known: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => known.includes(id));
}

function uniqueBy<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** Earlier versions had no fields for rules and treatments: they stood in the JSON, which has a place for them no more. */
function withListsFromJson(data: Data): Data {
  const extra = readJson(data.extra);
  if (!extra || (!Array.isArray(extra.categories) && !Array.isArray(extra.rules))) return data;
  const { categories, rules, ...others } = extra;
  const edits = listIn(categories).filter(isData);
  return {
    ...data,
    extra: Object.keys(others).length ? JSON.stringify(others, null, 2) : '',
    categoryEdits: [...listIn(data.categoryEdits), ...edits],
    rules: [...listIn(data.rules), ...listIn(rules)],
  };
}

function readJson(text: unknown): Data | null {
  try {
    const data: unknown = JSON.parse(isText(text) ? text : 'null');
    return isData(data) ? data : null;
  } catch {
    return null;
  }
}

function readCategories(value: unknown): CategoryEdit[] {
  return uniqueBy(listIn(value).flatMap((entry) => readCategory(entry) ?? []));
}

function readCategory(value: unknown): CategoryEdit | undefined {
  if (!isData(value) || !isText(value.id) || !value.id) return undefined;
  const { id, title, summary, methods, ask } = value;
  return {
    id,
    ...(isOwnCategory(id) && { title: '', summary: '' }),
    ...(isText(title) && { title }),
    ...(isText(summary) && { summary }),
    ...(Array.isArray(methods) && { methods: methodIds.filter((each: Method) => methods.includes(each)) }),
    ...(Array.isArray(ask) && { ask: ask.filter(isText) }),
  };
}

function readRule(value: unknown): Rule | undefined {
  if (!isData(value) || !isText(value.id) || !value.id || !isCondition(value.when)) return undefined;
  const { id, when, points, exclude, flag } = value;
  return { id, when, ...(isData(points) && { points: readPoints(points) }), ...(Array.isArray(exclude) && { exclude: exclude.filter(isText) }), ...(isText(flag) && { flag }) };
}

function readPoints(points: Data): Points {
  return Object.fromEntries(Object.entries(points).filter((entry): entry is [string, number] => Number.isFinite(entry[1])));
}

function readWhen(when: unknown): { when: Condition } | undefined {
  return isCondition(when) ? { when } : undefined;
}

function readQuestions(value: unknown): QuestionEdit[] {
  const read = new Map(listIn(value).flatMap((entry) => readQuestion(entry) ?? []).map((question) => [question.id, question]));
  const others = [...read.values()].filter(({ id }) => !screening.includes(id));
  return [...others, ...screening.map((id) => read.get(id) ?? { id })];
}

function readQuestion(value: unknown): QuestionEdit | undefined {
  if (!isData(value) || !isText(value.id) || !value.id) return undefined;
  const { id, prompt, hint, type, optional, when, options } = value;
  const knownType = type === 'multiple' || type === 'single' ? type : undefined;
  const question: QuestionEdit = {
    id,
    ...(isText(prompt) && { prompt }),
    ...(isText(hint) && { hint }),
    ...(knownType && { type: knownType }),
    ...(typeof optional === 'boolean' && { optional }),
    ...readWhen(when),
    ...(Array.isArray(options) && { options: options.flatMap((option) => readOption(option) ?? []) }),
  };
  if (!isOwn(question)) return question;
  return { options: [], prompt: '', type: 'single', ...question };
}

function readOption(value: unknown): OptionEdit | undefined {
  if (!isData(value) || !isText(value.value) || !value.value) return undefined;
  const { label, hint, group, points, flag, exclusive, when } = value;
  return {
    value: value.value,
    ...(isText(label) && { label }),
    ...(isText(hint) && { hint }),
    ...(isText(group) && { group }),
    ...(isData(points) && { points: readPoints(points) }),
    ...(isText(flag) && { flag }),
    ...(typeof exclusive === 'boolean' && { exclusive }),
    ...readWhen(when),
    ...(value.remove === true && { remove: true }),
  };
}

function readLeadFields(value: unknown): LeadField[] {
  const read = listIn(value).flatMap((entry) => (isData(entry) && isText(entry.name) ? [{ name: entry.name, optional: entry.optional === true }] : []));
  return leadFieldNames.flatMap((name) => read.find((field) => field.name === name) ?? []);
}
