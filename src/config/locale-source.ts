import { en } from '../content/en.ts';
import { localeFiles } from '../content/languages.ts';
import type { Locale } from '../content/locale.ts';
import { type BuiltIn, builtInFor } from './built-in.ts';
import type { AnyProblem } from './problem-found.ts';

/** Everything that is built in, in one language. */
export interface BuiltInWords {
  locale: Locale;
  builtIn: BuiltIn;
  problems: readonly AnyProblem[];
}

export const english: BuiltInWords = { locale: en, builtIn: builtInFor(en), problems: [] };

/** By language, shared by all quizzes of a page. A file is asked for once. */
const arrived = new Map([['en', english]]);
const arriving = new Map<string, Promise<void>>();

/** The words of the built-in quiz in a language that there is; those of another than English are loaded first: then, when they will have arrived. */
export function wordsIn(language: string): BuiltInWords | Promise<void> {
  return arrived.get(language) ?? arrivalOf(language);
}

function arrivalOf(language: string): Promise<void> {
  const arrival = arriving.get(language) ?? load(language);
  arriving.set(language, arrival);
  return arrival;
}

async function load(language: string): Promise<void> {
  try {
    const locale = (await localeFiles[language]?.()) ?? en;
    arrived.set(language, { locale, builtIn: builtInFor(locale), problems: [] });
  } catch {
    // Better in English than not at all.
    arrived.set(language, { ...english, problems: [{ code: 'not-loaded', severity: 'error', path: 'lang', about: [language] }] });
  }
}
