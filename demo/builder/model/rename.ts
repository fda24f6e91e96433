// New names for what is the clinic's own, wherever it is named.
import type { Condition, Points } from '../../../src/quiz/types.ts';
import type { Change } from './changes.ts';
import { isCondition } from './conditions.ts';
import type { OptionEdit, Setup } from './setup.ts';

type Part = Condition[string];

/** Letters, digits and hyphens: a list of names in an attribute has spaces and commas between them. */
export function nameFrom(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
}

/** Names that conditions use themselves. */
const reserved = ['any', 'all', 'not'];

/** The name that somebody's text makes, or what is the matter with it. */
export function checkedName(text: string, old: string, taken: readonly string[]): { name: string; note?: string } | { name: null; note: string } {
  const name = nameFrom(text);
  if (!name) return { name: null, note: `A name needs letters or digits. It is still “${old}”.` };
  if (reserved.includes(name)) return { name: null, note: `“${name}” means something else in conditions, so it is still “${old}”. “${name}-question” would do.` };
  if (name !== old && taken.includes(name)) return { name: null, note: `Something else is called “${name}” already, so this is still “${old}”. Each needs a name of its own.` };
  return name === text.trim() ? { name } : { name, note: `Written as “${name}”: names are small letters, digits and hyphens.` };
}

function textsIn(part: unknown): string[] {
  const list: unknown[] = Array.isArray(part) ? part : [];
  return list.filter((each) => typeof each === 'string');
}

type Naming = (question: string, part: Part) => readonly [question: string, part: Part];

function conditionsIn(part: unknown): Condition[] {
  const list: unknown[] = Array.isArray(part) ? part : [];
  return list.filter((each) => isCondition(each));
}

function inCondition(condition: Condition, naming: Naming): Condition {
  return Object.fromEntries(
    Object.entries(condition).map(([key, part]): readonly [string, Part] => {
      if (key === 'any' || key === 'all') return [key, conditionsIn(part).map((each) => inCondition(each, naming))];
      if (key === 'not') return [key, isCondition(part) ? inCondition(part, naming) : part];
      return naming(key, part);
    }),
  );
}

/** The setup with something done to every condition, and to the points of every answer and rule. */
function everywhere(setup: Setup, { naming = (question, part) => [question, part], points = (each) => each }: { naming?: Naming; points?: (points: Points) => Points }): Setup {
  const changed = <Item extends { readonly when?: Condition; readonly points?: Points }>(item: Item): Item => ({
    ...item,
    ...(item.when && { when: inCondition(item.when, naming) }),
    ...(item.points && { points: points(item.points) }),
  });
  return {
    ...setup,
    questions: setup.questions.map((question) => ({ ...changed(question), ...(question.options && { options: question.options.map(changed) }) })),
    rules: setup.rules.map(changed),
  };
}

export const renameQuestion = (from: string, to: string): Change => (setup) => {
  const next = everywhere(setup, { naming: (question, part) => [question === from ? to : question, part] });
  return { ...next, questions: next.questions.map((question) => (question.id === from ? { ...question, id: to } : question)) };
};

export const renameOption = (id: string, from: string, to: string): Change => (setup) => {
  const swap = (value: string) => (value === from ? to : value);
  const inTest = (part: Part): Part => {
    if (typeof part === 'string') return swap(part);
    if (Array.isArray(part)) return textsIn(part).map(swap);
    if ('only' in part) return { only: textsIn(part.only).map(swap) };
    return 'all' in part ? { all: textsIn(part.all).map(swap) } : part;
  };
  const next = everywhere(setup, { naming: (question, part) => [question, question === id ? inTest(part) : part] });
  const renamed = (options: readonly OptionEdit[]) => options.map((option) => (option.value === from ? { ...option, value: to } : option));
  return { ...next, questions: next.questions.map((question) => (question.id === id && question.options ? { ...question, options: renamed(question.options) } : question)) };
};

export const renameCategory = (from: string, to: string): Change => (setup) => {
  const swap = (each: string) => (each === from ? to : each);
  const next = everywhere(setup, { points: (points) => Object.fromEntries(Object.entries(points).map(([each, value]) => [swap(each), value])) });
  return {
    ...next,
    categories: next.categories.map(swap),
    categoryEdits: next.categoryEdits.map((edit) => ({ ...edit, id: swap(edit.id) })),
    rules: next.rules.map((rule) => (rule.exclude ? { ...rule, exclude: rule.exclude.map(swap) } : rule)),
  };
};

/** Takes one of the clinic's own away, and everything that it was given. */
export const removeCategory = (id: string): Change => (setup) => {
  const next = everywhere(setup, { points: (points) => Object.fromEntries(Object.entries(points).filter(([each]) => each !== id)) });
  return {
    ...next,
    categories: next.categories.filter((each) => each !== id),
    categoryEdits: next.categoryEdits.filter((edit) => edit.id !== id),
    rules: next.rules.map((rule) => (rule.exclude ? { ...rule, exclude: rule.exclude.filter((each) => each !== id) } : rule)),
  };
};
