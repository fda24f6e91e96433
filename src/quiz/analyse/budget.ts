/** Thrown where going on would take more steps than allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Counts steps, so that time and memory stay within bounds whatever the quiz. */
export class Budget {
  private left: number;

  constructor(steps: number) {
    this.left = steps;
  }

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new TooLarge();
  }
}

/** What `work` gives, or `null` where it would take more steps than allowed. */
export function unlessTooLarge<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}
