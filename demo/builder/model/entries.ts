// Questions, treatments and their parts as a quiz's JSON has them.
import { type CategoryEdit, isOwn, isOwnCategory, type OptionEdit, type QuestionEdit, type Setup } from './setup.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A plain id for a question as it is built in, and all that differs for one that is changed or new. */
export function questionEntry(question: QuestionEdit): string | Json {
  const { id, options = [], prompt, hint, type, optional, when } = question;
  if (isOwn(question)) return { id, prompt: prompt ?? '', ...(hint?.trim() && { hint }), type, ...(optional && { optional }), ...(when && { when }), options: options.map(ownOption) };
  const changed = options.map(builtInOption).filter((option) => Object.keys(option).length > 1);
  const entry = { ...words({ prompt, hint }), ...(type && { type }), ...(optional !== undefined && { optional }), ...(when && { when }), ...(changed.length && { options: changed }) };
  return Object.keys(entry).length ? { id, ...entry } : id;
}

function ownOption({ value, label = '', points = {}, exclusive, ...rest }: OptionEdit): Json {
  return { value, label, ...more(rest), ...(Object.keys(points).length && { points }), ...(exclusive && { exclusive }) };
}

/** Without a label of its own, a built-in option keeps the built-in one. */
function builtInOption({ value, label, points, exclusive, remove, ...rest }: OptionEdit): Json {
  if (remove) return { value, remove };
  return { value, ...words({ label }), ...more(rest), ...(points && { points }), ...(exclusive !== undefined && { exclusive }) };
}

function more({ hint, group, flag, when }: Pick<OptionEdit, 'hint' | 'group' | 'flag' | 'when'>): Json {
  return { ...words({ hint, group }), ...(flag && { flag }), ...(when && { when }) };
}

export function categoryEntry({ id, title = '', summary = '', methods, ask }: CategoryEdit): Json {
  const asked = ask?.filter((text) => text.trim());
  return { id, ...(isOwnCategory(id) ? { title, summary } : words({ title, summary })), ...(methods && { methods }), ...(asked?.length && { ask: asked }) };
}

/** Words that are empty are no change. */
function words(texts: Readonly<Record<string, string | undefined>>): Json {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));
}

/** Rules without points and lists that are empty. */
export function ruleEntry({ points = {}, exclude = [], ...rule }: Setup['rules'][number]): Json {
  return { ...rule, ...(Object.keys(points).length && { points }), ...(exclude.length && { exclude }) };
}
