import { expect } from '@open-wc/testing';
import { english } from '../src/config/locale-source.ts';
import { resolve } from '../src/config/resolve.ts';
import { builtInFor } from '../src/config/built-in.ts';
import { en } from '../src/content/en.ts';
import { plural } from '../src/content/plural.ts';
import { regions } from '../src/content/regions.ts';
import { everyLanguage, type Language, pattern, placeholders, textsIn } from './helpers/locale-texts.ts';

const { lang: _lang, dir: _dir, ...englishParts } = en;
const plurals = 'widget.errorHeading';
/** Each language has as many forms of a text with a number as it needs. */
const withoutPlurals = (texts: Language['texts']) => texts.filter(({ path }) => !path.startsWith(`${plurals}.`));
const inEnglish = new Map(withoutPlurals(textsIn(englishParts)).map(({ path, text }) => [path, text]));
const name = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** Of Chinese and Japanese, which have no spaces, and of Korean, the characters count. */
const longest: Record<string, { of: (sentence: string) => number; most: number }> = {
  words: { of: (sentence) => sentence.split(/\s+/).length, most: 25 },
  characters: { of: (sentence) => sentence.length, most: 80 },
};

it('finds a forbidden word where there is one', () => {
  const cases: [word: string, text: string, isThere: boolean][] = [
    ['natural*', 'A Naturally gentle way', true],
    ['cure', 'A procedure', false],
    ['*ساعد*', 'قد يساعدك ذلك', true],
    ['wirksam*', 'Das ist unwirksam', false],
    ['*wirksam*', 'Das ist unwirksam', true],
    ['été', 'un été', true],
    ['cher', 'chère', false],
  ];
  for (const [word, text, isThere] of cases) expect(pattern(word).test(text), `${word} in “${text}”`).to.equal(isThere);
});

for (const { language, locale, rules, texts } of everyLanguage) {
  describe(`the texts in ${name(language)}`, () => {
    it('are all there, and no others', () => {
      expect(withoutPlurals(texts).map(({ path }) => path).sort()).to.deep.equal([...inEnglish.keys()].sort());
      expect(texts.filter(({ text }) => !text.trim() || text !== text.trim())).to.deep.equal([]);
      expect(texts.length).to.be.above(200);
    });

    it('say which language and direction they are in', () => {
      expect(locale.lang.split('-')[0]).to.equal(language);
      expect(locale.dir).to.equal(['ar'].includes(language) ? 'rtl' : 'ltr');
    });

    it('have the same names in braces as the English ones', () => {
      for (const { path, text } of withoutPlurals(texts)) expect(placeholders(text), path).to.deep.equal(placeholders(inEnglish.get(path) ?? ''));
    });

    it('have a form for every plural of the language', () => {
      const { errorHeading } = locale.widget;
      expect(typeof errorHeading).to.equal('object');
      const { pluralCategories } = new Intl.PluralRules(locale.lang).resolvedOptions();
      expect(Object.keys(errorHeading).sort()).to.deep.equal([...pluralCategories].sort());
      for (const count of [0, 1, 2, 3, 7, 11, 100, 1234]) expect(plural(errorHeading, count, locale.lang)).to.not.match(/[{}]|undefined/);
    });

    it('are in that language', () => {
      const left = texts.filter(({ text }) => isEnglish(text, rules.sameAsEnglish));
      expect(language === 'en' ? [] : left).to.deep.equal([]);
    });

    it('have digits of one kind', () => {
      expect(texts.filter(({ text }) => /\p{Nd}/u.test(text.replace(/[0-9]/g, '')))).to.deep.equal([]);
    });

    it('never say what they must not', () => {
      expect(rules.neverSaid.length).to.be.above(35);
      const said = rules.neverSaid.flatMap(({ word, why }) => texts.filter(({ text }) => pattern(word).test(text)).map(({ path, text }) => ({ word, why, path, text })));
      expect(said).to.deep.equal([]);
    });

    it('come in short sentences', () => {
      const { of, most } = (['ja', 'ko', 'zh'].includes(language) ? longest['characters'] : longest['words']) ?? { of: () => 0, most: 0 };
      const sentences = texts.flatMap(({ path, text }) => text.split(/(?<=[.?!:;؟؛])\s|(?<=[。？！；：])/).map((sentence) => ({ path, sentence })));
      expect(sentences.filter(({ sentence }) => of(sentence) > most)).to.deep.equal([]);
    });

    it('begin no sentence with the name of the clinic, which may be “the clinic”', () => {
      expect(texts.filter(({ text }) => /(^|[.?!؟。？！]\s*)\{clinic\}/u.test(text))).to.deep.equal([]);
    });

    it('describe redness for every skin', () => {
      const isRed = new RegExp(rules.redness.named, 'iu');
      const options = Object.entries(locale.questions).flatMap(([question, { options: all }]) =>
        Object.entries<unknown>(all).map(([value, text]) => ({ id: `${question}.${value}`, text: textsIn(text).map((each) => each.text).join(' ') })),
      );
      const red = options.filter(({ text }) => isRed.test(text));
      expect(red.map(({ id }) => id)).to.include.members(['concern.redness', 'notice.flushing', 'also.redness', 'safety.eye-pain']);
      expect(red.filter(({ text }) => !text.toLowerCase().includes(rules.redness.with)).map(({ id }) => id)).to.deep.equal(['also.redness']);
    });

    for (const region of [...regions, undefined]) {
      it(`say beside every result what they must${region ? ` in ${region}` : ', of all regions where none is named'}`, () => {
        const words = { ...english, locale, builtIn: builtInFor(locale) };
        const { notice } = resolve({ ...(region && { region }) }, { quiz: null, problems: [] }, words, { lang: language, isColour: () => true });
        const isSaid = (part: string) => new RegExp(part, 'iu').test(notice);
        const wanted = [rules.mustSay.any, ...(region ? [region] : regions).map((each) => rules.mustSay[each])].flat();
        expect(wanted.length).to.be.above(5);
        expect(wanted.filter((part) => !isSaid(part))).to.deep.equal([]);
        const others = region ? regions.filter((each) => each !== region).flatMap((each) => rules.mustSay[each]) : [];
        expect(others.filter(isSaid)).to.deep.equal([]);
      });
    }

    it('say that all procedures carry risks, and which', () => {
      expect(rules.mustSay.risks.length).to.be.at.least(4);
      expect(rules.mustSay.risks.filter((part) => !new RegExp(part, 'iu').test(locale.widget.risks))).to.deep.equal([]);
    });
  });
}

/** Small words that no other of these languages has, and long words of Latin letters in a text of another script. */
function isEnglish(text: string, same: readonly string[]): boolean {
  if (same.includes(text)) return false;
  const bare = same.reduce((rest, word) => rest.replaceAll(word, ''), text.replace(/\{\w+\}|name@example\.com/g, ''));
  const hasOtherScript = /[\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(bare);
  const isWholeText = [...inEnglish.values()].includes(text) && /\p{L}/u.test(bare);
  return isWholeText || (hasOtherScript ? /[A-Za-z]{4,}/.test(bare) : /(?<!\p{L})(the|and|your|with|this|that|of|you|is|are|not|what)(?!\p{L})/iu.test(bare));
}
