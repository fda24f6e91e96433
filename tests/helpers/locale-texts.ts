import { en } from '../../src/content/en.ts';
import { languages, localeFiles } from '../../src/content/languages.ts';
import type { Locale } from '../../src/content/locale.ts';

/** What the texts in one language may never say, and what they must say: see the files in tests/suites/languages. */
export interface LanguageRules {
  neverSaid: { word: string; why: string }[];
  mustSay: Record<'any' | 'us' | 'uk' | 'eu' | 'risks', string[]>;
  redness: { named: string; with: string };
  sameAsEnglish: string[];
}

export interface Language {
  language: string;
  locale: Locale;
  rules: LanguageRules;
  texts: readonly LocaleText[];
}

export interface LocaleText {
  /** Keys from the top, such as `questions.concern.prompt`. */
  path: string;
  text: string;
}

/** Every text in a part of a locale. */
export function textsIn(part: unknown, path: readonly string[] = []): LocaleText[] {
  if (typeof part === 'string') return [{ path: path.join('.'), text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

async function readLanguage(language: string): Promise<Language> {
  const locale = (await localeFiles[language]?.()) ?? en;
  const response = await fetch(`/tests/suites/languages/${language}.json`);
  const rules: LanguageRules = await response.json();
  const { lang: _lang, dir: _dir, ...parts } = locale;
  return { language, locale, rules, texts: textsIn(parts) };
}

export const everyLanguage: readonly Language[] = await Promise.all(languages.map(readLanguage));

/** `*` before or after a word stands for anything that is joined to it; else it counts where it stands alone. */
export function pattern(word: string): RegExp {
  const [, before = '', stem = '', after = ''] = /^(\*?)(.*?)(\*?)$/.exec(word) ?? [];
  const escaped = stem.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`${before ? '' : '(?<![\\p{L}\\p{N}-])'}${escaped}${after ? '' : '(?![\\p{L}\\p{N}-])'}`, 'iu');
}

/** The names in braces, each once. */
export function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}
