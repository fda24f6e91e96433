// What can be done to treatments and rules, as in changes.ts.
import type { Rule } from '../../../src/quiz/types.ts';
import { type Change, changedParts, freeName } from './changes.ts';
import { type CategoryEdit, categoryIds, isOwnCategory, type Setup } from './setup.ts';

type Edit = { [Key in 'title' | 'summary' | 'methods' | 'ask']?: CategoryEdit[Key] | undefined };

/** Changes the words of a treatment; `undefined` takes a change back. */
export const editCategory = (id: string, edit: Edit): Change => (setup) => {
  const old = setup.categoryEdits.find((each) => each.id === id);
  const next = changedParts<CategoryEdit>(old ?? { id }, edit);
  const changed = old ? setup.categoryEdits.map((each) => (each === old ? next : each)) : [...setup.categoryEdits, next];
  return { ...setup, categoryEdits: changed.filter((each) => isOwnCategory(each.id) || Object.keys(each).length > 1) };
};

/** One of the clinic's own, under an id that nothing has yet. */
export function newCategoryId({ categoryEdits }: Setup): string {
  return freeName('treatment', [...categoryIds, ...categoryEdits.map(({ id }) => id)]);
}

export const addCategory = (id: string): Change => (setup) => ({
  ...setup,
  categories: [...setup.categories, id],
  categoryEdits: [...setup.categoryEdits, { id, title: 'Your treatment', summary: 'What it is, in one or two plain sentences.' }],
});

export function newRuleId({ rules }: Setup): string {
  return freeName('rule', rules.map(({ id }) => id));
}

export const addRule = (rule: Rule): Change => (setup) => ({ ...setup, rules: [...setup.rules, rule] });

/** `undefined` takes a part away. */
export const editRule = (id: string, edit: { [Key in Exclude<keyof Rule, 'id'>]?: Rule[Key] | undefined }): Change => (setup) => ({
  ...setup,
  rules: setup.rules.map((rule) => (rule.id === id ? changedParts(rule, edit) : rule)),
});

export const renameRule = (from: string, to: string): Change => (setup) => ({ ...setup, rules: setup.rules.map((rule) => (rule.id === from ? { ...rule, id: to } : rule)) });

export const dropRule = (id: string): Change => (setup) => ({ ...setup, rules: setup.rules.filter((rule) => rule.id !== id) });
