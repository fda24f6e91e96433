import type { ExosomeQuiz } from '../../src/define.ts';
import { lookProblems } from '../../src/preview/look-problems.ts';
import type { Problem } from '../../src/quiz/types.ts';

/** What is wrong with the quiz as it is set up now: its configuration, and colours that are hard to read. */
export async function problemsOf(quiz: ExosomeQuiz): Promise<Problem[]> {
  await customElements.whenDefined(quiz.localName);
  await quiz.updateComplete;
  return [...quiz.problems.map(withoutSource), ...(quiz.shadowRoot ? lookProblems(quiz.shadowRoot) : [])];
}

/** There is one place for JSON here, and it has another name. */
function withoutSource({ message, ...rest }: Problem): Problem {
  return { ...rest, message: message.replace('In the config property: ', '') };
}
