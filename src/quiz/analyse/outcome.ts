import type { Ranking } from '../types.ts';
import { outcomeOf } from '../weigh.ts';
import { exclusion, isSerious, marks } from './marks.ts';
import type { Mode } from './mode.ts';
import type { Space } from './space.ts';

/** What the engine says at the end of a path; without flags, which the state does not remember. */
export function endOf({ quiz, code }: Space, mode: Mode, points: number): Ranking {
  if (isSerious(mode.marks)) return { kind: mode.marks & marks.stop ? 'stop' : 'doctor', primary: null, also: null, ranked: [], close: false, flags: [] };
  const earned = new Float64Array(quiz.categories.length);
  for (const [index, own] of code.read(points).entries()) {
    if ((mode.marks & exclusion(index)) === 0n) earned[code.places[index] ?? -1] = own;
  }
  return outcomeOf(quiz, earned, [], ({ id }, points) => ({ id, points }));
}
