import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import { contrast, isSameColour } from './helpers/colour.ts';
import { partOf } from './helpers/engine.ts';
import { goTo, press } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const colours = [
  'yellow', 'black', 'white', '#777', '#757575', '#808080', 'rebeccapurple', 'tomato', 'teal', 'lime', 'blue', 'DeepPink', '#2f6f62', '#ABC',
  'rgb(255 0 0)', 'rgb(0, 128, 255)', 'hsl(210 50% 50%)', 'hwb(90 20% 30%)', 'lab(55% 40 -30)', 'lch(60% 50 200)', 'oklab(0.6 0.1 0.1)',
  'oklch(0.7 0.15 150)', 'oklch(0.45 0.2 264)', 'color(display-p3 1 0.5 0)', 'color-mix(in srgb, red, white)',
];

/** What CSS takes for a colour, and what no button could be painted with as it is. */
const noColours = ['currentColor', 'transparent', 'inherit', 'initial', 'unset', 'var(--nowhere)', 'rgb(255 0 0 / 0.1)'];

const broken = ['', '   ', 'nope', 'red; display: none', 'red}*{display:none', '</style><script>window.pwned=1</script>', 'url(https://x.test/)', 'expression(alert(1))', '#12', 'rgb(1,2,3'];

/** Public colours of the card, which a page may set beside the accent. */
const cards: readonly Readonly<Record<string, string>>[] = [{}, { '--exosome-quiz-surface': '#fff8e7', '--exosome-quiz-text': '#222' }];

function submit({ root }: Visitor): HTMLElement {
  const [button] = root.querySelectorAll<HTMLElement>('button[type=submit]');
  if (!button) throw new Error('No button goes on.');
  return button;
}

function paint({ root, quiz }: Visitor, element: HTMLElement): { text: string; background: string; card: string } {
  const { color, backgroundColor } = getComputedStyle(element);
  const card = getComputedStyle(root.querySelector('[part=base]') ?? quiz).backgroundColor;
  return { text: color, background: backgroundColor, card };
}

function expectReadable(visitor: Visitor): void {
  const { text, background, card } = paint(visitor, submit(visitor));
  expect(contrast(text, card, background), `${text} on ${background}`).to.be.at.least(4.5);
}

before(() => emulateMedia({ reducedMotion: 'reduce' }));
after(() => document.documentElement.style.removeProperty('color-scheme'));

for (const [turn, scheme] of (['light', 'dark'] as const).entries()) {
  describe(`the attribute accent in ${scheme} colours`, () => {
    before(async () => {
      document.documentElement.style.colorScheme = 'light dark';
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    });

    for (const accent of colours) {
      it(`${accent} is on the button, and the text on it can be read`, async () => {
        const visitor = await visit({ accent });
        expect(isSameColour(paint(visitor, submit(visitor)).background, accent)).to.be.true;
        expect(visitor.quiz.problems).to.be.empty;
        expectReadable(visitor);
      });
    }

    for (const accent of partOf(colours, turn)) {
      it(`${accent} leaves links and headings readable`, async () => {
        const visitor = await visit({ accent, 'privacy-href': '/privacy' });
        await goTo(visitor.quiz, 'contact');
        await press(visitor.quiz);
        for (const name of ['Name – Please fill this in.', 'Privacy policy (opens in a new tab)']) {
          const link = visitor.find('link', name);
          const box = link.closest('.errors');
          const under = box ? [getComputedStyle(box).backgroundColor] : [];
          const { text, card } = paint(visitor, link);
          expect(contrast(text, card, ...under), `${name}: ${text} on ${under.join() || card}`).to.be.at.least(4.5);
        }
      });
    }

    for (const accent of noColours) {
      it(`${accent} never makes a button that cannot be read`, async () => expectReadable(await visit({ accent })));
    }
  });
}

describe('the attribute accent', () => {
  for (const [index, tokens] of cards.entries()) {
    for (const accent of broken) {
      it(`${JSON.stringify(accent)} changes nothing, on card ${index + 1}`, async () => {
        const plain = await visit();
        const visitor = await visit({ accent });
        for (const { quiz } of [plain, visitor]) for (const [name, value] of Object.entries(tokens)) quiz.style.setProperty(name, value);
        expect(paint(visitor, submit(visitor))).to.deep.equal(paint(plain, submit(plain)));
        expect(getComputedStyle(submit(visitor)).display).to.equal(getComputedStyle(submit(plain)).display);
        expect('pwned' in window).to.be.false;
      });
    }
  }

  for (const accent of broken.filter((each) => each.trim())) {
    it(`${JSON.stringify(accent)} is said to be no colour`, async () => {
      const { quiz } = await visit({ accent });
      expect(quiz.problems.map(({ path }) => path)).to.deep.equal(['accent']);
    });
  }

  it('gives way to a colour that the page sets for the text on it', async () => {
    const visitor = await visit({ accent: 'yellow' });
    visitor.quiz.style.setProperty('--exosome-quiz-on-accent', 'rgb(1, 2, 3)');
    expect(paint(visitor, submit(visitor)).text).to.equal('rgb(1, 2, 3)');
  });

  it('can change and go while the quiz runs', async () => {
    const visitor = await visit({ accent: 'yellow' });
    const background = async (accent: string | null) => {
      visitor.quiz.accent = accent;
      await visitor.quiz.updateComplete;
      return paint(visitor, submit(visitor)).background;
    };
    const plain = await visit();
    const { background: usual } = paint(plain, submit(plain));
    expect(isSameColour(await background('navy'), 'navy')).to.be.true;
    expect(await background(null)).to.equal(usual);
  });
});
