import type { Report } from './report.ts';

/** Longest texts that a screen can show well, in characters. Names are not shown, and a cut one would be another name. */
export const maxLengths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    prompt: 200,
    label: 160,
    title: 120,
    group: 120,
    hint: 300,
    summary: 600,
    text: 600,
  }),
);

/** The texts of one part, cut to a length that can be shown. */
export function checkedTexts<Part extends object>(part: Part, report: Report): Part {
  if (!report.owns(part)) return part;
  const path = report.places.of(part);
  const changed = Object.entries(part).flatMap(([key, value]) => {
    const cut = cutText(value, key, `${path}.${key}`, report);
    return cut === value ? [] : [[key, cut] as const];
  });
  return changed.length ? report.places.set({ ...part, ...Object.fromEntries(changed) }, path) : part;
}

export function cutText<Value>(value: Value, key: string, path: string, report: Report): Value | string {
  const max = maxLengths.get(key);
  if (typeof value !== 'string' || max === undefined) return value;
  if (/<\/?[a-z][^>]*>/i.test(value)) report.warn('markup-in-text', path, 'texts are shown as they are written, so a visitor would read the tags. Take them away.');
  if (value.length <= max) return value;
  report.warn('text-too-long', path, `this text has ${value.length} characters, and ${max} can be shown. The rest was left out.`);
  return `${value.slice(0, max - 1)}…`;
}
