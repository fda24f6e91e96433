import { builtInQuiz, defaultQuestionIds } from '../content/default-quiz.ts';
import type { Locale } from '../content/locale.ts';
import type { BuiltIn } from './parse.ts';

/** What there is in one language before any configuration. */
export function builtInFor(locale: Locale): BuiltIn {
  const quiz = builtInQuiz(locale);
  const copyKeys = Object.entries(locale.widget).flatMap(([key, text]) => (typeof text === 'string' || 'other' in text ? [key] : []));
  return { quiz, asked: defaultQuestionIds(quiz), copyKeys };
}
