/** Where a condition ends: it is met, or it is not. */
export const met = -1;
export const unmet = -2;

/** A question as conditions see it: a bit for each of its options, and one that stands for no answer. */
export interface Seen {
  readonly options: readonly { readonly value: unknown; readonly bit: number }[];
  readonly none: number;
}

/** Takes a test over, or leaves it to the condition. */
type TakeOver = (question: Seen, test: unknown) => boolean;

const nothing: Seen = { options: [], none: 0 };

/**
 * Writes conditions as steps one after the other, without nesting. A step is four numbers: a word of the bits chosen, a
 * mask, the step to take next where one of these bits is set, and the one to take where none is.
 */
export class ConditionWriter {
  readonly steps: number[] = [];
  /** The questions that a condition can see, by id. */
  readonly seen = new Map<string, Seen>();

  /** The first step of a condition. Total: whatever stands where a condition should is simply not met. */
  write(condition: unknown, yes = met, no = unmet, takeOver?: TakeOver): number {
    if (!isRecord(condition)) return no;
    return Object.entries(condition).reduceRight((next, [key, part]) => this.part(key, part, next, no, takeOver), yes);
  }

  private part(key: string, part: unknown, yes: number, no: number, takeOver?: TakeOver): number {
    switch (key) {
      case 'any':
        return listIn(part).reduceRight<number>((next, inner) => this.write(inner, yes, next), no);
      case 'all':
        return listIn(part).reduceRight<number>((next, inner) => this.write(inner, next, no), yes);
      case 'not':
        return isRecord(part) ? this.write(part, no, yes) : no;
      default: {
        const question = this.seen.get(key) ?? nothing;
        return takeOver?.(question, part) ? yes : this.test(question, part, yes, no);
      }
    }
  }

  /** A value, any of several values, `only` these values, or `all` of these. */
  private test(question: Seen, test: unknown, yes: number, no: number): number {
    if (!isRecord(test)) return this.chosen(question, (value) => isAnyOf(test, value), yes, no);
    if ('only' in test) {
      const only = listIn(test.only);
      return this.chosen(question, (value) => !only.includes(value), no, this.chosen(question, (value) => only.includes(value), yes, no));
    }
    return Array.isArray(test.all) ? test.all.reduceRight<number>((next, one) => this.chosen(question, (value) => value === one, next, no), yes) : no;
  }

  /** Whether one of these values is chosen. */
  private chosen({ options }: Seen, isMeant: (value: unknown) => boolean, yes: number, no: number): number {
    const masks: number[] = [];
    for (const { value, bit } of options) {
      if (isMeant(value)) masks[bit >> 5] = (masks[bit >> 5] ?? 0) | (1 << bit);
    }
    let next = no;
    masks.forEach((mask, word) => {
      next = this.steps.push(word, mask, yes, next) - 4;
    });
    return next;
  }
}

/** Whether the condition that begins with a step holds for the bits chosen. */
export function holds(steps: Int32Array, first: number, chosen: Int32Array): boolean {
  let at = first;
  while (at >= 0) at = steps[(chosen[steps[at] ?? 0] ?? 0) & (steps[at + 1] ?? 0) ? at + 2 : at + 3] ?? unmet;
  return at === met;
}

/** Whether a test that names one value, or several, names this one. */
export function isAnyOf(test: unknown, value: unknown): boolean {
  return Array.isArray(test) ? test.includes(value) : test === value;
}

export function listIn(part: unknown): unknown[] {
  return Array.isArray(part) ? part : [];
}

export function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
