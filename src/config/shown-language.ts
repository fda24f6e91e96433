import { knownLanguage, languages } from '../content/languages.ts';
import type { Locale } from '../content/locale.ts';
import type { AnyProblem } from './problem-found.ts';

/** The language of what is shown, as a tag. It is not the page's where there are no texts in that. */
export function shownLanguage(tag: string, locale: Locale, isWordedByClinic: boolean, problems: AnyProblem[]): string {
  if (!tag || knownLanguage(tag)) return locale.lang;
  // A clinic that words most of the quiz itself does so in its page's language.
  if (isWordedByClinic && isLanguageTag(tag)) return tag;
  problems.push({ code: 'unknown-language', severity: 'warning', path: 'lang', about: [tag, languages] });
  return locale.lang;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
