import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../src/define.ts';
import { catchErrors, find, goToFilledContact, press, typesOf } from './helpers/run-through.ts';
import { deferred, expectSent, expectTryAgain, focused, formContent, idOf, label, readyToSend, settled, status, written } from './helpers/sending.ts';

const response = (status: number) => new Response('', { status });

/** What the page gives to waitUntil, and how it ends. */
const endings: readonly { name: string; gives: () => readonly unknown[]; ends: 'sent' | 'rejected' | 'response' }[] = [
  { name: 'nothing', gives: () => [], ends: 'sent' },
  { name: 'a promise that resolves', gives: () => [Promise.resolve('anything')], ends: 'sent' },
  { name: 'two promises that resolve', gives: () => [Promise.resolve(), settled()], ends: 'sent' },
  { name: 'no promise at all', gives: () => [undefined], ends: 'sent' },
  { name: 'a response that is ok', gives: () => [Promise.resolve(response(201))], ends: 'sent' },
  { name: 'a promise that rejects', gives: () => [Promise.reject(new Error('offline'))], ends: 'rejected' },
  { name: 'one that resolves, and later one that rejects', gives: () => [Promise.resolve(), settled().then(() => Promise.reject(new Error('late')))], ends: 'rejected' },
  { name: 'a response with status 500', gives: () => [Promise.resolve(response(500))], ends: 'response' },
  { name: 'one response that is ok, one that is not', gives: () => [Promise.resolve(response(200)), Promise.resolve(response(404))], ends: 'response' },
  { name: 'a failed request', gives: () => [Promise.resolve(Response.error())], ends: 'response' },
];

describe('sending a lead', () => {
  for (const { name, gives, ends } of endings) {
    it(`waitUntil with ${name}: ${ends}`, async () => {
      const sending = await readyToSend((event) => gives().forEach((given) => event.waitUntil(given)));
      await press(sending.quiz);
      for (let turn = 0; turn < 5; turn += 1) await settled();
      if (ends === 'sent') expectSent(sending);
      else expectTryAgain(sending, ends);
    });
  }

  it('shows it as being sent until the last promise settles, and takes no second press', async () => {
    const [first, last] = [deferred(), deferred()];
    const sending = await readyToSend((event) => [first, last].forEach(({ promise }) => event.waitUntil(promise)));
    const { quiz, events } = sending;
    const button = find(quiz, '[type=submit]');
    button.focus();
    button.click();
    button.click();
    first.resolve();
    await settled();
    expect([label(quiz), status(quiz), focused(quiz)]).to.deep.equal(['Sending…', 'Sending…', button]);
    expect([button.getAttribute('aria-disabled'), button.matches(':disabled'), button.tabIndex]).to.deep.equal(['true', false, 0]);
    await sendKeys({ press: 'Enter' });
    find(quiz, '[name=email]').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'x' });
    for (const name of ['skip', 'consent', 'marketing']) find(quiz, `[name=${name}]`).click();
    quiz.next();
    quiz.back();
    await quiz.updateComplete;
    expect(typesOf(events)).to.deep.equal(['quiz-lead']);
    expect([quiz.screen, label(quiz)]).to.deep.equal(['contact', 'Sending…']);
    last.resolve();
    await settled();
    expectSent(sending);
  });

  it('leaves the form as it was after a press on every box meanwhile', async () => {
    const { promise, reject } = deferred();
    const sending = await readyToSend((event) => event.waitUntil(promise));
    await press(sending.quiz);
    for (const name of ['consent', 'share-answers', 'marketing']) find(sending.quiz, `[name=${name}]`).click();
    reject(new Error('offline'));
    await settled();
    expectTryAgain(sending, 'rejected');
  });

  it('sends the same id and details on the next try', async () => {
    const tries = [Promise.reject(new Error('offline')), Promise.resolve(response(503)), Promise.resolve()];
    const { quiz, leads, events } = await readyToSend((event) => event.waitUntil(tries.shift()));
    for (let count = 0; count < 3; count += 1) {
      await press(quiz);
      await settled();
    }
    expect(typesOf(events).filter((type) => type !== 'quiz-lead')).to.deep.equal(['quiz-lead-failed', 'quiz-lead-failed', 'quiz-lead-sent', 'quiz-step']);
    const [first, ...others] = leads.map(({ detail: { consent: { at: _at, ...consent }, ...detail } }) => ({ ...detail, consent }));
    expect(others).to.deep.equal([first, first]);
    expect(new Set(events.filter(({ type }) => type.startsWith('quiz-lead')).map(idOf))).to.have.property('size', 1);
  });

  it('asks for consent again when its text changed meanwhile', async () => {
    const { promise, reject } = deferred();
    const { quiz, leads } = await readyToSend((event) => event.waitUntil(promise));
    await press(quiz);
    quiz.consentText = 'You may do anything.';
    reject(new Error('offline'));
    await settled();
    await press(quiz);
    expect(leads).to.have.lengthOf(1);
    expect(find(quiz, '[name=consent]').getAttribute('aria-invalid')).to.equal('true');
  });

  it('gives the next visitor another id', async () => {
    const { quiz, leads } = await readyToSend();
    await press(quiz);
    await press(quiz, '[name=restart]');
    await goToFilledContact(quiz);
    await press(quiz);
    expect(new Set(leads.map(idOf))).to.have.property('size', 2);
  });

  it('keeps the form as it is when the page takes over', async () => {
    const { quiz, leads, events } = await readyToSend((event) => event.preventDefault());
    const before = quiz.shadowRoot?.innerHTML;
    find(quiz, '[type=submit]').focus();
    await press(quiz);
    await settled();
    expect(typesOf(events)).to.deep.equal(['quiz-lead']);
    expect([quiz.screen, formContent(quiz), quiz.shadowRoot?.innerHTML]).to.deep.equal(['contact', written, before]);
    expect(focused(quiz)).to.equal(find(quiz, '[type=submit]'));
    await press(quiz);
    expect(leads.map(idOf)).to.deep.equal([idOf(leads[0]), idOf(leads[0])]);
  });

  it('refuses a promise that comes after the event', async () => {
    const { quiz, leads } = await readyToSend();
    await press(quiz);
    expect(() => leads[0]?.waitUntil(Promise.resolve())).to.throw(DOMException).with.property('name', 'InvalidStateError');
  });

  for (const then of ['resolve', 'reject'] as const) {
    it(`says nothing more when the element is gone before the promise can ${then}`, async () => {
      const late = deferred();
      const { quiz, events } = await readyToSend((event) => event.waitUntil(late.promise));
      const errors = catchErrors();
      await press(quiz);
      quiz.remove();
      await settled();
      late[then](new Error('late'));
      await settled();
      errors.stop();
      expect([errors.messages, typesOf(events), quiz.screen]).to.deep.equal([[], ['quiz-lead'], 'intro']);
    });
  }
});
