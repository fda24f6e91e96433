import { aTimeout, expect } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import type { Lead } from '../src/lead/lead.ts';
import type { Answers } from '../src/quiz/types.ts';
import { addScript, closeFrames, openFrame, type OpenFrame, pageWith, quizIn, quizzesIn } from './helpers/frames.ts';
import { contactDetails, fillIn, find, goTo, goToFilledContact, hairVisitor, has, inputs, linesVisitor, press } from './helpers/run-through.ts';

const scarVisitor: Answers = { ...linesVisitor, concern: 'marks', notice: ['line-scar'] };

interface PageCase {
  page: string;
  /** One visitor for each quiz on the page, and what the lead says; `null` where the page wants none. */
  visits: readonly { answers: Answers; category: string | null }[];
}

const lines = { answers: linesVisitor, category: 'rejuvenation' };
const hair = { answers: hairVisitor, category: 'hair' };

const pages: readonly PageCase[] = [
  { page: '/demo/index.html', visits: [lines] },
  { page: '/demo/hair.html', visits: [hair] },
  { page: '/demo/three.html', visits: [lines, { answers: scarVisitor, category: 'scars' }, { ...hair, category: null }] },
  { page: '/demo/dark.html', visits: [lines] },
  { page: '/demo/looks.html', visits: [lines, hair, lines, hair, lines] },
  { page: '/demo/hostile/csp.html', visits: [lines] },
  { page: '/demo/hostile/twice.html', visits: [lines] },
  { page: '/demo/hostile/before.html', visits: [lines] },
  { page: '/demo/hostile/after.html', visits: [lines] },
  { page: '/demo/hostile/properties.html', visits: [lines] },
];

/** What the scripts of the hostile pages write down, from before any other script ran. */
interface Notes {
  pageErrors?: string[];
  violations?: { directive: string }[];
  leads?: Lead[];
}

const notesOf = ({ window }: OpenFrame): Notes => window as Notes;

const requests = ({ window }: OpenFrame) => window.performance.getEntriesByType('resource').map(({ name }) => new URL(name));

/** What a page's style sheet shows is fetched when it is painted: in WebKit later than everything else. */
const isPicture = ({ pathname }: URL) => /^\/demo\/assets\/[\w-]+\.svg$/.test(pathname);

/** To the end of the quiz. Resolves to what the page received. */
async function complete(open: OpenFrame, quiz: ExosomeQuiz, answers: Answers): Promise<Lead | null> {
  const leads: Lead[] = [];
  quiz.addEventListener('quiz-lead', ({ detail }) => leads.push(detail));
  await goTo(quiz, quiz.leadStep === 'none' ? 'result' : 'contact', answers);
  if (quiz.screen === 'result') return leads[0] ?? null;
  const asked = Object.entries({ ...contactDetails, message: 'Mornings', postcode: '10115' }).filter(([name]) => has(quiz, `[name=${name}]`));
  fillIn(quiz, Object.fromEntries(asked));
  // The inbox of a demo page takes its time, which is no test's.
  const { setTimeout } = open.window;
  Object.assign(open.window, { setTimeout: (run: () => void) => setTimeout(run) });
  const sent = new Promise((resolve) => quiz.addEventListener('quiz-lead-sent', resolve, { once: true }));
  await press(quiz);
  await sent;
  Object.assign(open.window, { setTimeout });
  return leads.length === 1 ? (leads[0] ?? null) : null;
}

/** The page's own code received it too. */
function arrived(open: OpenFrame, name: string): boolean {
  const inbox = open.document.querySelector('[data-panel] [data-leads]');
  return inbox ? Boolean(inbox.textContent?.includes(name)) : Boolean(notesOf(open).leads?.some(({ contact }) => contact.name === name));
}

/** How the accent and the style sheets of the widget come out; `properties.html` has no accent of its own. */
async function looksOf(open: OpenFrame): Promise<string[]> {
  const quiz = await quizIn(open);
  const styles = ['.base', '[type=submit]', '.points'].map((selector) => open.window.getComputedStyle(find(quiz, selector)));
  return styles.flatMap(({ backgroundColor, color, padding, borderRadius, display }) => [backgroundColor, color, padding, borderRadius, display]);
}

describe('pages', () => {
  afterEach(closeFrames);

  for (const { page, visits } of pages) {
    it(`${page} receives its leads, and nothing goes wrong`, async () => {
      const open = await openFrame({ src: page });
      const quizzes = await quizzesIn(open);
      expect(quizzes).to.have.lengthOf(visits.length);
      expect(requests(open).map(({ pathname }) => pathname).filter((path) => path.startsWith('/dist/'))).to.deep.equal(page.includes('twice') ? Array(2).fill('/dist/exosome-quiz.js') : ['/dist/exosome-quiz.js']);
      const before = requests(open).length;
      for (const [index, { answers, category }] of visits.entries()) {
        const quiz = quizzes[index];
        const lead = quiz ? await complete(open, quiz, answers) : null;
        expect(quiz?.problems).to.deep.equal([]);
        expect(lead?.category?.id ?? null).to.equal(category);
        expect(lead?.source.page ?? new URL(page, location.href).href).to.equal(new URL(page, location.href).href);
      }
      await aTimeout(20);
      expect(arrived(open, contactDetails.name)).to.equal(true);
      expect(requests(open).slice(before).filter((address) => !isPicture(address)).map(String)).to.deep.equal([]);
      // Errors of pages without notes fail this file: the test runner hears those of frames as well.
      expect(notesOf(open).pageErrors ?? []).to.deep.equal([]);
      expect(notesOf(open).violations ?? []).to.deep.equal([]);
    });
  }

  it('a strict policy of a header holds the page, and the widget looks as it does without one', async () => {
    const page = '/demo/hostile/csp.html';
    const policy = (await fetch(page)).headers.get('content-security-policy') ?? '';
    expect(policy).to.include("default-src 'none'").and.include("require-trusted-types-for 'script'").and.not.include('unsafe');
    const open = await openFrame({ src: page });
    const looks = await looksOf(open);
    expect(looks).to.deep.equal(await looksOf(await openFrame({ src: '/demo/hostile/after.html' })));
    expect(looks).not.to.deep.equal(await looksOf(await openFrame({ src: '/demo/hostile/properties.html' })));
    expect(notesOf(open).violations).to.deep.equal([]);
    // The notes would say so if anything was violated.
    open.document.body.setAttribute('style', 'color: red');
    await aTimeout(20);
    expect(notesOf(open).violations?.map(({ directive }) => directive)).to.include('style-src-attr');
  });

  it('a second copy leaves the first in charge', async () => {
    const open = await openFrame({ src: '/demo/hostile/twice.html' });
    const quiz = await quizIn(open);
    const first = open.window.customElements.get('exosome-quiz');
    await goTo(quiz, 'also');
    await addScript(open, '/dist/exosome-quiz.js?three');
    expect(open.window.customElements.get('exosome-quiz')).to.equal(first);
    expect(inputs(quiz).map(({ name }) => name)).to.include('also');
    expect(notesOf(open).pageErrors).to.deep.equal([]);
  });

  it('another version that came first stays', async () => {
    const open = await openFrame(pageWith('<exosome-quiz></exosome-quiz>'));
    const { window, document } = open;
    class OtherVersion extends window.HTMLElement {}
    window.customElements.define('exosome-quiz', OtherVersion);
    await addScript(open);
    expect(document.querySelector('exosome-quiz')).to.be.instanceOf(OtherVersion).with.property('shadowRoot', null);
  });

  it('works with the script from another origin', async () => {
    const elsewhere = new URL('/dist/exosome-quiz.js', location.href);
    elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    expect(elsewhere.origin).not.to.equal(location.origin);
    const open = await openFrame(pageWith(`<exosome-quiz></exosome-quiz><script type="module" src="${elsewhere.href}"></script>`));
    const quiz = await quizIn(open);
    const lead = await complete(open, quiz, linesVisitor);
    expect(lead?.contact).to.deep.equal(contactDetails);
    expect(requests(open).map(String)).to.deep.equal([elsewhere.href]);
  });

  it('works in a page that moves it while it is answered', async () => {
    const open = await openFrame({ src: '/demo/index.html' });
    const quiz = await quizIn(open);
    await goToFilledContact(quiz);
    const dialog = open.document.createElement('dialog');
    open.document.body.append(dialog);
    dialog.append(quiz);
    dialog.showModal();
    await aTimeout(20);
    expect(inputs(quiz, '.field input').map(({ value }) => value)).to.deep.equal(Object.values(contactDetails));
    expect(quiz.answers).to.deep.equal(linesVisitor);
  });
});
