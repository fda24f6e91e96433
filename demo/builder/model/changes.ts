// What can be done to a setup. Each function makes a change: setup in, setup out, nothing else touched.
import { screening } from '../../../src/config/screening.ts';
import type { Method, Points } from '../../../src/quiz/types.ts';
import { categoryIds, leadFieldNames, methodIds, type OptionEdit, type QuestionEdit, type Setup, type Switches, type Texts } from './setup.ts';

export type Change = (setup: Setup) => Setup;

export const setText = (key: keyof Texts | 'extra' | 'language', value: string): Change => (setup) => ({ ...setup, [key]: value });

export const setSwitch = (key: keyof Switches, isOn: boolean): Change => (setup) => ({ ...setup, [key]: isOn });

export const setMethod = (method: Method, isOn: boolean): Change => (setup) => ({
  ...setup,
  methods: methodIds.filter((id) => (id === method ? isOn : setup.methods.includes(id))),
});

export const setCategory = (id: string, isOn: boolean): Change => (setup) => {
  const others = setup.categories.filter((each) => each !== id);
  return { ...setup, categories: isOn ? [...others, ...categoryIds.filter((each) => each === id)] : others };
};

export const setToken = (name: string, value: string): Change => (setup) => {
  const { [name]: _, ...others } = setup.tokens;
  return { ...setup, tokens: value ? { ...setup.tokens, [name]: value } : others };
};

export const setTokens = (tokens: Setup['tokens']): Change => (setup) => ({ ...setup, tokens });

export const setLeadField = (name: string, state: 'off' | 'optional' | 'needed'): Change => (setup) => ({
  ...setup,
  leadFields: leadFieldNames.flatMap((each) => {
    if (each !== name) return setup.leadFields.find((field) => field.name === each) ?? [];
    return state === 'off' ? [] : [{ name, optional: state === 'optional' }];
  }),
});

/** The list with one item at another place; the place is counted without the item. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || from === to) return list;
  const others = list.filter((_, index) => index !== from);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), item, ...others.slice(place)];
}

export const moveCategory = (from: number, to: number): Change => (setup) => ({ ...setup, categories: moved(setup.categories, from, to) });

export const isFixed = ({ id }: QuestionEdit): boolean => screening.includes(id);

/** Questions about age and safety stay last. */
export const moveQuestion = (from: number, to: number): Change => (setup) => {
  const free = setup.questions.filter((question) => !isFixed(question));
  return { ...setup, questions: [...moved(free, from, to), ...setup.questions.filter(isFixed)] };
};

export const removeQuestion = (id: string): Change => (setup) => ({ ...setup, questions: setup.questions.filter((question) => question.id !== id || isFixed(question)) });

export const addQuestion = (question: QuestionEdit): Change => (setup) => {
  if (setup.questions.some(({ id }) => id === question.id)) return setup;
  const free = setup.questions.filter((each) => !isFixed(each));
  return { ...setup, questions: [...free, question, ...setup.questions.filter(isFixed)] };
};

/** One of the clinic's own, under an id that nothing has yet. */
export function newQuestion({ questions }: Setup): QuestionEdit {
  const id = freeName('question', questions.map((question) => question.id));
  return { id, prompt: 'Your question', type: 'single', options: [{ value: 'answer-1', label: 'First answer' }, { value: 'answer-2', label: 'Second answer' }] };
}

/** `undefined` takes a change back. */
export const editQuestion = (id: string, edit: { [Key in 'type' | 'optional' | 'when']?: QuestionEdit[Key] | undefined }): Change => (setup) => ({
  ...setup,
  questions: setup.questions.map((question) => (question.id === id ? changedParts(question, edit) : question)),
});

/** Without those that are `undefined` after a change. */
export function changedParts<Item extends object>(old: Item, edit: object): Item {
  return Object.entries(edit).reduce((item, [key, value]) => (value === undefined ? without(item, key) : { ...item, [key]: value }), old);
}

function without<Item extends object>(item: Item, key: string): Item {
  const copy = { ...item };
  Reflect.deleteProperty(copy, key);
  return copy;
}

/** Words that are the built-in ones again are no change. */
export const reword = (id: string, key: 'prompt' | 'hint', text: string, builtIn: string | undefined): Change => (setup) => ({
  ...setup,
  questions: setup.questions.map((question) => {
    if (question.id !== id) return question;
    const { [key]: _, ...others } = question;
    return text === builtIn ? others : { ...others, [key]: text };
  }),
});

const withOptions = (id: string, change: (options: readonly OptionEdit[]) => readonly OptionEdit[]): Change => (setup) => ({
  ...setup,
  questions: setup.questions.map((question) => {
    if (question.id !== id) return question;
    const { options = [], ...others } = question;
    const changed = change(options);
    return changed.length || others.type ? { ...others, options: changed } : others;
  }),
});

/** More than the value that names it. */
const hasChange = (option: OptionEdit): boolean => Object.keys(option).length > 1;

/** Changes one option; `undefined` takes a change back. */
export const editOption = (id: string, value: string, edit: { [Key in Exclude<keyof OptionEdit, 'value'>]?: OptionEdit[Key] | undefined }): Change =>
  withOptions(id, (options) => {
    const old = options.find((option) => option.value === value);
    const next: OptionEdit = changedParts<OptionEdit>(old ?? { value }, edit);
    const changed = old ? options.map((option) => (option === old ? next : option)) : [...options, next];
    return changed.filter(hasChange);
  });

export const addOption = (id: string, value: string): Change => withOptions(id, (options) => [...options, { value, label: 'New answer' }]);

export const dropOption = (id: string, value: string): Change => withOptions(id, (options) => options.filter((option) => option.value !== value));

export const moveOption = (id: string, from: number, to: number): Change => withOptions(id, (options) => moved(options, from, to));

export function withPoints(points: Points, category: string, value: number): Points {
  const { [category]: _, ...others } = points;
  return Number.isFinite(value) && value !== 0 ? { ...others, [category]: value } : others;
}

/** The first of `answer-1`, `answer-2` … that is not taken. */
export function freeName(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
