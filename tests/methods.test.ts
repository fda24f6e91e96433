import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { choose, fillIn, contactDetails, find, goTo, goToFilledContact, has, hairVisitor, inputs, linesVisitor, press, question, record, typesOf } from './helpers/run-through.ts';

const plainQuiz = () => fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);

const where = (quiz: ExosomeQuiz) => question(quiz) ?? quiz.screen;

type Method = 'start' | 'next' | 'back' | 'restart';

/** Where the visitor is, the method, and where it leads. */
const moves: readonly { at: string; reach: (quiz: ExosomeQuiz) => unknown; method: Method; to: string }[] = [
  { at: 'the introduction', reach: () => undefined, method: 'start', to: 'concern' },
  { at: 'the introduction', reach: () => undefined, method: 'next', to: 'concern' },
  { at: 'the introduction', reach: () => undefined, method: 'back', to: 'intro' },
  { at: 'a question', reach: (quiz) => goTo(quiz, 'also'), method: 'start', to: 'also' },
  { at: 'a question without an answer', reach: (quiz) => goTo(quiz, 'also'), method: 'next', to: 'also' },
  { at: 'a question with an answer', reach: async (quiz) => { await goTo(quiz, 'also'); choose(quiz, 'none'); }, method: 'next', to: 'duration' },
  { at: 'a question', reach: (quiz) => goTo(quiz, 'also'), method: 'back', to: 'notice' },
  { at: 'a question', reach: (quiz) => goTo(quiz, 'also'), method: 'restart', to: 'intro' },
  { at: 'the result', reach: (quiz) => goTo(quiz, 'result'), method: 'next', to: 'contact' },
  { at: 'the result', reach: (quiz) => goTo(quiz, 'result'), method: 'back', to: 'safety' },
  { at: 'the contact form, ready to send', reach: (quiz) => goToFilledContact(quiz), method: 'next', to: 'contact' },
  { at: 'the contact form', reach: (quiz) => goTo(quiz, 'contact'), method: 'back', to: 'result' },
  { at: 'the confirmation', reach: async (quiz) => { await goToFilledContact(quiz); await press(quiz); }, method: 'restart', to: 'intro' },
];

describe('methods', () => {
  for (const { at, reach, method, to } of moves) {
    it(`${method}() at ${at} leads to ${to}`, async () => {
      const quiz = await plainQuiz();
      await reach(quiz);
      const events = record(quiz);
      const before = where(quiz);
      quiz[method]();
      await quiz.updateComplete;
      expect(where(quiz)).to.equal(to);
      expect(typesOf(events).includes('quiz-step')).to.equal(before !== to);
      expect(typesOf(events)).not.to.include('quiz-lead');
    });
  }

  for (const method of ['start', 'next', 'back', 'restart'] as const) {
    it(`${method}() may be called when the quiz is ready, which it is once`, async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const events = record(host);
      host.addEventListener('quiz-ready', () => host.querySelector('exosome-quiz')?.[method](), { once: true });
      host.innerHTML = '<exosome-quiz></exosome-quiz>';
      await aTimeout(0);
      const moves = { start: ['quiz-start', 'quiz-step'], next: ['quiz-start', 'quiz-step'], back: [], restart: ['quiz-restart', 'quiz-step'] };
      expect(typesOf(events)).to.deep.equal(['quiz-ready', ...moves[method]]);
    });
  }

  it('next() asks for the missing answer as Continue does', async () => {
    const quiz = await plainQuiz();
    await goTo(quiz, 'notice');
    quiz.next();
    await quiz.updateComplete;
    expect(quiz.shadowRoot?.activeElement === find(quiz, '.errors'), 'it is that element').to.equal(true);
  });

  it('restart() forgets answers and contact details', async () => {
    const quiz = await plainQuiz();
    await goToFilledContact(quiz, ['consent', 'share-answers', 'marketing']);
    quiz.restart();
    expect([quiz.answers, quiz.recommendation, quiz.screen]).to.deep.equal([{}, null, 'intro']);
    await goTo(quiz, 'contact', hairVisitor);
    expect(inputs(quiz, 'input:not([tabindex="-1"])').map(({ type, value, checked }) => (type === 'checkbox' ? checked : value))).to.deep.equal(['', '', '', false, false, false]);
  });
});

describe('properties', () => {
  it('answers holds what counts so far, and no answer to a question that is hidden now', async () => {
    const quiz = await plainQuiz();
    expect(quiz.answers).to.deep.equal({});
    await goTo(quiz, 'tried');
    const { concern, notice, also, duration, sun } = linesVisitor;
    expect(quiz.answers).to.deep.equal({ concern, notice, also, duration, sun });
    await goTo(quiz, 'safety');
    while (question(quiz) !== 'concern') await press(quiz, '[name=back]');
    choose(quiz, 'hair');
    expect(Object.keys(quiz.answers)).to.deep.equal(['concern', 'also', 'duration', 'tried', 'comfort', 'age']);
  });

  it('recommendation is null before the result, and has its reasons then', async () => {
    const quiz = await plainQuiz();
    await goTo(quiz, 'safety');
    expect(quiz.recommendation).to.equal(null);
    await goTo(quiz, 'result');
    expect(quiz.recommendation?.primary).to.deep.include({ id: 'rejuvenation', points: 10 });
    expect(quiz.recommendation?.primary?.reasons[0]).to.deep.equal({ question: 'concern', value: 'lines', label: 'Lines, wrinkles or loose skin', points: 5 });
    await press(quiz, '[name=back]');
    expect(quiz.recommendation).to.equal(null);
  });

  it('answers, recommendation and problems are copies', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz region="mars"></exosome-quiz>`);
    await goTo(quiz, 'result');
    const read = () => structuredClone([quiz.answers, quiz.recommendation, quiz.problems]);
    const before = read();
    const { answers, recommendation, problems } = quiz;
    answers['concern'] = 'hair';
    if (Array.isArray(answers['notice'])) answers['notice'].push('large-pores');
    if (recommendation?.primary) Object.assign(recommendation.primary, { id: 'hair', reasons: [] });
    recommendation?.flags.splice(0);
    problems.splice(0);
    expect(read()).to.deep.equal(before);
    await press(quiz);
    fillIn(quiz, contactDetails);
    const events = record(quiz);
    await press(quiz);
    expect(events[0]?.detail).to.deep.include({ category: { id: 'rejuvenation', title: 'Skin rejuvenation and anti-aging' } });
    expect(has(quiz, '[name=restart]')).to.equal(true);
  });
});
