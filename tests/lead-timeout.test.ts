import { expect } from '@open-wc/testing';
import '../src/define.ts';
import { press, typesOf } from './helpers/run-through.ts';
import { deferred, expectSent, expectTryAgain, idOf, label, readyToSend, type Sending, settled } from './helpers/sending.ts';

const limit = 20_000;

/** Stands in for the page's clock: timers run when the test says that their time has come. */
function controlledClock() {
  const { setTimeout, clearTimeout } = window;
  const timers = new Map<number, { at: number; run: () => void }>();
  let now = 0;
  let count = 0;
  const start = (run: () => void, delay = 0) => {
    count += 1;
    timers.set(count, { at: now + delay, run });
    return count;
  };
  Object.assign(window, { setTimeout: start, clearTimeout: (id: number) => timers.delete(id) });
  return {
    timers,
    async advance(milliseconds: number): Promise<void> {
      now += milliseconds;
      for (const [id, { at, run }] of timers) {
        if (at <= now && timers.delete(id)) run();
      }
      await settled();
    },
    restore: () => Object.assign(window, { setTimeout, clearTimeout }),
  };
}

describe('the time limit for sending a lead', () => {
  let clock: ReturnType<typeof controlledClock>;
  let sending: Sending;
  let answer: ReturnType<typeof deferred>;

  beforeEach(async () => {
    answer = deferred();
    sending = await readyToSend((event) => event.waitUntil(answer.promise));
    clock = controlledClock();
    await press(sending.quiz);
  });
  afterEach(() => clock.restore());

  it('lets a slow answer arrive in time', async () => {
    await clock.advance(limit - 1);
    expect([label(sending.quiz), sending.leads[0]?.signal.aborted]).to.deep.equal(['Sending…', false]);
    answer.resolve();
    await settled();
    expectSent(sending);
    expect(clock.timers.size).to.equal(0);
    await clock.advance(limit);
    expect([sending.quiz.screen, sending.leads[0]?.signal.aborted]).to.deep.equal(['sent', false]);
  });

  it('offers to try again at 20 seconds, and aborts the request', async () => {
    let aborted = 0;
    sending.leads[0]?.signal.addEventListener('abort', () => (aborted += 1));
    await clock.advance(limit);
    expectTryAgain(sending, 'timeout');
    expect([sending.leads[0]?.signal.aborted, aborted, clock.timers.size]).to.deep.equal([true, 1, 0]);
  });

  it('takes the abort of a request for the time-out that it is', async () => {
    sending.leads[0]?.signal.addEventListener('abort', () => answer.reject(new DOMException('aborted', 'AbortError')));
    await clock.advance(limit);
    expectTryAgain(sending, 'timeout');
  });

  it('does not let an answer after the limit count for anything', async () => {
    await clock.advance(limit);
    answer.resolve();
    await settled();
    expectTryAgain(sending, 'timeout');
  });

  it('counts the next try from its own start, with the same id and a fresh signal', async () => {
    await clock.advance(limit);
    const { quiz, leads, events } = sending;
    answer = deferred();
    await press(quiz);
    await clock.advance(limit - 1);
    expect([label(quiz), leads[1]?.signal.aborted, idOf(leads[1])]).to.deep.equal(['Sending…', false, idOf(leads[0])]);
    answer.resolve();
    await settled();
    expect(typesOf(events)).to.deep.equal(['quiz-lead', 'quiz-lead-failed', 'quiz-lead', 'quiz-lead-sent', 'quiz-step']);
  });

  it('does not count for another visitor after a restart', async () => {
    sending.quiz.restart();
    await clock.advance(limit);
    expect(typesOf(sending.events)).to.deep.equal(['quiz-lead', 'quiz-restart', 'quiz-step']);
    expect(sending.quiz.screen).to.equal('intro');
  });

  it('runs out on an element that is gone without a word', async () => {
    sending.quiz.remove();
    await settled();
    await clock.advance(limit);
    expect(typesOf(sending.events)).to.deep.equal(['quiz-lead']);
  });
});
