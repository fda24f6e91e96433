import type { Problem } from '../quiz/types.ts';
import type { ProblemCode } from './problem-codes.ts';

/** How long the file at `src` may take, in milliseconds. */
export const fileTimeLimit = 8_000;

/** A file that is on its way, or has come, or will not come. */
export type QuizFile = { state: 'loading' } | { state: 'loaded'; text: string } | { state: 'failed'; problem: Problem };

/** Fetches a configuration once. Tells `onSettled` when it is there, or why it is not. */
export class QuizFileRequest {
  readonly address: string;
  file: QuizFile = { state: 'loading' };
  /** Resolves when it is there, or will not come. */
  readonly settled: Promise<void>;
  readonly #controller = new AbortController();

  constructor(address: string, onSettled: () => void) {
    this.address = address;
    this.settled = this.#load().then((file) => {
      if (this.#controller.signal.aborted && file.state === 'loading') return;
      this.file = file;
      onSettled();
    });
  }

  /** Ends the request without a word: another address counts now, or the element is gone. */
  abort(): void {
    this.#controller.abort();
  }

  async #load(): Promise<QuizFile> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#controller.abort();
    }, fileTimeLimit);
    try {
      const response = await fetch(this.address, { signal: this.#controller.signal });
      if (!response.ok) return this.#failed('src-failed', `the server answered ${response.status}. Look whether the address is right.`);
      return { state: 'loaded', text: await response.text() };
    } catch {
      if (isLate) return this.#failed('src-timeout', `the file took more than ${fileTimeLimit / 1000} seconds.`);
      if (this.#controller.signal.aborted) return { state: 'loading' };
      return this.#failed('src-failed', 'the file could not be loaded. Look whether the address is right, and whether its server allows this page to read it (CORS, Content-Security-Policy connect-src).');
    } finally {
      clearTimeout(timer);
    }
  }

  #failed(code: ProblemCode, what: string): QuizFile {
    return { state: 'failed', problem: { code, severity: 'error', path: 'src', message: `src: ${what} The quiz runs without it.` } };
  }
}
