import type { Category, FlagLevel } from '../types.ts';

/** What a state remembers beside points: one bit each. */
export const marks = {
  /** An answer has stopped the quiz: nothing more is asked. */
  ended: 1n,
  stop: 2n,
  doctor: 4n,
  /** The flag, or the rule, that is looked at. */
  tracked: 8n,
} as const;

const firstExclusion = 4;

/** The bit that puts a category, by its place among those looked at, out of the running. */
export function exclusion(place: number): bigint {
  return 1n << BigInt(firstExclusion + place);
}

/** The bits of all exclusions. */
export function exclusions(categories: readonly Category[]): bigint {
  return categories.reduce((bits, _category, place) => bits | exclusion(place), 0n);
}

export function levelMark(level: FlagLevel | undefined): bigint {
  if (level === 'stop') return marks.stop;
  return level === 'doctor' ? marks.doctor : 0n;
}

/** A flag stands against any category, so points do not count. */
export function isSerious(bits: bigint): boolean {
  return (bits & (marks.stop | marks.doctor)) !== 0n;
}

/** Where a flag stands against any category, who is out of the running does not matter, nor a lesser flag beside one that stops. */
export function essential(bits: bigint, excluded: bigint): bigint {
  if (!isSerious(bits)) return bits;
  const withoutExclusions = bits & ~excluded;
  return withoutExclusions & marks.stop ? withoutExclusions & ~marks.doctor : withoutExclusions;
}
