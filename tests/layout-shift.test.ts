import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { addScript, closeFrames, type OpenFrame, openFrame, pageWith, quizIn } from './helpers/frames.ts';
import { choose, goTo, hairVisitor, press, question } from './helpers/run-through.ts';

/** What the README asks a page to have, in a page with an ordinary font. */
const css = `
  body { margin: 0; padding: 0 16px; font: 16px/1.5 Arial, sans-serif }
  exosome-quiz:not(:defined) { display: block; min-height: max(30em, 54em - 100vw) }
  exosome-quiz[without-intro]:not(:defined) { min-height: max(80em - 133vw, clamp(35em, 999 * (42em - 100vw), 44.2em)) }`;
const page = (attributes = '') =>
  pageWith(`<style>${css}</style><h1>Clinic</h1><exosome-quiz ${attributes}><p>Ring us.</p></exosome-quiz><p id="below">Opening hours</p>`);

const top = ({ document }: OpenFrame): number => document.querySelector('#below')?.getBoundingClientRect().top ?? Number.NaN;

const firstScreens = [
  { attributes: '', shows: 'It takes about two minutes.', widths: [280, 320, 360, 412, 600, 768, 1280] },
  { attributes: 'without-intro', shows: 'What is your main concern?', widths: [280, 320, 360, 412, 600, 768, 1280] },
];

describe('the place that the page keeps free', () => {
  afterEach(closeFrames);

  for (const { attributes, shows, widths } of firstScreens) {
    for (const width of widths) {
      it(`fits the first screen ${attributes} at ${width} pixels: nothing below it moves`, async () => {
        const open = await openFrame(page(attributes), width);
        const before = top(open);
        let shifts = 0;
        const observer = new open.window.PerformanceObserver((list) => (shifts += list.getEntries().length));
        observer.observe({ type: 'layout-shift', buffered: true });
        await nextFrame();
        await addScript(open);
        const quiz = await quizIn(open);
        await nextFrame();
        await aTimeout(50);
        observer.disconnect();
        expect(quiz.shadowRoot?.textContent).to.include(shows);
        expect(top(open)).to.be.closeTo(before, 0.5);
        expect(shifts).to.equal(0);
      });
    }
  }
});

describe('from question to question', () => {
  afterEach(closeFrames);

  async function begin(width: number, attributes = 'without-intro') {
    const open = await openFrame(page(attributes), width);
    const errors: string[] = [];
    open.window.addEventListener('error', ({ message }) => errors.push(message));
    await addScript(open);
    return { open, quiz: await quizIn(open), errors };
  }

  for (const { attributes, most } of [{ attributes: '', most: 2 }, { attributes: 'without-intro', most: 1 }]) {
    for (const width of [280, 360, 768, 1280]) {
      it(`what stands below never moves up, and ${most === 1 ? 'once' : 'twice'} at most, at ${width} pixels ${attributes}`, async () => {
        const { open, quiz } = await begin(width, attributes);
        if (attributes === '') await press(quiz);
        const tops: number[] = [];
        while (quiz.screen === 'question') {
          tops.push(top(open));
          choose(quiz, hairVisitor[question(quiz) as keyof typeof hairVisitor]);
          await press(quiz);
        }
        expect(tops.length).to.equal(8);
        const moves = tops.slice(1).map((each, index) => Math.round(each - (tops[index] ?? 0))).filter(Boolean);
        expect(moves.length, String(tops)).to.be.at.most(most);
        expect(moves.every((distance) => distance > 0), String(tops)).to.equal(true);
      });
    }
  }

  it('lets the height go where the width changes, without an error on the page', async () => {
    const { open, quiz, errors } = await begin(360);
    await goTo(quiz, 'duration', hairVisitor);
    await nextFrame();
    await nextFrame();
    expect(quiz.offsetHeight).to.be.above(700);
    open.frame.style.inlineSize = '900px';
    await aTimeout(100);
    expect(quiz.offsetHeight).to.be.below(600);
    // And keeps it anew.
    const { offsetHeight } = quiz;
    await goTo(quiz, 'age', hairVisitor);
    await nextFrame();
    expect(quiz.offsetHeight).to.equal(offsetHeight);
    expect(errors).to.deep.equal([]);
  });

  it('keeps the height where only the window’s height changes', async () => {
    const { open, quiz } = await begin(360);
    await goTo(quiz, 'duration', hairVisitor);
    const { offsetHeight } = quiz;
    open.frame.style.blockSize = '700px';
    await aTimeout(100);
    expect(quiz.offsetHeight).to.equal(offsetHeight);
  });

  it('lets it go with a new beginning', async () => {
    const { quiz } = await begin(360, '');
    const { offsetHeight } = quiz;
    await goTo(quiz, 'duration', hairVisitor);
    expect(quiz.offsetHeight).to.be.above(offsetHeight);
    quiz.restart();
    expect(quiz.offsetHeight).to.equal(offsetHeight);
  });

  it('lets it go with another configuration', async () => {
    const { quiz } = await begin(360);
    await goTo(quiz, 'duration', hairVisitor);
    const { offsetHeight } = quiz;
    quiz.removeAttribute('without-intro');
    await quiz.updateComplete;
    expect(quiz.offsetHeight).to.be.below(offsetHeight);
  });

  it('is not as high as the last question, or the result, where the visitor goes back from it', async () => {
    const { quiz } = await begin(360);
    await goTo(quiz, 'age', hairVisitor);
    const { offsetHeight } = quiz;
    await goTo(quiz, 'result', hairVisitor);
    expect(quiz.offsetHeight).to.be.above(offsetHeight + 300);
    quiz.back();
    quiz.back();
    expect([question(quiz), quiz.offsetHeight]).to.deep.equal(['age', offsetHeight]);
  });
});
