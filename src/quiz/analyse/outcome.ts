import { choose, ranking, withoutCategory } from '../engine.ts';
import type { Ranked, Recommendation } from '../types.ts';
import { exclusion, isSerious, marks } from './marks.ts';
import type { Mode } from './mode.ts';
import type { Space } from './space.ts';

/** What the engine says at the end of a path; without reasons and flags, which the state does not remember. */
export function outcomeOf({ quiz, code }: Space, mode: Mode, points: number): Recommendation {
  if (isSerious(mode.marks)) return withoutCategory(mode.marks & marks.stop ? 'stop' : 'doctor', []);
  const weighed = code.read(points).flatMap((earned, place): Ranked[] => {
    const category = code.categories[place];
    if (!category || earned <= 0 || (mode.marks & exclusion(place)) !== 0n) return [];
    return [{ id: category.id, title: category.title, points: earned, reasons: [] }];
  });
  return choose(quiz, ranking(weighed), []).recommendation;
}
