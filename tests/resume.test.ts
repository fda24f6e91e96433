import { expect, fixture, html } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import { choose, find, goTo, goToFilledContact, linesVisitor, press, question, record, typesOf } from './helpers/run-through.ts';

async function quizWith(attributes: Record<string, string> = { resume: '' }): Promise<ExosomeQuiz> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const quiz = document.createElement('exosome-quiz');
  for (const [name, value] of Object.entries({ id: 'skin', ...attributes })) quiz.setAttribute(name, value);
  host.append(quiz);
  await quiz.updateComplete;
  return quiz;
}

/** The quiz after the page was loaded anew: another element, in the same tab. */
async function reloaded(quiz: ExosomeQuiz, attributes?: Record<string, string>): Promise<ExosomeQuiz> {
  quiz.remove();
  await Promise.resolve();
  return quizWith(attributes);
}

const kept = () => Object.entries(sessionStorage).filter(([key]) => key.startsWith('exosome-quiz:'));

describe('resume', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('goes on at the same question with the same answers, without a word to the page or a move of the focus', async () => {
    const quiz = await quizWith();
    await goTo(quiz, 'duration', linesVisitor);
    const events = record(document);
    const next = await reloaded(quiz);
    expect([next.screen, question(next), next.answers]).to.deep.equal(['question', 'duration', { concern: linesVisitor.concern, notice: linesVisitor.notice, also: linesVisitor.also }]);
    expect(typesOf(events).filter((type) => type !== 'quiz-abandon')).to.deep.equal(['quiz-ready']);
    expect(next.shadowRoot?.activeElement).to.equal(null);
    await goTo(next, 'result', linesVisitor);
    expect(next.recommendation?.primary?.id).to.equal('rejuvenation');
  });

  it('goes back to the result, and to no contact details', async () => {
    const quiz = await quizWith();
    await goToFilledContact(quiz);
    const next = await reloaded(quiz);
    expect(next.screen).to.equal('result');
    expect(JSON.stringify(kept())).to.not.match(/Ada|mail\.test|555 010/);
    await press(next);
    expect((find(next, 'input[name=name]') as HTMLInputElement).value).to.equal('');
    expect((find(next, 'input[name=consent]') as HTMLInputElement).checked).to.equal(false);
  });

  it('keeps nothing without the attribute, and nothing before the first answer', async () => {
    const quiz = await quizWith({});
    await goTo(quiz, 'duration', linesVisitor);
    expect(kept()).to.deep.equal([]);
    await quizWith();
    expect(kept()).to.deep.equal([]);
  });

  it('keeps nothing of a visitor who is too young', async () => {
    const quiz = await quizWith();
    await goTo(quiz, 'result', { ...linesVisitor, age: 'under-18' });
    expect(quiz.recommendation?.kind).to.equal('stop');
    expect(kept()).to.deep.equal([]);
  });

  const ends: { name: string; end: (quiz: ExosomeQuiz) => unknown }[] = [
    { name: 'a restart', end: (quiz) => quiz.restart() },
    { name: 'sending', end: async (quiz) => { await goToFilledContact(quiz); await press(quiz); } },
    { name: 'a change of the quiz', end: (quiz) => quiz.setAttribute('questions', 'concern, tried') },
  ];
  for (const { name, end } of ends) {
    it(`ends with ${name}`, async () => {
      const quiz = await quizWith();
      await goTo(quiz, 'notice', linesVisitor);
      await end(quiz);
      const attributes = Object.fromEntries([...quiz.attributes].map((attribute) => [attribute.name, attribute.value]));
      const next = await reloaded(quiz, attributes);
      expect([next.screen, next.answers]).to.deep.equal(['intro', {}]);
    });
  }

  it('ends after half an hour', async () => {
    const quiz = await quizWith();
    await goTo(quiz, 'notice', linesVisitor);
    const now = Date.now.bind(Date);
    try {
      Date.now = () => now() + 31 * 60_000;
      expect((await reloaded(quiz)).screen).to.equal('intro');
      expect(kept()).to.deep.equal([]);
    } finally {
      Date.now = now;
    }
  });

  const tampered = ['', 'null', '{', '[]', '{"version":1}', '{"version":2,"at":1e15,"quiz":1,"answers":{},"question":null}', '{"version":1,"at":1e15,"quiz":1,"answers":{"concern":5},"question":"concern"}'];
  for (const text of tampered) {
    it(`begins anew from ${text || 'an empty text'} in the storage`, async () => {
      const quiz = await quizWith();
      await goTo(quiz, 'notice', linesVisitor);
      for (const [key] of kept()) sessionStorage.setItem(key, text);
      expect((await reloaded(quiz)).screen).to.equal('intro');
    });
  }

  it('is survived in silence where storage throws', async () => {
    const { setItem, getItem, removeItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse, removeItem: refuse });
      const quiz = await quizWith();
      await goTo(quiz, 'notice', linesVisitor);
      expect((await reloaded(quiz)).screen).to.equal('intro');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem, removeItem });
    }
  });

  it('sends one lead from a copy of the tab, or after loading anew, however often it is sent', async () => {
    const quiz = await quizWith();
    const ids: string[] = [];
    const sendFrom = async (tab: ExosomeQuiz) => {
      tab.addEventListener('quiz-lead', (event) => {
        ids.push(event.detail.id);
        event.waitUntil(Promise.reject(new Error('offline')));
      });
      await goToFilledContact(tab);
      await press(tab);
      await new Promise((resolve) => setTimeout(resolve));
    };
    await goTo(quiz, 'notice');
    const copy = await quizWith();
    await sendFrom(quiz);
    await sendFrom(copy);
    await sendFrom(await reloaded(quiz));
    expect(ids).to.have.length(3);
    expect(new Set(ids)).to.have.property('size', 1);
  });

  it('asks again for an answer that was not kept whole', async () => {
    const quiz = await quizWith();
    await goTo(quiz, 'duration', linesVisitor);
    const [[key, text] = ['', '']] = kept();
    sessionStorage.setItem(key, text.replace(/"notice":\[[^\]]*\]/, '"notice":"[fine-lines]"'));
    const next = await reloaded(quiz);
    expect([question(next), next.answers['also']]).to.deep.equal(['notice', linesVisitor.also]);
  });

  it('keeps two quizzes of a page apart by their ids', async () => {
    const skin = await quizWith();
    await goTo(skin, 'notice', linesVisitor);
    const hair = await quizWith({ id: 'hair', resume: '' });
    expect(hair.screen).to.equal('intro');
    hair.start();
    choose(hair, ['hair']);
    const next = await reloaded(skin);
    expect(next.answers).to.deep.equal({ concern: linesVisitor.concern });
  });
});
