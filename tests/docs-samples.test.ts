import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { exampleName } from '../demo/docs/build/example-name.ts';
import type { Kind } from '../demo/docs/build/samples.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import { complete, placeOf, readSamples } from './helpers/docs.ts';
import { partOf } from './helpers/engine.ts';
import { closeFrames, openFrame, type OpenFrame, pageWith, quizzesIn } from './helpers/frames.ts';

const samples = await readSamples();
const withKind = (...kinds: readonly Kind[]) => partOf(samples.filter(({ kind }) => kinds.includes(kind)));

/** What a page did that only its frame knows. */
interface Notes {
  posts?: string[];
  pageErrors?: string[];
}

/** Stands before everything else on a page: answers what is sent, and writes down what goes wrong. */
const notes = `<script>
  window.posts = [];
  window.pageErrors = [];
  addEventListener('error', ({ message }) => pageErrors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => pageErrors.push(String(reason)));
  const ask = fetch;
  window.fetch = (address, options) => {
    if (options?.method !== 'POST') return ask(address, options);
    posts.push(new URL(address, document.baseURI).pathname);
    return Promise.resolve(new Response(null, { status: 200 }));
  };
</script>`;

const script = '<script type="module" src="/dist/exosome-quiz.js"></script>';

/** Files of a release, and a file beside the page, lie in dist/ here. */
const withLocalFiles = (markup: string) => markup.replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/exosome-quiz@[\w.-]+\/dist\//g, '/dist/').replace(/src="(?:\.?\/)?exosome-quiz\.js"/g, 'src="/dist/exosome-quiz.js"');

const notesOf = ({ window }: OpenFrame): Notes => window as Notes;

const codesIn = (quiz: ExosomeQuiz) => [...new Set(quiz.problems.map(({ code }) => code))].sort().join();

async function firstQuiz(open: OpenFrame): Promise<ExosomeQuiz> {
  await waitUntil(() => open.document.querySelector('exosome-quiz'), 'the quiz is on the page');
  const [quiz] = await quizzesIn(open);
  if (!quiz) throw new Error('There is no quiz.');
  return quiz;
}

/** Each quiz of the page to the end, and no error from beginning to end. */
async function completeAll(open: OpenFrame, target: 'result' | 'sent', problems = ''): Promise<ExosomeQuiz[]> {
  await firstQuiz(open);
  const quizzes = await quizzesIn(open);
  for (const quiz of quizzes) {
    await complete(quiz, target);
    expect(codesIn(quiz)).to.equal(problems);
  }
  expect(notesOf(open).pageErrors ?? []).to.deep.equal([]);
  return quizzes;
}

describe('the documentation’s samples', () => {
  // It is made for the first page that is asked for.
  before(() => fetch('/docs/index.html'));

  afterEach(closeFrames);

  it('are there', () => {
    expect(samples.length).to.be.above(40);
  });

  for (const sample of withKind('html example')) {
    const place = samples.filter(({ page, kind }) => page === sample.page && kind === sample.kind).indexOf(sample);
    it(`${placeOf(sample)}: the live quiz ends in a result`, async () => {
      const open = await openFrame({ src: `/docs/${exampleName(sample.page, place)}` });
      await completeAll(open, 'result', sample.words.problems?.split(',').sort().join());
    });
  }

  for (const sample of withKind('html page', 'html part')) {
    it(`${placeOf(sample)}: a visitor completes the quiz`, async () => {
      const own = sample.kind === 'html page' ? withLocalFiles(sample.code) : `${sample.code}<exosome-quiz></exosome-quiz>`;
      const rest = own.includes('/dist/exosome-quiz.js') ? '' : script;
      const open = await openFrame({ srcdoc: own.startsWith('<!doctype') ? own.replace(/(<meta charset[^>]*>)/, `$1${notes}${rest}`) : pageWith(notes + rest + own).srcdoc });
      const [quiz] = await completeAll(open, 'sent', sample.words.problems);
      if (quiz?.action) expect(notesOf(open).posts).to.deep.equal([new URL(quiz.action, location.origin).pathname]);
    });
  }

  for (const sample of withKind('js page')) {
    it(`${placeOf(sample)}: runs on a page, to the end`, async () => {
      const open = await openFrame(pageWith(`${notes}${script}<main><exosome-quiz></exosome-quiz></main><script type="module">${sample.code}</script>`));
      await completeAll(open, 'sent');
      expect(notesOf(open).posts).to.deep.equal(sample.words.posts ? [sample.words.posts] : []);
    });
  }

  for (const sample of withKind('css page')) {
    it(`${placeOf(sample)}: names what is there, and leaves everything to be read`, async () => {
      const open = await openFrame(pageWith(`${script}<style>${sample.code}</style><exosome-quiz preview></exosome-quiz>`));
      const quiz = await firstQuiz(open);
      // Contrast is looked at once the page has settled.
      await aTimeout(300);
      await quiz.updateComplete;
      expect(codesIn(quiz)).to.equal('');
    });
  }

  for (const sample of withKind('tsx react', 'vue')) {
    it(`${placeOf(sample)}: runs, and the lead arrives`, async () => {
      const file = sample.kind === 'vue' ? 'Quiz.vue' : 'Quiz.tsx';
      const main = sample.kind === 'vue'
        ? "import { createApp } from 'vue'; import Quiz from './Quiz.vue'; createApp(Quiz).mount('#app');"
        : "import { createRoot } from 'react-dom/client'; import { createElement } from 'react'; import * as all from './Quiz.tsx'; createRoot(document.getElementById('app')).render(createElement(Object.values(all)[0]));";
      // Types alone, which a bundler leaves out.
      const code = sample.code.replace(/^\s*import 'exosome-quiz\/(react|vue)';\n/m, '');
      const bundled = await executeServerCommand<string, Record<string, string>>('bundle', { [file]: code, 'main.js': main });
      const address = URL.createObjectURL(new Blob([bundled.replaceAll('"/dist/', `"${location.origin}/dist/`)], { type: 'text/javascript' }));
      const open = await openFrame(pageWith(`${notes}<main id="app"></main><script type="module" src="${address}"></script>`));
      await completeAll(open, 'sent');
      expect(notesOf(open).posts).to.deep.equal(sample.code.includes('fetch(') ? ['/leads'] : []);
    });
  }
});
