import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { addScript, closeFrames, openFrame, pageWith, quizIn } from './helpers/frames.ts';
import { choose, contactDetails, eventNames, find, goTo, goToFilledContact, inputs, question, record, typesOf } from './helpers/run-through.ts';

const place = () => fixture<HTMLElement>(html`<div><input aria-label="Elsewhere" /></div>`);

/** What a visitor sees and has done. */
const seen = (quiz: ExosomeQuiz) => ({
  screen: quiz.screen,
  question: question(quiz),
  answers: quiz.answers,
  form: inputs(quiz, 'input').map(({ name, value, checked }) => [name, value, checked]),
  text: quiz.shadowRoot?.textContent,
});

const stops: readonly { at: string; reach: (quiz: ExosomeQuiz) => Promise<void> }[] = [
  { at: 'a question with a choice', reach: async (quiz) => { await goTo(quiz, 'notice'); choose(quiz, ['dull', 'loose-skin']); } },
  { at: 'the result', reach: (quiz) => goTo(quiz, 'result') },
  { at: 'the contact form', reach: (quiz) => goToFilledContact(quiz) },
];

const moves: Record<string, (quiz: ExosomeQuiz, to: HTMLElement) => void> = {
  'append': (quiz, to) => to.append(quiz),
  'remove and append': (quiz, to) => { quiz.remove(); to.append(quiz); },
  'with an ancestor': (quiz, to) => { if (quiz.parentElement) to.append(quiz.parentElement); },
};

describe('an element that moves within the page', () => {
  for (const { at, reach } of stops) {
    for (const [way, move] of Object.entries(moves)) {
      it(`keeps everything, and takes no focus: ${way}, at ${at}`, async () => {
        const quiz = document.createElement('exosome-quiz');
        (await fixture(html`<div><section></section></div>`)).firstElementChild?.append(quiz);
        const to = await place();
        await reach(quiz);
        const field = to.querySelector('input');
        field?.focus();
        const before = seen(quiz);
        const events = record(quiz);
        move(quiz, to);
        await aTimeout(20);
        expect(seen(quiz)).to.deep.equal(before);
        expect(document.activeElement === field, 'it is that element').to.equal(true);
        expect(typesOf(events)).to.deep.equal([]);
      });
    }

    it(`starts anew when it comes back later: ${at}`, async () => {
      const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
      const fresh = seen(quiz);
      const to = await place();
      await reach(quiz);
      quiz.remove();
      await aTimeout(0);
      expect(seen(quiz)).to.deep.equal(fresh);
      const field = to.querySelector('input');
      field?.focus();
      const events = record(quiz);
      to.append(quiz);
      await aTimeout(20);
      expect(seen(quiz)).to.deep.equal(fresh);
      expect(document.activeElement === field, 'it is that element').to.equal(true);
      expect(typesOf(events)).to.deep.equal([]);
      await goTo(quiz, 'concern');
      expect(typesOf(events)).to.deep.equal(['quiz-start', 'quiz-step']);
      for (const text of Object.values(contactDetails)) expect(quiz.shadowRoot?.innerHTML).not.to.include(text);
    });
  }

  it('keeps everything when the page changes the fallback inside it', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz><p>Ring us.</p></exosome-quiz>`);
    await goToFilledContact(quiz);
    find(quiz, '[name=email]').focus();
    const before = seen(quiz);
    const events = record(quiz);
    quiz.replaceChildren('Ring us on 01632 960188.');
    await aTimeout(20);
    expect(seen(quiz)).to.deep.equal(before);
    expect(quiz.shadowRoot?.activeElement === find(quiz, '[name=email]'), 'it is that element').to.equal(true);
    expect(typesOf(events)).to.deep.equal([]);
  });

  it('says quiz-abandon when the visitor really leaves the page', async () => {
    const open = await openFrame(pageWith('<exosome-quiz></exosome-quiz>'));
    await addScript(open);
    const quiz = await quizIn(open);
    await goTo(quiz, 'also');
    const said: unknown[] = [];
    for (const name of eventNames) quiz.addEventListener(name, ({ type, detail }) => said.push([type, { ...detail }]));
    const left = oneEvent(open.frame, 'load');
    open.frame.srcdoc = 'Another page';
    await left;
    expect(said).to.deep.equal([['quiz-abandon', { step: 3, screen: 'question' }]]);
    closeFrames();
  });
});

/** Markup and script in either order, and what the page may do before the script arrives. */
const arrivals: readonly { name: string; body: string; before?: (host: HTMLElement) => void; heading: string }[] = [
  { name: 'attributes in the markup', body: '<exosome-quiz heading="From markup"></exosome-quiz>', heading: 'From markup' },
  { name: 'a property set before the upgrade', body: '<exosome-quiz></exosome-quiz>', before: (host) => Object.assign(host, { heading: 'From a property' }), heading: 'From a property' },
  { name: 'a property set over an attribute', body: '<exosome-quiz heading="From markup"></exosome-quiz>', before: (host) => Object.assign(host, { heading: 'From a property' }), heading: 'From a property' },
  { name: 'an attribute set before the upgrade', body: '<exosome-quiz></exosome-quiz>', before: (host) => host.setAttribute('heading', 'From script'), heading: 'From script' },
  { name: 'an element in a template’s copy', body: '<div></div>', before: (host) => { host.innerHTML = '<exosome-quiz heading="Late"></exosome-quiz>'; }, heading: 'Late' },
];

describe('an element that was there before its script', () => {
  afterEach(closeFrames);

  for (const { name, body, before, heading } of arrivals) {
    it(`keeps ${name}`, async () => {
      const open = await openFrame(pageWith(body));
      const host = open.document.body.querySelector<HTMLElement>('*');
      if (host) before?.(host);
      await addScript(open);
      const quiz = await quizIn(open);
      expect(find(quiz, 'h2').textContent).to.equal(heading);
      expect(quiz.heading === heading, 'it is that element').to.equal(true);
      // No own property hides the accessor: a later change shows.
      quiz.heading = 'Changed';
      await quiz.updateComplete;
      expect(find(quiz, 'h2').textContent).to.equal('Changed');
    });
  }

  it('takes all kinds of properties from before the upgrade', async () => {
    const open = await openFrame(pageWith('<exosome-quiz></exosome-quiz>'));
    const host = open.document.querySelector('exosome-quiz');
    Object.assign(host ?? {}, { withoutIntro: true, questions: ['concern', 'tried'], preview: true, leadFields: 'email' });
    await addScript(open);
    const quiz = await quizIn(open);
    expect([quiz.screen, quiz.preview, quiz.problems, question(quiz)]).to.deep.equal(['question', true, [], 'concern']);
    await goTo(quiz, 'tried');
    await goTo(quiz, 'age');
    await goTo(quiz, 'contact');
    expect(inputs(quiz, '.field input').map((input) => input.name)).to.deep.equal(['email']);
  });
});
