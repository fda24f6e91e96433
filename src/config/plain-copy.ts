import { countTo } from './count-to.ts';
import { join } from './places.ts';
import type { Report } from './report.ts';

/** Deeper than any sensible condition; everything after it may recurse. */
export const maxDepth = 40;
/** Values in one configuration, lists and objects included. */
export const maxValues = 20_000;

/**
 * A copy of anything at all as plain JSON data, with the place of each part in the report's. What JSON has no
 * words for is left out. Never throws, and never hangs: a circle ends at `maxDepth`.
 */
export function plainCopy(input: unknown, root: string, report: Report): unknown {
  const { places, problems } = report;
  let count = 0;

  function copy(value: unknown, path: string, depth: number): unknown {
    count += 1;
    if (count > maxValues || value === undefined || typeof value === 'function' || typeof value === 'symbol') return undefined;
    if (typeof value === 'bigint') return Number(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > maxDepth) {
      const message = `this is nested more than ${maxDepth} levels deep, so the inner part was left out. Conditions rarely need more than three.`;
      if (!problems.some(({ code }) => code === 'too-deep')) report.error('too-deep', path, message);
      return undefined;
    }
    return places.set(Array.isArray(value) ? copyList(value, path, depth) : copyRecord(value, path, depth), path);
  }

  function copyList(list: readonly unknown[], path: string, depth: number): unknown[] {
    return countTo(Math.min(list.length, maxValues)).map((index) => copy(list[index], join(path, index), depth + 1) ?? null);
  }

  function copyRecord(record: object, path: string, depth: number): Record<string, unknown> {
    const entries = Object.entries(record).flatMap(([key, value]) => {
      const copied = key === '__proto__' ? undefined : copy(value, join(path, key), depth + 1);
      return copied === undefined ? [] : [[key, copied] as const];
    });
    return Object.fromEntries(entries);
  }

  try {
    const copied = copy(input, root, 0);
    if (count > maxValues) {
      const message = `The configuration holds more than ${maxValues} values, so the rest was left out. A quiz of fifty questions needs about a thousand.`;
      problems.push({ code: 'too-large', severity: 'error', path: root, message });
    }
    return copied;
  } catch {
    // A getter or a proxy of the page's own may throw anything.
    problems.push({ code: 'unreadable', severity: 'error', path: root, message: 'The configuration could not be read: something in it throws an error when it is looked at.' });
    return undefined;
  }
}
