import { noChange, type PropertyValues, type TemplateResult } from 'lit';
import { LocaleSource } from './config/locale-source.ts';
import type { AnyProblem } from './config/problem-found.ts';
import { ProblemLog } from './config/problem-log.ts';
import { QuizSources } from './config/quiz-sources.ts';
import { attributeTexts } from './config/resolve.ts';
import type { QuizSettings } from './config/sources.ts';
import { textIn } from './config/values.ts';
import { knownLanguage } from './content/languages.ts';
import type { Locale } from './content/locale.ts';
import { QuizEvent } from './events.ts';
import { countedAnswers } from './quiz/engine.ts';
import type { Screen } from './quiz/session-state.ts';
import type { Answers, Problem, Recommendation } from './quiz/types.ts';
import { KeptFocus } from './kept-focus.ts';
import { KeptHeight } from './kept-height.ts';
import { PageLanguage } from './page-language.ts';
import { PreviewNotes } from './preview-notes.ts';
import { properties, QuizAttributes } from './quiz-attributes.ts';
import { type FocusTarget, QuizRun, type RunHost } from './quiz-run.ts';
import { type CopyState, quizTemplate } from './quiz-template.ts';
import { RepeatedPress } from './repeated-press.ts';
import { showScreenState } from './screen-states.ts';
import { configurationOf } from './shared-configuration.ts';
import { AccentSheet } from './styles/accent-sheet.ts';
import { styles } from './styles/styles.ts';
import type { Handlers } from './views/handlers.ts';
import { loadingView } from './views/loading.ts';
import { resultModel } from './views/result-model.ts';
import { summaryText } from './views/summary.ts';

const focusable: Record<FocusTarget, string> = { heading: 'h2', errors: '.errors', submit: '[type=submit]' };

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
  readonly #accent = new AccentSheet();
  readonly #log = new ProblemLog(() => this.requestUpdate());
  readonly #sources = new QuizSources(() => this.#readAgain());
  readonly #words = new LocaleSource(() => this.#readAgain());
  readonly #language = new PageLanguage(this, () => this.#readAgain());
  #presses: RepeatedPress | undefined;
  /** A first screen that a server wrote. It stays until there is another to take its place. */
  #served: readonly ChildNode[] = [];
  #children: MutationObserver | undefined;
  /** The configuration has to be read again, although no property changed. */
  #isStale = false;
  #isReady = false;
  /** The words of the first screen; `null` while they are on their way. */
  #loading: Locale | null = null;
  #isAnnounced = false;
  #isByPointer = false;
  /** A method of the page is at work, and no visitor. */
  #isByPage = false;
  #copying: CopyState = 'none';
  readonly #focus = new KeptFocus();
  readonly #height = new KeptHeight();
  readonly #notes = new PreviewNotes();
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
    return structuredClone(this.#log.read(this.#foundProblems));
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
    const part = this.renderRoot.querySelector<HTMLElement>(focusable[target]);
    part?.focus({ preventScroll: true });
    // On a page that scrolls smoothly, the way to the button that was pressed may not be over, and would carry on past
    // what is shown now. Scrolling by nothing ends it: https://drafts.csswg.org/cssom-view/#dom-window-scroll
    window.scrollBy({ top: 0, behavior: 'instant' });
    part?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    // Of errors that are too many for the page, the nearest are the last; they begin with the first.
    part?.firstElementChild?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children ??= new MutationObserver(() => this.#readAgain());
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    const isElsewhere = this.#language.connect();
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
      this.#children?.disconnect();
      this.#language.disconnect();
      this.#sources.stop();
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
    // A key or a finger: what was used last decides whether a choice may go on by itself.
    root.addEventListener('pointerdown', () => (this.#isByPointer = true));
    root.addEventListener('keydown', () => (this.#isByPointer = false));
    // Its own words instead of the browser's bubble, which finds nothing to point at.
    this.addEventListener('invalid', this.#onInvalid);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#height.note(this.shadowRoot, this.#run.state);
    if (this.hasUpdated && !this.#isStale && !Object.keys(properties).some((name) => changed.has(name))) return;
    // Nothing is asked for by an element that is gone.
    if (!this.isConnected) {
      this.#isStale = true;
      return;
    }
    const words = this.#words.read(knownLanguage(this.#language.lang) ?? 'en');
    // Without waiting for the words, so that all that is needed is asked for at once.
    const read = this.#sources.read(this.#quizSettings(), words === 'pending' ? undefined : words.builtIn);
    this.#isStale = words === 'pending' || read === 'pending';
    this.#loading = words === 'pending' ? null : words.locale;
    if (words === 'pending' || read === 'pending') return;
    this.#focus.note(this.shadowRoot, this.#isReady ? this.#run.place : (this.renderRoot.querySelector('input')?.name ?? 'intro'));
    this.#height.letGo();
    this.#run.reconfigure(configurationOf(this, read, words, this.#language.lang));
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
    while (this.isConnected && (!this.#isReady || this.#isStale || this.#log.arrival)) {
      await Promise.all([this.#sources.arrival, this.#words.arrival, this.#log.arrival]);
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  protected override render(): TemplateResult | typeof noChange {
    // Nobody reads a word in another language than the quiz will be in.
    if (!this.#isReady) return this.#served.length ? noChange : loadingView(this.#loading?.widget.loading ?? '', this.#loading?.lang ?? this.#language.lang);
    const { config, state } = this.#run;
    return quizTemplate({ config, state, copying: this.#copying, problems: this.preview ? this.#log.read(this.#foundProblems) : [], findings: this.preview ? this.#notes.findings : [], isDisabled: this.#isDisabled, isMissing: this.#isMissing, dir: this.#language.hasDir || config.dir === 'ltr' ? undefined : 'rtl' }, this.#handlers);
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
    if (this.preview && this.shadowRoot) void this.#notes.look(config.compiled.quiz, this.shadowRoot).then((isNew) => isNew && this.requestUpdate());
    if (this.#log.add(this.#foundProblems)) this.dispatchEvent(new QuizEvent('quiz-config-error', { problems: this.problems }));
  }

  readonly #onInvalid = (event: Event): void => {
    event.preventDefault();
    this.#isMissing = true;
    this.#render();
    this.focusOn('heading');
  };

  readonly #onLeave = (): void => this.#run.abandon();

  readonly #handlers: Handlers = {
    goOn: (event) => {
      event.preventDefault();
      if (this.screen === 'contact') this.#run.send();
      else this.#run.perform({ type: 'next' });
    },
    goBack: () => this.#run.perform({ type: 'back' }),
    restart: () => this.#run.perform({ type: 'restart' }),
    skip: () => this.#run.perform({ type: 'skip' }),
    choose: (value, checked) => {
      const goesOn = this.autoAdvance && this.#isByPointer && this.#run.isOneAnswer;
      this.#isByPointer = false;
      this.#run.choose(value, checked);
      if (goesOn) this.#run.perform({ type: 'next' });
    },
    type: (field, value) => this.#run.perform({ type: 'contact', field, value }),
    tick: (box, checked) => this.#run.perform({ type: 'consent', box, checked }),
    copySummary: () => void this.#copySummary(),
    focusField: (event) => {
      event.preventDefault();
      // As it is written: `hash` would encode what is not plain in a question's id.
      const field = (event.currentTarget as HTMLAnchorElement).getAttribute('href')?.slice(1) ?? '';
      this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus();
    },
  };

  /** Those of the configuration, and in preview those of the page's colours. */
  get #foundProblems(): AnyProblem[] {
    return [...this.#run.config.problems, ...(this.preview ? this.#notes.problems : [])];
  }

  #quizSettings(): QuizSettings {
    const { questions, categories, rules, config } = this;
    const child = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    return { src: textIn(this.src), child: child ?? undefined, questions, categories, rules, texts: attributeTexts(this), config };
  }

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

  async #copySummary(): Promise<void> {
    const { config, state } = this.#run;
    if (!state.decision) return;
    let copied: CopyState = 'copied';
    try {
      await navigator.clipboard.writeText(summaryText(resultModel(config, state.decision), config.text));
    } catch {
      // No clipboard without https, or not allowed here: the text is shown instead.
      copied = 'by-hand';
    }
    // The clipboard may take its time, and the visitor may be elsewhere by now.
    if (this.#run.state.decision !== state.decision) return;
    this.#copying = copied;
    this.#render();
  }
}
