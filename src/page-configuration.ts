import { wordsIn } from './config/locale-source.ts';
import { QuizSources } from './config/quiz-sources.ts';
import { attributeTexts, type Configuration } from './config/resolve.ts';
import type { QuizSettings } from './config/sources.ts';
import { textIn } from './config/values.ts';
import { knownLanguage } from './content/languages.ts';
import type { Locale } from './content/locale.ts';
import { PageLanguage } from './page-language.ts';
import type { QuizAttributes } from './quiz-attributes.ts';
import { configurationOf } from './shared-configuration.ts';

/** What a page says about one quiz: by attributes, by what stands inside the element, by files, and by its language. */
export class PageConfiguration {
  readonly language: PageLanguage;
  /** The words of the first screen; `null` while they are on their way. */
  loading: Locale | null = null;
  readonly #quiz: QuizAttributes;
  readonly #sources: QuizSources;
  readonly #observer: MutationObserver;
  readonly #onChange: () => void;
  #arrival: Promise<void> | undefined;

  /** `onChange`: it has to be read again, although no property changed. */
  constructor(quiz: QuizAttributes, onChange: () => void) {
    this.#quiz = quiz;
    this.#onChange = onChange;
    this.language = new PageLanguage(quiz);
    this.#sources = new QuizSources(onChange);
    this.#observer = new MutationObserver((changes) => this.#isConcerned(changes) && onChange());
  }

  /** Whether anything is not as it was where the quiz stood before. */
  connect(): boolean {
    const changes = this.#observer.takeRecords();
    this.#observer.disconnect();
    this.#observer.observe(this.#quiz, { childList: true, subtree: true, characterData: true });
    this.language.observe(this.#observer);
    return this.#isConcerned(changes);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#sources.stop();
  }

  /** What the page says now, or `pending` until everything for it has arrived. */
  read(): Configuration | 'pending' {
    const words = wordsIn(knownLanguage(this.language.lang) ?? 'en');
    const isComing = words instanceof Promise;
    // Without waiting for the words, so that all that is needed is asked for at once.
    const read = this.#sources.read(this.#settings(), isComing ? undefined : words.builtIn);
    this.loading = isComing ? null : words.locale;
    if (isComing && words !== this.#arrival) void (this.#arrival = words).then(this.#onChange);
    return isComing || read === 'pending' ? 'pending' : configurationOf(this.#quiz, read, words, this.language.lang);
  }

  /** Resolves when everything has arrived that is on its way now. */
  get arrival(): Promise<unknown> {
    return Promise.all([this.#sources.arrival, this.#arrival]);
  }

  /** Attributes are those that the language may depend on. */
  #isConcerned(changes: readonly MutationRecord[]): boolean {
    return this.language.read() || changes.some(({ type }) => type !== 'attributes');
  }

  #settings(): QuizSettings {
    const { questions, categories, rules, config, src } = this.#quiz;
    const child = this.#quiz.querySelector(':scope > script[type="application/json"]')?.textContent;
    return { src: textIn(src), child: child ?? undefined, questions, categories, rules, texts: attributeTexts(this.#quiz), config };
  }
}
