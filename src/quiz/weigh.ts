import { type CompiledQuiz, pointsFor } from './compile.ts';
import { holds, unmet } from './conditions.ts';
import type { Category, Outcome, Quiz, Score } from './types.ts';

/** Finds the rules that hold after a walk, and adds up points and flags. `without`: the place of a rule to leave out. */
export function weigh(compiled: CompiledQuiz, without = -1): void {
  const { starts, earned, earners, raises } = compiled.effects;
  const { visit } = compiled;
  const { counted, points } = visit;
  closeRules(compiled);
  findRules(compiled, without);
  let worst = compiled.bySeverity.length;
  for (let place = 0; place < points.length; place++) points[place] = 0;
  for (let at = 0; at < visit.count; at++) {
    const effect = counted[at] ?? 0;
    const end = starts[effect + 1] ?? 0;
    for (let by = starts[effect] ?? 0; by < end; by++) points[earners[by] ?? 0] = (points[earners[by] ?? 0] ?? 0) + (earned[by] ?? 0);
    worst = Math.min(worst, raises[effect] ?? 0);
  }
  visit.worst = worst;
}

/** Closes a rule where nothing that is chosen of some question leaves it open. */
function closeRules({ questions, closes, visit: { closed, counted, ends } }: CompiledQuiz): void {
  const groups = closed.length;
  for (let group = 0; group < groups; group++) closed[group] = 0;
  for (let question = 0, first = 0; question < questions.length; question++) {
    const end = ends[question] ?? 0;
    const row = (counted[first] ?? 0) * groups;
    for (let group = 0; group < groups; group++) {
      let all = closes[row + group] ?? 0;
      for (let at = first + 1; at < end; at++) all &= closes[(counted[at] ?? 0) * groups + group] ?? 0;
      closed[group] = (closed[group] ?? 0) | all;
    }
    first = end;
  }
}

function findRules({ options, steps, rules, visit }: CompiledQuiz, without: number): void {
  const { chosen, closed, counted } = visit;
  visit.count = visit.chosenCount;
  for (let group = 0; group < closed.length; group++) {
    for (let open = ~(closed[group] ?? 0); open; open &= open - 1) {
      const rule = group * 32 + 31 - Math.clz32(open & -open);
      if (rule >= rules.length) break;
      if (rule !== without && holds(steps, rules[rule] ?? unmet, chosen)) counted[visit.count++] = options.length + rule;
    }
  }
}

/** What comes of the answers that were weighed last. `describe`: what to say of a category. */
export function outcomeOf<One extends Score, OneFlag>(compiled: CompiledQuiz, describe: (category: Category, points: number) => One, flags: OneFlag[]): Outcome<One, OneFlag> {
  const { quiz, bySeverity, visit } = compiled;
  const level = bySeverity[visit.worst]?.level;
  return level === 'stop' || level === 'doctor' ? withoutCategory(level, flags) : choose(quiz, visit.points, describe, flags);
}

/** What is said where a flag stands against any category. */
export function withoutCategory<OneFlag>(kind: 'stop' | 'doctor', flags: OneFlag[]): Outcome<never, OneFlag> {
  return { kind, primary: null, also: null, ranked: [], close: false, flags };
}

/** Chooses by the points of each category, those that are not offered included. */
export function choose<One extends Score, OneFlag>({ categories, policy }: Quiz, points: Float64Array, describe: (category: Category, points: number) => One, flags: OneFlag[]): Outcome<One, OneFlag> {
  const ranked: One[] = [];
  for (let place = 0; place < points.length; place++) {
    const category = categories[place];
    const own = points[place] ?? 0;
    if (!category || category.offered === false || !(own > 0)) continue;
    let at = ranked.length;
    for (let better = ranked[at - 1]; better && better.points < own; better = ranked[at - 1]) ranked[at--] = better;
    ranked[at] = describe(category, own);
  }
  const place = firstPlace(points);
  const first = categories[place];
  const most = points[place] ?? 0;
  const primary = (first?.offered !== false && ranked[0]) || null;
  const second = ranked[primary ? 1 : 0];
  const isWorthNaming = first && second && second.points >= (pointsFor(first.id, policy.also.pointsAfter) || policy.also.points) && second.points >= policy.also.share * most;
  return {
    kind: primary ? 'category' : 'consultation',
    primary,
    also: isWorthNaming ? second : null,
    ranked,
    close: Boolean(primary && second && primary.points - second.points < policy.close),
    flags,
  };
}

/** The place of the category with most points, offered or not, or -1. Of level ones it is the first. */
export function firstPlace(points: Float64Array): number {
  let first = -1;
  for (let place = 0; place < points.length; place++) {
    if ((points[place] ?? 0) > (points[first] ?? 0)) first = place;
  }
  return first;
}
