import type * as z from 'zod/mini';
import type { Category, Flag, Problem, Question } from '../quiz/types.ts';
import type { Draft } from './draft.ts';
import { mergeOptions, screeningKept } from './merge-options.ts';
import { nearest, suggestion } from './nearest.ts';
import { childOf, type Places } from './places.ts';
import { prune } from './prune.ts';
import { category as categorySchema, categoryPatch, flag as flagSchema, flagPatch, question as questionSchema, questionPatch, quizPatch } from './schema.ts';
import { screening } from './screening.ts';

/**
 * How a list of questions or categories is meant. `list`: it says which there are, in which order.
 * `changes`: without a plain id in it, it changes and adds, and leaves the rest as it is.
 */
export type ListMeaning = 'list' | 'changes';

/** The draft after a patch. What is wrong in the patch is left out. */
export function applyPatch(draft: Draft, data: unknown, meaning: ListMeaning, places: Places, problems: Problem[]): Draft {
  const patch = prune(quizPatch, data, places, problems);
  if (!patch) return draft;
  for (const list of ['questions', 'categories'] as const) if (patch[list]?.length === 0) problems.push(emptyList(list));
  const questions = patch.questions && readList('question', patch.questions, draft.questions, mergeQuestion, places, problems);
  const categories = patch.categories && readList('category', patch.categories, draft.categories, mergeCategory, places, problems);
  return {
    ...draft,
    ...(questions?.length && questionsAfter(draft, questions, isWholeList(patch.questions, meaning))),
    ...(categories?.length && { categories: categoriesAfter(draft.categories, categories, isWholeList(patch.categories, meaning)) }),
    rules: [...draft.rules, ...(patch.rules ?? [])],
    flags: flagsAfter(draft.flags, patch.flags ?? [], places, problems),
    policy: { ...draft.policy, ...patch.policy, also: { ...draft.policy.also, ...patch.policy?.also } },
    copy: { ...draft.copy, ...patch.copy },
  };
}

type Merge<Item> = (old: Item | undefined, entry: object, places: Places, problems: Problem[]) => Item | undefined;

/** Each entry of a list as the whole thing that it names, changes or adds; the last of two with the same id counts. */
function readList<Item extends { id: string }>(
  kind: 'question' | 'category',
  entries: readonly (string | object)[],
  known: readonly Item[],
  merge: Merge<Item>,
  places: Places,
  problems: Problem[],
): Item[] {
  const read = new Map<string, Item>();
  entries.forEach((entry, index) => {
    const id = typeof entry === 'string' ? entry.trim() : childOf(entry, 'id');
    const old = known.find((item) => item.id === id);
    if (typeof entry === 'string' && !old) problems.push(unknownId(kind, entry, known, places.of(entries, index)));
    if (typeof id === 'string' && read.has(id)) problems.push(duplicateId(id, places.of(entries, index)));
    const item = typeof entry === 'string' ? old : merge(old, entry, places, problems);
    if (item) read.set(item.id, item);
    // An incomplete new one is most likely a change to a built-in one whose id has a slip.
    else if (typeof entry !== 'string' && typeof id === 'string' && nearest(id, known.map((each) => each.id))) problems.push(unknownId(kind, id, known, places.of(entry, 'id')));
  });
  return [...read.values()];
}

function isWholeList(entries: readonly (string | object)[] | undefined, meaning: ListMeaning): boolean {
  return meaning === 'list' || Boolean(entries?.some((entry) => typeof entry === 'string'));
}

function mergeQuestion(old: Question | undefined, entry: object, places: Places, problems: Problem[]): Question | undefined {
  if (!old) return prune(questionSchema, entry, places, problems);
  const patch = prune(questionPatch, entry, places, problems);
  if (!patch) return old;
  const { options, ...changes } = patch;
  const merged = { ...old, ...allowed(old, changes, places.of(entry), problems), options: options ? mergeOptions(old, options, places, problems) : old.options };
  return places.set(merged.options.length ? merged : { ...merged, options: old.options }, places.of(entry));
}

/** What decides whether and how a screening question is asked is not for a patch to change. */
function allowed(old: Question, changes: Omit<z.infer<typeof questionPatch>, 'options'>, path: string, problems: Problem[]): Partial<Question> {
  if (!screening.includes(old.id)) return changes;
  const { type, when, optional, ...words } = changes;
  if (type !== undefined || when !== undefined || optional !== undefined) problems.push(screeningKept(path));
  return words;
}

function mergeCategory(old: Category | undefined, entry: object, places: Places, problems: Problem[]): Category | undefined {
  if (!old) return prune(categorySchema, entry, places, problems);
  const patch = prune(categoryPatch, entry, places, problems);
  return patch ? places.set({ ...old, ...patch }, places.of(entry)) : old;
}

function questionsAfter(draft: Draft, questions: Question[], isList: boolean): Pick<Draft, 'questions' | 'asked'> {
  const ids = questions.map(({ id }) => id);
  const added = ids.filter((id) => !draft.questions.some((question) => question.id === id));
  return { questions: replaced(draft.questions, questions), asked: isList ? ids : [...draft.asked, ...added] };
}

/** Those that a list leaves out are weighed as well, so that the result can be honest about them. */
function categoriesAfter(all: Category[], categories: Category[], isList: boolean): Category[] {
  if (!isList) return replaced(all, categories);
  const listed = categories.map((category) => ({ ...category, offered: true }));
  return [...listed, ...all.filter(({ id }) => !listed.some((category) => category.id === id)).map((category) => ({ ...category, offered: false }))];
}

function replaced<Item extends { id: string }>(old: readonly Item[], changed: readonly Item[]): Item[] {
  const stay = old.map((item) => changed.find(({ id }) => id === item.id) ?? item);
  return [...stay, ...changed.filter(({ id }) => !old.some((item) => item.id === id))];
}

function flagsAfter(flags: Flag[], entries: readonly object[], places: Places, problems: Problem[]): Flag[] {
  const changed = entries.flatMap((entry) => {
    const old = flags.find(({ id }) => id === childOf(entry, 'id'));
    if (!old) return prune(flagSchema, entry, places, problems) ?? [];
    const patch = prune(flagPatch, entry, places, problems);
    if (patch?.level && patch.level !== old.level) problems.push(screeningKept(places.of(entry, 'level')));
    return { ...old, text: patch?.text ?? old.text };
  });
  return replaced(flags, changed);
}

function unknownId(kind: 'question' | 'category', found: string, known: readonly { id: string }[], path: string): Problem {
  const { hint, fix } = suggestion(found, known.map(({ id }) => id));
  const message = `${path}: there is no ${kind} “${found.slice(0, 60)}”, so it was left out. ${hint}`;
  return { code: `unknown-${kind}`, severity: 'error', path, message, ...(fix && { fix }) };
}

function duplicateId(id: string, path: string): Problem {
  return { code: 'duplicate-id', severity: 'warning', path, message: `${path}: “${id.slice(0, 60)}” stands there twice. The last one counts.` };
}

function emptyList(path: string): Problem {
  return { code: 'empty', severity: 'warning', path, message: `${path}: this list is empty, so it changes nothing. Name what there should be, or take it away.` };
}
