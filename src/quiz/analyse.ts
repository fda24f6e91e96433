import { unlessTooLarge } from './analyse/budget.ts';
import { analyseAll } from './analyse/exact.ts';
import { analyseSome } from './analyse/sampled.ts';
import type { AnalyseOptions, Analysis } from './analyse/types.ts';
import type { Quiz } from './types.ts';

export type * from './analyse/types.ts';

const defaultLimit = 5_000_000;
const defaultSamples = 10_000;

/**
 * Looks at everything visitors can answer, and tells what a quiz recommends how often, what in it is never of use, and
 * where it may surprise. Answers that no rule, condition, flag or point tells apart are looked at once, and so are paths
 * that have come to the same points: all the answers to most quizzes, far too many to try, take part of a second.
 * The quiz is to be a valid one, as `parseQuiz` gives it. Points with more than three decimals are always sampled.
 */
export function analyse(quiz: Quiz, { limit = defaultLimit, samples = defaultSamples, onProgress = () => {} }: AnalyseOptions = {}): Analysis {
  const exact = unlessTooLarge(() => analyseAll(quiz, limit, onProgress));
  if (!exact) onProgress(null);
  return exact ?? analyseSome(quiz, samples);
}
