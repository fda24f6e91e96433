import { builtInFor } from '../config/built-in.ts';
import { type BuiltInWords, english } from '../config/locale-source.ts';
import { ar } from '../content/ar.ts';
import { de } from '../content/de.ts';
import { en } from '../content/en.ts';
import { es } from '../content/es.ts';
import { fr } from '../content/fr.ts';
import { it } from '../content/it.ts';
import { ja } from '../content/ja.ts';
import { ko } from '../content/ko.ts';
import { knownLanguage } from '../content/languages.ts';
import { pt } from '../content/pt.ts';
import { zh } from '../content/zh.ts';

/** All at hand: on a server nothing is gained by waiting for them. */
const words = new Map(Object.entries({ en, es, fr, de, pt, it, ar, ko, ja, zh }).map(([language, locale]): [string, BuiltInWords] => [language, { locale, builtIn: builtInFor(locale), problems: [] }]));

/** The words that the element would have on a page in this language. */
export function wordsFor(tag: string): BuiltInWords {
  return words.get(knownLanguage(tag) ?? 'en') ?? english;
}
