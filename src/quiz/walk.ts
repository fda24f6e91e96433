import { type Chosen, holds } from './conditions.ts';
import type { Answers, Flag, Option, Question, Quiz } from './types.ts';

/** A quiz with its look-up tables. Make it once with `compile` and pass it wherever a quiz is taken. */
export interface CompiledQuiz {
  readonly quiz: Quiz;
  readonly flags: ReadonlyMap<string, Flag>;
}

/** A question that this visitor is asked, with the options that are shown and those chosen. */
export interface Asked {
  question: Question;
  options: Option[];
  chosen: Option[];
}

/** What a visitor is asked, and all that was chosen. */
export interface Walked {
  asked: Asked[];
  chosen: Chosen;
}

export function compile(quiz: Quiz): CompiledQuiz {
  return { quiz, flags: new Map(quiz.flags.map((flag) => [flag.id, flag])) };
}

/** Goes through the quiz as a visitor with these answers does. */
export function walk(compiled: CompiledQuiz, answers: Answers): Walked {
  return walkChoosing(compiled, (question, options) => pick(question, options, answers));
}

/**
 * Goes through the quiz as a visitor does who chooses like that of the options shown. Each condition sees
 * earlier questions only. Nothing is asked after an answer that stops the quiz: what is not needed is not collected.
 */
export function walkChoosing({ quiz, flags }: CompiledQuiz, choose: (question: Question, options: Option[]) => Option[]): Walked {
  const asked: Asked[] = [];
  const chosen = new Map<string, ReadonlySet<string>>();
  for (const question of quiz.questions) {
    if (question.when && !holds(question.when, chosen)) continue;
    const options = question.options.filter((option) => !option.when || holds(option.when, chosen));
    if (!isWorthAsking(question, options)) continue;
    const picked = choose(question, options);
    asked.push({ question, options, chosen: picked });
    chosen.set(question.id, new Set(picked.map((option) => option.value)));
    if (picked.some((option) => option.flag && flags.get(option.flag)?.level === 'stop')) break;
  }
  return { asked, chosen };
}

/** Whether there is something to choose: "None of these" needs something before it. */
export function isWorthAsking({ type }: Question, options: readonly Option[]): boolean {
  return options.some((option) => !(option.exclusive && type === 'multiple'));
}

/**
 * The shown options that an answer names. An exclusive one gives way to the others, and one without a
 * flag to one with a flag, so that no health point is lost.
 */
function pick(question: Question, options: Option[], answers: Answers): Option[] {
  const given = ownAnswer(answers, question.id);
  if (question.type === 'single') return options.filter((option) => option.value === given).slice(0, 1);
  if (!Array.isArray(given)) return [];
  const picked = options.filter((option) => given.includes(option.value));
  const ordinary = picked.filter((option) => !option.exclusive);
  if (ordinary.length) return ordinary;
  const only = picked.find((option) => option.flag) ?? picked[0];
  return only ? [only] : [];
}

function ownAnswer(answers: unknown, id: string): unknown {
  if (typeof answers !== 'object' || answers === null) return undefined;
  return Object.getOwnPropertyDescriptor(answers, id)?.value;
}
