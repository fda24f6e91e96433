import { type CompiledOption, type CompiledQuestion, type CompiledQuiz, isAside } from './compile.ts';
import { holds } from './conditions.ts';
import type { Answers, Option, Question } from './types.ts';

/** A question that this visitor is asked, with the options that are shown and those chosen. */
export interface Asked {
  question: Question;
  options: Option[];
  chosen: Option[];
}

/** Goes through the quiz as a visitor with these answers does. What is found out stands in `visit`. */
export function walk(compiled: CompiledQuiz, answers: Answers): void {
  walkChoosing(compiled, pick, answers);
}

/**
 * Goes through the quiz as a visitor does for whom `choose` takes some of the options shown. Each condition sees
 * earlier questions only. Nothing is asked after an answer that stops the quiz: what is not needed is not collected.
 */
export function walkChoosing<Source>(compiled: CompiledQuiz, choose: (compiled: CompiledQuiz, question: CompiledQuestion, source: Source) => void, source: Source): void {
  const { questions, visit } = compiled;
  clear(visit.chosen);
  visit.chosenCount = 0;
  visit.isStopped = false;
  for (const question of questions) {
    question.isAsked = !visit.isStopped && isWorthAsking(compiled, question);
    if (question.isAsked) choose(compiled, question, source);
    question.end = visit.chosenCount;
  }
}

/** Sooner than `fill` for a few numbers. */
export function clear(numbers: Int32Array | Float64Array): void {
  for (let at = 0; at < numbers.length; at++) numbers[at] = 0;
}

/** Chooses an option. */
export function take({ flags, visit }: CompiledQuiz, { bit, option: { flag } }: CompiledOption): void {
  visit.chosen[bit >> 5] = (visit.chosen[bit >> 5] ?? 0) | (1 << bit);
  visit.counted[visit.chosenCount++] = bit;
  if (flag && flags.get(flag)?.level === 'stop') visit.isStopped = true;
}

/** What the last walk came by. */
export function askedOn(compiled: CompiledQuiz): Asked[] {
  return compiled.questions
    .filter(({ isAsked }) => isAsked)
    .map(({ question, options }) => {
      const open = shown(compiled, options);
      return { question, options: open.map(({ option }) => option), chosen: open.filter(({ bit }) => isChosen(compiled.visit.chosen, bit)).map(({ option }) => option) };
    });
}

export function isChosen(chosen: Int32Array, bit: number): boolean {
  return ((chosen[bit >> 5] ?? 0) & (1 << bit)) !== 0;
}

/** Those of a question's options that are shown, as far as the walk has come. */
export function shown(compiled: CompiledQuiz, options: readonly CompiledOption[]): CompiledOption[] {
  return options.filter((option) => isMet(compiled, option));
}

/** Whether it is to be asked now, and there is something to choose. */
function isWorthAsking(compiled: CompiledQuiz, question: CompiledQuestion): boolean {
  if (!isMet(compiled, question)) return false;
  for (const option of question.options) {
    if (isMet(compiled, option) && !isAside(question.question, option.option)) return true;
  }
  return false;
}

function isMet({ steps, visit }: CompiledQuiz, { when }: CompiledOption | CompiledQuestion): boolean {
  return holds(steps, when, visit.chosen);
}

/**
 * Takes the shown options that an answer names. An exclusive one gives way to the others, and one without a
 * flag to one with a flag, so that no health point is lost.
 */
function pick(compiled: CompiledQuiz, { question: { id, type }, options, byValue }: CompiledQuestion, answers: Answers): void {
  const given = ownAnswer(answers, id);
  if (type === 'single') {
    for (const option of (typeof given === 'string' && byValue[given]) || []) {
      if (isMet(compiled, option)) return take(compiled, option);
    }
  } else if (Array.isArray(given)) {
    const picked = shown(compiled, options).filter(({ option }) => given.includes(option.value));
    const ordinary = picked.filter(({ option }) => !option.exclusive);
    const only = picked.find(({ option }) => option.flag) ?? picked[0];
    for (const option of ordinary.length || !only ? ordinary : [only]) take(compiled, option);
  }
}

function ownAnswer(answers: unknown, id: string): unknown {
  if (typeof answers !== 'object' || answers === null) return undefined;
  return Object.getOwnPropertyDescriptor(answers, id)?.value;
}
