import type { Quiz } from '../quiz/types.ts';
import { askedByDefault, type BuiltIn } from './built-in.ts';
import { hasJson } from './has-json.ts';
import type { AnyProblem } from './problem-found.ts';
import { type QuizFile, QuizFileRequest } from './quiz-file.ts';
import type { QuizSettings, readSources } from './sources.ts';
import { safeAddress } from './values.ts';

interface Reader {
  readSources: typeof readSources;
}

/** The quiz that JSON makes; `null` where there is none, and lists of words may choose from what is built in. */
export interface ReadQuiz {
  quiz: Quiz | null;
  problems: AnyProblem[];
}

/** The reader of JSON, shared by all quizzes of a page; asked for once, and only when one needs it. */
let reader: Reader | undefined;
let arriving: Promise<void> | undefined;
let failure: AnyProblem | undefined;

/**
 * Brings together what a page says about the quiz. Without JSON there is nothing to wait for; with it,
 * the reader and the file at `src` are loaded first, both at once.
 */
export class QuizSources {
  readonly #onArrival: () => void;
  #request: QuizFileRequest | undefined;

  constructor(onArrival: () => void) {
    this.#onArrival = onArrival;
  }

  /** What all sources say, or `pending` until everything has arrived. Without what is built in, all is only asked for. */
  read(settings: QuizSettings, builtIn: BuiltIn | undefined): ReadQuiz | 'pending' {
    const problems: AnyProblem[] = [];
    const address = safeAddress('src', settings.src, problems, 'web');
    const file = this.#fileAt(address);
    if (!address && !hasJson(settings)) return { quiz: null, problems };
    const arrived = this.#reader();
    if (!builtIn) return 'pending';
    if (failure) return { quiz: { ...builtIn.quiz, questions: askedByDefault(builtIn), copy: settings.texts ?? {} }, problems: [...problems, failure] };
    if (!arrived || file?.state === 'loading') return 'pending';
    if (file?.state === 'failed') problems.push(file.problem);
    const text = file?.state === 'loaded' ? file.text : undefined;
    const parsed = arrived.readSources({ ...settings, file: text }, builtIn);
    return { quiz: parsed.quiz, problems: [...problems, ...parsed.problems] };
  }

  /** Resolves when everything has arrived that is on its way now. */
  get arrival(): Promise<unknown> | undefined {
    return arriving && Promise.all([arriving, this.#request?.settled]);
  }

  /** Ends what is still being loaded. What is there stays. */
  stop(): void {
    if (this.#request?.file.state === 'loading') this.#ask(undefined);
  }

  #ask(address: string | undefined): void {
    this.#request?.abort();
    this.#request = address ? new QuizFileRequest(address, this.#onArrival) : undefined;
  }

  #fileAt(address: string | undefined): QuizFile | undefined {
    if (this.#request?.address !== address) this.#ask(address);
    return this.#request?.file;
  }

  #reader(): Reader | undefined {
    if (reader || failure) return reader;
    arriving ??= import('./sources.ts').then(
      (module) => void (reader = module),
      () => void (failure = { code: 'not-loaded', severity: 'error', path: 'src', about: [] }),
    );
    void arriving.then(this.#onArrival);
    return undefined;
  }
}
