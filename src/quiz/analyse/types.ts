import type { Answers, RecommendationKind } from '../types.ts';

export interface AnalyseOptions {
  /**
   * Most steps to take for an exact analysis: a step leads from a state, which many paths may share, by a class of answers
   * to the next. The default quiz takes some 15,000, a realistic one of twenty questions some 700,000. A few million take a
   * second, and the default limit some 300 MB of memory at most. Default: 5,000,000.
   */
  limit?: number;
  /** Paths to draw where that is not enough. Default: 10,000. */
  samples?: number;
  /** Hears how far it is, some dozen times or more, before `analyse` returns. Answers come first, then what is compared. */
  onProgress?: OnProgress;
}

/** `share`: what is done, 0 to 1, never less than before; `null` once paths are drawn by chance, for which nobody can tell. */
export type OnProgress = (share: number | null) => void;

/**
 * Shares are of all paths, 0 to 1, where each question that is shown is answered in any valid way with the same
 * likelihood: one of its shown options; of a `multiple` question any choice but none, exclusive options alone; and
 * one that is optional may be skipped as well, which is one more way.
 */
export interface Findings {
  kinds: KindShare[];
  /** Offered categories, in the clinic's order. */
  categories: CategoryShare[];
  /** Ids of the offered categories that no answers bring to the top. */
  neverRecommended: string[];
  /** Most frequent first. */
  ties: Tie[];
  decisive: DecisiveOption[];
  /** Ids. Their options are not listed again as never shown. */
  questionsNeverShown: string[];
  optionsNeverShown: { question: string; option: string }[];
  rulesThatNeverMatter: IdleRule[];
  optionsThatNeverMatter: IdleOptions[];
}

/** What `analyse` returns. `exact` says whether it holds for all answers, or for those drawn. */
export type Analysis = Findings & (ExactSize | SampledSize);

export interface ExactSize {
  exact: true;
  /** In how many ways the quiz can be answered. Exact up to 2 ** 53, and rounded to 15 digits beyond. */
  paths: number;
}

/**
 * Shares are estimates, with an error of about 1 / sqrt(sampled) at most. What was found in no path that was drawn
 * counts as never happening. The same quiz always gives the same paths.
 */
export interface SampledSize {
  exact: false;
  /** Number of paths drawn. */
  sampled: number;
}

export interface Seen {
  /** Share of all paths, 0 to 1. */
  share: number;
  /** Answers that lead here; `null` where none do. */
  example: Answers | null;
}

/** How many paths end in a kind of recommendation; `consultation` is an end in no category. */
export interface KindShare extends Seen {
  kind: RecommendationKind;
}

export interface CategoryShare {
  id: string;
  /** Paths that recommend it. */
  primary: Seen;
  /** Paths that name it as the second. */
  also: Seen;
}

/** Two categories that come out level at the top, and which of them is recommended, being earlier in the clinic's order. */
export interface Tie extends Seen {
  winner: string;
  other: string;
  example: Answers;
}

/**
 * An option that settles the matter alone: whoever chooses it and is not sent to a doctor gets this category, though
 * in some of these paths another one has points too. Options that are shown only once the matter is settled are not listed.
 */
export interface DecisiveOption {
  question: string;
  option: string;
  category: string;
  example: Answers;
}

export interface IdleRule {
  rule: string;
  /** `never-holds`: no answers meet its condition. `changes-nothing`: the recommendation is always the same without it. */
  reason: 'never-holds' | 'changes-nothing';
  /** Answers that meet its condition; `null` where none do. */
  example: Answers | null;
}

/**
 * Options that change neither the recommendation nor what is asked next, compared with the same answers without them.
 * Exclusive options are not listed: "None of these" is meant to change nothing. Nor are those that order the delivery methods.
 */
export interface IdleOptions {
  question: string;
  /** No option of the question changes anything, an exclusive one neither. */
  whole: boolean;
  options: { value: string; example: Answers }[];
}
