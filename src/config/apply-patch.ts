import type { Category, Flag, Question } from '../quiz/types.ts';
import type { Draft } from './draft.ts';
import { keepScreening, mergeOptions } from './merge-options.ts';
import { childOf } from './places.ts';
import { prune } from './prune.ts';
import { category as categoryShape, categoryPatch, flag as flagShape, flagPatch, question as questionShape, questionPatch, quizPatch } from './quiz-shape.ts';
import type { Report } from './report.ts';
import { screening } from './screening.ts';
import type { Value } from './shape.ts';

/**
 * How a list of questions or categories is meant. `list`: it says which there are, in which order.
 * `changes`: without a plain id in it, it changes and adds, and leaves the rest as it is.
 */
export type ListMeaning = 'list' | 'changes';

/** The draft after a patch. What is wrong in the patch is left out. */
export function applyPatch(draft: Draft, data: unknown, meaning: ListMeaning, report: Report): Draft {
  const patch = prune(quizPatch, data, report);
  if (!patch) return draft;
  for (const list of ['questions', 'categories'] as const) if (patch[list]?.length === 0) report.warn('empty', list, 'this list is empty, so it changes nothing. Name what there should be, or take it away.');
  const questions = patch.questions && readList('question', patch.questions, draft.questions, mergeQuestion, report);
  const categories = patch.categories && readList('category', patch.categories, draft.categories, mergeCategory, report);
  return {
    ...draft,
    ...(questions?.length && questionsAfter(draft, questions, isWholeList(patch.questions, meaning))),
    ...(categories?.length && { categories: categoriesAfter(draft.categories, categories, isWholeList(patch.categories, meaning)) }),
    rules: [...draft.rules, ...(patch.rules ?? [])],
    flags: flagsAfter(draft.flags, patch.flags ?? [], report),
    policy: { ...draft.policy, ...patch.policy, also: { ...draft.policy.also, ...patch.policy?.also } },
    copy: { ...draft.copy, ...patch.copy },
  };
}

type Merge<Item> = (old: Item | undefined, entry: object, report: Report) => Item | undefined;

/** Each entry of a list as the whole thing that it names, changes or adds; the last of two with the same id counts. */
function readList<Item extends { id: string }>(
  kind: 'question' | 'category',
  entries: readonly (string | object)[],
  known: readonly Item[],
  merge: Merge<Item>,
  report: Report,
): Item[] {
  const { places } = report;
  const read = new Map<string, Item>();
  entries.forEach((entry, index) => {
    const id = typeof entry === 'string' ? entry.trim() : childOf(entry, 'id');
    const old = known.find((item) => item.id === id);
    if (typeof entry === 'string' && !old) reportUnknown(kind, entry, known, places.of(entries, index), report);
    if (typeof id === 'string' && read.has(id)) report.warn('duplicate-id', places.of(entries, index), `“${id.slice(0, 60)}” stands there twice. The last one counts.`);
    const item = typeof entry === 'string' ? old : merge(old, entry, report);
    if (item) read.set(item.id, item);
    // An incomplete new one is most likely a change to a built-in one whose id has a slip.
    else if (typeof entry !== 'string' && typeof id === 'string' && report.suggestion(id, idsOf(known)).fix) reportUnknown(kind, id, known, places.of(entry, 'id'), report);
  });
  return [...read.values()];
}

function isWholeList(entries: readonly (string | object)[] | undefined, meaning: ListMeaning): boolean {
  return meaning === 'list' || Boolean(entries?.some((entry) => typeof entry === 'string'));
}

function mergeQuestion(old: Question | undefined, entry: object, report: Report): Question | undefined {
  if (!old) return prune(questionShape, entry, report);
  const patch = prune(questionPatch, entry, report);
  if (!patch) return old;
  const { options, ...changes } = patch;
  const merged = { ...old, ...allowed(old, changes, report.places.of(entry), report), options: options ? mergeOptions(old, options, report) : old.options };
  return report.places.set(merged.options.length ? merged : { ...merged, options: old.options }, report.places.of(entry));
}

/** What decides whether and how a screening question is asked is not for a patch to change. */
function allowed(old: Question, changes: Omit<Value<typeof questionPatch>, 'options'>, path: string, report: Report): Partial<Question> {
  if (!screening.includes(old.id)) return changes;
  const { type, when, optional, ...words } = changes;
  if (type !== undefined || when !== undefined || optional !== undefined) keepScreening(path, report);
  return words;
}

function mergeCategory(old: Category | undefined, entry: object, report: Report): Category | undefined {
  if (!old) return prune(categoryShape, entry, report);
  const patch = prune(categoryPatch, entry, report);
  return patch ? report.places.set({ ...old, ...patch }, report.places.of(entry)) : old;
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

function flagsAfter(flags: Flag[], entries: readonly object[], report: Report): Flag[] {
  const changed = entries.flatMap((entry) => {
    const old = flags.find(({ id }) => id === childOf(entry, 'id'));
    if (!old) return prune(flagShape, entry, report) ?? [];
    const patch = prune(flagPatch, entry, report);
    if (patch?.level && patch.level !== old.level) keepScreening(report.places.of(entry, 'level'), report);
    return { ...old, text: patch?.text ?? old.text };
  });
  return replaced(flags, changed);
}

function reportUnknown(kind: 'question' | 'category', found: string, known: readonly { id: string }[], path: string, report: Report): void {
  const { hint, fix } = report.suggestion(found, idsOf(known));
  report.error(`unknown-${kind}`, path, `there is no ${kind} “${found.slice(0, 60)}”, so it was left out. ${hint}`, fix);
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}
