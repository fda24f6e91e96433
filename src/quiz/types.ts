/**
 * The shapes of a quiz and of what the engine says about a visitor's answers.
 * All of it is plain JSON data: no functions, no markup; every text is shown as text.
 */

/** How a treatment can reach the skin or scalp. PRP is platelet-rich plasma. */
export type Method = 'topical' | 'microneedling' | 'injection' | 'prp';

/** A treatment category that the result may suggest discussing with the clinic. */
export interface Category {
  /** Stable name used in points, rules, events and leads, such as `hair`. */
  id: string;
  /** Headline of the result. */
  title: string;
  /** One or two plain sentences under the headline. */
  summary: string;
  /** How clinics usually deliver it; the clinic's own list narrows this down. */
  methods?: Method[];
  /** What to ask the clinic about this category. */
  ask?: string[];
  /** `false` when this clinic does not offer it: it is still weighed, and never recommended. Default `true`. */
  offered?: boolean;
}

/** Points by category id; may be negative. */
export type Points = Record<string, number>;

/** What a visitor chose on one question: an option's value, or several. */
export type Answer = string | string[];

/** A visitor's answers by question id. */
export type Answers = Record<string, Answer>;

/** What a condition may ask of one question. An array means "any of these". */
export type Test =
  | string
  | string[]
  /** Something was chosen, and nothing but these. */
  | { only: string[] }
  /** Each of these was chosen. */
  | { all: string[] };

/**
 * When something applies. Several keys: all of them hold. Other keys than the three below are
 * ids of earlier questions. A question that is hidden or unanswered meets no test.
 */
export interface Condition {
  [question: string]: Test | Condition | Condition[];
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Options with the same group stand together under this heading. */
  group?: string;
  points?: Points;
  /** Id of a flag that this choice raises. */
  flag?: string;
  /** Choosing it clears the others ("None of these"). */
  exclusive?: boolean;
  /** Shown only when this holds. Default: always. */
  when?: Condition;
}

export interface Question {
  id: string;
  prompt: string;
  hint?: string;
  type: 'single' | 'multiple';
  /** May be skipped. Default `false`. */
  optional?: boolean;
  /** Asked only when this holds. Default: always. */
  when?: Condition;
  options: Option[];
}

/** What follows from a combination of answers. */
export interface Rule {
  id: string;
  when: Condition;
  points?: Points;
  /** Categories that are out of the running. */
  exclude?: string[];
  flag?: string;
}

/**
 * How serious a flag is. `stop`: the quiz ends here. `doctor`: see a doctor first.
 * `tell`: tell the clinic before any treatment. `note`: worth knowing.
 */
export type FlagLevel = 'stop' | 'doctor' | 'tell' | 'note';

export interface Flag {
  id: string;
  level: FlagLevel;
  text: string;
}

/** How points become a recommendation. */
export interface Policy {
  /** The first two are called close when fewer points than this lie between them. */
  close: number;
  /** What the second category needs to be named beside the first. */
  also: {
    points: number;
    /** Share of the first category's points, 0 to 1. */
    share: number;
    /** Points needed instead when the category of this id comes first. */
    pointsAfter?: Points;
  };
  /** The question whose answer orders the delivery methods, and the order for each of its values. */
  methodOrder?: { question: string; orders: Record<string, Method[]> };
}

/** A whole quiz. Treat it as frozen: change a copy, not the quiz. */
export interface Quiz {
  version: 1;
  /** In the clinic's order of preference, which settles ties. */
  categories: Category[];
  /** In the order in which they are asked. */
  questions: Question[];
  rules: Rule[];
  flags: Flag[];
  policy: Policy;
  /** Texts of the widget that this quiz words differently, by name. */
  copy?: Record<string, string>;
}

/** Why a category has its points: an answer, or a rule. */
export type Reason =
  | { question: string; value: string; label: string; points: number }
  | { rule: string; points: number };

/** A category with the points it earned. */
export interface Ranked {
  id: string;
  title: string;
  points: number;
  reasons: Reason[];
}

/**
 * `category`: discuss this one. `consultation`: nothing stands out, or what stands out is not offered here.
 * `doctor`: see a doctor first. `stop`: the visitor is too young.
 */
export type RecommendationKind = 'category' | 'consultation' | 'doctor' | 'stop';

/** What is decided; `One` is what is said of each category. */
export interface Outcome<One> {
  kind: RecommendationKind;
  /** The first category; `null` unless `kind` is `category`. */
  primary: One | null;
  /** A second category worth naming. */
  also: One | null;
  /** Offered categories with points, most first; empty for `doctor` and `stop`. */
  ranked: One[];
  /** The first two are nearly level. */
  close: boolean;
  /** Most serious first. */
  flags: Flag[];
}

export type Recommendation = Outcome<Ranked>;

/** A category with its points alone. */
export type Score = Pick<Ranked, 'id' | 'points'>;

/** A recommendation without titles and reasons. */
export type Ranking = Outcome<Score>;

/** What is wrong with a configuration, where, and what would mend it. */
export interface Problem {
  /** Stable name of the kind of problem, such as `unknown-id`. */
  code: string;
  severity: 'error' | 'warning';
  /** Where: an attribute's name, or a path such as `questions[2].options[0].points`. */
  path: string;
  message: string;
  /** The nearest valid thing to write instead. */
  fix?: string;
}
