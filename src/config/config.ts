import { en } from '../content/en.ts';
import { builtInFor } from './built-in.ts';
import { type ParsedQuiz, parseSources } from './parse.ts';

export type { ParsedQuiz } from './parse.ts';
export { limits } from './check-quiz.ts';
export { quizSchema } from './schema.ts';

/**
 * Reads a configuration: JSON text or data; a whole quiz (with `"version": 1`), or a patch of the
 * default one. Never throws: what is wrong is left out and explained in `problems`, and `quiz` can be
 * completed whatever came in.
 */
export function parseQuiz(input: unknown): ParsedQuiz {
  return parseSources([{ input, root: '', meaning: 'changes' }], builtInFor(en));
}
