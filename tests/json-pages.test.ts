import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import type { Problem } from '../src/quiz/types.ts';
import { addScript, closeFrames, openFrame, type OpenFrame, pageWith, quizIn, quizzesIn } from './helpers/frames.ts';
import { find, goTo, goToFilledContact, linesVisitor, question, record, typesOf } from './helpers/run-through.ts';
import { answerAt } from './helpers/watch-page.ts';

const script = '/dist/exosome-quiz.js';
const scriptTag = `<script type="module" src="${script}"></script>`;
const json = '["concern", {"id": "comfort", "prompt": "Needles?"}, "safety"]';
const quizWith = (attributes: string, content = '') => `<exosome-quiz ${attributes}>${content}</exosome-quiz>`;
const heading = '{"copy": {"heading": "Hello"}}';

/** What a page asks its server for, the names of files with a hash without it. */
function requests({ window }: OpenFrame): string[] {
  return window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.replace(/-(json|problems)-.*\.js$/, '-$1.js'));
}

const reader = '/dist/exosome-quiz-json.js';
const words = '/dist/exosome-quiz-problems.js';

const pages: readonly { name: string; body: string; asks: readonly string[] }[] = [
  { name: 'without anything', body: quizWith(''), asks: [script] },
  { name: 'with lists of words', body: quizWith('questions="concern, safety" categories="hair scars" methods="prp" lead-fields="email"'), asks: [script] },
  { name: 'with a fallback of markup', body: quizWith('', '<p>Ring us.</p><script type="application/ld+json">{}</script>'), asks: [script] },
  { name: 'with JSON in an attribute', body: quizWith(`questions='${json}'`), asks: [script, reader] },
  { name: 'with rules', body: quizWith(`rules='[]'`), asks: [script, reader] },
  { name: 'with two slips in lists of words', body: quizWith('questions="concerns" methods="lasers"'), asks: [script, words] },
  { name: 'with a slip in JSON', body: quizWith(`questions='["concerns"]'`), asks: [script, reader] },
  { name: 'with a child script', body: quizWith('', `<script type="application/json">${heading}</script>`), asks: [script, reader] },
  { name: 'with a file', body: quizWith('src="/demo/assets/quiz.json"'), asks: [script, '/demo/assets/quiz.json', reader] },
  { name: 'with three quizzes and the script twice', body: [quizWith(`questions='${json}'`), quizWith(`rules='[]'`), quizWith(''), scriptTag].join(''), asks: [script, reader] },
];

describe('what a page loads', () => {
  afterEach(closeFrames);

  for (const { name, body, asks } of pages) {
    it(`is ${asks.length - 1 || 'nothing'} beside the script: ${name}`, async () => {
      const open = await openFrame(pageWith(body + scriptTag));
      const quizzes = await quizzesIn(open);
      await goTo(quizzes[0] as ExosomeQuiz, 'contact');
      await aTimeout(20);
      expect(requests(open).sort()).to.deep.equal([...asks].sort());
    });
  }
});

describe('without the files beside the script', () => {
  afterEach(closeFrames);

  it('a problem has its code, its place and where the words are, and the quiz runs', async () => {
    const code = await (await fetch(script)).text();
    const open = await openFrame(pageWith(quizWith('region="mars" cta-href="javascript:alert(1)"')));
    const heard: (readonly Problem[])[] = [];
    open.document.querySelector('exosome-quiz')?.addEventListener('quiz-config-error', ({ detail }) => heard.push(detail.problems));
    // From here, the files beside it have no address.
    await addScript(open, URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    const quiz = await quizIn(open);
    const { problems } = quiz;
    expect(problems.map((problem) => [problem.code, problem.severity, problem.path])).to.deep.equal([
      ['unknown-value', 'warning', 'region'],
      ['unsafe-address', 'error', 'cta-href'],
    ]);
    for (const { code: name, path, message } of problems) expect(message).to.include(`${path}: ${name}.`).and.include('beside exosome-quiz.js');
    expect(heard).to.deep.equal([problems]);
    await goTo(quiz, 'contact');
  });
});

describe('while a configuration is on its way', () => {
  afterEach(closeFrames);

  const css = 'body { margin: 0; font: 16px/1.5 Arial, sans-serif } exosome-quiz:not(:defined) { display: block; min-height: max(30em, 54em - 100vw) }';
  const slow = (wait: string, attributes = '') =>
    pageWith(`<style>${css}</style><h1>Clinic</h1>${quizWith(`src="${answerAt({ body: heading, wait }).replaceAll('&', '&amp;')}" ${attributes}`, '<p>Ring us.</p>')}<p id="below">Opening hours</p>`);

  for (const width of [360, 768, 1280]) {
    it(`nothing below moves at ${width} pixels`, async () => {
      const open = await openFrame(slow('200'), width);
      const top = () => open.document.querySelector('#below')?.getBoundingClientRect().top;
      let shifts = 0;
      const observer = new open.window.PerformanceObserver((list) => (shifts += list.getEntries().length));
      observer.observe({ type: 'layout-shift', buffered: true });
      const tops = [top()];
      await addScript(open);
      await aTimeout(50);
      const quiz = open.document.querySelector('exosome-quiz');
      expect(quiz?.shadowRoot?.textContent).to.contain('Loading…');
      tops.push(top());
      await quiz?.updateComplete;
      await nextFrame();
      await aTimeout(50);
      expect(quiz?.shadowRoot?.textContent).to.contain('Hello');
      expect([...tops, shifts]).to.deep.equal([tops[0], tops[0], 0]);
      expect(top()).to.equal(tops[0]);
    });
  }

  for (const method of ['start', 'next', 'back', 'restart'] as const) {
    it(`${method}() does nothing, and the quiz begins as it should`, async () => {
      const open = await openFrame(slow('150'));
      const events = record(open.document);
      await addScript(open);
      const quiz = open.document.querySelector('exosome-quiz');
      if (!quiz) throw new Error('The page has no quiz.');
      for (let time = 0; time < 3; time += 1) quiz[method]();
      expect([quiz.screen, quiz.answers, quiz.recommendation, quiz.problems]).to.deep.equal(['intro', {}, null, []]);
      expect(quiz.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('Loading…');
      await quiz.updateComplete;
      expect([typesOf(events), quiz.screen, find(quiz, 'h2').textContent]).to.deep.equal([['quiz-ready'], 'intro', 'Hello']);
      await goTo(quiz, 'contact');
    });
  }

  it('quiz-ready and updateComplete wait for it', async () => {
    const open = await openFrame(slow('150'));
    const atReady: unknown[] = [];
    const element = open.document.querySelector('exosome-quiz');
    element?.addEventListener('quiz-ready', ({ detail }) => atReady.push(detail.questions, find(element, 'h2').textContent));
    await addScript(open);
    const quiz = open.document.querySelector('exosome-quiz');
    await quiz?.updateComplete;
    expect(atReady).to.deep.equal([9, 'Hello']);
  });
});

interface Violation {
  directive: string;
}

describe('a strict policy', () => {
  afterEach(closeFrames);
  const violations = ({ window }: OpenFrame) => (window as Window & { violations?: Violation[] }).violations ?? [];

  it('lets JSON in an attribute through, and nothing about it is a violation', async () => {
    const policy = (await fetch('/demo/hostile/csp-json.html')).headers.get('content-security-policy');
    expect(policy).to.include("connect-src 'none'").and.include("script-src 'self'").and.not.include('unsafe');
    const open = await openFrame({ src: '/demo/hostile/csp-json.html' });
    const quiz = await quizIn(open);
    await goTo(quiz, 'comfort');
    expect([find(quiz, 'h2').textContent, quiz.problems]).to.deep.equal(['What\'s your view on needles?', []]);
    await goToFilledContact(quiz);
    await aTimeout(20);
    expect(violations(open)).to.deep.equal([]);
    // The page would have noticed code made from text, which zod looks for in its larger edition.
    expect(() => Reflect.construct(open.window.Function, [''])).to.throw();
    await aTimeout(20);
    expect(violations(open)).not.to.deep.equal([]);
  });

  it('that lets nothing be fetched: src ends in the default quiz and a problem', async () => {
    const open = await openFrame({ src: '/demo/hostile/csp-json.html' });
    await quizIn(open);
    const quiz = open.document.createElement('exosome-quiz');
    quiz.src = '../assets/quiz.json';
    open.document.body.append(quiz);
    await quiz.updateComplete;
    expect(quiz.problems.map(({ code }) => code)).to.deep.equal(['src-failed']);
    expect(quiz.problems[0]?.message).to.contain('connect-src');
    await aTimeout(20);
    expect([...new Set(violations(open).map(({ directive }) => directive))]).to.deep.equal(['connect-src']);
    const asked: (string | undefined)[] = [];
    quiz.addEventListener('quiz-step', () => question(quiz) && asked.push(question(quiz)));
    await goTo(quiz, 'contact');
    expect(asked).to.deep.equal(Object.keys(linesVisitor));
  });
});
