import type { ExosomeQuiz } from '../../src/define.ts';
import { lookProblems } from '../../src/preview/look-problems.ts';
import type { Problem } from '../../src/quiz/types.ts';

/** What is wrong with the quiz as it is set up now: its configuration, and colours that are hard to read. */
export async function problemsOf(quiz: ExosomeQuiz): Promise<Problem[]> {
  await customElements.whenDefined(quiz.localName);
  await quiz.updateComplete;
  return [...quiz.problems, ...(quiz.shadowRoot ? lookProblems(quiz.shadowRoot) : [])];
}
