import type { Configuration } from './config/resolve.ts';
import { QuizEvent, type QuizEventDetails, type QuizEventName, QuizLeadEvent } from './events.ts';
import { buildLead, type Lead, leadSource, randomId } from './lead/lead.ts';
import { failureOf } from './lead/outcome.ts';
import { postLead } from './lead/post-lead.ts';
import { resultSummary } from './lead/result-summary.ts';
import { honeypot } from './quiz/contact.ts';
import { type Action, type Effect, transition } from './quiz/session.ts';
import { ProgressStore } from './progress-store.ts';
import { blank, currentQuestion, initialState, isUnfinished, type SessionState } from './quiz/session-state.ts';
import { defaultConfiguration } from './shared-configuration.ts';

/** Nobody reads and answers the questions in less, in milliseconds. */
const shortestTime = 4000;

export type FocusTarget = Extract<Effect, { type: 'focus' }>['target'];

/** What a run needs of the element it runs in. */
export interface RunHost extends EventTarget {
  /** Whether leads are tests. */
  readonly preview: boolean;
  /** Whether progress is kept in this tab. */
  readonly resume: boolean;
  readonly id: string;
  /** Shows the state as it is now, before it returns. */
  show(): void;
  focusOn(target: FocusTarget): void;
}

/** One visitor's way through the quiz: keeps the state, carries out its effects, and sends the lead. */
export class QuizRun {
  state: SessionState = blank;
  readonly #host: RunHost;
  #config: Configuration | undefined;
  #hasAbandoned = false;
  /** What this visitor's lead is or will be called. */
  #leadId: string | null = null;
  /** When the visitor began, in milliseconds of this page. */
  #startedAt = 0;
  /** The lead that the receiver at `action` has, so that another try does not send it twice. */
  #postedId: string | null = null;

  constructor(host: RunHost) {
    this.#host = host;
  }

  get config(): Configuration {
    return this.#config ?? defaultConfiguration();
  }

  /** Another configuration; the visitor keeps their place and every answer that is still valid. */
  reconfigure(config: Configuration): void {
    this.#config = config;
    this.state = transition(config, this.state, { type: 'reconfigure' }).state;
  }

  perform(action: Action): void {
    const { state, effects } = transition(this.config, this.state, action);
    this.state = state;
    if (action.type === 'restart') this.#leadId = null;
    // What is written into a contact field stands there already, and is not kept.
    if (action.type !== 'contact') {
      if (this.#host.resume) this.#keep();
      this.#host.show();
    }
    for (const effect of effects) this.#carryOut(effect);
  }

  /** Goes on where the visitor was in this tab, if that was kept. */
  restore(): void {
    const progress = this.#host.resume && this.#store.load(this.config.compiled.quiz);
    if (!progress) return;
    const { answers, question, leadId } = progress;
    this.#leadId = leadId;
    this.state = transition(this.config, this.state, { type: 'restore', answers, question }).state;
  }

  choose(value: string, checked: boolean): void {
    const { question } = this.state;
    if (question !== null) this.perform({ type: 'answer', question, value, checked });
  }

  send(): void {
    this.perform({ type: 'send', id: this.#idForLead() });
  }

  /** What tells one screen, and one question, from another. */
  get place(): string {
    return this.state.question ?? this.state.screen;
  }

  get isOneAnswer(): boolean {
    return currentQuestion(this.config, this.state)?.type === 'single';
  }

  /** The page is left before the result. Said once. */
  abandon(): void {
    if (this.#hasAbandoned || !isUnfinished(this.config, this.state)) return;
    this.#hasAbandoned = true;
    const { step, screen } = this.state;
    this.#emit('quiz-abandon', { step, screen });
  }

  /** Nothing of a visitor stays behind in an element that is gone. */
  forget(): void {
    this.state = initialState(this.config);
    this.#hasAbandoned = false;
    this.#leadId = null;
  }

  #idForLead(): string {
    return (this.#leadId ??= randomId());
  }

  get #store(): ProgressStore {
    return new ProgressStore(this.#host.id);
  }

  /** Kept from the first answer to the sending, and then no more. */
  #keep(): void {
    const { answers, question, sending, started, decision } = this.state;
    // Of a visitor who is too young, nothing is kept either.
    if (sending === 'sent' || !started || decision?.recommendation.kind === 'stop') this.#store.clear();
    else this.#store.save(this.config.compiled.quiz, { answers, question, leadId: this.#idForLead() });
  }

  /** As `forget`, and what was kept in this tab goes as well. */
  reset(): void {
    this.forget();
    this.#store.clear();
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'focus':
        return this.#host.focusOn(effect.target);
      case 'start':
        this.#startedAt = performance.now();
        return this.#emit('quiz-start', {});
      case 'step':
        return this.#emit('quiz-step', { step: effect.step, screen: effect.screen });
      case 'result': {
        const recommendation = this.state.decision?.recommendation;
        return recommendation && this.#emit('quiz-result', { recommendation: resultSummary(recommendation) });
      }
      case 'restart':
        this.#hasAbandoned = false;
        return this.#emit('quiz-restart', {});
      case 'send':
        void this.#handOver(effect.id);
        return;
      case 'sent':
        return this.#emit('quiz-lead-sent', { id: effect.id });
      case 'failed':
        return this.#emit('quiz-lead-failed', { id: effect.id, reason: effect.reason });
    }
  }

  async #handOver(id: string): Promise<void> {
    const controller = new AbortController();
    const source = leadSource(location, document.referrer);
    const lead = buildLead(this.config, this.state, { id, at: new Date(), isTest: this.#host.preview, isSuspect: this.#isSuspect(), source });
    const event = new QuizLeadEvent(lead, controller.signal);
    this.#host.dispatchEvent(event);
    const handlers = event.takePromises();
    if (event.defaultPrevented) return this.perform({ type: 'kept', id });
    const promises = [...handlers, ...this.#post(lead, controller.signal)];
    const reason = promises.length ? await failureOf(promises, controller) : undefined;
    this.perform(reason ? { type: 'failed', id, reason } : { type: 'sent', id });
  }

  /** The widget's own request; none in preview, and none for a lead that was received before. */
  #post(lead: Lead, signal: AbortSignal): Promise<void>[] {
    const { receiver } = this.config;
    if (!receiver || this.#host.preview || this.#postedId === lead.id) return [];
    return [postLead(lead, receiver, signal).then(() => void (this.#postedId = lead.id))];
  }

  #isSuspect(): boolean {
    return Boolean(this.state.contact[honeypot]) || performance.now() - this.#startedAt < shortestTime;
  }

  #emit<Name extends QuizEventName>(name: Name, detail: QuizEventDetails[Name]): void {
    this.#host.dispatchEvent(new QuizEvent(name, detail));
  }
}
