import { builtInQuiz, defaultQuestionIds } from '../content/default-quiz.ts';
import type { Locale } from '../content/locale.ts';
import type { Question, Quiz } from '../quiz/types.ts';
import { type Tools, tools } from './tools.ts';

/** What there is before any source. */
export interface BuiltIn {
  /** Every built-in question and category. */
  quiz: Quiz;
  /** Ids of the questions that are asked by default. */
  asked: readonly string[];
  /** Names of the texts that `copy` can word differently. */
  copyKeys: readonly string[];
  tools: Tools;
}

/** What there is in one language before any configuration. */
export function builtInFor(locale: Locale): BuiltIn {
  const quiz = builtInQuiz(locale);
  const copyKeys = Object.entries(locale.widget).flatMap(([key, text]) => (typeof text === 'string' || 'other' in text ? [key] : []));
  return { quiz, asked: defaultQuestionIds(quiz), copyKeys, tools };
}

export function askedByDefault({ quiz, asked }: BuiltIn): Question[] {
  return quiz.questions.filter(({ id }) => asked.includes(id));
}
