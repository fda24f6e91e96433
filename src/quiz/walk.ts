import { type CompiledOption, type CompiledQuestion, type CompiledQuiz, isAside, type Visit } from './compile.ts';
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
  const { asked, chosen, ends } = visit;
  visit.isStopped = false;
  visit.chosenCount = 0;
  for (let word = 0; word < chosen.length; word++) chosen[word] = 0;
  for (let place = 0; place < questions.length; place++) {
    const question = questions[place];
    if (!question) continue;
    const before = visit.chosenCount;
    const isAsked = !visit.isStopped && (question.isAlwaysAsked || isWorthAsking(compiled, question));
    asked[place] = isAsked ? 1 : 0;
    if (isAsked) choose(compiled, question, source);
    if (visit.chosenCount === before) mark(visit, question.none);
    ends[place] = visit.chosenCount;
  }
}

/** Chooses an option. */
export function take({ flags, visit }: CompiledQuiz, { bit, option }: CompiledOption): void {
  mark(visit, bit);
  if (option.flag && flags.get(option.flag)?.level === 'stop') visit.isStopped = true;
}

function mark(visit: Visit, bit: number): void {
  visit.chosen[bit >> 5] = (visit.chosen[bit >> 5] ?? 0) | (1 << bit);
  visit.counted[visit.chosenCount++] = bit;
}

/** What the last walk came by. */
export function askedOn(compiled: CompiledQuiz): Asked[] {
  const { questions, options, visit } = compiled;
  return questions.flatMap(({ question, options: own, none }, place) => {
    if (!visit.asked[place]) return [];
    const bits = [...visit.counted.subarray(visit.ends[place - 1] ?? 0, visit.ends[place])].filter((bit) => bit !== none);
    return [{ question, options: shown(compiled, own).map(({ option }) => option), chosen: bits.flatMap((bit) => options[bit] ?? []) }];
  });
}

/** Options that are shown, as far as the walk has come. */
export function shown(compiled: CompiledQuiz, options: readonly CompiledOption[]): CompiledOption[] {
  return options.filter((option) => isMet(compiled, option));
}

/** Whether it is to be asked now, and there is something to choose. */
function isWorthAsking(compiled: CompiledQuiz, question: CompiledQuestion): boolean {
  return isMet(compiled, question) && question.options.some((option) => !isAside(question.question, option.option) && isMet(compiled, option));
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
  if (type === 'single') return typeof given === 'string' ? pickFirst(compiled, byValue[given]) : undefined;
  if (!Array.isArray(given)) return;
  const picked = shown(compiled, options.filter(({ value }) => given.includes(value)));
  const ordinary = picked.filter(({ option }) => !option.exclusive);
  const only = picked.find(({ option }) => option.flag) ?? picked[0];
  for (const option of ordinary.length || !only ? ordinary : [only]) take(compiled, option);
}

function pickFirst(compiled: CompiledQuiz, options: readonly CompiledOption[] = []): void {
  for (const option of options) {
    if (isMet(compiled, option)) return take(compiled, option);
  }
}

function ownAnswer(answers: unknown, id: string): unknown {
  if (typeof answers !== 'object' || answers === null) return undefined;
  return Object.getOwnPropertyDescriptor(answers, id)?.value;
}
