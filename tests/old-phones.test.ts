import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../src/define.ts';
import { contrast } from './helpers/colour.ts';
import { closeFrames, openFrame, type OpenFrame, quizIn } from './helpers/frames.ts';
import { focusRing, notesOf, sendLead, smallTargets } from './helpers/hostile.ts';
import { contactDetails, find, goTo, hairVisitor, inputs, linesVisitor, press } from './helpers/run-through.ts';

const pages = ['old-chrome', 'old-safari', 'nothing-loads'];

const widthOfAPhone = 360;
const openPage = (page: string) => openFrame({ src: `/demo/hostile/${page}.html` }, widthOfAPhone);

/** Rules that a browser without newer CSS leaves out: those with :has(), and what it does not say it supports. */
function olderRules(rules: Iterable<CSSRule>): string[] {
  return [...rules].filter((rule) => !('conditionText' in rule && rule.constructor.name === 'CSSSupportsRule') && !rule.cssText.includes(':has(')).map((rule) => rule.cssText);
}

/** The quiz where styles come as text, reduced to what an older browser reads of them. */
async function openWithOlderStyles(): Promise<{ open: OpenFrame; quiz: ExosomeQuiz }> {
  const open = await openPage('old-safari');
  const quiz = await quizIn(open);
  const styles = [...(quiz.shadowRoot?.querySelectorAll('style') ?? [])];
  const before = styles.map(({ textContent }) => textContent ?? '').join('');
  expect(['@supports', ':has('].map((newer) => before.includes(newer))).to.deep.equal([true, true]);
  for (const style of styles) style.textContent = olderRules(style.sheet?.cssRules ?? []).join('\n');
  return { open, quiz };
}

describe('old phones', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));
  afterEach(closeFrames);

  for (const page of pages) {
    it(`run the whole quiz, and say nothing of it: ${page}`, async () => {
      const open = await openPage(page);
      const quiz = await quizIn(open);
      expect([quiz.problems, quiz.screen]).to.deep.equal([[], 'intro']);
      await sendLead(quiz, hairVisitor);
      await aTimeout(20);
      expect(quiz.screen).to.equal('sent');
      const { leads, pageErrors } = notesOf(open);
      expect(leads.map(({ category, contact }) => [category?.id, contact])).to.deep.equal([['hair', contactDetails]]);
      expect(pageErrors).to.deep.equal([]);
    });

    it(`show it as a card, with targets that a finger finds: ${page}`, async () => {
      const { window } = await openPage(page).then(async (open) => {
        const quiz = await quizIn(open);
        await goTo(quiz, 'safety', linesVisitor);
        expect(smallTargets(quiz)).to.deep.equal([]);
        const { borderTopStyle, borderTopLeftRadius } = open.window.getComputedStyle(find(quiz, '.base'));
        expect([borderTopStyle, borderTopLeftRadius]).to.deep.equal(['solid', '18px']);
        return open;
      });
      expect(window.document.documentElement.scrollWidth).to.be.at.most(widthOfAPhone);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`can be read, and show what is chosen and where the focus is, without newer styles: ${colorScheme}`, async () => {
      await emulateMedia({ reducedMotion: 'reduce', colorScheme });
      const { open, quiz } = await openWithOlderStyles();
      const styleOf = (selector: string) => open.window.getComputedStyle(find(quiz, selector));
      const surface = () => styleOf('.base').backgroundColor;
      await goTo(quiz, 'notice', linesVisitor);
      for (const selector of ['h2', '.option', '.progress', '[name=back]']) expect(contrast(styleOf(selector).color, surface()), selector).to.be.at.least(4.5);
      expect(contrast(styleOf('.primary').color, styleOf('.primary').backgroundColor)).to.be.at.least(4.5);
      expect((await focusRing(open, quiz)).style).to.equal('none');
      // Its own ring stands in for the one around the option, and its own mark for the option's.
      const [first] = inputs(quiz);
      if (!first) throw new Error('There is no option');
      const { outlineStyle, outlineWidth, appearance } = open.window.getComputedStyle(first);
      expect([outlineStyle, Number.parseFloat(outlineWidth) >= 2, appearance]).to.deep.equal(['solid', true, 'auto']);
      await press(quiz);
      expect(contrast(styleOf('.errors a').color, surface())).to.be.at.least(4.5);
      await goTo(quiz, 'result', linesVisitor);
      for (const selector of ['.lead', '.notice', '.words li']) expect(contrast(styleOf(selector).color, surface()), selector).to.be.at.least(4.5);
    });
  }

  it('keep hints, links and errors in the colour that a page gives to text on a surface of its own', async () => {
    const { open, quiz } = await openWithOlderStyles();
    quiz.style.cssText = '--exosome-quiz-surface: #111; --exosome-quiz-text: #eee';
    await goTo(quiz, 'notice', linesVisitor);
    await press(quiz);
    const colours = ['h2', '.progress', '.muted', '.errors a', '.error', 'progress'].map((selector) => open.window.getComputedStyle(find(quiz, selector)).color);
    expect(new Set(colours)).to.deep.equal(new Set(['rgb(238, 238, 238)']));
    const { backgroundColor } = open.window.getComputedStyle(find(quiz, '.errors'));
    expect(backgroundColor).to.equal('rgb(17, 17, 17)');
  });

  it('need nothing but the script: no image, no icon, no font', async () => {
    const open = await openPage('after');
    const quiz = await quizIn(open);
    const rules = (quiz.shadowRoot?.adoptedStyleSheets ?? []).flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
    expect(rules.length).to.be.greaterThan(30);
    expect(rules.filter((rule) => /url\(|image-set\(|@font-face|@import/.test(rule))).to.deep.equal([]);
    await sendLead(quiz, linesVisitor);
    expect(quiz.shadowRoot?.querySelectorAll('img, svg, picture, video, canvas, link, object, iframe')).to.have.lengthOf(0);
    const loaded = open.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded.filter((path) => !path.startsWith('/demo/'))).to.deep.equal(['/dist/exosome-quiz.js']);
  });
});
