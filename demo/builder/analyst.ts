import type { Analysis } from '../../src/quiz/analyse.ts';
import type { Quiz } from '../../src/quiz/types.ts';
import type { Report } from './analysis-worker.ts';

/** In milliseconds: whoever writes is not done yet. */
const pause = 500;

interface Listener {
  /** The share that is done, 0 to 1; `null` where nobody can tell. */
  onShare(share: number | null): void;
  /** `null` where it could not be done. */
  onDone(analysis: Analysis | null, quiz: Quiz): void;
}

/** Has the newest quiz looked at in a worker. What is still being looked at then is given up. */
export class Analyst {
  readonly #listener: Listener;
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Whether it is a quiz that has not been looked at yet. */
  look(quiz: Quiz): boolean {
    const asked = JSON.stringify(quiz);
    if (asked === this.#asked) return false;
    this.#asked = asked;
    // What it would find is of a quiz that is no more, and would be shown as that of this one.
    this.#worker?.terminate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(quiz), pause);
    return true;
  }

  #start(quiz: Quiz): void {
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
    const end = (analysis: Analysis | null) => {
      worker.terminate();
      this.#listener.onDone(analysis, quiz);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => ('analysis' in data ? end(data.analysis) : this.#listener.onShare(data.share)));
    worker.addEventListener('error', () => end(null));
    worker.postMessage(quiz, []);
    this.#worker = worker;
  }
}
