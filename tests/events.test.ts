import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { QuizEvent, QuizLeadEvent, type QuizEventName } from '../src/events.ts';
import { type AnyQuizEvent, catchErrors, choose, eventNames, goTo, goToFilledContact, has, linesVisitor, press, question, record, typesOf } from './helpers/run-through.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const step = (number: number, screen: string) => ['quiz-step', { step: number, screen }] as const;

const rejuvenation = { id: 'rejuvenation', title: 'Skin rejuvenation and anti-aging' };
const inflammation = { id: 'inflammation', title: 'Inflammation and skin irritation' };
const result = { kind: 'category', primary: rejuvenation, also: inflammation, close: false, flags: [{ level: 'tell' }] };

/** A whole run of `linesVisitor`: ready, through to sent, and again. The lead and its id are checked apart. */
const wholeRun = [
  ['quiz-ready', { questions: 9 }],
  ['quiz-start', {}],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => step(number, 'question')),
  ['quiz-result', { recommendation: result }],
  step(10, 'result'),
  step(11, 'contact'),
  ['quiz-lead', 'lead'],
  ['quiz-lead-sent', 'id'],
  step(12, 'sent'),
  ['quiz-restart', {}],
  step(0, 'intro'),
] as const;

/** What a page can hear at all: the element stands in the shadow root of another component. */
async function quizInComponent(): Promise<{ quiz: ExosomeQuiz; events: AnyQuizEvent[]; host: HTMLElement }> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const events = record(document);
  const quiz = document.createElement('exosome-quiz');
  host.attachShadow({ mode: 'open' }).append(quiz);
  await quiz.updateComplete;
  return { quiz, events, host };
}

const plainQuiz = () => fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);

function comparable({ type, detail }: AnyQuizEvent): readonly [string, unknown] {
  if (type === 'quiz-lead') return [type, 'lead'];
  return [type, type === 'quiz-lead-sent' ? 'id' : structuredClone(detail)];
}

async function runAndRestart(quiz: ExosomeQuiz): Promise<void> {
  await goToFilledContact(quiz);
  await press(quiz);
  await press(quiz, '[name=restart]');
}

describe('events', () => {
  it('fires nothing but quiz-ready on load', async () => {
    const { events } = await quizInComponent();
    await aTimeout(50);
    expect(typesOf(events)).to.deep.equal(['quiz-ready']);
  });

  it('fires each event of a whole run in order, with its detail and no more, for the document to hear', async () => {
    const { quiz, events, host } = await quizInComponent();
    await runAndRestart(quiz);
    expect(events.map(comparable)).to.deep.equal(wholeRun);
    for (const event of events) {
      expect(event, event.type).to.be.instanceOf(event.type === 'quiz-lead' ? QuizLeadEvent : QuizEvent);
      expect([event.bubbles, event.composed, event.cancelable, event.target], event.type).to.deep.equal([true, true, event.type === 'quiz-lead', host]);
    }
    const [lead, sent] = events.filter(({ type }) => type.startsWith('quiz-lead'));
    expect(lead?.detail).to.have.property('id').that.matches(uuid);
    expect(sent?.detail).to.deep.equal({ id: lead?.detail && 'id' in lead.detail && lead.detail.id });
  });

  it('names the same steps on the way back', async () => {
    const quiz = await plainQuiz();
    await goTo(quiz, 'notice');
    const events = record(quiz);
    await press(quiz, '[name=back]');
    await press(quiz, '[name=back]');
    await press(quiz);
    expect(events.map(comparable)).to.deep.equal([step(1, 'question'), step(0, 'intro'), step(1, 'question')]);
  });

  it('begins with the first answer where there is no introduction', async () => {
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz without-intro></exosome-quiz>`);
    const events = record(quiz);
    choose(quiz, 'hair');
    choose(quiz, 'lines');
    await press(quiz);
    expect(events.map(comparable)).to.deep.equal([['quiz-start', {}], step(2, 'question')]);
  });

  it('says a wrong configuration once, with its problems', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const events = record(host);
    host.innerHTML = '<exosome-quiz region="mars" lead-step="never"></exosome-quiz>';
    const quiz = host.querySelector('exosome-quiz');
    await quiz?.updateComplete;
    expect(typesOf(events)).to.deep.equal(['quiz-ready', 'quiz-config-error']);
    expect(events[1]?.detail).to.deep.equal({ problems: quiz?.problems });
    expect(quiz?.problems.map(({ path }) => path)).to.deep.equal(['region', 'lead-step']);
  });
});

describe('quiz-result', () => {
  it('carries no points, reasons, labels or answers', async () => {
    const quiz = await plainQuiz();
    const events = record(quiz);
    await goTo(quiz, 'result');
    const heard = JSON.stringify(events.find(({ type }) => type === 'quiz-result')?.detail);
    const kept = [...Object.values(linesVisitor).flat(), ...(quiz.recommendation?.primary?.reasons ?? []).flatMap((reason) => ('label' in reason ? reason.label : []))];
    expect(kept).to.include.members(['fine-lines', 'pregnant', 'Fine lines']);
    for (const word of [...kept, 'points', 'reasons', 'label', 'value', 'text']) expect(heard, word).not.to.include(`"${word}"`);
  });
});

const leave = () => window.dispatchEvent(new PageTransitionEvent('pagehide'));

/** Where the visitor is when they leave, and what is said of it. */
const leavings: readonly { at: string; config?: string; reach: (quiz: ExosomeQuiz) => Promise<void>; said: unknown[] }[] = [
  { at: 'before the start', reach: async () => undefined, said: [] },
  { at: 'at a question', reach: (quiz) => goTo(quiz, 'also'), said: [{ step: 3, screen: 'question' }] },
  { at: 'at the introduction again', reach: async (quiz) => { await goTo(quiz, 'concern'); quiz.back(); }, said: [{ step: 0, screen: 'intro' }] },
  { at: 'at the contact form before the result', config: 'before-result', reach: (quiz) => goTo(quiz, 'contact'), said: [{ step: 10, screen: 'contact' }] },
  { at: 'at the result', reach: (quiz) => goTo(quiz, 'result'), said: [] },
  { at: 'at the contact form after the result', reach: (quiz) => goTo(quiz, 'contact'), said: [] },
  { at: 'after sending', reach: async (quiz) => { await goToFilledContact(quiz); await press(quiz); }, said: [] },
  { at: 'after starting again', reach: runAndRestart, said: [] },
];

describe('quiz-abandon', () => {
  for (const { at, config, reach, said } of leavings) {
    for (const way of ['page hidden', 'element removed'] as const) {
      it(`${said.length ? 'is said once' : 'is not said'}: ${way} ${at}`, async () => {
        const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz lead-step=${config ?? 'after-result'}></exosome-quiz>`);
        await reach(quiz);
        const events = record(quiz);
        if (way === 'page hidden') leave();
        else quiz.remove();
        await aTimeout(0);
        leave();
        quiz.remove();
        await aTimeout(0);
        expect(events.map(comparable)).to.deep.equal(said.map((detail) => ['quiz-abandon', detail]));
      });
    }
  }

  it('is said once though the visitor comes back, goes on where they were, and leaves again', async () => {
    const quiz = await plainQuiz();
    await goTo(quiz, 'also');
    const events = record(quiz);
    leave();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await goTo(quiz, 'duration');
    leave();
    expect(typesOf(events).filter((type) => type !== 'quiz-step')).to.deep.equal(['quiz-abandon']);
    expect(Object.keys(quiz.answers)).to.deep.equal(['concern', 'notice', 'also']);
  });

  it('is not said when the element moves within the page', async () => {
    const quiz = await plainQuiz();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    await goTo(quiz, 'also');
    const events = record(quiz);
    elsewhere.append(quiz);
    await aTimeout(0);
    expect(typesOf(events)).to.deep.equal([]);
    leave();
    expect(typesOf(events)).to.deep.equal(['quiz-abandon']);
  });
});

describe('handlers of the page', () => {
  it('may throw in every event', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const errors = catchErrors();
    const heard = record(host, ({ type }) => { throw new Error(`thrown in ${type}`); });
    host.innerHTML = '<exosome-quiz region="mars"></exosome-quiz>';
    const quiz = host.querySelector('exosome-quiz');
    if (!quiz) throw new Error('There is no quiz');
    await runAndRestart(quiz);
    errors.stop();
    const unheard: QuizEventName[] = ['quiz-lead-failed', 'quiz-abandon'];
    expect(new Set(typesOf(heard))).to.deep.equal(new Set(eventNames.filter((name) => !unheard.includes(name))));
    expect(errors.messages).to.have.lengthOf(heard.length);
    expect(has(quiz, '[type=submit]') && quiz.screen).to.equal('intro');
  });

  for (const name of ['quiz-start', 'quiz-step', 'quiz-result', 'quiz-lead', 'quiz-lead-sent'] as const) {
    it(`may remove the element in ${name}`, async () => {
      const quiz = await plainQuiz();
      const errors = catchErrors();
      quiz.addEventListener(name, () => quiz.remove(), { once: true });
      await runAndRestart(quiz).catch(() => undefined);
      await aTimeout(0);
      errors.stop();
      expect(errors.messages).to.deep.equal([]);
      expect([quiz.isConnected, quiz.screen, question(quiz)]).to.deep.equal([false, 'intro', undefined]);
    });
  }
});
