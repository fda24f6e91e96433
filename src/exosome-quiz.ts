import { noChange, type PropertyValues, type TemplateResult } from 'lit';
import { QuizEvent } from './events.ts';
import { countedAnswers } from './quiz/engine.ts';
import type { Screen } from './quiz/session-state.ts';
import type { Answers, Problem, Recommendation } from './quiz/types.ts';
import { copySummary } from './copy-summary.ts';
import { KeptFocus } from './kept-focus.ts';
import { KeptHeight } from './kept-height.ts';
import { PageConfiguration } from './page-configuration.ts';
import { QuizAttributes } from './quiz-attributes.ts';
import { type FocusTarget, QuizRun, type RunHost } from './quiz-run.ts';
import { type CopyState, quizTemplate } from './quiz-template.ts';
import { RepeatedPress } from './repeated-press.ts';
import { focusOn } from './screen-focus.ts';
import { showScreenState } from './screen-states.ts';
import { SetupNotes } from './setup-notes.ts';
import { AccentSheet } from './styles/accent-sheet.ts';
import { styles } from './styles/styles.ts';
import type { Handlers } from './views/handlers.ts';
import { loadingView } from './views/loading.ts';
import { visitorHandlers } from './visitor-handlers.ts';

/**
 * A quiz about skin or hair. It recommends which exosome treatment category to discuss with a clinic,
 * explains why, and tells the page through events. Answers stay in memory and in no event but a lead
 * that the visitor consented to.
 *
 * @slot - Fallback content, shown until the script runs.
 *
 * @event {CustomEvent<{ questions: number }>} quiz-ready - The configuration is resolved and the first screen is shown.
 * @event {CustomEvent<{}>} quiz-start - The visitor begins.
 * @event {CustomEvent<{ step: number, screen: Screen }>} quiz-step - Another screen after a visitor's action; no answers.
 * @event {CustomEvent<{ recommendation: ResultSummary }>} quiz-result - The result is shown: its kind, categories by id and title, levels of flags; no answers.
 * @event {QuizLeadEvent} quiz-lead - The visitor consented and pressed Send; `detail` is the lead. Cancelable; `waitUntil(promise)` shows it as being sent until the promise settles.
 * @event {CustomEvent<{ id: string }>} quiz-lead-sent - Every handler of the lead succeeded, and `action` where there is one.
 * @event {CustomEvent<{ id: string, reason: FailureReason }>} quiz-lead-failed - A handler of the lead failed; the visitor is offered to try again. `reason` is `rejected`, `response`, `network` or `timeout`.
 * @event {CustomEvent<{}>} quiz-restart - The visitor starts again; all answers are gone.
 * @event {CustomEvent<{ step: number, screen: Screen }>} quiz-abandon - The page was left, or the element removed, after the start and before the result.
 * @event {CustomEvent<{ problems: readonly Problem[] }>} quiz-config-error - Something in the configuration was left out; the quiz runs all the same.
 *
 * @csspart base - The card around everything.
 * @csspart heading - The heading of each screen.
 * @csspart progress - The bar over a question.
 * @csspart question - The question with its options.
 * @csspart option - One option, or one consent box, with its label.
 * @csspart button - Every button, and the booking link.
 * @csspart result - The result.
 * @csspart notice - The notice beside every result.
 * @csspart contact - The contact form.
 *
 * @cssproperty [--exosome-quiz-accent=light-dark(#24594e, #8fd0bd)] - Colour of the main button, the bar and what is chosen.
 * @cssproperty --exosome-quiz-on-accent - Colour of text on the accent. Default: black or white, whichever has more contrast.
 * @cssproperty [--exosome-quiz-surface=light-dark(#fff, #171d1b)] - Background colour of the card. Text, hints, borders and errors follow it, unless they are set as well.
 * @cssproperty --exosome-quiz-text - Colour of text.
 * @cssproperty --exosome-quiz-muted - Colour of hints and of borders of inputs.
 * @cssproperty --exosome-quiz-border - Colour of quiet borders.
 * @cssproperty [--exosome-quiz-radius=12px] - Roundness of corners.
 * @cssproperty --exosome-quiz-font - Font family. Default: the page's.
 * @cssproperty [--exosome-quiz-gap=1em] - Space between parts.
 *
 * @cssstate intro - The introduction is shown.
 * @cssstate question - A question is shown.
 * @cssstate result - The result is shown.
 * @cssstate contact - The contact form is shown.
 * @cssstate sent - The confirmation is shown.
 */
export class ExosomeQuiz extends QuizAttributes implements RunHost {
  static override styles = styles;

  readonly #run = new QuizRun(this);
  readonly #page = new PageConfiguration(this, () => this.#readAgain());
  readonly #notes = new SetupNotes(this, this.#run);
  readonly #focus = new KeptFocus();
  readonly #height = new KeptHeight();
  readonly #accent = new AccentSheet();
  #handlers: Handlers | undefined;
  #presses: RepeatedPress | undefined;
  /** A first screen that a server wrote. It stays until there is another to take its place. */
  #served: readonly ChildNode[] = [];
  /** The configuration has to be read again, although no property changed. */
  #isStale = false;
  #isReady = false;
  #isAnnounced = false;
  /** A method of the page is at work, and no visitor. */
  #isByPage = false;
  #copying: CopyState = 'none';
  #isDisabled = false;
  /** The form around the quiz asked for a result that is not there yet. */
  #isMissing = false;

  /** The screen that is shown: `intro`, `question`, `result`, `contact` or `sent`. @readonly */
  get screen(): Screen {
    return this.#run.state.screen;
  }

  /** A copy of the answers that count so far, by question id. @readonly */
  get answers(): Answers {
    return countedAnswers(this.#run.config.compiled, this.#run.state.answers);
  }

  /** What is recommended, with reasons; `null` before the result. @readonly */
  get recommendation(): Recommendation | null {
    return structuredClone(this.#run.state.decision?.recommendation ?? null);
  }

  /** What is wrong with the configuration, and what to write instead. @readonly */
  get problems(): Problem[] {
    return structuredClone(this.#notes.problems);
  }

  /** Begins with the first question, as the visitor's Start does. */
  start(): void {
    this.#act('start');
  }

  /** Goes on, as the visitor's Continue does: a question needs its answer. It never sends a lead. */
  next(): void {
    this.#act('next');
  }

  /** Goes back one screen and keeps all answers. */
  back(): void {
    this.#act('back');
  }

  /** Forgets all answers and contact details, and shows the first screen. */
  restart(): void {
    this.#act('restart');
  }

  /** @internal */
  show(): void {
    this.#copying = 'none';
    this.#isMissing = false;
    this.#render();
  }

  /** @internal */
  focusOn(target: FocusTarget): void {
    this.#presses?.shown();
    // A page that starts the quiz while it loads takes nobody's focus along.
    if (target === 'heading' && this.#isByPage && navigator.userActivation?.hasBeenActive === false) return;
    focusOn(this.renderRoot, target);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const isElsewhere = this.#page.connect();
    // What was still on its way when the element left has to be asked for again.
    if (!this.#isReady || this.#isStale || isElsewhere) this.#readAgain();
    window.addEventListener('pagehide', this.#onLeave);
  }

  /** @internal */
  formResetCallback(): void {
    const hadFocus = this.shadowRoot?.activeElement;
    this.#run.reset();
    this.show();
    if (hadFocus) this.focusOn('heading');
  }

  /** @internal */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#onLeave);
    // Moving an element takes it out and puts it back at once; only one that stays out is gone.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#page.disconnect();
      this.#run.abandon();
      this.#run.forget();
      this.#copying = 'none';
      this.#render();
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = [...(this.shadowRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    // What a server wrote goes, so that lit must not hold on to it.
    this.renderOptions.renderBefore = null;
    this.#presses = new RepeatedPress(root);
    this.#handlers = visitorHandlers(root, this, this.#run, () => {
      void copySummary(this.#run, (copying) => {
        this.#copying = copying;
        this.#render();
      });
    });
    // Its own words instead of the browser's bubble, which finds nothing to point at.
    this.addEventListener('invalid', this.#onInvalid);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#height.note(this.shadowRoot, this.#run.state);
    if (this.hasUpdated && !this.#isStale && !changed.size) return;
    // Nothing is asked for by an element that is gone.
    const configuration = this.isConnected ? this.#page.read() : 'pending';
    this.#isStale = configuration === 'pending';
    if (configuration === 'pending') return;
    this.#focus.note(this.shadowRoot, this.#isReady ? this.#run.place : (this.renderRoot.querySelector('input')?.name ?? 'intro'));
    this.#height.letGo();
    this.#run.reconfigure(configuration);
    if (!this.#isReady) {
      this.#run.restore();
      for (const node of this.#served) node.remove();
    }
    this.#isReady = true;
  }

  /** Complete means with the configuration that is on its way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    // Another address may have come in the meantime.
    while (this.isConnected && (!this.#isReady || this.#isStale || this.#notes.arrival)) {
      await Promise.all([this.#page.arrival, this.#notes.arrival]);
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override render(): TemplateResult | typeof noChange {
    const { loading, language } = this.#page;
    // Nobody reads a word in another language than the quiz will be in.
    if (!this.#isReady || !this.#handlers) return this.#served.length ? noChange : loadingView(loading?.widget.loading ?? '', loading?.lang ?? language.lang);
    const { config, state } = this.#run;
    const dir = language.hasDir || config.dir === 'ltr' ? undefined : 'rtl';
    return quizTemplate({ config, state, copying: this.#copying, isDisabled: this.#isDisabled, isMissing: this.#isMissing, dir, ...this.#notes.shown }, this.#handlers);
  }

  protected override updated(): void {
    if (!this.#isReady) return;
    const { config, state } = this.#run;
    this.#height.step = state.step;
    showScreenState(this.internals?.states, state.screen);
    const { decision } = state;
    this.setFormState(decision && (decision.recommendation.primary?.id ?? ''), this.required && !decision ? config.text.required : '');
    if (this.#focus.restore(this.shadowRoot, this.#run.place)) this.focusOn('heading');
    this.#accent.paint(this.shadowRoot, config.accent);
    const isFirst = !this.#isAnnounced;
    // Before the event: its handler may show another screen, which comes here again.
    this.#isAnnounced = true;
    if (isFirst) {
      this.dispatchEvent(new QuizEvent('quiz-ready', { questions: config.compiled.quiz.questions.length }));
      this.#focus.repeat(this.renderRoot);
    }
    this.#notes.tell();
  }

  readonly #onInvalid = (event: Event): void => {
    event.preventDefault();
    this.#isMissing = true;
    this.#render();
    this.focusOn('heading');
  };

  readonly #onLeave = (): void => this.#run.abandon();

  #readAgain(): void {
    this.#isStale = true;
    if (this.isConnected) this.requestUpdate();
  }

  #act(type: 'start' | 'next' | 'back' | 'restart'): void {
    if (this.isConnected && !this.hasUpdated) this.performUpdate();
    // While the configuration is on its way, there is no screen to leave.
    if (!this.#isReady) return;
    this.#isByPage = true;
    this.#run.perform({ type });
    this.#isByPage = false;
  }

  #render(): void {
    this.requestUpdate();
    // At once, so that the focus can move while the visitor's press still counts as the reason.
    if (this.isConnected) this.performUpdate();
  }
}
