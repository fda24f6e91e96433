import { expect, waitUntil } from '@open-wc/testing';
import { renderToString } from '../src/server/server.ts';
import { addQuestion, type Change, newQuestion, reword, setSwitch, setText } from '../demo/builder/model/changes.ts';
import { outputOf } from '../demo/builder/model/output.ts';
import { emptySetup, type Setup } from '../demo/builder/model/setup.ts';
import { readRelease, type Release } from '../demo/builder/output/release.ts';
import { variants } from '../demo/builder/output/variants.ts';
import { openBuilder } from './helpers/builder-page.ts';
import { closeFrames, openFrame, pageWith, quizIn } from './helpers/frames.ts';
import { goToFilledContact, hairVisitor, press } from './helpers/run-through.ts';

const changed = (...changes: Change[]): Setup => changes.reduce((setup, change) => change(setup), emptySetup);
const own = newQuestion(emptySetup);
const noScript = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">';

const cases: readonly { name: string; setup: Setup; file: string | null; shows: string }[] = [
  { name: 'the introduction', setup: changed(setText('clinicName', 'Ash & "Oak" <Skin>')), file: null, shows: 'Ash & "Oak" <Skin>' },
  { name: 'a question of its own words, in Spanish', setup: changed(setSwitch('withoutIntro', true), setText('language', 'es'), reword('concern', 'prompt', '¿Qué & < te trae?', undefined), addQuestion(own)), file: null, shows: '¿Qué & < te trae?' },
  { name: 'questions in a file', setup: changed(setSwitch('withoutIntro', true), reword('concern', 'prompt', 'What brings you here?', undefined)), file: '/quiz.json', shows: 'What brings you here?' },
];

describe('the first screen in the builder’s code', () => {
  const [html] = variants;
  let release: Release;

  before(async () => {
    release = await readRelease(`${location.origin}/dist/`, '1.2.3');
  });

  afterEach(closeFrames);

  const codeOf = (setup: Setup, file: string | null) => {
    const hosting = { address: `${location.origin}/dist/exosome-quiz.js`, release };
    const [head, body] = html?.make({ output: outputOf(setup), hosting, file, render: renderToString }) ?? [];
    const json = encodeURIComponent(JSON.stringify(outputOf(setup).file));
    return `${head?.code ?? ''}\n${body?.code ?? ''}`.replace('src="/quiz.json"', `src="/answer?type=application/json&amp;body=${json}"`);
  };

  for (const { name, setup, file, shows } of cases) {
    it(`is seen with the script blocked: ${name}`, async () => {
      const open = await openFrame({ srcdoc: `<!doctype html><html lang="en"><head>${noScript}</head><body>${codeOf(setup, file)}` });
      const quiz = open.document.querySelector('exosome-quiz');
      expect(open.window.customElements.get('exosome-quiz') === undefined, 'no script ran').to.equal(true);
      const base = quiz?.shadowRoot?.querySelector('.base');
      expect(base?.textContent).to.contain(shows);
      expect(base?.checkVisibility()).to.equal(true);
      expect(base?.getBoundingClientRect().height).to.be.above(150);
    });

    it(`is taken over by the script, and a visitor completes the quiz: ${name}`, async () => {
      const open = await openFrame(pageWith(codeOf(setup, file)));
      const quiz = await quizIn(open);
      expect(quiz.problems).to.deep.equal([]);
      expect(quiz.shadowRoot?.querySelectorAll('.base').length).to.equal(1);
      expect(quiz.shadowRoot?.textContent).to.contain(shows);
      await goToFilledContact(quiz, ['consent'], { ...hairVisitor, [own.id]: 'answer-2' });
      await press(quiz);
      expect(quiz.screen).to.equal('sent');
    });
  }

  it('is offered where templates stay, and others say why it is not', async () => {
    const page = await openBuilder();
    await page.set('first-screen', true);
    await waitUntil(() => page.code.includes('<template shadowrootmode="open">'), 'it is written');
    for (const { name, whyNoFirstScreen } of variants.slice(1)) {
      await page.press(name);
      expect(page.code, name).not.to.contain('<template shadowrootmode');
      expect(page.document.getElementById('first-screen') === null, name).to.equal(true);
      expect(page.document.querySelector('.code__how')?.textContent).to.contain(whyNoFirstScreen);
    }
  });
});
