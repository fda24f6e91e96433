import { ConditionWriter, met } from './conditions.ts';
import type { Flag, FlagLevel, Option, Points, Question, Quiz, Rule } from './types.ts';

export interface CompiledOption {
  /** Id of its question. */
  readonly question: string;
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

/** An option that is chosen, or a rule that holds. */
export type Effect = CompiledOption | Rule;

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
  const choices: CompiledOption[] = [];
  const questions = quiz.questions.map((question) => compileQuestion(question, choices, writer));
  const effects: Effect[] = [...choices, ...rules];
  const givers = effects.map(giverOf);
  const starts = rules.map(({ when }) => writer.write(when));
  return {
    quiz,
    flags: new Map(flags.map((flag) => [flag.id, flag])),
    bySeverity: levels.flatMap((level) => flags.filter((flag) => flag.level === level)),
    questions,
    effects,
    // Most options earn nothing.
    earned: Float64Array.from(givers.flatMap((giver) => [...(giver.points || 'exclude' in giver ? categories.map(({ id }) => earnedBy(giver, id)) : none), Number(giver.flag !== undefined)])),
    earns: givers.map(({ points, flag }) => (points ?? flag) !== undefined),
    steps: Int32Array.from(writer.steps),
    rules: Int32Array.from(starts),
    visit: {
      chosen: new Int32Array((choices.length >> 5) + 1),
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

/** What has the points and the flag. */
export function giverOf(effect: Effect): Option | Rule {
  return 'bit' in effect ? effect.option : effect;
}

/** A category that is out of the running stays out, whatever else it earns. */
function earnedBy(giver: Option | Rule, category: string): number {
  return 'exclude' in giver && giver.exclude?.includes(category) ? -Infinity : pointsFor(category, giver.points);
}

/** Conditions see earlier questions only: these are written before others can see this one. */
function compileQuestion(question: Question, choices: CompiledOption[], writer: ConditionWriter): CompiledQuestion {
  const { id } = question;
  const when = (condition: unknown) => (condition ? writer.write(condition) : met);
  const byValue: Record<string, CompiledOption[]> = Object.create(null);
  const options = question.options.map((option): CompiledOption => {
    const compiled = { question: id, option, bit: choices.length, when: when(option.when) };
    choices.push(compiled);
    (byValue[option.value] ??= []).push(compiled);
    return compiled;
  });
  const compiled = { question, options, byValue, when: when(question.when), last: choices.length - 1, isAsked: false, end: 0 };
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
