import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { allByRole, textOf } from './helpers/roles.ts';
import { goTo, linesVisitor } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const long = 'x'.repeat(3000);
const few = { region: 'mars', accent: 'nope', categories: 'scar', questions: `["concern", "${long}", "notise"]` };
const many = { questions: JSON.stringify(['concern', ...Array.from({ length: 40 }, (_, index) => `question-${index}`)]) };

function panelOf({ root }: Visitor): HTMLElement {
  const panel = root.querySelector<HTMLElement>('.problems');
  if (!panel) throw new Error('There is no panel.');
  return panel;
}

/** Problems, without what the analysis adds below them. */
const itemsOf = (panel: HTMLElement) => [...panel.querySelectorAll('li')].filter((item) => item.querySelector('code'));

beforeEach(async () => {
  await emulateMedia({ reducedMotion: 'reduce' });
  await setViewport({ width: 800, height: 900 });
});

describe('the panel of problems', () => {
  it('names each one: how serious it is in words, its code, and what to do', async () => {
    const visitor = await visit({ ...few, preview: '' });
    const panel = panelOf(visitor);
    expect(panel.getAttribute('aria-labelledby')).to.equal(panel.querySelector('h3')?.id);
    expect(textOf(panel.querySelector('h3'))).to.equal('For whoever sets this up');
    const words = { error: 'Error', warning: 'Warning' };
    const wanted = visitor.quiz.problems.map(({ severity, code, message }) => `${words[severity]} ${code} ${message}`);
    expect(new Set(visitor.quiz.problems.map(({ severity }) => severity))).to.have.property('size', 2);
    expect(itemsOf(panel).map((item) => textOf(item))).to.deep.equal(wanted);
  });

  it('stands above every screen, and takes no focus', async () => {
    const visitor = await visit({ ...few, preview: '' });
    expect(document.activeElement === document.body, 'it is that element').to.equal(true);
    for (const target of ['concern', 'safety', 'result', 'contact'] as const) {
      await goTo(visitor.quiz, target, linesVisitor);
      expect(panelOf(visitor).compareDocumentPosition(visitor.heading)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(visitor.focused === visitor.heading, 'it is that element').to.equal(true);
    }
  });

  it('is not there without preview, comes with it, and goes again', async () => {
    const visitor = await visit(few);
    const { quiz, root } = visitor;
    expect([quiz.problems.length > 3, root.querySelector('.problems')]).to.deep.equal([true, null]);
    for (const text of ['For whoever', 'mars', 'notise']) expect(textOf(root.querySelector('[part=base]'))).not.to.contain(text);
    quiz.preview = true;
    await quiz.updateComplete;
    expect(itemsOf(panelOf(visitor))).to.have.lengthOf(quiz.problems.length);
    quiz.preview = false;
    await quiz.updateComplete;
    expect(root.querySelector('.problems')).to.equal(null);
  });

  for (const width of [280, 800]) {
    it(`breaks long words and fits at ${width} pixels`, async () => {
      await setViewport({ width, height: 800 });
      const visitor = await visit({ ...few, 'lead-fields': long, 'preview': '' });
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const panel = panelOf(visitor);
      expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      const { left, right } = panel.getBoundingClientRect();
      for (const item of panel.querySelectorAll('*')) {
        expect(item.getBoundingClientRect().left, item.outerHTML).to.be.at.least(left);
        expect(item.getBoundingClientRect().right, item.outerHTML).to.be.at.most(right);
      }
    });
  }

  it('scrolls when there are many, also by keyboard, so that the quiz stays in sight', async () => {
    const visitor = await visit({ ...many, preview: '' });
    const panel = panelOf(visitor);
    expect(itemsOf(panel)).to.have.length.above(30);
    expect(panel.scrollHeight).to.be.above(panel.clientHeight + 500);
    expect(visitor.heading.getBoundingClientRect().top).to.be.below(700);
    await visitor.tabTo(panel);
    await visitor.press('End');
    // Engines take a while to scroll by keyboard.
    await waitUntil(() => Math.abs(panel.scrollTop + panel.clientHeight - panel.scrollHeight) <= 2, 'it scrolls to its end', { timeout: 5000 });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [name, attributes] of Object.entries({ few, many })) {
      it(`has nothing that axe finds: ${name} problems, in ${colorScheme} colours`, async () => {
        document.documentElement.style.colorScheme = 'light dark';
        await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { quiz, root } = await visit({ ...attributes, preview: '' });
        await expect(quiz).to.be.accessible();
        expect(allByRole(root, 'heading')).to.have.length.above(1);
        document.documentElement.style.removeProperty('color-scheme');
      });
    }
  }
});
