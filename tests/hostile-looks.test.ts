import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../src/define.ts';
import { closeFrames, openFrame, type OpenFrame, quizIn } from './helpers/frames.ts';
import { differences, focusRing, looksOf, smallTargets } from './helpers/hostile.ts';
import { find, goTo, press } from './helpers/run-through.ts';

interface LooksCase {
  page: string;
  /** In what the widget differs from that on a page without such rules: nothing that is seen. */
  differs?: readonly string[];
}

const pages: readonly LooksCase[] = [
  { page: 'rem' },
  { page: 'hero' },
  // There is no table in the widget.
  { page: 'rules', differs: ['border-collapse'] },
  // The page takes back its own colour scheme, and the place that it keeps free: the introduction is not that high.
  { page: 'unset', differs: ['block-size', 'color-scheme', 'height', 'min-block-size', 'min-height', 'perspective-origin', 'transform-origin'] },
];

/** Each is reached from the one before. */
const screens: Readonly<Record<string, (quiz: ExosomeQuiz) => Promise<void>>> = {
  'the introduction': () => Promise.resolve(),
  'a question without its answer': async (quiz) => {
    await goTo(quiz, 'notice');
    await press(quiz);
  },
  'the result': (quiz) => goTo(quiz, 'result'),
  'the contact form with errors': async (quiz) => {
    await goTo(quiz, 'contact');
    await press(quiz);
  },
};

interface Opened {
  open: OpenFrame;
  quiz: ExosomeQuiz;
}

async function openPage(page: string): Promise<Opened> {
  const open = await openFrame({ src: `/demo/hostile/${page}.html` });
  return { open, quiz: await quizIn(open) };
}

async function looksAt({ open, quiz }: Opened, reach: (quiz: ExosomeQuiz) => Promise<void>): Promise<ReturnType<typeof looksOf>> {
  await reach(quiz);
  // Only one of the two pages can have the focus, and show where it is.
  quiz.blur();
  (quiz.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  return looksOf(open, quiz);
}

describe('looks on hostile pages', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));
  afterEach(closeFrames);

  for (const { page, differs = [] } of pages) {
    it(`are those of any page: ${page}`, async () => {
      const plain = await openPage('after');
      const hostile = await openPage(page);
      for (const [screen, reach] of Object.entries(screens)) {
        const [one, other] = [await looksAt(plain, reach), await looksAt(hostile, reach)];
        expect(one, screen).to.have.property('length').that.is.greaterThan(10);
        expect(differences(one, other).filter((name) => !differs.includes(name)), screen).to.deep.equal([]);
      }
    });
  }

  for (const page of ['rem', 'small', 'rules', 'unset', 'hero', 'rtl']) {
    it(`can be read, pressed and seen with a keyboard: ${page}`, async () => {
      const { open, quiz } = await openPage(page);
      const sizes = new Set<string>();
      for (const reach of Object.values(screens)) {
        await reach(quiz);
        expect(smallTargets(quiz)).to.deep.equal([]);
        expect(find(quiz, 'h2').getBoundingClientRect()).to.have.property('height').that.is.greaterThan(18);
        expect(find(quiz, '.base').getBoundingClientRect()).to.have.property('width').that.is.greaterThan(600);
        sizes.add(open.window.getComputedStyle(find(quiz, '.base')).fontSize);
        expect(await focusRing(open, quiz)).to.deep.equal({ style: 'solid', width: 3 });
      }
      expect([...sizes]).to.deep.equal([page === 'small' ? '14px' : '16px']);
    });
  }

  it('would differ without the place where the page’s looks end', async () => {
    const { open, quiz } = await openPage('rules');
    const { color, textTransform } = open.window.getComputedStyle(quiz);
    expect([color, textTransform]).to.deep.equal(['rgb(255, 0, 170)', 'uppercase']);
  });

  it('follow the page in font, size, direction and colour scheme', async () => {
    const { open, quiz } = await openPage('after');
    const follows = (style: Readonly<Record<string, string>>) => {
      Object.assign(open.document.body.style, style);
      const found = open.window.getComputedStyle(find(quiz, 'h2'));
      return Object.keys(style).map((name) => found.getPropertyValue(name));
    };
    find(quiz, 'h2').style.fontSize = '1em';
    const chosen = { 'font-family': 'monospace', 'font-size': '19px', 'direction': 'rtl', 'color-scheme': 'dark', 'visibility': 'hidden', 'pointer-events': 'none' };
    expect(follows(chosen)).to.deep.equal(Object.values(chosen));
  });
});
