import type { Locale } from './locale.ts';

/** English is always there. Each other language is a file of its own, loaded when a quiz needs it. */
export const localeFiles: Readonly<Record<string, () => Promise<Locale>>> = {
  es: () => import('./es.ts').then(({ es }) => es),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  de: () => import('./de.ts').then(({ de }) => de),
  pt: () => import('./pt.ts').then(({ pt }) => pt),
  it: () => import('./it.ts').then(({ it }) => it),
  ar: () => import('./ar.ts').then(({ ar }) => ar),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
  ja: () => import('./ja.ts').then(({ ja }) => ja),
  zh: () => import('./zh.ts').then(({ zh }) => zh),
};

export const languages: readonly string[] = ['en', ...Object.keys(localeFiles)];

/** The language of the texts for a page in `es-MX` is `es`; there is none for a tag that is empty, nonsense or of another language. */
export function knownLanguage(tag: string): string | undefined {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary);
}
