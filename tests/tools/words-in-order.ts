// Writes the words of each language without the names of what they are for, in the order of the structure: the names stand there
// already. The sources keep them, so that whoever translates sees what a text is for.
import type { Plugin } from 'vite';
import type { Locale } from '../../src/content/locale.ts';
import { flags, questions } from '../../src/content/structure.ts';

export const wordsInOrder: Plugin = {
  name: 'words-in-order',
  transform: {
    filter: { id: /\/src\/content\/[a-z]{2}\.ts$/ },
    async handler(code) {
      const module: Record<string, Locale> = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const locales = Object.entries(module).map(([name, locale]) => `export const ${name} = ${JSON.stringify(inOrder(locale))};`);
      return { code: locales.join('\n'), map: null };
    },
  },
};

function inOrder(locale: Locale): object {
  const texts = listed(locale.questions, questions.map(({ id }) => id));
  return {
    ...locale,
    questions: texts.map((text, index) => ({ ...text, options: listed(text.options, questions[index]?.options.map(({ value }) => value) ?? []) })),
    flags: listed(locale.flags, Object.values(flags).flat()),
  };
}

function listed<Text>(texts: Readonly<Record<string, Text>>, names: readonly string[]): Text[] {
  const unknown = Object.keys(texts).filter((name) => !names.includes(name));
  if (unknown.length) throw new Error(`The structure does not have ${unknown.join(', ')}`);
  return names.map((name) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`There is no text for ${name}`);
    return text;
  });
}
