import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import { closeFrames, openFrame, pageWith, quizIn } from './helpers/frames.ts';
import { find, press } from './helpers/run-through.ts';

describe('the focus', () => {
  afterEach(closeFrames);

  it('is not taken by a page that starts the quiz while it loads', async () => {
    const frame = await openFrame(pageWith(`<exosome-quiz></exosome-quiz><script type="module" src="/dist/exosome-quiz.js"></script>
      <script type="module">await customElements.whenDefined('exosome-quiz'); document.querySelector('exosome-quiz').start();</script>`));
    const quiz = await quizIn(frame);
    expect(quiz.screen).to.equal('question');
    expect(frame.window.navigator.userActivation.hasBeenActive).to.equal(false);
    expect(frame.document.activeElement === frame.document.body, 'it is that element').to.equal(true);
  });

  it('follows a button of the page that starts the quiz', async () => {
    const page = await fixture<HTMLElement>(html`<div><button>Begin</button><exosome-quiz></exosome-quiz></div>`);
    const quiz = page.querySelector('exosome-quiz');
    const begin = page.querySelector('button');
    begin?.addEventListener('click', () => quiz?.start());
    begin?.focus();
    await sendKeys({ press: 'Enter' });
    expect(quiz?.shadowRoot?.activeElement?.textContent?.trim()).to.equal('What is your main concern?');
  });

  it('goes from an error to its question, whatever its id is', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz without-intro></exosome-quiz>`);
    quiz.config = { questions: [{ id: 'où vas-tu ?', prompt: 'Where to?', type: 'single', options: [{ value: 'in', label: 'In' }] }, 'concern'] };
    await quiz.updateComplete;
    await press(quiz);
    find(quiz, '.errors a').click();
    expect(quiz.shadowRoot?.activeElement === find(quiz, 'input'), 'it is that element').to.equal(true);
  });
});
