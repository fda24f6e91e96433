import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { find, goTo, linesVisitor, question } from './helpers/run-through.ts';
import { visit } from './helpers/visitor.ts';

/** Longer than a smooth scroll takes. */
const scrolled = 900;

describe('a long page that scrolls smoothly', () => {
  before(async () => {
    await setViewport({ width: 360, height: 600 });
    await emulateMedia({ reducedMotion: 'no-preference' });
    document.documentElement.style.scrollBehavior = 'smooth';
    document.body.style.paddingBlock = '1500px';
  });

  after(async () => {
    document.documentElement.style.removeProperty('scroll-behavior');
    document.body.style.removeProperty('padding-block');
    await emulateMedia({ reducedMotion: 'reduce' });
    await setViewport({ width: 800, height: 900 });
  });

  for (const from of ['concern', 'safety'] as const) {
    it(`ends with the heading after “${from}” in sight, although Continue was far below`, async () => {
      const { quiz } = await visit();
      await goTo(quiz, from, linesVisitor);
      for (const value of [linesVisitor[from] ?? []].flat()) find(quiz, `input[value="${value}"]`).click();
      find(quiz, '[type=submit]').focus();
      await sendKeys({ press: 'Enter' });
      await aTimeout(scrolled);
      expect(question(quiz)).to.equal(from === 'concern' ? 'notice' : undefined);
      const { top, bottom } = find(quiz, 'h2').getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(window.innerHeight);
    });
  }
});
