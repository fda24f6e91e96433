import type { Condition, Question } from '../quiz/types.ts';
import { show } from './describe-issue.ts';
import { childOf } from './places.ts';
import type { Report } from './report.ts';
import { shorten } from './shorten.ts';

/** The questions that a condition may ask about, and those that come too late for it. */
export interface Askable {
  earlier: readonly Question[];
  later: readonly string[];
}

/**
 * The condition without the values that are not there; nothing when it cannot be kept. A condition that
 * is built in stays as it is: a question it names may have been left out on purpose.
 */
export function checkedCondition(condition: Condition, askable: Askable, report: Report): Condition | undefined {
  if (!report.owns(condition)) return condition;
  const entries = Object.entries(condition);
  const path = report.places.of(condition);
  if (!entries.length) {
    report.warn('empty', path, 'this condition is empty, so it always holds. Take it away, or write one.');
    return undefined;
  }
  const checked = entries.map(([key, part]) => [key, checkedPart(key, part, path, askable, report)] as const);
  if (checked.some(([, part]) => part === undefined)) return undefined;
  return report.places.set(Object.fromEntries(checked) as Condition, path);
}

type Part = Condition[string];

function checkedPart(key: string, part: Part, path: string, askable: Askable, report: Report): Part | undefined {
  if (key === 'any' || key === 'all') return checkedList(key, part, `${path}.${key}`, askable, report);
  if (key === 'not') return isCondition(part) ? checkedCondition(part, askable, report) : wrongShape(`${path}.not`, report);
  const question = askable.earlier.find(({ id }) => id === key);
  if (question) return checkedTest(question, part, `${path}.${key}`, report);
  if (askable.later.includes(key)) report.error('later-question', `${path}.${key}`, `“${shorten(key)}” is asked later, so its answer is not known here yet. Ask it earlier, or use another question.`);
  else report.unknown('question', `${path}.${key}`, key, [...askable.earlier.map(({ id }) => id), 'any', 'all', 'not']);
  return undefined;
}

function checkedList(key: string, part: Part, path: string, askable: Askable, report: Report): Condition[] | undefined {
  if (!Array.isArray(part)) return wrongShape(path, report);
  if (!part.length) {
    report.warn('empty', path, `the list after “${key}” is empty, so the condition was left out.`);
    return undefined;
  }
  const checked = part.map((inner) => (isCondition(inner) ? checkedCondition(inner, askable, report) : wrongShape(path, report)));
  const kept = checked.filter((inner) => inner !== undefined);
  return kept.length ? kept : undefined;
}

function checkedTest(question: Question, test: Part, path: string, report: Report): Part | undefined {
  if (typeof test === 'string') return checkedValues(question, [test], path, report) && test;
  if (Array.isArray(test)) return checkedValues(question, test, path, report);
  const only = childOf(test, 'only');
  if (Array.isArray(only)) {
    const values = checkedValues(question, only, `${path}.only`, report);
    return values && { only: values };
  }
  const all = childOf(test, 'all');
  if (!Array.isArray(all)) return wrongShape(path, report);
  const values = checkedValues(question, all, `${path}.all`, report);
  return values && (canAllBeChosen(question, values, `${path}.all`, report) ? { all: values } : undefined);
}

function checkedValues(question: Question, values: readonly unknown[], path: string, report: Report): string[] | undefined {
  const known = question.options.map(({ value }) => value);
  if (!values.length) report.warn('empty', path, 'this list is empty, so the condition was left out.');
  const kept = values.filter((value): value is string => {
    const isKnown = typeof value === 'string' && known.includes(value);
    if (!isKnown) report.unknown('option', path, typeof value === 'string' ? value : show(value), known);
    return isKnown;
  });
  return kept.length ? kept : undefined;
}

function canAllBeChosen({ id, type, options }: Question, values: readonly string[], path: string, report: Report): boolean {
  if (values.length < 2) return true;
  if (type === 'single') {
    report.error('never-holds', path, `“${shorten(id)}” takes one answer, so several can never be chosen together. Write a list without “all” for “any of these”.`);
    return false;
  }
  const exclusive = options.find((option) => option.exclusive && values.includes(option.value));
  if (!exclusive) return true;
  report.error('shadowed-option', path, `“${shorten(exclusive.value)}” clears every other answer, so it can never be chosen together with others.`);
  return false;
}

function wrongShape(path: string, report: Report): undefined {
  report.error('wrong-condition', path, 'this is not a condition. Write for example {"concern": "hair"}, {"any": [ … ]} or {"not": { … }}.');
}

function isCondition(part: unknown): part is Condition {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
