import type { Category, Quiz } from '../types.ts';
import { testsIn } from './logic.ts';
import { exclusion } from './marks.ts';
import { type PointsCode, type Range, sum } from './points.ts';
import type { Mode } from './mode.ts';

/** Makes states one that differ only in what can no longer matter; `layer` is the number of questions behind. */
export type Trim = (layer: number, mode: Mode, points: number) => number;

/** What a category can have had, and can still get, with so many questions behind. */
interface Outlook {
  readonly past: Range;
  readonly rest: Range;
  readonly isOffered: boolean;
  /** A rule may put it out of the running. */
  readonly isAtRisk: boolean;
}

/**
 * Takes the points from a category as soon as it can be neither first nor second any more, whatever comes: only the
 * first two are ever named. Whole crowds of states become one that way.
 */
export function trimmer(code: PointsCode, quiz: Quiz): Trim {
  const layers = outlooks(code, quiz).map((outlooks) => ({ outlooks, isEarly: !canBeBeaten(outlooks) }));
  const units = new Float64Array(code.categories.length);
  return (layer, mode, points) => {
    const { outlooks, isEarly } = layers[layer] ?? { outlooks: [], isEarly: true };
    if (isEarly) return points;
    code.unpack(points, units);
    const { any, second } = barsFor(outlooks, units);
    let trimmed = points;
    for (let index = 0; index < outlooks.length; index++) {
      const outlook = outlooks[index];
      if (!outlook) continue;
      const has = units[index] ?? 0;
      const most = has + outlook.rest.high;
      const isBeaten = most <= 0 || most < (outlook.isOffered ? second : any) || (outlook.isAtRisk && (mode.marks & exclusion(index)) !== 0n);
      if (isBeaten && has > outlook.past.low) trimmed -= (has - outlook.past.low) * code.placeOf(index);
    }
    return trimmed;
  };
}

/** The points that one category is sure to end with, and those that two which are offered are sure to end with. */
function barsFor(outlooks: readonly Outlook[], units: Float64Array): { any: number; second: number } {
  let any = -Infinity;
  let best = -Infinity;
  let second = -Infinity;
  for (let index = 0; index < outlooks.length; index++) {
    const outlook = outlooks[index];
    if (!outlook || outlook.isAtRisk) continue;
    const least = (units[index] ?? 0) + outlook.rest.low;
    any = Math.max(any, least);
    if (!outlook.isOffered) continue;
    second = Math.max(second, Math.min(best, least));
    best = Math.max(best, least);
  }
  return { any, second };
}

/** Early on any category can still win, and looking at every state would be in vain. */
function canBeBeaten(outlooks: readonly Outlook[]): boolean {
  const bar = Math.max(...outlooks.map(({ past, rest }) => past.high + rest.low));
  return outlooks.some(({ past, rest, isAtRisk }) => isAtRisk || past.low + rest.high < Math.max(bar, 1));
}

/** By number of questions behind, and by category. */
function outlooks(code: PointsCode, quiz: Quiz): Outlook[][] {
  const changes = code.categories.map((category) => changesOf(category, code, quiz));
  return [...quiz.questions.keys(), quiz.questions.length].map((layer) =>
    code.categories.map(({ id, offered }, index) => ({
      past: sum((changes[index] ?? []).filter((change) => change.layer < layer)),
      rest: sum((changes[index] ?? []).filter((change) => change.layer >= layer)),
      isOffered: offered !== false,
      isAtRisk: quiz.rules.some(({ exclude }) => exclude?.includes(id)),
    })),
  );
}

/** What each question, and each rule at the last question it names, can give a category. */
function changesOf(category: Category, code: PointsCode, { questions, rules }: Quiz): (Range & { layer: number })[] {
  const places = new Map(questions.map(({ id }, index) => [id, index]));
  return [
    ...questions.map((question, layer) => ({ layer, ...code.fromQuestion(category, question) })),
    ...rules.map((rule) => ({ layer: Math.max(0, ...testsIn(rule.when).map(({ question }) => places.get(question) ?? 0)), ...code.fromRule(category, rule) })),
  ];
}
