import type { ExosomeQuiz } from '../../src/define.ts';
import type { AnyProblem } from '../../src/config/problem-found.ts';
import { inWords } from '../../src/config/problems.ts';
import { safeAddress } from '../../src/config/values.ts';
import { lookProblems } from '../../src/preview/look-problems.ts';
import { adviceFor } from './model/advice.ts';
import type { Model } from './ui.ts';
import type { Problem } from '../../src/quiz/types.ts';

/** What is wrong with the quiz as it is set up now: its configuration, and colours that are hard to read. */
export async function problemsOf(quiz: ExosomeQuiz, { setup, output, ui }: Pick<Model, 'setup' | 'output' | 'ui'>): Promise<Problem[]> {
  await customElements.whenDefined(quiz.localName);
  await quiz.updateComplete;
  return [...output.misplaced.map(notHere), ...inWords(receiverProblems(setup.action)), ...adviceFor(setup, output, ui.words), ...quiz.problems.map(withoutSource), ...(quiz.shadowRoot ? inWords(lookProblems(quiz.shadowRoot)) : [])];
}

/** The preview sends nothing, so it is not told of the address that receives the requests. */
function receiverProblems(action: string): AnyProblem[] {
  const problems: AnyProblem[] = [];
  const address = safeAddress('action', action, problems, 'web');
  if (address && /^http:\/\/(?!localhost\b|127\.)/i.test(address)) problems.push({ code: 'insecure-address', severity: 'warning', path: 'action', about: [address] });
  return problems;
}

/** There is one place for JSON here, and it has another name. */
function withoutSource({ message, ...rest }: Problem): Problem {
  return { ...rest, message: message.replace('In the script inside the element: ', '') };
}

/** What the form says already. */
function notHere(key: string): Problem {
  return { code: 'unknown-key', severity: 'warning', path: '', message: `In the JSON, “${key}” does not count: what it sets is set above.` };
}
