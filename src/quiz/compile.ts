import { ConditionWriter, isAnyOf, isRecord, met, type Seen, unmet } from './conditions.ts';
import type { Category, Flag, FlagLevel, Option, Points, Question, Quiz, Rule } from './types.ts';

export interface CompiledOption {
  readonly option: Option;
  readonly value: string;
  /** Its place among all options, and the bit that stands for it. */
  readonly bit: number;
  /** First step of its condition. */
  readonly when: number;
}

export interface CompiledQuestion extends Seen {
  readonly question: Question;
  readonly options: readonly CompiledOption[];
  /** Options by value, mostly one each; without a prototype, whose names would be found as well. */
  readonly byValue: Readonly<Record<string, readonly CompiledOption[]>>;
  /** First step of its condition. */
  readonly when: number;
  /** No condition can hide it. */
  readonly isAlwaysAsked: boolean;
}

/** What is found out about one visitor. Used again for the next: making it would take longer than all the rest. */
export interface Visit {
  /** A bit for each option chosen. */
  readonly chosen: Int32Array;
  /** By question: whether it is asked. */
  readonly asked: Uint8Array;
  /** The bits chosen, question by question, and after them the rules that hold, in order, as `Effects` number them. */
  readonly counted: Int32Array;
  chosenCount: number;
  count: number;
  /** By question: where in `counted` what is chosen ends. */
  readonly ends: Int32Array;
  /** An answer has ended the quiz. */
  isStopped: boolean;
  /** For each 32 rules, a bit for each that cannot hold. */
  readonly closed: Int32Array;
  /** By category. */
  readonly points: Float64Array;
  /** Place of the most serious flag, or the number of flags. */
  worst: number;
}

/** What options do, by bit, and after them the rules. */
interface Effects {
  /** Where in `earned` the points of each start; they end where those of the next do. */
  readonly starts: Int32Array;
  /** Points, and the places of the categories that earn them. */
  readonly earned: Float64Array;
  readonly earners: Int32Array;
  /** Place of the flag in `bySeverity`, or the number of flags. */
  readonly raises: Int32Array;
}

/** A quiz with its answers as bits and its rules as masks. Make it once with `compile` and pass it wherever a quiz is taken. */
export interface CompiledQuiz {
  readonly quiz: Quiz;
  readonly flags: ReadonlyMap<string, Flag>;
  /** Most serious first. */
  readonly bySeverity: readonly Flag[];
  readonly questions: readonly CompiledQuestion[];
  /** By bit. */
  readonly options: readonly Option[];
  readonly effects: Effects;
  /** All conditions; see `ConditionWriter`. */
  readonly steps: Int32Array;
  /** By rule: first step of what `closes` leaves to be looked at. */
  readonly rules: Int32Array;
  /** By option, then for each 32 rules: a bit for each that cannot hold where this is all that is chosen of its question. */
  readonly closes: Int32Array;
  readonly visit: Visit;
}

const levels: readonly FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

/** Makes of a quiz all that does not depend on answers. */
export function compile(quiz: Quiz): CompiledQuiz {
  const { categories, flags, rules } = quiz;
  const bySeverity = levels.flatMap((level) => flags.filter((flag) => flag.level === level));
  const writer = new ConditionWriter();
  const options: Option[] = [];
  const questions = quiz.questions.map((question) => compileQuestion(question, options, writer));
  const groups = Math.ceil(rules.length / 32);
  const closes = new Int32Array(options.length * groups);
  const firstSteps = rules.map(({ when }, place) =>
    writer.write(when, met, unmet, (question, test) => {
      const bits = bitsAgainst(test, question);
      for (const bit of bits) closes[bit * groups + (place >> 5)] = (closes[bit * groups + (place >> 5)] ?? 0) | (1 << place);
      return bits.length > 0;
    }),
  );
  return {
    quiz,
    flags: new Map(flags.map((flag) => [flag.id, flag])),
    bySeverity,
    questions,
    options,
    effects: compileEffects([...options, ...rules], categories, bySeverity),
    steps: Int32Array.from(writer.steps),
    rules: Int32Array.from(firstSteps),
    closes,
    visit: {
      chosen: new Int32Array(Math.ceil(options.length / 32)),
      asked: new Uint8Array(questions.length),
      counted: new Int32Array(options.length + rules.length),
      chosenCount: 0,
      count: 0,
      ends: new Int32Array(questions.length),
      isStopped: false,
      closed: new Int32Array(groups),
      points: new Float64Array(categories.length),
      worst: 0,
    },
  };
}

export function compiledFrom(quiz: Quiz | CompiledQuiz): CompiledQuiz {
  return 'quiz' in quiz ? quiz : compile(quiz);
}

/** Conditions see earlier questions only: these are written before the question's own options can be seen. */
function compileQuestion(question: Question, all: Option[], writer: ConditionWriter): CompiledQuestion {
  const write = (condition: unknown) => (condition ? writer.write(condition) : met);
  const options = question.options.map((option): CompiledOption => ({ option, value: option.value, bit: all.push(option) - 1, when: write(option.when) }));
  const byValue: Record<string, CompiledOption[]> = Object.create(null);
  for (const option of options) (byValue[option.value] ??= []).push(option);
  const when = write(question.when);
  const isAlwaysAsked = when === met && options.some((option) => option.when === met && !isAside(question, option.option));
  const compiled = { question, options, byValue, none: all.push({ value: '', label: '' }) - 1, when, isAlwaysAsked };
  writer.seen.set(question.id, compiled);
  return compiled;
}

/** "None of these" needs something before it. */
export function isAside({ type }: Question, option: Option | undefined): boolean {
  return Boolean(option?.exclusive) && type === 'multiple';
}

/** Where a test just names values: the bits of all others, and that of no answer. Of any other test: none. */
function bitsAgainst(test: unknown, { options, none }: Seen): number[] {
  if (isRecord(test) || !options.length) return [];
  return [none, ...options.filter(({ value }) => !isAnyOf(test, value)).map(({ bit }) => bit)];
}

function compileEffects(all: readonly Pick<Rule, 'points' | 'exclude' | 'flag'>[], categories: readonly Category[], bySeverity: readonly Flag[]): Effects {
  const starts = [0];
  const earned: number[] = [];
  const earners: number[] = [];
  for (const { points, exclude } of all) {
    for (const [place, { id }] of categories.entries()) {
      // A category that is out of the running stays out, whatever else it earns.
      const own = exclude?.includes(id) ? -Infinity : pointsFor(id, points);
      if (own) earners[earned.push(own) - 1] = place;
    }
    starts.push(earned.length);
  }
  const raises = all.map(({ flag }) => (flag === undefined ? -1 : bySeverity.findIndex(({ id }) => id === flag)));
  return {
    starts: Int32Array.from(starts),
    earned: Float64Array.from(earned),
    earners: Int32Array.from(earners),
    raises: Int32Array.from(raises, (place) => (place < 0 ? bySeverity.length : place)),
  };
}

/** Own keys only: a category may be called `constructor`. */
export function pointsFor(category: string, points: Points | undefined): number {
  const earned: unknown = points && Object.getOwnPropertyDescriptor(points, category)?.value;
  return Number.isFinite(earned) ? Number(earned) : 0;
}
