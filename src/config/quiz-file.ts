import type { ProblemFound } from './problem-found.ts';

/** How long the file at `src` may take, in milliseconds. */
export const fileTimeLimit = 8_000;

/** A file that is on its way, or has come, or will not come. */
export type QuizFile = { state: 'loading' } | { state: 'loaded'; text: string } | { state: 'failed'; problem: ProblemFound };

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
      if (!response.ok) return failed(response.status);
      return { state: 'loaded', text: await response.text() };
    } catch {
      if (isLate) return { state: 'failed', problem: { code: 'src-timeout', severity: 'error', path: 'src', about: [fileTimeLimit] } };
      if (this.#controller.signal.aborted) return { state: 'loading' };
      return failed();
    } finally {
      clearTimeout(timer);
    }
  }
}

function failed(status?: number): QuizFile {
  return { state: 'failed', problem: { code: 'src-failed', severity: 'error', path: 'src', about: [status] } };
}
