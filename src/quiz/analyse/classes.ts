import type { Budget } from './budget.ts';
import { passes, type TestFormula } from './logic.ts';
import { isRecord, listIn } from '../conditions.ts';
import type { Question } from '../types.ts';

/** A combination of options takes about as long as so many steps of a path, and as much memory. */
const stepsEach = 20;

/** What choosing an option, or a rule that holds, does to a state. */
export interface Effect {
  /** What it adds to the number that stands for the points. */
  points: number;
  /** Bits; see `marks.ts`. */
  marks: bigint;
}

/** Answers to one question that nothing tells apart. */
export interface AnswerClass extends Effect {
  /** How many valid answers it stands for; none for answers made up to compare with. */
  count: number;
  /** Places of the options in one of these answers, one with few values. */
  options: readonly number[];
  /** A bit for the place of each option that stands in any of them. */
  members: bigint;
  /** Ids of the question's tests that hold. */
  passed: ReadonlySet<number>;
}

/** Some of a question's options, taken together. */
interface Combination extends Effect {
  count: number;
  options: readonly number[];
  members: bigint;
  /** Everything about the options that a test may ask. */
  trace: bigint;
}

/** Sorts the answers of one question into classes. */
export class Classifier {
  private readonly question: Question;
  private readonly effects: readonly Effect[];
  private readonly tests: readonly TestFormula[];
  private readonly traces: readonly bigint[];
  private readonly budget: Budget;

  constructor(question: Question, effects: readonly Effect[], tests: readonly TestFormula[], budget: Budget) {
    this.question = question;
    this.effects = effects;
    this.tests = tests;
    this.budget = budget;
    this.traces = tracesOf(question, tests);
  }

  /** The valid answers where these options are shown. */
  classes(shown: readonly number[]): AnswerClass[] {
    const { type, optional } = this.question;
    const alone = type === 'single' ? shown : shown.filter((place) => this.isExclusive(place));
    const together = type === 'single' ? [] : shown.filter((place) => !this.isExclusive(place));
    return this.merged([
      ...(optional ? [this.nothing()] : []),
      ...alone.map((place) => this.with(this.nothing(), place)),
      ...this.combinations(together).filter(({ options }) => options.length > 0),
    ]);
  }

  /** Not answered. */
  unanswered(): AnswerClass {
    return this.finish(this.nothing());
  }

  /** Each class of answers with this option, beside what is left without it. */
  pairsWith(place: number, shown: readonly number[]): { chosen: AnswerClass; left: AnswerClass }[] {
    const isAlone = this.question.type === 'single' || this.isExclusive(place);
    const others = isAlone ? [] : shown.filter((other) => other !== place && !this.isExclusive(other));
    return this.combinations(others).map((left) => ({ chosen: this.finish(this.with(left, place)), left: this.finish(left) }));
  }

  /** An answer of a class that has the option at a place in it. */
  answerWith(place: number, shown: readonly number[], answers: AnswerClass): readonly number[] {
    return this.pairsWith(place, shown).find(({ chosen }) => keyOf(chosen) === keyOf(answers))?.chosen.options ?? [];
  }

  /** Every set of these options, the empty one included; sets that nothing tells apart are one. */
  private combinations(places: readonly number[]): Combination[] {
    let all = [this.nothing()];
    for (const place of places) {
      this.budget.spend(all.length * stepsEach);
      all = joined([...all, ...all.map((combination) => this.with(combination, place))], ({ points, marks, trace, options }) => `${points} ${marks} ${trace} ${options.length > 0}`);
    }
    return all;
  }

  private nothing(): Combination {
    return { count: 1, points: 0, marks: 0n, options: [], members: 0n, trace: 0n };
  }

  private with({ count, points, marks, options, members, trace }: Combination, place: number): Combination {
    const effect = this.effects[place] ?? { points: 0, marks: 0n };
    return {
      count,
      points: points + effect.points,
      marks: marks | effect.marks,
      options: [...options, place],
      members: members | (1n << BigInt(place)),
      trace: trace | (this.traces[place] ?? 0n),
    };
  }

  private merged(combinations: Combination[]): AnswerClass[] {
    const finished = combinations.map((combination) => this.finish(combination));
    return joined(finished, keyOf);
  }

  private finish({ count, points, marks, options, members }: Combination): AnswerClass {
    const values = options.flatMap((place) => this.question.options[place]?.value ?? []);
    const passed = this.tests.filter(({ test }) => passes(test, values)).map(({ id }) => id);
    return { count, points, marks, options, members, passed: new Set(passed) };
  }

  private isExclusive(place: number): boolean {
    return this.question.options[place]?.exclusive === true;
  }
}

function keyOf({ points, marks, passed }: AnswerClass): string {
  return `${points} ${marks} ${[...passed].join()}`;
}

/** Makes one of those with the same key. */
function joined<T extends Pick<Combination, 'count' | 'options' | 'members'>>(all: readonly T[], key: (one: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const one of all) {
    const same = kept.get(key(one));
    kept.set(key(one), same ? { ...same, count: same.count + one.count, options: shorter(same.options, one.options), members: same.members | one.members } : one);
  }
  return [...kept.values()];
}

function shorter(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.length < a.length ? b : a;
}

/** For each option bits that stand for what tests see of it: two sets of options with the same bits pass the same tests. */
function tracesOf({ options }: Question, tests: readonly TestFormula[]): bigint[] {
  const sights = tests.flatMap(({ test }) => sightsOf(test));
  return options.map(({ value }) => sights.reduce((trace, sees, index) => (sees(value) ? trace | (1n << BigInt(index)) : trace), 0n));
}

function sightsOf(test: unknown): ((value: string) => boolean)[] {
  if (Array.isArray(test)) return [(value) => test.includes(value)];
  if (!isRecord(test)) return [(value) => value === test];
  if ('only' in test) return [(value) => !listIn(test.only).includes(value)];
  return listIn(test.all).map((one) => (value) => value === one);
}
