import { type CompiledQuiz, pointsFor } from '../compile.ts';
import { isAnyOf, isRecord, listIn } from '../conditions.ts';
import { answersOf, rulesThatHold } from '../engine.ts';
import { rankingOf } from '../rank.ts';
import type { Answers, Option, Question, Quiz, Rule } from '../types.ts';
import { type Asked, askedOn, walk } from '../walk.ts';
import { weigh } from '../weigh.ts';
import { testsIn } from './logic.ts';

export interface SuspectOption {
  readonly question: Question;
  readonly option: Option;
}

/** The rules and options that may turn out never to matter. Each path that shows what one is good for clears it. */
export class Suspects {
  readonly rules: Set<Rule>;
  readonly options: Set<SuspectOption>;
  /** Options that cannot matter in any path: nothing depends on them. */
  readonly inert: readonly SuspectOption[];
  /** Answers that meet a rule's condition, or that choose an option. */
  readonly examples = new Map<Rule | Option, Answers>();
  readonly compiled: CompiledQuiz;
  private readonly places: ReadonlyMap<Rule, number>;

  constructor(compiled: CompiledQuiz) {
    const { quiz } = compiled;
    this.compiled = compiled;
    this.rules = new Set(quiz.rules);
    this.places = new Map(quiz.rules.map((rule, place) => [rule, place]));
    const conditions = [...quiz.rules, ...quiz.questions, ...quiz.questions.flatMap(({ options }) => options)].map(({ when }) => when);
    const tests = conditions.flatMap(testsIn);
    const testsOf = ({ id }: Question) => tests.filter(({ question }) => question === id).map(({ test }) => test);
    const all = quiz.questions.flatMap((question) => question.options.map((option) => ({ question, option })));
    const open = all.filter(({ question, option }) => !ordersMethods(quiz, question, option));
    this.inert = open.filter(({ question, option }) => isInert(question, option, testsOf(question), this.compiled));
    this.options = new Set(open.filter((suspect) => !this.inert.includes(suspect)));
  }

  /** Looks at what the last walk tells of the suspects, and says whether it cleared any. */
  hear(asked: readonly Asked[]): boolean {
    const before = this.rules.size + this.options.size;
    const answers = answersOf(asked);
    const result = resultOf(this.compiled);
    for (const rule of rulesThatHold(this.compiled)) {
      if (!this.rules.has(rule)) continue;
      this.remember(rule, answers);
      if (resultOf(this.compiled, this.places.get(rule)) !== result) this.rules.delete(rule);
    }
    this.hearOptions(answers, asked, result);
    return this.rules.size + this.options.size < before;
  }

  private hearOptions(answers: Answers, asked: readonly Asked[], result: string): void {
    const all = new Set(asked.flatMap(({ chosen }) => chosen));
    for (const { option } of this.inert) {
      if (all.has(option)) this.remember(option, answers);
    }
    for (const suspect of this.options) {
      if (!all.has(suspect.option)) continue;
      this.remember(suspect.option, answers);
      walk(this.compiled, withoutOption(answers, suspect));
      if (resultOf(this.compiled) !== result || shownIn(askedOn(this.compiled)) !== shownIn(asked)) this.options.delete(suspect);
    }
  }

  private remember(what: Rule | Option, answers: Answers): void {
    if (!this.examples.has(what)) this.examples.set(what, answers);
  }
}

/** No points, no flag, and no condition sees whether it was chosen. */
function isInert({ type }: Question, { points, flag, value, exclusive }: Option, tests: readonly unknown[], { quiz, flags }: CompiledQuiz): boolean {
  if (flag !== undefined && flags.has(flag)) return false;
  if (quiz.categories.some(({ id }) => pointsFor(id, points) !== 0)) return false;
  const isAlone = type === 'single' || exclusive === true;
  return !tests.some((test) => {
    if (!isRecord(test)) return isAnyOf(test, value);
    // Beside others, one that is not among the `only` ones spoils it.
    return 'only' in test ? !isAlone || listIn(test.only).includes(value) : listIn(test.all).includes(value);
  });
}

function ordersMethods({ policy: { methodOrder } }: Quiz, question: Question, { value }: Option): boolean {
  return methodOrder?.question === question.id && Object.hasOwn(methodOrder.orders, value);
}

function withoutOption(answers: Answers, { question, option }: SuspectOption): Answers {
  const entries = Object.entries(answers).flatMap(([id, answer]): [string, Answers[string]][] => {
    if (id !== question.id) return [[id, answer]];
    return Array.isArray(answer) ? [[id, answer.filter((value) => value !== option.value)]] : [];
  });
  return Object.fromEntries(entries);
}

/** All that comes of the last walk but the reasons, which of course name what they come from. */
function resultOf(compiled: CompiledQuiz, without?: number): string {
  return JSON.stringify(rankingOf(compiled, weigh(compiled, without)));
}

function shownIn(asked: readonly Asked[]): string {
  return JSON.stringify(asked.map(({ question, options }) => [question.id, options.map(({ value }) => value)]));
}
