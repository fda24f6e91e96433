/** Where a condition ends: it is met, or it is not. */
export const met = -1;
export const unmet = -2;

/** An option as conditions see it. */
interface Seen {
  readonly option: { readonly value: unknown };
  readonly bit: number;
}

/**
 * Writes conditions as steps one after the other, without nesting. A step is four numbers: a word of the bits chosen, a
 * mask, the step to take next where one of these bits is set, and the one to take where none is.
 */
export class ConditionWriter {
  readonly steps: number[] = [];
  /** By id: the options of the questions that a condition can see. */
  readonly seen = new Map<string, readonly Seen[]>();

  /** Writes a condition, and says where it begins. Total: whatever stands where a condition should is simply not met. */
  write(condition: unknown, yes = met, no = unmet): number {
    return isRecord(condition) ? Object.entries(condition).reduceRight((next, [key, part]) => this.part(key, part, next, no), yes) : no;
  }

  private part(key: string, part: unknown, yes: number, no: number): number {
    switch (key) {
      case 'any':
        return listIn(part).reduceRight<number>((next, inner) => this.write(inner, yes, next), no);
      case 'all':
        return listIn(part).reduceRight<number>((next, inner) => this.write(inner, next, no), yes);
      case 'not':
        return isRecord(part) ? this.write(part, no, yes) : no;
      default:
        return this.test(this.seen.get(key) ?? [], part, yes, no);
    }
  }

  /** A value, any of several values, `only` these values, or `all` of these. */
  private test(options: readonly Seen[], test: unknown, yes: number, no: number): number {
    if (!isRecord(test)) return this.chosen(options, [test].flat(), yes, no);
    if ('only' in test) {
      const only = listIn(test.only);
      return this.chosen(options, only, no, this.chosen(options, only, yes, no), false);
    }
    return Array.isArray(test.all) ? test.all.reduceRight<number>((next, one) => this.chosen(options, [one], next, no), yes) : no;
  }

  /** Whether one of these values is chosen, or one that is not among them. */
  private chosen(options: readonly Seen[], values: readonly unknown[], yes: number, no: number, isAmong = true): number {
    const masks: number[] = [];
    for (const { option, bit } of options) {
      if (values.includes(option.value) === isAmong) masks[bit >> 5] = (masks[bit >> 5] ?? 0) | (1 << bit);
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
