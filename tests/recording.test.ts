import { expect, fixture, html } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { goTo, goToFilledContact, press } from './helpers/run-through.ts';

/**
 * What tools that record visits look for at an element or its ancestors, to leave out what is in it: the strictest mark
 * where a tool has several, since a choice shows by its place even where its label is masked.
 */
const marks: Readonly<Record<string, string>> = {
  'Clarity': '[data-clarity-mask=true]',
  'Contentsquare': '[data-cs-mask]',
  'Datadog': '[data-dd-privacy=hidden]',
  'FullStory': '.fs-exclude',
  'Hotjar': '[data-hj-suppress]',
  'LogRocket': '[data-private]',
  'Matomo': '[data-matomo-mask]',
  'PostHog': '.ph-no-capture',
  'rrweb': '.rr-block',
  'Sentry': '.sentry-block',
  'Smartlook': '[data-sl=exclude]',
};

const screens: Readonly<Record<string, (quiz: ExosomeQuiz) => Promise<void>>> = {
  'a question': (quiz) => goTo(quiz, 'notice'),
  'a question without its answer': async (quiz) => {
    await goTo(quiz, 'safety');
    await press(quiz);
  },
  'the result': (quiz) => goTo(quiz, 'result'),
  'the contact form': (quiz) => goToFilledContact(quiz),
  'the confirmation': (quiz) => goToFilledContact(quiz).then(() => press(quiz)),
};

describe('recordings of a visit', () => {
  for (const [screen, reach] of Object.entries(screens)) {
    it(`leave out every input and every text: ${screen}`, async () => {
      const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
      await reach(quiz);
      const elements = [...(quiz.shadowRoot?.querySelectorAll('*') ?? [])].filter(({ localName }) => localName !== 'style');
      expect(elements).to.have.property('length').that.is.greaterThan(5);
      for (const [tool, mark] of Object.entries(marks)) {
        expect(elements.filter((element) => !element.closest(mark)), tool).to.deep.equal([]);
      }
      expect([...(quiz.shadowRoot?.childNodes ?? [])].filter(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())).to.deep.equal([]);
    });
  }
});
