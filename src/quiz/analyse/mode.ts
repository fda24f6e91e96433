import type { Category, Rule } from '../types.ts';
import type { AnswerClass } from './classes.ts';
import type { Formula } from './logic.ts';

/** What to look at. All that is left out of it cannot tell two paths apart. */
export interface View {
  categories: readonly Category[];
  /** Id of a flag to be marked as tracked when it is raised. */
  flag?: string;
  /** A rule to be marked as tracked when it holds. */
  rule?: Rule;
  /** Only who comes first and second matters, not what else has points: see `trimmer`. */
  firstTwo?: boolean;
}

/** All that is remembered of the answers so far, but for the points. Equal modes are one object. */
export interface Mode {
  readonly id: number;
  readonly marks: bigint;
  /** What is left of each condition that still counts. */
  readonly open: readonly Formula[];
  readonly isSerious: boolean;
}

/** What an answer leads to, and what it adds to the number that stands for the points. */
export interface Move {
  readonly mode: Mode;
  readonly points: number;
}

/** Where a path has come to. */
export interface State {
  readonly mode: Mode;
  readonly points: number;
}

export interface Step extends Move {
  /** `null` where the question is hidden. */
  readonly answers: AnswerClass | null;
  /** Share of the question's valid answers. */
  readonly share: number;
  /** Number of the question's valid answers. */
  readonly count: number;
}
