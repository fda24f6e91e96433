import { fill } from './fill.ts';
import type { PluralText } from './locale.ts';

/**
 * The form that a language has for a number, with the number in place of `{count}`. Every text of the quiz writes 0 to 9, whatever
 * digits are usual where the visitor lives, and no number in it needs marks between its digits.
 */
export function plural(text: PluralText, count: number, lang: string): string {
  const form = typeof text === 'string' ? text : (text[new Intl.PluralRules(lang).select(count)] ?? text.other);
  return fill(form, { count });
}
