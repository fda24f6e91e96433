import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import { fileTimeLimit } from '../src/config/quiz-file.ts';
import { closeFrames, addScript, openFrame, pageWith, quizIn } from './helpers/frames.ts';
import { find, goTo, record, typesOf } from './helpers/run-through.ts';
import { answerAt, watchFetch, watchWarnings } from './helpers/watch-page.ts';
import { visit } from './helpers/visitor.ts';
import suite from './suites/bad-input.json' with { type: 'json' };

const usual = 'Your skin or hair: what to ask about';
const fromFile = JSON.stringify({ copy: { heading: 'From a file' } });
const another = answerAt({ body: JSON.stringify({ copy: { heading: 'Another file' } }) });
const never = answerAt({ wait: 'never' });

const good: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a patch': { body: fromFile },
  'a patch after a byte order mark': { body: `\ufeff${fromFile}` },
  'a patch that the server calls text': { body: fromFile, type: 'text/plain' },
  'a patch that takes its time': { body: fromFile, wait: '150' },
};

const bad: readonly { name: string; answer: Readonly<Record<string, string>>; code: string; says: string }[] = [
  { name: 'not found', answer: { status: '404', body: fromFile }, code: 'src-failed', says: '404' },
  { name: 'an error of the server', answer: { status: '500', body: '{}' }, code: 'src-failed', says: '500' },
  { name: 'a page instead of JSON', answer: { body: '<!doctype html>', type: 'text/html' }, code: 'broken-json', says: 'line 1, column 1' },
  { name: 'JSON that breaks off', answer: { body: fromFile.slice(0, -3) }, code: 'broken-json', says: 'ends too early' },
  { name: 'an empty file', answer: { body: '' }, code: 'broken-json', says: 'at its end' },
  { name: 'a byte order mark alone', answer: { body: '\ufeff' }, code: 'broken-json', says: 'at its end' },
  { name: 'a list', answer: { body: '["concern"]' }, code: 'wrong-type', says: 'an object in curly brackets' },
  { name: 'a text', answer: { body: '"concern"' }, code: 'wrong-type', says: 'an object in curly brackets' },
  { name: 'a number', answer: { body: '42' }, code: 'wrong-type', says: 'an object in curly brackets' },
  { name: 'null', answer: { body: 'null' }, code: 'wrong-type', says: 'an object in curly brackets' },
];

const headingOf = (quiz: ExosomeQuiz) => find(quiz, 'h2').textContent;

/** An element with `src` that is on the page, and not ready yet. */
async function loading(src: string): Promise<{ quiz: ExosomeQuiz; page: HTMLElement }> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const quiz = document.createElement('exosome-quiz');
  quiz.src = src;
  page.append(quiz);
  await aTimeout(30);
  expect(quiz.shadowRoot?.textContent).to.contain('Loading…');
  return { quiz, page };
}

describe('the file at src', () => {
  let fetches: ReturnType<typeof watchFetch>;
  let console: ReturnType<typeof watchWarnings>;
  beforeEach(() => {
    fetches = watchFetch();
    console = watchWarnings();
  });
  afterEach(() => {
    fetches.stop();
    console.stop();
    closeFrames();
  });

  for (const [name, answer] of Object.entries(good)) {
    it(`configures the quiz: ${name}`, async () => {
      const { quiz, title } = await visit({ src: answerAt(answer) });
      expect([title, quiz.problems, console.warnings, fetches.requests.length]).to.deep.equal(['From a file', [], [], 1]);
      await goTo(quiz, 'contact');
    });
  }

  for (const { name, answer, code, says } of bad) {
    it(`ends in the default quiz, and says so once: ${name}`, async () => {
      const quiz = document.createElement('exosome-quiz');
      const events = record(quiz);
      quiz.src = answerAt(answer);
      const isReady = oneEvent(quiz, 'quiz-ready');
      (await fixture(html`<div></div>`)).append(quiz);
      await isReady;
      expect(quiz.problems.map((problem) => [problem.code, problem.severity])).to.deep.equal([[code, 'error']]);
      await quiz.updateComplete;
      expect(quiz.problems[0]?.message).to.contain(says);
      expect(console.warnings).to.deep.equal(quiz.problems.map(({ message }) => `<exosome-quiz> ${message} (${code})`));
      quiz.setAttribute('clinic-name', 'Glow');
      await quiz.updateComplete;
      expect(typesOf(events)).to.deep.equal(['quiz-ready', 'quiz-config-error']);
      expect(events.map(({ detail }) => detail)).to.deep.equal([{ questions: 9 }, { problems: quiz.problems }]);
      expect([headingOf(quiz), console.warnings.length, fetches.requests.length]).to.deep.equal([usual, 1, 1]);
      await goTo(quiz, 'contact');
    });
  }

  it('is given up after 8 seconds, and what comes later is not heard', async () => {
    expect(fileTimeLimit).to.equal(8000);
    const { setTimeout } = window;
    let runOut: (() => void) | undefined;
    const controlled = (run: () => void, delay?: number) => (delay === fileTimeLimit ? ((runOut = run), 0) : setTimeout(run, delay));
    Object.assign(window, { setTimeout: controlled });
    try {
      const { quiz } = await loading(never);
      runOut?.();
      await quiz.updateComplete;
      expect(quiz.problems.map(({ code, message }) => [code, message])).to.deep.equal([['src-timeout', 'src: the file took more than 8 seconds. The quiz runs without it.']]);
      expect([headingOf(quiz), fetches.requests[0]?.signal?.aborted, fetches.requests.length]).to.deep.equal([usual, true, 1]);
    } finally {
      Object.assign(window, { setTimeout });
    }
  });

  it('is let go when another address counts', async () => {
    const { quiz } = await loading(never);
    quiz.src = another;
    await quiz.updateComplete;
    expect(fetches.requests.map(({ signal }) => signal?.aborted)).to.deep.equal([true, false]);
    expect([headingOf(quiz), quiz.problems, console.warnings]).to.deep.equal(['Another file', [], []]);
  });

  it('counts as the last one that was set, whichever answers first', async () => {
    const { quiz } = await loading(answerAt({ body: fromFile, wait: '120' }));
    quiz.src = never;
    await aTimeout(0);
    quiz.src = another;
    await quiz.updateComplete;
    await aTimeout(200);
    expect([headingOf(quiz), fetches.requests.map(({ signal }) => signal?.aborted)]).to.deep.equal(['Another file', [true, true, false]]);
  });

  it('is let go when the attribute is taken away', async () => {
    const { quiz } = await loading(never);
    quiz.removeAttribute('src');
    quiz.src = null;
    await quiz.updateComplete;
    expect([headingOf(quiz), fetches.requests[0]?.signal?.aborted, quiz.problems]).to.deep.equal([usual, true, []]);
  });

  it('is let go when the element leaves, and asked for again when it comes back', async () => {
    const { quiz, page } = await loading(answerAt({ body: fromFile, wait: '100' }));
    const events = record(quiz);
    quiz.remove();
    await aTimeout(200);
    quiz.setAttribute('heading', 'Set meanwhile');
    await aTimeout(100);
    expect([fetches.requests.map(({ signal }) => signal?.aborted), typesOf(events), console.warnings]).to.deep.equal([[true], [], []]);
    page.append(quiz);
    await quiz.updateComplete;
    expect([typesOf(events), headingOf(quiz), fetches.requests.length]).to.deep.equal([['quiz-ready'], 'Set meanwhile', 2]);
  });

  it('is asked for again as well where an element with a quiz left while another was on its way', async () => {
    const { quiz } = await visit();
    const page = quiz.parentElement;
    quiz.src = answerAt({ body: fromFile, wait: '100' });
    await aTimeout(20);
    quiz.remove();
    await aTimeout(200);
    page?.append(quiz);
    await quiz.updateComplete;
    expect([headingOf(quiz), fetches.requests.map(({ signal }) => signal?.aborted)]).to.deep.equal(['From a file', [true, false]]);
  });

  it('is asked for once, wherever the element moves and whatever else changes', async () => {
    const { quiz, page } = await loading(answerAt({ body: fromFile, wait: '100' }));
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(quiz);
    await quiz.updateComplete;
    page.append(quiz);
    quiz.setAttribute('region', 'uk');
    await quiz.updateComplete;
    quiz.remove();
    await aTimeout(20);
    elsewhere.append(quiz);
    quiz.setAttribute('clinic-name', 'Glow');
    quiz.config = { copy: { start: 'Go' } };
    await quiz.updateComplete;
    expect([headingOf(quiz), find(quiz, '[type=submit]').textContent?.trim(), fetches.requests.length]).to.deep.equal(['From a file', 'Go', 1]);
  });

  for (const address of [...suite.addresses, 'mailto:desk@clinic.example', 'tel:+15550100']) {
    it(`is not fetched from ${JSON.stringify(address)}`, async () => {
      const { quiz, title } = await visit({ src: address });
      expect(quiz.problems.map(({ code, path }) => [code, path])).to.deep.equal([['unsafe-address', 'src']]);
      expect([title, fetches.requests, console.warnings.length]).to.deep.equal([usual, [], 1]);
      expect(quiz.problems[0]?.message).not.to.contain('link');
    });
  }

  it('may be beside the page, by the page’s own base', async () => {
    const open = await openFrame(pageWith('<base href="/demo/hostile/"><exosome-quiz src="../assets/quiz.json"></exosome-quiz>'));
    await addScript(open);
    const quiz = await quizIn(open);
    expect([headingOf(quiz), quiz.problems]).to.deep.equal(['What should we look at together?', []]);
    const asked = open.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => path.endsWith('.json'))).to.deep.equal(['/demo/assets/quiz.json']);
  });
});
