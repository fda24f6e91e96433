import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { engine, itWith, partOf } from './helpers/engine.ts';
import { beADesktop, setInsets } from './helpers/phone.ts';
import { goTo, press } from './helpers/run-through.ts';
import { isVisible, nameOf } from './helpers/roles.ts';
import { screens } from './helpers/screens.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const long = 'Rindfleischetikettierungsüberwachungsgesetz';

/** One word longer than the screen wherever a clinic writes. */
const longWords = {
  'questions': JSON.stringify([
    { id: 'concern', prompt: long, hint: long, options: [{ value: 'lines', label: long, hint: long, group: long }, { value: 'hair', label: `${long} ${long}` }] },
    { id: 'tried', prompt: long, optional: true },
  ]),
  'categories': JSON.stringify([{ id: 'rejuvenation', title: long, summary: long, ask: [long] }, 'hair']),
  'clinic-name': long,
  'heading': long,
  'intro': long,
  'cta-href': '/book',
  'cta-label': long,
  'privacy-href': '/privacy',
  'consent-text': long,
};

const answers = { concern: 'lines', tried: ['nothing'], age: '22-39', safety: ['pregnant'] };

/** What stands, or whose text runs, over the edge of the screen or of what it stands in. */
function tooWide({ root }: Visitor, width: number): string[] {
  const sideways = document.documentElement.scrollWidth > width ? ['the page'] : [];
  const parts = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => isVisible(each) && !each.closest('.unseen'));
  const over = parts.filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return left < -0.5 || right > width + 0.5 || (each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1);
  });
  return [...sideways, ...over.map((each) => `${each.localName}: ${nameOf(each).slice(0, 30)}`)];
}

interface Screen {
  width: number;
  height: number;
  /** Size of the page's text, in pixels. */
  text?: number;
}

const small: readonly Screen[] = [
  { width: 280, height: 480 },
  { width: 320, height: 568 },
  { width: 568, height: 320 },
  { width: 320, height: 568, text: 24 },
];

function setText(size: number | undefined): void {
  if (size) document.body.style.fontSize = `${size}px`;
  else document.body.style.removeProperty('font-size');
}

describe('small screens', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(async () => {
    setText(undefined);
    await setViewport({ width: 800, height: 900 });
  });

  for (const [turn, { width, height, text }] of small.entries()) {
    const size = `${width} × ${height}${text ? `, text of ${text} px` : ''}`;

    it(`hold every screen: ${size}`, async () => {
      setText(text);
      await setViewport({ width, height });
      for (const { name, reach } of partOf(screens, turn)) expect(tooWide(await reach(), width), name).to.deep.equal([]);
    });

    it(`break words that are longer: ${size}`, async () => {
      setText(text);
      await setViewport({ width, height });
      const visitor = await visit(longWords);
      for (const screen of ['intro', 'concern', 'tried', 'safety', 'result', 'contact'] as const) {
        await goTo(visitor.quiz, screen, answers);
        if (screen !== 'intro' && screen !== 'result') await press(visitor.quiz, screen === 'tried' ? '[name=back]' : '[type=submit]');
        expect(tooWide(visitor, width), screen).to.deep.equal([]);
      }
    });
  }
});

describe('a phone with a notch', () => {
  if (engine === 'chromium') {
    after(async () => {
      document.body.style.removeProperty('margin');
      await setInsets({ top: 0, left: 0, bottom: 0, right: 0 });
      await beADesktop();
    });
  }

  itWith('a phone')('keeps words and controls clear of it, and of the bar below', async () => {
    const insets = { top: 0, left: 59, bottom: 21, right: 47 };
    const [width, height] = [568, 320];
    document.body.style.margin = '0';
    await setViewport({ width, height });
    await setInsets(insets);
    for (const { name, reach } of screens) {
      const { root, quiz } = await reach();
      const inside = [...root.querySelectorAll('.base *')].filter(isVisible).map((each) => each.getBoundingClientRect());
      expect(Math.min(...inside.map(({ left }) => left)), `${name}: left`).to.be.at.least(insets.left);
      expect(Math.max(...inside.map(({ right }) => right)), `${name}: right`).to.be.at.most(width - insets.right);
      expect(quiz.getBoundingClientRect().bottom - Math.max(...inside.map(({ bottom }) => bottom)), `${name}: below`).to.be.at.least(insets.bottom);
    }
  });
});
