import { type CompiledQuiz, giverOf, pointsFor } from './compile.ts';
import { holds } from './conditions.ts';
import type { Category, Flag, Outcome, Quiz, Score } from './types.ts';
import { clear } from './walk.ts';

/** Finds the rules that hold after a walk, adds up the points, and says which flags are raised. `without`: the place of a rule to leave out. */
export function weigh(compiled: CompiledQuiz, without = -1): Flag[] {
  const { quiz, bySeverity, effects, earned, earns, rules, steps, visit } = compiled;
  const { chosen, counted, points } = visit;
  const firstRule = effects.length - rules.length;
  visit.count = visit.chosenCount;
  if (compiled.findRules && without < 0) compiled.findRules();
  else {
    rules.forEach((first, rule) => {
      if (rule !== without && holds(steps, first, chosen)) counted[visit.count++] = firstRule + rule;
    });
  }
  clear(points);
  for (let at = 0; at < visit.count; at++) {
    const effect = counted[at] ?? 0;
    if (at < visit.chosenCount && !earns[effect]) continue;
    const row = effect * points.length;
    for (let place = 0; place < points.length; place++) points[place] = (points[place] ?? 0) + (earned[row + place] ?? 0);
  }
  if (!points[quiz.categories.length]) return [];
  const raised = Array.from(counted.subarray(0, visit.count), (place) => {
    const effect = effects[place];
    return effect && giverOf(effect).flag;
  });
  return bySeverity.filter(({ id }) => raised.includes(id));
}

/** Places of categories, most points first. It is used again, as a visit is. */
const order: number[] = [];

/** What comes of points by category, and of flags. `describe`: what to say of a category. */
export function outcomeOf<One extends Score>({ categories, policy: { also, close } }: Quiz, points: Float64Array, flags: Flag[], describe: (category: Category, points: number, place: number) => One): Outcome<One> {
  const level = flags[0]?.level;
  if (level === 'stop' || level === 'doctor') return { kind: level, primary: null, also: null, ranked: [], close: false, flags };
  let count = 0;
  for (let place = 0; place < categories.length; place++) {
    const own = points[place] ?? 0;
    if (!(own > 0)) continue;
    let at = count++;
    for (; at && (points[order[at - 1] ?? 0] ?? 0) < own; at--) order[at] = order[at - 1] ?? 0;
    order[at] = place;
  }
  const ranked: One[] = [];
  for (let at = 0; at < count; at++) {
    const place = order[at] ?? 0;
    const category = categories[place];
    if (category && category.offered !== false) ranked.push(describe(category, points[place] ?? 0, place));
  }
  const first = order[0] ?? 0;
  const primary = (categories[first]?.offered !== false && ranked[0]) || null;
  const second = ranked[primary ? 1 : 0];
  const needed = pointsFor(categories[first]?.id ?? '', also.pointsAfter) || also.points;
  return {
    kind: primary ? 'category' : 'consultation',
    primary,
    also: second && second.points >= needed && second.points >= also.share * (points[first] ?? 0) ? second : null,
    ranked,
    close: Boolean(primary && second && primary.points - second.points < close),
    flags,
  };
}

/** The place of the category with most points, offered or not; of level ones the first. None with points: -1. */
export function firstPlace(categories: readonly Category[], points: Float64Array): number {
  let first = -1;
  for (let place = 0; place < categories.length; place++) {
    if ((points[place] ?? 0) > (points[first] ?? 0)) first = place;
  }
  return first;
}
