import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { addScript, closeFrames, openFrame, pageWith, quizIn } from './helpers/frames.ts';

/** What the README asks a page to have, in a page with an ordinary font. */
const css = 'body { margin: 0; font: 16px/1.5 Arial, sans-serif } exosome-quiz:not(:defined) { display: block; min-height: max(30em, 54em - 100vw) }';
const page = pageWith(`<style>${css}</style><h1>Clinic</h1><exosome-quiz><p>Ring us.</p></exosome-quiz><p id="below">Opening hours</p>`);

const widths = [280, 320, 360, 768, 1280];

describe('the place that the page keeps free', () => {
  afterEach(closeFrames);

  for (const width of widths) {
    it(`fits the first screen at ${width} pixels: nothing below it moves`, async () => {
      const open = await openFrame(page, width);
      const below = open.document.querySelector('#below');
      const before = below?.getBoundingClientRect().top;
      let shifts = 0;
      const observer = new open.window.PerformanceObserver((list) => (shifts += list.getEntries().length));
      observer.observe({ type: 'layout-shift', buffered: true });
      await nextFrame();
      await addScript(open);
      const quiz = await quizIn(open);
      await nextFrame();
      await aTimeout(50);
      observer.disconnect();
      expect(quiz.shadowRoot?.textContent).to.include('It takes about two minutes.');
      expect([below?.getBoundingClientRect().top, shifts]).to.deep.equal([before, 0]);
    });
  }
});
