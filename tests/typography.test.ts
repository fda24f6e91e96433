import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { languages } from '../src/content/languages.ts';
import { itWith, partOf } from './helpers/engine.ts';
import { clipped } from './helpers/layout.ts';
import { breaksIn, linesIn } from './helpers/lines.ts';
import { find, goTo, hairVisitor } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const clinic = { 'clinic-name': 'Alder & Vale', 'cta-href': '/book' };
const screens = ['intro', 'concern', 'sun', 'tried', 'safety', 'result', 'contact'] as const;
const spaced = ['ar', 'en', 'de', 'ko'];
const unspaced = ['ja', 'zh'];

before(() => emulateMedia({ reducedMotion: 'reduce' }));

/** Everything that is read on the screens, one after the other. */
async function throughScreens(lang: string, look: (visitor: Visitor, screen: string) => void): Promise<void> {
  const visitor = await visit({ ...clinic, lang });
  for (const screen of screens) {
    await goTo(visitor.quiz, screen);
    look(visitor, screen);
  }
}

describe('lines of text on a narrow phone', () => {
  beforeEach(() => setViewport({ width: 320, height: 640 }));
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  for (const lang of partOf(spaced)) {
    it(`end between words: ${lang}`, async () => {
      let breaks = 0;
      await throughScreens(lang, ({ root }, screen) => {
        const all = breaksIn(root);
        breaks += all.length;
        expect(all.filter(({ before, after }) => /\p{L}/u.test(before) && /\p{L}/u.test(after)), screen).to.deep.equal([]);
      });
      expect(breaks).to.be.above(20);
    });
  }

  // https://www.w3.org/TR/css-text-4/#word-boundary-detection
  itWith('breaks between phrases')('of headings, options and buttons end between phrases: ja', async () => {
    // As on pages with large text: more lines.
    document.documentElement.style.fontSize = '18px';
    await throughScreens('ja', ({ root }, screen) => {
      const isInside = ({ before, after }: { before: string; after: string }) => /[ァ-ヶー]{2}|[はがをにでっゃゅょ]$/.test(before + after);
      const short = [...root.querySelectorAll('h2, h3, .option, button')];
      expect(short.flatMap(breaksIn).filter(isInside), screen).to.deep.equal([]);
    });
  });

  for (const lang of unspaced) {
    it(`begin with no mark that belongs to the line before: ${lang}`, async () => {
      await throughScreens(lang, ({ root }, screen) => {
        expect(linesIn(root).flat().filter((line) => /^[。、，；：？！）」]/.test(line)), screen).to.deep.equal([]);
      });
    });
  }

  for (const lang of partOf(['ar', 'ja', 'ko', 'zh'], 1)) {
    it(`leave room for tall letters: ${lang}`, async () => {
      await throughScreens(lang, ({ root }, screen) => {
        const height = (element: Element) => parseFloat(getComputedStyle(element).lineHeight) / parseFloat(getComputedStyle(element).fontSize);
        const read = [...root.querySelectorAll('h2, h3, p, li, label')];
        expect(read.filter((each) => height(each) < (each.matches('h2, .option') ? 1.35 : 1.6)).map((each) => each.outerHTML), screen).to.deep.equal([]);
      });
    });
  }
});

describe('a word that is wider than its place', () => {
  const word = 'Sonnenschutzmittelunverträglichkeitsfrage';
  const questions = JSON.stringify([
    {
      id: 'word',
      prompt: `${word}?`,
      hint: word,
      type: 'single',
      options: [{ value: 'plain', label: word, points: { hair: 20 } }, { value: 'hinted', label: `Eine ${word}`, hint: word }],
    },
  ]);
  const copy = { start: word, resultKicker: word, because: word, tell: word, toContact: word };
  const sets: Record<string, Record<string, string>> = { 'in two columns': {}, 'in a page of its own font size': { style: 'font-size: 1.5em' } };

  for (const [name, attributes] of Object.entries(sets)) {
    for (const width of [280, 800]) {
      it(`stays in it, ${width} pixels wide, ${name}`, async () => {
        await setViewport({ width, height: 640 });
        const visitor = await visit({ ...clinic, lang: 'de', questions, ...attributes });
        visitor.quiz.config = { copy };
        await visitor.quiz.updateComplete;
        const answers = { ...hairVisitor, word: 'plain' };
        for (const screen of ['intro', 'question', 'result', 'contact'] as const) {
          await goTo(visitor.quiz, screen, answers);
          expect(outside(visitor), screen).to.deep.equal([]);
          expect(clipped(visitor), screen).to.deep.equal([]);
        }
      });
    }
  }
});

/** Texts that stand out of the nearest box with an edge. */
function outside({ root }: Visitor): string[] {
  return [...root.querySelectorAll<HTMLElement>('.option, button, .button, .words li, [part=base]')].flatMap((box) => {
    const range = document.createRange();
    range.selectNodeContents(box);
    const { left, right } = box.getBoundingClientRect();
    return [...range.getClientRects()].some((rect) => rect.left < left - 0.5 || rect.right > right + 0.5) ? [box.textContent?.trim() ?? ''] : [];
  });
}

describe('the sentences of the notice', () => {
  for (const lang of languages) {
    it(`are joined as the language joins them: ${lang}`, async () => {
      const visitor = await visit({ ...clinic, lang });
      await goTo(visitor.quiz, 'result');
      const notice = find(visitor.quiz, '[part=notice] p').textContent ?? '';
      expect(notice.match(/[。！？．，；：] | {2}/gu) ?? []).to.deep.equal([]);
      expect(notice.match(/[.!?؟؛](?=\p{L})/gu) ?? []).to.deep.equal([]);
      expect(notice.match(/[.。]/gu)?.length).to.be.at.least(5);
    });
  }
});

describe('letters', () => {
  for (const lang of partOf(['ar', 'ja', 'en'])) {
    it(`stand as near to each other as their font says: ${lang}`, async () => {
      await throughScreens(lang, ({ root }, screen) => {
        const all = [...root.querySelectorAll('[part=base], [part=base] *')].map((each) => getComputedStyle(each).letterSpacing);
        expect(all.filter((each) => each !== 'normal' && parseFloat(each) !== 0), screen).to.deep.equal([]);
      });
    });
  }
});
