import { parseQuiz } from '../../src/config/config.ts';
import { quiz as quizShape } from '../../src/config/quiz-shape.ts';
import { issuesIn } from '../../src/config/shape.ts';
import { defaultQuiz } from '../../src/content/default-quiz.ts';
import { compile } from '../../src/quiz/engine.ts';
import { transition } from '../../src/quiz/session.ts';
import { currentQuestion, initialState, type SessionQuiz, type SessionState } from '../../src/quiz/session-state.ts';
import type { Problem, Question, Quiz } from '../../src/quiz/types.ts';
import { sessionQuiz } from './session-quiz.ts';

// Thrown by hand: for 100,000 quizzes an assertion library would take longer than what is tested.
function fail(what: string, found: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(found)?.slice(0, 2000)}`);
}

function checkProblem(problem: Problem): void {
  const { code, severity, path, message, fix } = problem;
  if (!/^[a-z]+(-[a-z]+)*$/.test(code)) fail('A problem without a code', problem);
  if (severity !== 'error' && severity !== 'warning') fail('A problem without a severity', problem);
  if (typeof path !== 'string' || path.length > 200) fail('A path that nobody can read', problem);
  if (typeof message !== 'string' || !message || message.length >= 600) fail('A message that nobody can read', problem);
  if (fix !== undefined && typeof fix !== 'string') fail('A fix that nobody can write', problem);
}

/** Answers and goes on. An option is taken by its place, so that 0 is the first everywhere. */
function answerAndGoOn(quiz: SessionQuiz, state: SessionState, question: Question, take: number): SessionState {
  const option = question.options[take % question.options.length];
  if (!option) return fail('A question without options', question);
  if (question.optional && take % 3 === 2) return transition(quiz, state, { type: 'skip' }).state;
  const answered = transition(quiz, state, { type: 'answer', question: question.id, value: option.value, checked: true }).state;
  return transition(quiz, answered, { type: 'next' }).state;
}

/** A visit with these choices, one after the other; where there is none left, the first option is chosen. */
export function checkVisit(quiz: Quiz, takes: readonly number[]): void {
  const session = sessionQuiz({ compiled: compile(quiz), leadStep: 'none' });
  let state = transition(session, initialState(session), { type: 'start' }).state;
  for (let step = 0; step <= quiz.questions.length; step += 1) {
    if (state.screen === 'result') {
      if (!state.decision) fail('A result without a decision', quiz);
      return;
    }
    const question = currentQuestion(session, state) ?? fail('A screen without a question', { state, quiz });
    state = answerAndGoOn(session, state, question, takes[step] ?? 0);
  }
  fail('A visit without an end', { state, quiz });
}

const screening = ['age', 'safety'];
const flagsAtFirst = defaultQuiz.questions.filter(({ id }) => screening.includes(id)).flatMap(({ id, options }) => options.flatMap((option) => (option.flag ? [{ id, ...option }] : [])));
const levels = new Map(defaultQuiz.flags.map(({ id, level }) => [id, level]));

/** What a patch of the default quiz may never take away. */
export function checkScreening(quiz: Quiz): void {
  if (quiz.questions.slice(-2).map(({ id }) => id).join() !== 'age,safety') fail('Screening is not asked last', quiz.questions);
  const [age, safety] = quiz.questions.slice(-2);
  if (age?.when || safety?.when || age?.optional || safety?.optional) fail('Screening can be left out', [age, safety]);
  if (age?.type !== 'single' || safety?.type !== 'multiple') fail('Screening is asked in another way', [age, safety]);
  for (const { id, value, flag, exclusive, when } of flagsAtFirst) {
    const now = quiz.questions.find((question) => question.id === id)?.options.find((option) => option.value === value);
    const isSame = now?.flag === flag && now?.exclusive === exclusive && JSON.stringify(now?.when) === JSON.stringify(when);
    if (!isSame) fail(`“${value}” of “${id}” lost its flag`, now);
    const level = quiz.flags.find((each) => each.id === flag)?.level;
    if (level !== levels.get(flag ?? '')) fail(`“${flag}” is less serious`, level);
  }
}

/** Whether an input may be a whole quiz, which decides itself about screening. */
export function mayBeWhole(input: unknown): boolean {
  if (typeof input === 'string') return input.includes('version');
  try {
    return typeof input === 'object' && input !== null && Object.hasOwn(input, 'version');
  } catch {
    // A proxy that was revoked says nothing of itself.
    return false;
  }
}

/** Quizzes that came out before. Much that is broken ends in the same one, and that needs no second look. */
const seen = new Set<string>();

/** Whatever `input` is: a quiz that can be completed comes out, and problems that can be read. Tells how many problems. */
export function checkUsable(input: unknown, takes: readonly number[]): number {
  const { quiz, problems } = parseQuiz(input);
  problems.forEach(checkProblem);
  const text = String(mayBeWhole(input)) + JSON.stringify(quiz);
  if (seen.has(text)) return problems.length;
  const issues = issuesIn(quizShape, quiz);
  if (issues.length > 0) fail('The quiz does not fit its shape', issues);
  if (!mayBeWhole(input)) checkScreening(quiz);
  checkVisit(quiz, takes);
  seen.add(text);
  return problems.length;
}
