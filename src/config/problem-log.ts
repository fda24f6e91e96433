import type { Problem } from '../quiz/types.ts';
import type { AnyProblem } from './problem-found.ts';
import type { inWords } from './problems.ts';

/** The words, shared by all quizzes of a page; asked for once, and only where there is a problem. */
let words: typeof inWords | undefined;
let arriving: Promise<void> | undefined;

/** Puts problems into words, and says each once in the console, however often the configuration is read again. */
export class ProblemLog {
  readonly #onArrival: () => void;
  readonly #said = new Set<string>();
  #arrival: Promise<void> | undefined;

  constructor(onArrival: () => void) {
    this.#onArrival = onArrival;
  }

  /** Problems in words, and in short while those have not arrived. */
  read(problems: readonly AnyProblem[]): Problem[] {
    return (words ?? inShort)(problems);
  }

  /** Resolves when the words have arrived that are waited for; nothing where none are. */
  get arrival(): Promise<void> | undefined {
    return words ? undefined : this.#arrival;
  }

  /** Whether there is anything among them that was not said before; nothing is said before its words are there. */
  add(problems: readonly AnyProblem[]): boolean {
    if (!words && problems.some((problem) => !isWorded(problem))) {
      arriving ??= import('./problems.ts').then(
        (module) => void (words = module.inWords),
        () => void (words = inShort),
      );
      this.#arrival ??= arriving.then(this.#onArrival);
      return false;
    }
    const fresh = this.read(problems).filter(({ message }) => !this.#said.has(message));
    for (const { code, message } of fresh) {
      this.#said.add(message);
      console.warn(`<exosome-quiz> ${message} (${code})`);
    }
    return fresh.length > 0;
  }
}

function isWorded(problem: AnyProblem): problem is Problem {
  return 'message' in problem;
}

/** Enough to look it up, where the file with the words is missing on the server, or not allowed. */
function inShort(problems: readonly AnyProblem[]): Problem[] {
  return problems.map((problem) => {
    if (isWorded(problem)) return problem;
    const { code, severity, path } = problem;
    return { code, severity, path, message: `${path}: ${code}. Put the files beside exosome-quiz.js on the server as well, and it is said in words.` };
  });
}
