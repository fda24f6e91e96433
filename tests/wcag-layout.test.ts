import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { addUserSheet, clipped, overlapping } from './helpers/layout.ts';
import { isVisible, nameOf } from './helpers/roles.ts';
import { screenNamed, screens } from './helpers/screens.ts';
import type { Visitor } from './helpers/visitor.ts';

interface Condition {
  name: string;
  width: number;
  height: number;
  /** Of the page's text, in per cent. */
  textSize?: number;
  css?: string;
}

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p, li { margin-block-end: 2em !important; }';

const conditions: readonly Condition[] = [
  { name: '1.4.4 Resize Text: 200 %', width: 800, height: 900, textSize: 200 },
  { name: '1.4.10 Reflow: 1280 × 1024 at 400 %', width: 320, height: 256 },
  { name: '1.4.12 Text Spacing', width: 800, height: 900, css: spacing },
  { name: '1.4.12 Text Spacing, on a phone', width: 320, height: 640, css: spacing },
];

const page = document.documentElement;

/** Everything that a finger aims at: an option is its whole row. */
function targets({ root }: Visitor): HTMLElement[] {
  const found = root.querySelectorAll<HTMLElement>('a[href], button, summary, textarea, input:not([type=radio], [type=checkbox]), label:has(input[type=radio], input[type=checkbox])');
  return [...found].filter(isVisible);
}

before(() => emulateMedia({ reducedMotion: 'reduce' }));

afterEach(() => {
  page.style.removeProperty('font-size');
  page.removeAttribute('dir');
});

describe('the tests of layout', () => {
  const faults = [
    { css: '.option { block-size: 20px; min-block-size: 0; }', look: clipped },
    { css: '.option { white-space: nowrap; }', look: clipped },
    { css: '.primary { inline-size: 3em; white-space: nowrap; }', look: clipped },
    { css: '.options { margin-block-start: -3em; }', look: overlapping },
    { css: '.option { margin-block-end: -2.5em; }', look: overlapping },
  ];
  for (const { css, look } of faults) {
    it(`would find ${css}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const visitor = await screenNamed('the question safety').reach();
      addUserSheet(visitor, css);
      expect(look(visitor)).not.to.deep.equal([]);
    });
  }
});

// Each engine has every condition in both directions and every screen; not each of them together, which would be some six hundred.
for (const [turn, { name, width, height, textSize = 100, css = '' }] of conditions.entries()) {
  describe(name, () => {
    for (const [side, dir] of ['ltr', 'rtl'].entries()) {
      for (const screen of partOf(screens, turn + side)) {
        it(`cuts nothing off, and puts nothing over something else, ${dir}: ${screen.name}`, async () => {
          await setViewport({ width, height });
          page.style.fontSize = `${textSize}%`;
          page.dir = dir;
          const visitor = await screen.reach();
          addUserSheet(visitor, css);
          expect(page.scrollWidth, 'the page does not scroll sideways').to.be.at.most(page.clientWidth);
          expect(clipped(visitor)).to.deep.equal([]);
          expect(overlapping(visitor)).to.deep.equal([]);
        });
      }
    }
  });
}

describe('2.5.8 Target Size (Minimum), 2.5.5 Target Size (Enhanced)', () => {
  for (const [turn, width] of [320, 1280].entries()) {
    for (const { name, reach } of partOf(screens, turn)) {
      it(`everything to press is 44 × 44 px, on a page of ${width} px: ${name}`, async () => {
        await setViewport({ width, height: 900 });
        const all = targets(await reach());
        expect(all).not.to.be.empty;
        const small = all.filter((target) => {
          const box = target.getBoundingClientRect();
          return Math.min(box.width, box.height) < 44;
        });
        expect(small.map(nameOf)).to.deep.equal([]);
      });
    }
  }
});
