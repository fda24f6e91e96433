import type { Problem } from '../quiz/types.ts';

/** Says each problem once in the console, however often the configuration is read again. */
export class ProblemLog {
  readonly #said = new Set<string>();

  /** Whether there is anything among them that was not said before. */
  add(problems: readonly Problem[]): boolean {
    const fresh = problems.filter(({ message }) => !this.#said.has(message));
    for (const { code, message } of fresh) {
      this.#said.add(message);
      console.warn(`<exosome-quiz> ${message} (${code})`);
    }
    return fresh.length > 0;
  }
}
