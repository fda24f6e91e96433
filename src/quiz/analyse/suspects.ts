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
    const chosen = new Set(asked.flatMap(({ chosen }) => chosen));
    const flags = weigh(this.compiled);
    const rules = rulesThatHold(this.compiled).filter((rule) => this.rules.has(rule));
    const options = [...this.options].filter(({ option }) => chosen.has(option));
    const inert = this.inert.filter(({ option }) => chosen.has(option) && !this.examples.has(option));
    // Most paths meet no suspect, and need not be worked out.
    if (rules.length + options.length + inert.length === 0) return false;
    const result = JSON.stringify(rankingOf(this.compiled, flags));
    const answers = answersOf(asked);
    for (const what of [...rules, ...[...options, ...inert].map(({ option }) => option)]) {
      if (!this.examples.has(what)) this.examples.set(what, answers);
    }
    for (const rule of rules) {
      if (this.result(rule) !== result) this.rules.delete(rule);
    }
    const shown = options.length > 0 ? shownIn(asked) : '';
    for (const suspect of options) {
      walk(this.compiled, withoutOption(answers, suspect));
      if (this.result() !== result || shownIn(askedOn(this.compiled)) !== shown) this.options.delete(suspect);
    }
    return this.rules.size + this.options.size < before;
  }

  /** All that comes of the last walk but the reasons, which of course name what they come from. */
  private result(without?: Rule): string {
    return JSON.stringify(rankingOf(this.compiled, weigh(this.compiled, without && this.places.get(without))));
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

function shownIn(asked: readonly Asked[]): string {
  return JSON.stringify(asked.map(({ question, options }) => [question.id, options.map(({ value }) => value)]));
}
