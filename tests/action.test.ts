import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import { find, goToFilledContact, press, record, typesOf } from './helpers/run-through.ts';

interface Received {
  method: string;
  mode: string;
  at: number;
  type: string;
  body: string;
}

let keys = 0;
const newKey = () => `${Date.now()}-${Math.random()}-${(keys += 1)}`;
const otherOrigin = location.origin.includes('127.0.0.1') ? location.origin.replace('127.0.0.1', 'localhost') : location.origin.replace('localhost', '127.0.0.1');

async function received(key: string): Promise<Received[]> {
  const log: unknown = await (await fetch(`/receiver/log?key=${key}`)).json();
  return log as Received[];
}

async function quizTo(action: string, attributes: Record<string, string> = {}): Promise<ExosomeQuiz> {
  const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
  for (const [name, value] of Object.entries({ action, ...attributes })) quiz.setAttribute(name, value);
  await quiz.updateComplete;
  await goToFilledContact(quiz, ['consent', 'share-answers']);
  return quiz;
}

/** How often the page asks for each address, until it is told to stop. */
function countRequests(): { to: (address: string) => number; stop: () => void } {
  const { fetch } = window;
  const addresses: unknown[] = [];
  window.fetch = (input, init) => {
    addresses.push(input);
    return fetch(input, init);
  };
  return { to: (address) => addresses.filter((each) => each === address).length, stop: () => void (window.fetch = fetch) };
}

/** Presses Send, and waits for what comes of it. */
function sending(quiz: ExosomeQuiz): Promise<{ outcome: string; reason?: string }> {
  const outcome = new Promise<{ outcome: string; reason?: string }>((resolve) => {
    quiz.addEventListener('quiz-lead-sent', () => resolve({ outcome: 'sent' }), { once: true });
    quiz.addEventListener('quiz-lead-failed', ({ detail: { reason } }) => resolve({ outcome: 'failed', reason }), { once: true });
  });
  void press(quiz);
  return outcome;
}

describe('the action of a quiz', function () {
  this.timeout(20_000);

  const cases: { mode: string; origin?: 'other'; is: { outcome: string; reason?: string }; tries: number }[] = [
    { mode: 'ok', is: { outcome: 'sent' }, tries: 1 },
    { mode: 'created', is: { outcome: 'sent' }, tries: 1 },
    { mode: 'ok', origin: 'other', is: { outcome: 'sent' }, tries: 1 },
    { mode: 'slow', is: { outcome: 'sent' }, tries: 1 },
    { mode: 'drops-once', is: { outcome: 'sent' }, tries: 2 },
    { mode: 'request-timeout-once', is: { outcome: 'sent' }, tries: 2 },
    { mode: 'too-many-once', is: { outcome: 'sent' }, tries: 2 },
    { mode: 'down-then-back', is: { outcome: 'sent' }, tries: 3 },
    { mode: 'redirected', is: { outcome: 'sent' }, tries: 1 },
    { mode: 'broken', is: { outcome: 'failed', reason: 'response' }, tries: 3 },
    { mode: 'drops', is: { outcome: 'failed', reason: 'network' }, tries: 3 },
    { mode: 'without-cors', origin: 'other', is: { outcome: 'failed', reason: 'network' }, tries: 3 },
    { mode: 'refused', is: { outcome: 'failed', reason: 'response' }, tries: 1 },
    { mode: 'gone', is: { outcome: 'failed', reason: 'response' }, tries: 1 },
  ];
  const tried = cases.map((each) => {
    const key = newKey();
    return { ...each, key, action: `${each.origin ? otherOrigin : ''}/receiver/${each.mode}?key=${key}` };
  });

  describe('in the end', () => {
    let requests: ReturnType<typeof countRequests>;
    const ends = new Map<string, { outcome: unknown; shown: unknown }>();

    // All at once: most of it is waiting to try again.
    before(async () => {
      requests = countRequests();
      const send = async ({ key, action }: { key: string; action: string }) => {
        const quiz = await quizTo(action);
        const outcome = await sending(quiz);
        await quiz.updateComplete;
        ends.set(key, { outcome, shown: quiz.screen === 'contact' ? find(quiz, '[type=submit]').textContent : quiz.screen });
      };
      await Promise.all(tried.map(send));
    });
    after(() => requests.stop());

    for (const { key, action, mode, origin, is, tries } of tried) {
      it(`${mode}${origin ? ', on another origin' : ''}: ${is.outcome} after ${tries} ${tries === 1 ? 'try' : 'tries'}`, async () => {
        expect(ends.get(key)).to.deep.equal({ outcome: is, shown: is.outcome === 'failed' ? 'Try again' : 'sent' });
        const posts = (await received(key)).filter((each) => each.method === 'POST' && each.mode === mode);
        // A browser repeats by itself what broke, or timed out, on a connection that it had kept open: then one try is two requests.
        const isRepeated = mode.startsWith('drops') || mode.startsWith('request-timeout');
        expect(requests.to(action)).to.be.within(isRepeated && is.outcome === 'sent' ? 1 : tries, tries);
        expect(posts.length).to.be.within(tries, isRepeated ? 10 * tries : tries);
        expect(new Set(posts.map(({ body }) => body))).to.have.property('size', 1);
      });
    }
  });

  it('waits as long as the server asks', async () => {
    const key = newKey();
    await sending(await quizTo(`/receiver/too-many-once?key=${key}`));
    const [first, second] = await received(key);
    expect((second?.at ?? 0) - (first?.at ?? 0)).to.be.at.least(1000);
  });

  it('sends a form of flat fields, without a preflight request', async () => {
    const key = newKey();
    const quiz = await quizTo(`${otherOrigin}/receiver/ok?key=${key}`);
    await sending(quiz);
    const [post, ...others] = await received(key);
    expect(others).to.deep.equal([]);
    expect(post?.type).to.match(/^application\/x-www-form-urlencoded/);
    const fields = Object.fromEntries(new URLSearchParams(post?.body));
    expect(fields).to.include({ name: 'Ada Okafor', email: 'ada@mail.test', category: 'rejuvenation', also: 'inflammation', has_safety_notes: 'true', consent_marketing: 'false' });
    expect(fields['consent_text']).to.match(/^I agree that/);
    expect(fields['page']).to.equal(location.origin + location.pathname);
    expect(fields).to.include.keys('id', 'consent_at', 'category_title', 'also_title', 'answer_concern', 'answer_notice');
    expect(fields).to.not.include.keys('answer_safety', 'test', 'referrer');
  });

  it('sends the lead as JSON when told so', async () => {
    const key = newKey();
    const quiz = await quizTo(`${otherOrigin}/receiver/ok?key=${key}`, { enctype: 'application/json' });
    let lead: unknown;
    quiz.addEventListener('quiz-lead', ({ detail }) => (lead = JSON.parse(JSON.stringify(detail))));
    await sending(quiz);
    const post = (await received(key)).find(({ method }) => method === 'POST');
    expect(post?.type).to.match(/^application\/json/);
    expect(JSON.parse(post?.body ?? '')).to.deep.equal(lead);
  });

  it('sends nothing in preview, and nothing that the page took over', async () => {
    const key = newKey();
    expect(await sending(await quizTo(`/receiver/ok?key=${key}`, { preview: '' }))).to.deep.equal({ outcome: 'sent' });
    const quiz = await quizTo(`/receiver/ok?key=${key}`);
    quiz.addEventListener('quiz-lead', (event) => event.preventDefault());
    await press(quiz);
    expect(quiz.screen).to.equal('contact');
    expect(await received(key)).to.deep.equal([]);
  });

  it('does not send twice what it sent, when only the page’s own handler failed', async () => {
    const key = newKey();
    const quiz = await quizTo(`/receiver/ok?key=${key}`);
    const answers = [Promise.reject(new Error('offline')), Promise.resolve()];
    quiz.addEventListener('quiz-lead', (event) => event.waitUntil(answers.shift()));
    expect(await sending(quiz)).to.deep.equal({ outcome: 'failed', reason: 'rejected' });
    // Listed once the answer is there.
    await waitUntil(() => performance.getEntriesByType('resource').some(({ name }) => name.includes(key)), 'the action answers', { timeout: 5000 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await sending(quiz)).to.deep.equal({ outcome: 'sent' });
    expect(await received(key)).to.have.length(1);
  });

  const refused = [['javascript', 'alert(1)'].join(':'), 'data:text/plain,x', 'mailto:clinic@mail.test', 'ftp://mail.test/'];
  for (const action of refused) {
    it(`is not ${action}`, async () => {
      const quiz = await quizTo(action);
      expect(quiz.problems.map(({ code, path }) => `${code} ${path}`)).to.deep.equal(['unsafe-address action']);
      const events = record(quiz);
      await sending(quiz);
      expect(typesOf(events)).to.include('quiz-lead-sent');
    });
  }

  it('warns of an address without encryption, and not on the own machine', async () => {
    const codes = async (action: string) => (await quizTo(action)).problems.map(({ code }) => code);
    expect(await codes('http://clinic.example/leads')).to.deep.equal(['insecure-address']);
    expect(await codes('http://localhost:3000/leads')).to.deep.equal([]);
    expect(await codes('/leads')).to.deep.equal([]);
  });
});
