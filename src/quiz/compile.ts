import { ConditionWriter, met } from './conditions.ts';
import type { Flag, FlagLevel, Option, Points, Question, Quiz, Reason } from './types.ts';

export interface CompiledOption {
  readonly option: Option;
  /** Its place among the effects, and the bit that stands for it. */
  readonly bit: number;
  /** First step of its condition. */
  readonly when: number;
}

export interface CompiledQuestion {
  readonly question: Question;
  readonly options: readonly CompiledOption[];
  /** Mostly one each. It has no prototype, whose names would be found as well. */
  readonly byValue: Readonly<Record<string, readonly CompiledOption[]>>;
  readonly when: number;
  /** The last bit of its options, or of those before it where it has none. */
  readonly last: number;
  /** Of the last visit: whether it was asked, and where in `counted` what is chosen ends. */
  isAsked: boolean;
  end: number;
}

/** What an option does when it is chosen, or a rule when it holds. */
interface Effect {
  points: Points | undefined;
  exclude?: string[] | undefined;
  flag: string | undefined;
  /** What to say of the points. */
  reason: (points: number) => Reason;
}

/** What is found out about one visitor. Used again for the next: making it would take longer than all the rest. */
export interface Visit {
  /** A bit for each option chosen. */
  readonly chosen: Int32Array;
  /** Places of effects: of the options chosen, question by question, and then of the rules that hold. */
  readonly counted: Int32Array;
  chosenCount: number;
  count: number;
  /** An answer has ended the quiz. */
  isStopped: boolean;
  /** By category, and after them the number of flags. */
  readonly points: Float64Array;
}

/** A quiz with its answers as bits and its rules as masks. Make it once with `compile` and pass it wherever a quiz is taken. */
export interface CompiledQuiz {
  readonly quiz: Quiz;
  readonly flags: ReadonlyMap<string, Flag>;
  /** Most serious first. */
  readonly bySeverity: readonly Flag[];
  readonly questions: readonly CompiledQuestion[];
  /** Of the options, by bit, and then of the rules. */
  readonly effects: readonly Effect[];
  /** By effect: the points for each category, and 1 for a flag. */
  readonly earned: Float64Array;
  /** By effect: whether it has points or a flag. Many options have neither. */
  readonly earns: readonly boolean[];
  /** All conditions; see `ConditionWriter`. */
  readonly steps: Int32Array;
  /** By rule: first step of its condition. */
  readonly rules: Int32Array;
  readonly visit: Visit;
  /** Counts the rules that hold, in order, sooner than by looking at each. */
  readonly findRules?: () => void;
}

const levels: readonly FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

/** Makes of a quiz all that does not depend on answers. */
export function compile(quiz: Quiz): CompiledQuiz {
  const { categories, flags, rules } = quiz;
  const none = categories.map(() => 0);
  const writer = new ConditionWriter();
  const effects: Effect[] = [];
  const questions = quiz.questions.map((question) => compileQuestion(question, effects, writer));
  const bits = effects.length;
  for (const { id, points, exclude, flag } of rules) effects.push({ points, exclude, flag, reason: (points) => ({ rule: id, points }) });
  const starts = rules.map(({ when }) => writer.write(when));
  return {
    quiz,
    flags: new Map(flags.map((flag) => [flag.id, flag])),
    bySeverity: levels.flatMap((level) => flags.filter((flag) => flag.level === level)),
    questions,
    effects,
    // Most options earn nothing. A category that is out of the running stays out, whatever else it earns.
    earned: Float64Array.from(effects.flatMap(({ points, exclude, flag }) => [...((points ?? exclude) ? categories.map(({ id }) => (exclude?.includes(id) ? -Infinity : pointsFor(id, points))) : none), Number(flag !== undefined)])),
    earns: effects.map(({ points, flag }) => (points ?? flag) !== undefined),
    steps: Int32Array.from(writer.steps),
    rules: Int32Array.from(starts),
    visit: {
      chosen: new Int32Array((bits >> 5) + 1),
      counted: new Int32Array(effects.length),
      chosenCount: 0,
      count: 0,
      isStopped: false,
      points: new Float64Array(categories.length + 1),
    },
  };
}

export function compiledFrom(quiz: Quiz | CompiledQuiz): CompiledQuiz {
  return 'quiz' in quiz ? quiz : compile(quiz);
}

/** Conditions see earlier questions only: these are written before others can see this one. */
function compileQuestion(question: Question, effects: Effect[], writer: ConditionWriter): CompiledQuestion {
  const { id } = question;
  const when = (condition: unknown) => (condition ? writer.write(condition) : met);
  const byValue: Record<string, CompiledOption[]> = Object.create(null);
  const options = question.options.map((option): CompiledOption => {
    const { value, label, points, flag } = option;
    const bit = effects.push({ points, flag, reason: (points) => ({ question: id, value, label, points }) }) - 1;
    const compiled = { option, bit, when: when(option.when) };
    (byValue[value] ??= []).push(compiled);
    return compiled;
  });
  const compiled = { question, options, byValue, when: when(question.when), last: effects.length - 1, isAsked: false, end: 0 };
  writer.seen.set(id, options);
  return compiled;
}

/** "None of these": it needs something before it. */
export function isAside({ type }: Question, option: Option | undefined): boolean {
  return Boolean(option?.exclusive) && type === 'multiple';
}

/** Own keys only: a category may be called `constructor`. */
export function pointsFor(category: string, points: Points | undefined): number {
  const earned: unknown = points && Object.getOwnPropertyDescriptor(points, category)?.value;
  return Number.isFinite(earned) ? Number(earned) : 0;
}
