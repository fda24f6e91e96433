import type { Analysis } from '../quiz/analyse.ts';
import type { Problem, Quiz } from '../quiz/types.ts';
import type { Place } from './page.ts';

/** What was found out about one quiz. */
export interface QuizReport {
  /** Where its element begins in the page; `null` for a JSON file. */
  element: Place | null;
  problems: Problem[];
  /** What could not be looked at, and why. */
  notes: string[];
  /** The quiz that runs, where it is the one that was meant. */
  quiz: Quiz | null;
  analysis: Analysis | null;
}

export interface FileReport {
  file: string;
  /** Why it could not be read. */
  unreadable?: string;
  /** Said of a page without a quiz. */
  note?: string;
  quizzes: QuizReport[];
}

export function countProblems(files: readonly FileReport[], severity: Problem['severity']): number {
  const problems = files.flatMap(({ quizzes }) => quizzes.flatMap((quiz) => quiz.problems));
  return problems.filter((problem) => problem.severity === severity).length;
}
