import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { engine } from './helpers/engine.ts';
import { goTo, goToFilledContact, press, question } from './helpers/run-through.ts';
import { settled } from './helpers/sending.ts';
import { watchListeners, watchTimers } from './helpers/watch-leftovers.ts';

interface Visit {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  act: (quiz: ExosomeQuiz) => Promise<unknown>;
}

const json = '["concern", "notice", { "id": "budget", "prompt": "How much?", "type": "single", "options": [{ "value": "low", "label": "Little" }, { "value": "high", "label": "Much" }] }]';

/** What happens to a quiz before it is taken away. */
const visits: readonly Visit[] = [
  { name: 'nothing', act: (quiz) => quiz.updateComplete },
  { name: 'taken away at once', act: () => Promise.resolve() },
  { name: 'partly answered', act: (quiz) => goTo(quiz, 'also') },
  { name: 'partly answered, and kept', attributes: { resume: '' }, act: (quiz) => goTo(quiz, 'comfort') },
  { name: 'to the result, in preview and with an accent', attributes: { preview: '', accent: '#3b7a62' }, act: (quiz) => goTo(quiz, 'result') },
  { name: 'at the contact form', act: (quiz) => goToFilledContact(quiz) },
  { name: 'sent', act: (quiz) => goToFilledContact(quiz).then(() => press(quiz)) },
  { name: 'sent to a page that takes its time', act: (quiz) => sendSlowly(quiz, settled().then(settled)) },
  { name: 'sent to a page that fails', act: (quiz) => sendSlowly(quiz, settled().then(() => Promise.reject(new Error('The line is down.')))) },
  {
    name: 'configured by JSON',
    attributes: { questions: json },
    act: async (quiz) => {
      await quiz.updateComplete;
      await goTo(quiz, 'notice');
      expect(question(quiz)).to.equal('notice');
    },
  },
];

const rounds = 50;

/**
 * How many of the rounds of one visit may leave something behind. WebKit takes for a reference whatever on its stack looks
 * like one, so that now and then something stays that nobody holds; what is really held stays after each round.
 */
const mayStay = engine === 'webkit' ? rounds / visits.length - 1 : 0;

/** Sends, and is taken away while the page is at it. */
async function sendSlowly(quiz: ExosomeQuiz, promise: Promise<unknown>): Promise<void> {
  quiz.addEventListener('quiz-lead', (event) => event.waitUntil(promise), { once: true });
  await goToFilledContact(quiz);
  await press(quiz);
}

/** One quiz that comes and goes. Only weak references to it come back. */
async function round({ attributes = {}, act }: Visit): Promise<WeakRef<object>[]> {
  const quiz = document.createElement('exosome-quiz');
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  quiz.append('Ring us.');
  document.body.append(quiz);
  await act(quiz);
  const parts = [quiz, quiz.shadowRoot, ...(quiz.shadowRoot?.querySelectorAll('.base, input, h2') ?? [])];
  quiz.remove();
  await settled();
  return parts.flatMap((part) => (part ? [new WeakRef(part)] : []));
}

/** Analyses in preview wait for it too, where there is no worker: they come first, and hold their quiz until they are done. */
const idle = () => new Promise((resolve) => ('requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 4000 }) : setTimeout(resolve)));

async function collectGarbage(): Promise<void> {
  await idle();
  // A reference that was just made holds what it refers to until the task is over.
  await settled();
  await executeServerCommand('collect-garbage');
  await settled();
}

function alive(parts: readonly WeakRef<object>[]): string[] {
  return parts.flatMap((part) => {
    const held = part.deref();
    return held ? [held instanceof Element ? held.localName : held.constructor.name] : [];
  });
}

describe('leaks', () => {
  it(`${rounds} quizzes that come and go leave no listener, no timer and no node`, async () => {
    const listeners = watchListeners([window, document, document.body]);
    const timers = watchTimers();
    const left: { name: string; parts: WeakRef<object>[] }[] = [];
    try {
      for (let count = 0; count < rounds; count += 1) {
        const visit = visits[count % visits.length];
        if (visit) left.push({ name: visit.name, parts: await round(visit) });
      }
      expect(listeners.added()).to.be.at.least(rounds);
      expect(listeners.left()).to.deep.equal([]);
      expect(timers.set()).to.be.greaterThan(0);
      expect(timers.left()).to.equal(0);
    } finally {
      listeners.stop();
      timers.stop();
      sessionStorage.clear();
    }
    expect(left.flatMap(({ parts }) => parts)).to.have.property('length').that.is.greaterThan(rounds * 4);
    await collectGarbage();
    for (const { name } of visits) {
      const kept = left.filter((each) => each.name === name).map(({ parts }) => alive(parts).join(' ')).filter(Boolean);
      expect(kept.length, `${name} leaves ${kept.join(', ')}`).to.be.at.most(mayStay);
    }
  }).timeout(30_000);

  it('would notice what is held', async () => {
    const held: object[] = [];
    const parts = await round({ name: 'held', act: (quiz) => (held.push(quiz), quiz.updateComplete) });
    await collectGarbage();
    expect(alive(parts)).to.include('exosome-quiz');
    expect(held).to.have.lengthOf(1);
  });

  it('would notice listeners and timers', async () => {
    const listeners = watchListeners([window]);
    const timers = watchTimers();
    const listener = () => undefined;
    window.addEventListener('resize', listener);
    window.addEventListener('scroll', listener, { capture: true });
    const id = window.setTimeout(listener, 60_000);
    window.setTimeout(listener);
    await settled();
    expect([listeners.left(), timers.left()]).to.deep.equal([['resize', 'scroll'], 1]);
    window.removeEventListener('resize', listener);
    window.removeEventListener('scroll', listener, true);
    window.clearTimeout(id);
    expect([listeners.left(), timers.left()]).to.deep.equal([[], 0]);
    listeners.stop();
    timers.stop();
  });
});
