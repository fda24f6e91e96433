import type { Analysis } from '../../src/quiz/analyse.ts';
import type { Quiz } from '../../src/quiz/types.ts';

/** In milliseconds: whoever writes is not done yet. */
const pause = 500;

/** Has the newest quiz looked at in a worker. What is still being looked at then is given up. */
export class Analyst {
  readonly #onDone: (analysis: Analysis | null, quiz: Quiz) => void;
  #worker: Worker | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor(onDone: (analysis: Analysis | null, quiz: Quiz) => void) {
    this.#onDone = onDone;
  }

  /** Whether it is a quiz that has not been looked at yet. */
  look(quiz: Quiz): boolean {
    const asked = JSON.stringify(quiz);
    if (asked === this.#asked) return false;
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(quiz), pause);
    return true;
  }

  #start(quiz: Quiz): void {
    this.#worker?.terminate();
    const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
    const end = (analysis: Analysis | null) => {
      worker.terminate();
      this.#onDone(analysis, quiz);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Analysis>) => end(data));
    worker.addEventListener('error', () => end(null));
    worker.postMessage(quiz, []);
    this.#worker = worker;
  }
}
