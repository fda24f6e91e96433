import type { Option, Question } from '../quiz/types.ts';
import { limits } from './check-quiz.ts';
import { prune } from './prune.ts';
import { option as optionShape, type optionPatch } from './quiz-shape.ts';
import type { Report } from './report.ts';
import { screening } from './screening.ts';
import type { Value } from './shape.ts';
import { shorten } from './shorten.ts';

type OptionPatch = Value<typeof optionPatch>;
type Entry = string | OptionPatch;

/**
 * The options of a question after a patch. With a plain value in it, the list says which options there
 * are, in which order; a list of objects alone changes what it names and leaves the rest.
 */
export function mergeOptions(question: Question, entries: readonly Entry[], report: Report): Option[] {
  const isScreening = screening.includes(question.id);
  const path = report.places.of(entries);
  const merged = new Map<string, Option>();
  const removed = new Set<string>();
  for (const entry of entries) {
    const value = typeof entry === 'string' ? entry : entry.value;
    const old = question.options.find((option) => option.value === value);
    if (typeof entry !== 'string' && entry.remove) removed.add(value);
    const option = typeof entry === 'string' ? (old ?? unknownOption(question, entry, path, report)) : mergeOption(old, entry, isScreening, report);
    if (option) merged.set(value, option);
  }
  const isList = entries.some((entry) => typeof entry === 'string');
  const kept = isList ? [...merged.values()] : inPlace(question.options, merged);
  const left = kept.filter(({ value }) => !removed.has(value));
  return isScreening ? withinLimit(question, withFlagged(question, left, path, report), path, report) : left;
}

function mergeOption(old: Option | undefined, patch: OptionPatch, isScreening: boolean, report: Report): Option | undefined {
  const { places } = report;
  const { remove, ...changes } = patch;
  places.set(changes, places.of(patch));
  if (!old) return remove ? undefined : prune(optionShape, changes, report);
  if (!isScreening || !old.flag) return places.set({ ...old, ...changes }, places.of(patch));
  const { label = old.label, hint = old.hint, group = old.group } = changes;
  for (const key of ['flag', 'when', 'exclusive', 'points'] as const) if (key in changes) keepScreening(places.of(patch, key), report);
  return places.set({ ...old, label, ...(hint && { hint }), ...(group && { group }) }, places.of(patch));
}

/** Changed options stay where they are; new ones come before "None of these". */
function inPlace(old: readonly Option[], merged: ReadonlyMap<string, Option>): Option[] {
  const changed = old.map((option) => merged.get(option.value) ?? option);
  const added = [...merged.values()].filter(({ value }) => !old.some((option) => option.value === value));
  const end = changed.findIndex(({ exclusive }) => exclusive);
  return end < 0 ? [...changed, ...added] : [...changed.slice(0, end), ...added, ...changed.slice(end)];
}

/** A flagged option of the screening questions comes back when a list left it out. */
function withFlagged(question: Question, options: Option[], path: string, report: Report): Option[] {
  const lost = question.options.filter(({ flag, value }) => flag && !options.some((option) => option.value === value));
  if (lost.length) keepScreening(path, report);
  return [...lost, ...options];
}

/** Where there are too many, those that are built in stay. */
function withinLimit({ options: old }: Question, options: Option[], path: string, report: Report): Option[] {
  const isNew = ({ value }: Option) => !old.some((option) => option.value === value);
  const kept = options.filter(isNew).slice(0, limits.options - options.filter((option) => !isNew(option)).length);
  const within = options.filter((option) => !isNew(option) || kept.includes(option));
  if (within.length < options.length) {
    report.error('too-many', path, `there are ${options.length} options, and ${limits.options} can be used. The last new ones were left out.`);
  }
  return within;
}

export function keepScreening(path: string, report: Report): void {
  report.warn('screening-kept', path, 'questions about age and safety keep their warning signs, so this change was left out. Labels and hints can be reworded, and options added.');
}

function unknownOption({ id, options }: Question, value: string, path: string, report: Report): undefined {
  const { hint, fix } = report.suggestion(value, options.map((option) => option.value));
  report.error('unknown-option', path, `“${shorten(value)}” is not an option of “${shorten(id)}”. ${hint}`, fix);
}
