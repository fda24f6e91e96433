import { languages } from '../../../src/content/languages.ts';
import { screening } from '../../../src/config/screening.ts';
import { categoryIds, emptySetup, isOwn, type LeadField, leadFieldNames, methodIds, type OptionEdit, type QuestionEdit, type Setup, tokenNames } from './setup.ts';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown, other: string): string => (isText(value) ? value.slice(0, 5000) : other);

/** A setup from a link or a file, whatever stands there: what is not known is left out. Never throws. */
export function readSetup(input: unknown): Setup {
  const data = isData(input) ? input : {};
  const texts = Object.entries(emptySetup).filter((entry): entry is [string, string] => isText(entry[1]));
  return {
    ...emptySetup,
    ...Object.fromEntries(texts.map(([key, other]) => [key, text(data[key], other)])),
    language: languages.find((each) => each === data.language) ?? emptySetup.language,
    withoutIntro: data.withoutIntro === true,
    methods: 'methods' in data ? methodIds.filter((id) => listIn(data.methods).includes(id)) : emptySetup.methods,
    categories: 'categories' in data ? unique(listIn(data.categories).filter(isText), categoryIds) : emptySetup.categories,
    questions: 'questions' in data ? readQuestions(data.questions) : emptySetup.questions,
    leadFields: 'leadFields' in data ? readLeadFields(data.leadFields) : emptySetup.leadFields,
    tokens: isData(data.tokens) ? Object.fromEntries(Object.entries(data.tokens).filter((entry): entry is [string, string] => tokenNames.includes(entry[0]) && isText(entry[1]))) : {},
  };
}

function unique(ids: readonly string[], known: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => known.includes(id));
}

function readQuestions(value: unknown): QuestionEdit[] {
  const read = new Map(listIn(value).flatMap((entry) => readQuestion(entry) ?? []).map((question) => [question.id, question]));
  const others = [...read.values()].filter(({ id }) => !screening.includes(id));
  return [...others, ...screening.map((id) => read.get(id) ?? { id })];
}

function readQuestion(value: unknown): QuestionEdit | undefined {
  if (!isData(value) || !isText(value.id) || !value.id) return undefined;
  const { id, prompt, hint, type, optional, options } = value;
  const question: QuestionEdit = {
    id,
    ...(isText(prompt) && { prompt }),
    ...(isText(hint) && { hint }),
    ...(optional === true && { optional }),
    ...(Array.isArray(options) && { options: options.flatMap((option) => readOption(option) ?? []) }),
  };
  if (!isOwn(question)) return question;
  return { options: [], prompt: '', ...question, type: type === 'multiple' ? 'multiple' : 'single' };
}

function readOption(value: unknown): OptionEdit | undefined {
  if (!isData(value) || !isText(value.value) || !value.value) return undefined;
  const points = isData(value.points) ? Object.entries(value.points).filter((entry): entry is [string, number] => Number.isFinite(entry[1])) : undefined;
  return {
    value: value.value,
    ...(isText(value.label) && { label: value.label }),
    ...(points && { points: Object.fromEntries(points) }),
    ...(value.exclusive === true && { exclusive: true }),
    ...(value.remove === true && { remove: true }),
  };
}

function readLeadFields(value: unknown): LeadField[] {
  const read = listIn(value).flatMap((entry) => (isData(entry) && isText(entry.name) ? [{ name: entry.name, optional: entry.optional === true }] : []));
  return leadFieldNames.flatMap((name) => read.find((field) => field.name === name) ?? []);
}
