import { fill } from './fill.ts';
import type { PluralText } from './locale.ts';

/**
 * Every text of the quiz writes 0 to 9, whatever digits are usual where the visitor lives. Up to a thousand, languages do not
 * differ in that, and making the first of these objects was a quarter of the processor time of loading the quiz.
 */
export function numberIn(lang: string, value: number): string {
  return value < 1000 ? String(value) : new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(value);
}

/** The form that a language has for a number, with the number in place of `{count}`. */
export function plural(text: PluralText, count: number, lang: string): string {
  const form = typeof text === 'string' ? text : (text[new Intl.PluralRules(lang).select(count)] ?? text.other);
  return fill(form, { count: numberIn(lang, count) });
}
