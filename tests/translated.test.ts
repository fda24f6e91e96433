import { aTimeout, expect } from '@open-wc/testing';
import { de } from '../src/content/de.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import { closeFrames, openFrame, quizIn } from './helpers/frames.ts';
import { notesOf } from './helpers/hostile.ts';
import { choose, contactDetails, fillIn, find, goTo, hairVisitor, has, inputs, linesVisitor, press, question } from './helpers/run-through.ts';

interface Translated {
  quiz: ExosomeQuiz;
  /**
   * Lets the translator go through the page. Like one that is told of changes, it does so often. The quiz itself has no
   * texts in Dutch.
   */
  translate(language?: string): void;
  pageErrors: readonly string[];
}

async function openTranslated(attributes: Readonly<Record<string, string>> = {}): Promise<Translated> {
  const open = await openFrame({ src: '/demo/hostile/translated.html' });
  const quiz = await quizIn(open);
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  await quiz.updateComplete;
  const { translate } = open.window as { translate?: (language: string) => void };
  if (!translate) throw new Error('There is no translator');
  return { quiz, translate: (language = 'nl') => translate(language), pageErrors: notesOf(open).pageErrors };
}

const textOf = (quiz: ExosomeQuiz, selector: string) => find(quiz, selector).textContent?.trim();

interface Change {
  text: string;
  reach: (quiz: ExosomeQuiz) => Promise<void>;
  selector: string;
  before: string;
  act: (quiz: ExosomeQuiz) => Promise<unknown>;
  after: string;
}

const notAnEmail = { ...contactDetails, email: 'ada' };

function failSending(quiz: ExosomeQuiz): Promise<unknown> {
  const failed = new Promise((resolve) => quiz.addEventListener('quiz-lead-failed', resolve, { once: true }));
  quiz.addEventListener('quiz-lead', (event) => event.waitUntil(aTimeout(0).then(() => Promise.reject(new Error('The line is down.')))), { once: true });
  find(quiz, '[type=submit]').click();
  return failed;
}

/** Texts that change while the elements around them stay. */
const changes: readonly Change[] = [
  { text: 'the number of the question', reach: (quiz) => goTo(quiz, 'notice', hairVisitor), selector: '.progress span', before: '«Question 2»', act: (quiz) => goTo(quiz, 'also', hairVisitor), after: 'Question 3' },
  { text: 'the button that sends', reach: (quiz) => goTo(quiz, 'contact', hairVisitor).then(() => fillIn(quiz, contactDetails)), selector: '[type=submit]', before: '«Send»', act: failSending, after: 'Try again' },
  {
    text: 'the error at a field',
    reach: (quiz) => goTo(quiz, 'contact', hairVisitor).then(() => press(quiz)),
    selector: '#email-error',
    before: '«Please fill this in.»',
    act: (quiz) => (fillIn(quiz, notAnEmail), press(quiz)),
    after: 'Use an address like name@example.com.',
  },
];

describe('a page that is translated', () => {
  afterEach(closeFrames);

  for (const { text, reach, selector, before, act, after } of changes) {
    it(`shows ${text} when it changes`, async () => {
      const { quiz, translate, pageErrors } = await openTranslated();
      await reach(quiz);
      translate();
      expect(textOf(quiz, selector)).to.equal(before);
      await act(quiz);
      await quiz.updateComplete;
      expect(textOf(quiz, selector)).to.equal(after);
      expect(pageErrors).to.deep.equal([]);
    });
  }

  it('goes on and back, with the choices that were made', async () => {
    const { quiz, translate, pageErrors } = await openTranslated();
    translate();
    for (let screens = 0; screens < 30 && quiz.screen !== 'contact'; screens += 1) {
      const shown = question(quiz);
      if (shown) {
        const wanted = [linesVisitor[shown as keyof typeof linesVisitor]].flat();
        choose(quiz, wanted);
        translate();
        expect(inputs(quiz).filter(({ checked }) => checked).map(({ value }) => value)).to.have.members(wanted);
      }
      expect(textOf(quiz, 'h2')).to.match(/^«.+»$/);
      await press(quiz);
      // The new screen is as it was written until the translator hears of it.
      expect(textOf(quiz, 'h2')).not.to.include('«');
      translate();
      if (has(quiz, '[name=back]') && question(quiz)) {
        await press(quiz, '[name=back]');
        translate();
        await press(quiz);
        translate();
      }
    }
    expect(quiz.answers).to.deep.equal(linesVisitor);
    expect(pageErrors).to.deep.equal([]);
  });

  it('shows the quiz’s own words where it has some in that language, and keeps the place', async () => {
    const { quiz, translate, pageErrors } = await openTranslated();
    await goTo(quiz, 'duration', hairVisitor);
    choose(quiz, 'over-a-year');
    inputs(quiz).find(({ checked }) => checked)?.focus();
    translate('de');
    await aTimeout(0);
    await quiz.updateComplete;
    expect([textOf(quiz, 'h2'), textOf(quiz, '[type=submit]')]).to.deep.equal([de.questions.duration.prompt, de.widget.continue]);
    expect(inputs(quiz).filter(({ checked }) => checked).map(({ value }) => value)).to.deep.equal(['over-a-year']);
    expect(quiz.shadowRoot?.activeElement?.getAttribute('value')).to.equal('over-a-year');
    expect(pageErrors).to.deep.equal([]);
  });
});
