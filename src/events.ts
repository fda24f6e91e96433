import type { CategoryName, Lead } from './lead/lead.ts';
import type { FailureReason } from './quiz/failure.ts';
import type { Screen } from './quiz/session-state.ts';
import type { FlagLevel, Problem, RecommendationKind } from './quiz/types.ts';

/** What the page hears of a recommendation: no points, no reasons, no answers. */
export interface ResultSummary {
  kind: RecommendationKind;
  primary: CategoryName | null;
  also: CategoryName | null;
  close: boolean;
  flags: { level: FlagLevel }[];
}

/** What each event carries in `detail`. */
export interface QuizEventDetails {
  'quiz-ready': { questions: number };
  'quiz-start': Record<string, never>;
  'quiz-step': { step: number; screen: Screen };
  'quiz-result': { recommendation: ResultSummary };
  'quiz-lead': Lead;
  'quiz-lead-sent': { id: string };
  'quiz-lead-failed': { id: string; reason: FailureReason };
  'quiz-restart': Record<string, never>;
  'quiz-abandon': { step: number; screen: Screen };
  'quiz-config-error': { problems: readonly Problem[] };
}

export type QuizEventName = keyof QuizEventDetails;

/** An event of the quiz: it bubbles, and leaves shadow roots around it. */
export class QuizEvent<Name extends QuizEventName> extends CustomEvent<QuizEventDetails[Name]> {
  declare readonly type: Name;

  constructor(type: Name, detail: QuizEventDetails[Name], cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/**
 * The visitor consented and pressed Send. Cancel it to keep the form as it is, or give it promises:
 * it shows as being sent until all of them settle.
 */
export class QuizLeadEvent extends QuizEvent<'quiz-lead'> {
  /** Aborted when the time is up; give it to `fetch`. */
  readonly signal: AbortSignal;
  #promises: unknown[] | null = [];

  constructor(lead: Lead, signal: AbortSignal) {
    super('quiz-lead', lead, true);
    this.signal = signal;
  }

  /**
   * Shows the lead as being sent until the promise settles. A rejection or a `Response` that is not ok
   * offers "Try again". Several are waited for together.
   * @throws {DOMException} `InvalidStateError` once all listeners have run: call it before the first `await`.
   */
  waitUntil(promise: unknown): void {
    if (!this.#promises) throw new DOMException('waitUntil() was called after the event was over', 'InvalidStateError');
    this.#promises.push(promise);
  }

  /** Ends the collecting of promises. @internal */
  takePromises(): readonly unknown[] {
    const promises = this.#promises ?? [];
    this.#promises = null;
    return promises;
  }
}

type QuizEventMap = { [Name in QuizEventName]: Name extends 'quiz-lead' ? QuizLeadEvent : QuizEvent<Name> };

declare global {
  interface HTMLElementEventMap extends QuizEventMap {}
}
