import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { addOption, addQuestion, type Change, editOption, moveQuestion, newQuestion, reword, setCategory, setText, setTokens } from '../demo/builder/model/changes.ts';
import { looks } from '../demo/builder/model/looks.ts';
import { outputOf } from '../demo/builder/model/output.ts';
import { emptySetup, type Setup } from '../demo/builder/model/setup.ts';
import { readRelease, type Release } from '../demo/builder/output/release.ts';
import { addressOf, type Snippet } from '../demo/builder/output/snippet.ts';
import { variants } from '../demo/builder/output/variants.ts';
import { closeFrames, openFrame, type OpenFrame, pageWith, quizIn } from './helpers/frames.ts';
import { find, goToFilledContact, hairVisitor, inputs, press, question } from './helpers/run-through.ts';

const changed = (...changes: Change[]): Setup => changes.reduce((setup, change) => change(setup), emptySetup);
const own = newQuestion(emptySetup);

interface Case {
  name: string;
  setup: Setup;
  /** Words that the first question and the result have to show. */
  prompt: string;
  /** Ids of the files beside the script that it asks for. */
  parts: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'attributes alone', setup: changed(setText('clinicName', 'Ash & "Oak" <Skin>'), setCategory('scars', false), setTokens(looks[1]?.tokens ?? {})), prompt: 'What is your main concern?', parts: [] },
  {
    name: 'questions of its own, in Spanish',
    setup: changed(
      setText('language', 'es'),
      setText('extra', '{ "copy": { "restart": "De nuevo & ya" } }'),
      reword('concern', 'prompt', '¿Qué te trae?', undefined),
      addQuestion(own),
      addOption(own.id, 'answer-3'),
      editOption(own.id, 'answer-3', { points: { hair: 3 } }),
      moveQuestion(7, 1),
    ),
    prompt: '¿Qué te trae?',
    parts: ['es', 'json'],
  },
];

const local = `${location.origin}/dist/exosome-quiz.js`;
const answers = { ...hairVisitor, [own.id]: 'answer-3' };

/** What a framework's developer writes around the snippet. */
const mains: Readonly<Record<string, string>> = {
  react: "import { createRoot } from 'react-dom/client'; import { createElement } from 'react'; import { Quiz } from './Quiz.jsx'; createRoot(document.getElementById('app')).render(createElement(Quiz));",
  vue: "import { createApp } from 'vue'; import Quiz from './Quiz.vue'; createApp(Quiz).mount('#app');",
};

/** The page of somebody who followed the steps. */
async function pageOf(id: string, snippets: readonly Snippet[]): Promise<{ srcdoc: string }> {
  const main = mains[id];
  if (id === 'wordpress-plugin') return pageWith(`<main>${expandShortcode(snippets[0]?.code ?? '')}</main><style>${snippets[1]?.code ?? ''}</style>`);
  if (!main) return pageWith(`<main>${snippets.map(({ code }) => code).join('\n')}</main>`);
  const files = Object.fromEntries(snippets.map(({ title, code }) => [title, code]));
  const code = await executeServerCommand<string, Record<string, string>>('bundle', { ...files, 'main.js': main });
  const address = URL.createObjectURL(new Blob([code.replaceAll('"/dist/', `"${location.origin}/dist/`)], { type: 'text/javascript' }));
  return pageWith(`<main id="app"></main><script type="module" src="${address}"></script>`);
}

/** As the plugin reads it: attributes of the element, whose values are escaped already. */
function expandShortcode(code: string): string {
  const [, attributes = ''] = /^\[exosome_quiz([^[\]]*)\]$/.exec(code) ?? [];
  if (!attributes && code !== '[exosome_quiz]') throw new Error(`WordPress reads no shortcode here: ${code}`);
  return `<script type="module" src="/dist/exosome-quiz.js"></script><exosome-quiz${attributes}></exosome-quiz>`;
}

async function openSnippet(id: string, snippets: readonly Snippet[]): Promise<OpenFrame> {
  const open = await openFrame(await pageOf(id, snippets));
  await waitUntil(() => open.document.querySelector('exosome-quiz'), 'the quiz is on the page');
  return open;
}

describe('code from the builder', () => {
  let release: Release;

  before(async () => {
    release = await readRelease(`${location.origin}/dist/`, '1.2.3');
  });

  afterEach(closeFrames);

  for (const { id, name, make } of variants) {
    for (const { name: what, setup, prompt, parts } of cases) {
      it(`${name}: ${what}, and a visitor completes the quiz`, async () => {
        const snippets = make({ output: outputOf(setup), hosting: { address: local, release }, file: null });
        const open = await openSnippet(id, snippets);
        const quiz = await quizIn(open);
        expect(quiz.problems).to.deep.equal([]);
        quiz.start();
        await quiz.updateComplete;
        expect(find(quiz, 'legend').textContent?.trim()).to.equal(prompt);
        await goToFilledContact(quiz, ['consent'], answers);
        await press(quiz);
        expect(quiz.screen).to.equal('sent');
        const styles = open.window.getComputedStyle(quiz);
        for (const [token, value] of Object.entries(setup.tokens)) expect(styles.getPropertyValue(`--exosome-quiz-${token}`).replaceAll(' ', '')).to.equal(value.replaceAll(' ', ''));
        const loaded = open.window.performance.getEntriesByType('resource').map(({ name: address }) => new URL(address).pathname).filter((path) => path.startsWith('/dist/'));
        expect([...new Set(loaded)].sort()).to.deep.equal(['/dist/exosome-quiz.js', ...parts.filter((part) => id !== 'wordpress-plugin' || part === 'json').map((part) => `/dist/${release.parts[part] ?? ''}`)].sort());
      });
    }
  }

  it('asks the questions in the order that was set, those of its own among them', async () => {
    const setup = cases[1]?.setup ?? emptySetup;
    const [variant] = variants;
    const open = await openSnippet('html', variant?.make({ output: outputOf(setup), hosting: { address: local, release }, file: null }) ?? []);
    const quiz = await quizIn(open);
    quiz.start();
    await quiz.updateComplete;
    const input = inputs(quiz).find(({ value }) => value === 'hair');
    input?.click();
    await press(quiz);
    expect(question(quiz)).to.equal(own.id);
    expect(inputs(quiz).map(({ value }) => value)).to.deep.equal(['answer-1', 'answer-2', 'answer-3']);
  });

  it('reads a file beside the page, whose list holds every changed question', async () => {
    const output = outputOf(cases[1]?.setup ?? emptySetup);
    const [head, body] = variants[0]?.make({ output, hosting: { address: local, release }, file: 'quiz.json' }) ?? [];
    const open = await openFrame(pageWith(`${head?.code ?? ''}${body?.code.replace('quiz.json', '/answer?type=application/json&amp;body=' + encodeURIComponent(JSON.stringify(output.file))) ?? ''}`));
    const quiz = await quizIn(open);
    expect(quiz.problems).to.deep.equal([]);
    quiz.start();
    await quiz.updateComplete;
    expect(find(quiz, 'legend').textContent?.trim()).to.equal('¿Qué te trae?');
  });

  it('names one version, and holds the hash of each file that will be loaded', () => {
    const output = outputOf(cases[1]?.setup ?? emptySetup);
    const [head] = variants[0]?.make({ output, hosting: { address: addressOf(release), release }, file: null }) ?? [];
    const page = new DOMParser().parseFromString(head?.code ?? '', 'text/html');
    const files = [...page.querySelectorAll('script, link')].map((each) => [each.getAttribute('src') ?? each.getAttribute('href') ?? '', each.getAttribute('integrity'), each.getAttribute('crossorigin'), each.getAttribute('rel') ?? each.getAttribute('type')]);
    const expected = (name: string, kind: string) => [`https://cdn.jsdelivr.net/npm/exosome-quiz@1.2.3/dist/${name}`, release.integrity[name], 'anonymous', kind];
    expect(files).to.deep.equal([expected(release.parts.es ?? '', 'modulepreload'), expected(release.parts.json ?? '', 'modulepreload'), expected('exosome-quiz.js', 'module')]);
    for (const [, integrity] of files) expect(integrity).to.match(/^sha384-[\w+/]{64}$/);
  });

  it('has no empty line where an editor would make a paragraph of it', () => {
    const output = outputOf(cases[1]?.setup ?? emptySetup);
    for (const { canHaveFile, make } of variants.filter(({ id }) => ['wordpress', 'site-kit', 'tag-manager'].includes(id))) {
      expect(canHaveFile).to.equal(false);
      for (const { code } of make({ output, hosting: { address: local, release }, file: null })) expect(code).not.to.match(/^\s*$/m);
    }
  });

  it('does not run a file that somebody changed', async () => {
    const changedRelease = { ...release, integrity: { ...release.integrity, 'exosome-quiz.js': `sha384-${'A'.repeat(64)}` } };
    // At an address of its own: Chromium gives up on one that failed in other pages as well.
    const snippets = variants[1]?.make({ output: outputOf(emptySetup), hosting: { address: `${local}?changed`, release: changedRelease }, file: null }) ?? [];
    const open = await openFrame(pageWith(snippets.map(({ code }) => code).join('\n')));
    expect(open.window.customElements.get('exosome-quiz')).to.equal(undefined);
  });
});
