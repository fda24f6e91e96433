import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import type { Lead } from '../src/lead/lead.ts';
import type { Answers } from '../src/quiz/types.ts';
import { closeFrames, openFrame, type OpenFrame, quizIn, quizzesIn } from './helpers/frames.ts';
import { notesOf, sendLead } from './helpers/hostile.ts';
import { contactDetails, eventNames, goTo, goToFilledContact, hairVisitor, has, linesVisitor, press } from './helpers/run-through.ts';

const openPage = (name: string) => openFrame({ src: `/demo/hostile/${name}.html` });

type Pick = (quizzes: readonly ExosomeQuiz[], open: OpenFrame) => ExosomeQuiz | null | undefined;

const nth = (index: number): Pick => (quizzes) => quizzes.at(index);

interface PageCase {
  page: string;
  /** Quizzes in the document. */
  count?: number;
  /** Those that are answered, one after the other. */
  picks?: readonly Pick[];
  answers?: Answers;
  category?: string;
}

const hair = { answers: hairVisitor, category: 'hair' };

const pages: readonly PageCase[] = [
  { page: 'rem' },
  { page: 'small' },
  { page: 'rules' },
  { page: 'unset' },
  { page: 'hero' },
  { page: 'rtl' },
  // The dialog is modal, so it comes last.
  { page: 'containers', count: 3, picks: [nth(1), nth(2), (_, { document }) => document.querySelector('clinic-card')?.shadowRoot?.querySelector('exosome-quiz'), nth(0)], ...hair },
  { page: 'old-library' },
  { page: 'every-object' },
  { page: 'translated', ...hair },
  { page: 'hundred', count: 100, picks: [nth(0), nth(-1)], ...hair },
  { page: 'swaps' },
  { page: 'written' },
  { page: 'throws' },
];

describe('hostile pages', () => {
  afterEach(closeFrames);

  for (const { page, count = 1, picks = [nth(0)], answers = linesVisitor, category = 'rejuvenation' } of pages) {
    it(`a quiz can be completed and sent: ${page}`, async () => {
      const opened = performance.now();
      const open = await openPage(page);
      const quizzes = await quizzesIn(open);
      if (count > 3) console.log(`${page}.html: ${count} quizzes ready after ${Math.round(performance.now() - opened)} ms`);
      expect(quizzes).to.have.lengthOf(count);
      expect(quizzes.filter((quiz) => quiz.screen !== 'intro' || !has(quiz, 'h2') || quiz.problems.some(({ severity }) => severity === 'error'))).to.deep.equal([]);
      for (const pick of picks) {
        const quiz = pick(quizzes, open);
        if (!quiz) throw new Error('There is no such quiz');
        await sendLead(quiz, answers);
        expect(quiz.screen).to.equal('sent');
      }
      const { leads, pageErrors } = notesOf(open);
      const { safety: _, ...shared } = answers;
      // As copies: on some pages every object has properties that nobody asked for.
      const received = leads.map((lead) => [lead.category?.id, { ...lead.contact }, { ...lead.answers }]);
      expect(received).to.deep.equal(picks.map(() => [category, contactDetails, shared]));
      await aTimeout(20);
      expect(pageErrors).to.deep.equal([]);
    });
  }

  it('handlers that throw are all heard, and change nothing', async () => {
    const open = await openPage('throws');
    const quiz = await quizIn(open);
    const said: string[] = [];
    for (const name of eventNames) quiz.addEventListener(name, () => said.push(name));
    await sendLead(quiz, linesVisitor);
    await press(quiz, '[name=restart]');
    await goTo(quiz, 'also');
    quiz.remove();
    await aTimeout(0);
    expect(new Set(said)).to.deep.equal(new Set(eventNames.filter((name) => !['quiz-ready', 'quiz-config-error', 'quiz-lead-failed'].includes(name))));
    const { thrown } = open.window as { thrown?: string[] };
    // The last one is heard by no document any more.
    expect(thrown).to.deep.equal(['ready', ...said.slice(0, -1).map((name) => name.slice('quiz-'.length))]);
  });

  it('a body that is swapped brings a new quiz, and the old one forgets', async () => {
    const open = await openPage('swaps');
    let quiz = await quizIn(open);
    for (const way of ['the middle', 'the contact form', 'the end']) {
      const old = quiz;
      if (way === 'the middle') await goTo(old, 'also');
      else await goToFilledContact(old);
      if (way === 'the end') await press(old);
      open.document.querySelector<HTMLElement>('body > p button, main button[type=button]')?.click();
      quiz = await quizIn(open);
      expect(quiz, way).not.to.equal(old);
      await aTimeout(0);
      expect([old.isConnected, old.screen, old.answers, old.recommendation]).to.deep.equal([false, 'intro', {}, null]);
      expect([quiz.screen, quiz.answers]).to.deep.equal(['intro', {}]);
      for (const text of Object.values(contactDetails)) expect(old.shadowRoot?.innerHTML).not.to.include(text);
    }
    await sendLead(quiz, hairVisitor);
    expect(notesOf(open).leads.map(({ category }) => category?.id)).to.deep.equal(['rejuvenation', 'hair']);
    expect(notesOf(open).pageErrors).to.deep.equal([]);
  });

  it('the form around a quiz is not sent with it, and gets its category', async () => {
    const open = await openPage('containers');
    const [, quiz] = await quizzesIn(open);
    if (!quiz) throw new Error('There is no quiz in the form');
    await sendLead(quiz, hairVisitor);
    expect(Object.fromEntries(new FormData(open.document.querySelector('form') ?? undefined))).to.deep.equal({ search: '', treatment: 'hair' });
    expect(notesOf(open).pageErrors).to.deep.equal([]);
  });
});

interface Told {
  screen: string;
  question: keyof typeof hairVisitor | null;
  pageErrors: string[];
  leads: Lead[];
}

interface Wish {
  choose?: readonly string[];
  write?: Readonly<Record<string, string>>;
  press?: string;
}

describe('a frame that may only run scripts', () => {
  afterEach(closeFrames);

  /** Has the page inside, into which nobody can look, do something. Resolves to how it looks then. */
  async function ask({ document }: OpenFrame, wish: Wish): Promise<Told> {
    const told = oneEvent(window, 'message') as Promise<MessageEvent<Told>>;
    document.querySelector('iframe')?.contentWindow?.postMessage(wish, '*');
    return (await told).data;
  }

  it('holds a quiz that can be completed and sent, without storage and without forms', async () => {
    const open = await openPage('sandbox');
    expect(open.document.querySelector('iframe')?.contentDocument).to.equal(null);
    let told = await ask(open, {});
    for (let screens = 0; screens < 20 && told.screen !== 'contact'; screens += 1) {
      told = await ask(open, { choose: told.question ? [hairVisitor[told.question]].flat() : [], press: '[type=submit]' });
      expect(told.pageErrors).to.deep.equal([]);
    }
    await ask(open, { write: contactDetails, press: '[name=consent]' });
    told = await ask(open, { press: '[type=submit]' });
    expect(told).to.deep.include({ screen: 'sent', pageErrors: [] });
    expect(told.leads.map(({ category, contact }) => [category?.id, contact])).to.deep.equal([['hair', contactDetails]]);
  });
});
