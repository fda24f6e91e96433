import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import '../src/define.ts';
import { inWords } from '../src/config/problems.ts';
import { lookProblems } from '../src/preview/look-problems.ts';
import { contrast } from './helpers/colour.ts';
import { itWith, partOf } from './helpers/engine.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

type Tokens = Readonly<Record<string, string>>;

interface Case {
  name: string;
  tokens: Tokens;
  /** What to change, by the name of its token. */
  paths: readonly string[];
}

/** Each is so in light and in dark colours, because it sets what it is about. */
const low: readonly Case[] = [
  { name: 'grey text', tokens: { surface: 'white', text: '#999' }, paths: ['text'] },
  { name: 'light text on a light card', tokens: { surface: '#fdfaf5', text: 'ivory' }, paths: ['text'] },
  { name: 'dark text on a dark card', tokens: { surface: '#10151c', text: '#333' }, paths: ['text'] },
  { name: 'text that lets the card through', tokens: { surface: 'white', text: 'rgb(0 0 0 / 0.4)' }, paths: ['text'] },
  { name: 'text, and hints of their own', tokens: { surface: 'white', text: '#999', muted: '#bbb' }, paths: ['text', 'muted'] },
  { name: 'pale hints', tokens: { surface: '#fff', text: '#222', muted: 'oklch(0.8 0.03 200)' }, paths: ['muted'] },
  { name: 'hints that are right on the card, and not on what is chosen', tokens: { surface: '#fff', text: '#111', muted: '#767676', accent: 'black' }, paths: ['muted'] },
  { name: 'white on a pale button', tokens: { accent: '#f4c9c0', 'on-accent': 'white' }, paths: ['on-accent'] },
  { name: 'a button in a wide colour space', tokens: { accent: 'color(display-p3 0.9 0.8 0.2)', 'on-accent': 'color(srgb 1 1 1)' }, paths: ['on-accent'] },
  { name: 'a light accent on a middling card', tokens: { surface: '#b9b2a8', accent: 'white' }, paths: ['accent'] },
  { name: 'hints and errors on a green card', tokens: { surface: '#2f6f62', accent: 'white' }, paths: ['muted', 'surface'] },
  { name: 'errors on a card with text of the page’s own', tokens: { surface: '#c4bdb3', text: '#3a3a3a', muted: '#222', accent: 'black' }, paths: ['text'] },
];

const fine: readonly Case[] = [
  { name: 'the default colours', tokens: {}, paths: [] },
  { name: 'a dark card alone', tokens: { surface: '#1a1410' }, paths: [] },
  { name: 'a light card alone', tokens: { surface: 'oklch(0.97 0.01 80)' }, paths: [] },
  { name: 'any accent on a light card', tokens: { surface: 'white', accent: 'yellow' }, paths: [] },
  { name: 'a card that shows what is under it', tokens: { surface: 'transparent' }, paths: [] },
  { name: 'a card of glass', tokens: { surface: 'rgb(255 255 255 / 0.2)', text: '#444' }, paths: [] },
  { name: 'colours in every syntax', tokens: { 'surface': 'light-dark(white, hsl(200 20% 8%))', 'border': 'currentcolor', 'accent': 'lab(40% 30 10)', 'on-accent': 'White' }, paths: [] },
];

function setTokens({ quiz }: Visitor, tokens: Tokens): void {
  for (const [name, value] of Object.entries(tokens)) quiz.style.setProperty(`--exosome-quiz-${name}`, value);
}

async function preview(tokens: Tokens, attributes: Readonly<Record<string, string>> = {}): Promise<Visitor> {
  const visitor = await visit({ ...attributes, preview: '' });
  setTokens(visitor, tokens);
  return visitor;
}

const problemsOf = ({ root }: Visitor) => inWords(lookProblems(root));
const pathsOf = (visitor: Visitor) => problemsOf(visitor).map(({ path }) => path.replace('--exosome-quiz-', ''));

/** The hue of a colour in degrees, and how colourful it is. */
function hueOf(colour: string): [hue: number, chroma: number] {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = `oklch(from ${colour} l c h)`;
  const [, chroma = 0, hue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return [hue, chroma];
}

before(() => {
  document.documentElement.style.colorScheme = 'light dark';
});

after(async () => {
  document.documentElement.removeAttribute('style');
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
});

for (const [turn, colorScheme] of (['light', 'dark'] as const).entries()) {
  describe(`problems with the page's colours, in ${colorScheme} ones`, () => {
    before(() => emulateMedia({ colorScheme, reducedMotion: 'reduce' }));

    for (const { name, tokens, paths } of partOf(low, turn)) {
      it(`${name}: said, with what to write instead`, async () => {
        const visitor = await preview(tokens);
        expect(pathsOf(visitor)).to.deep.equal(paths);
        for (const { code, severity, path, message, fix = '' } of problemsOf(visitor)) {
          expect([code, severity]).to.deep.equal(['low-contrast', 'warning']);
          expect(message.startsWith(`${path}: `), message).to.equal(true);
          expect(message).to.match(/: [1-4]\.\d:1, and 4\.5:1 is needed\. Write #[\da-f]{6}, or (darker|lighter)\.$/).and.include(fix);
          expect(message.includes('in dark colours'), message).to.equal(colorScheme === 'dark');
        }
      });

      it(`${name}: gone once that is written`, async () => {
        const visitor = await preview(tokens);
        for (let tries = 0; problemsOf(visitor).length && tries < 3; tries += 1) {
          for (const { path, fix = '' } of problemsOf(visitor)) visitor.quiz.style.setProperty(path, fix);
        }
        expect(pathsOf(visitor)).to.deep.equal([]);
      });
    }

    for (const { name, tokens } of fine) {
      it(`nothing is said of ${name}`, async () => {
        const visitor = await preview(tokens);
        expect(problemsOf(visitor).map(({ message }) => message)).to.deep.equal([]);
      });
    }
  });
}

describe("problems with the page's colours", () => {
  before(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' }));

  it('measure what is seen', async () => {
    const visitor = await preview({ 'surface': 'white', 'text': 'black', 'muted': 'rgb(0 0 0 / 0.5)', 'accent': 'oklch(0.7 0.12 30)', 'on-accent': 'hsl(0 0% 100%)' });
    const ratios = problemsOf(visitor).map(({ message }) => Number(/: ([\d.]+):1/.exec(message)?.[1]));
    const tint = 'color-mix(in srgb, oklch(0.7 0.12 30) 9%, white)';
    expect(ratios[0]).to.be.closeTo(contrast('rgb(0 0 0 / 0.5)', tint), 0.11);
    expect(ratios[1]).to.be.closeTo(contrast('white', 'oklch(0.7 0.12 30)'), 0.11);
    expect(ratios).to.have.lengthOf(2);
  });

  for (const muted of ['#7fb3d5', '#d98880', '#a9c46c', 'oklch(0.75 0.1 310)']) {
    it(`keep the hue of ${muted}, and go no further than they have to`, async () => {
      const visitor = await preview({ surface: 'white', text: '#111', muted });
      const [problem] = problemsOf(visitor);
      const fix = problem?.fix ?? '';
      const [[hue, chroma], [fixHue, fixChroma]] = [hueOf(muted), hueOf(fix)];
      expect(Math.abs(hue - fixHue)).to.be.below(6);
      expect(fixChroma).to.be.above(chroma * 0.6);
      expect(contrast(fix, 'white')).to.be.within(4.5, 5.6);
    });
  }

  for (const [name, value] of Object.entries({ 'accent': '2f6f62', 'muted': 'nope', 'border': '1px solid red', 'surface': 'linear-gradient(white, ivory)', 'on-accent': '#12' })) {
    it(`say that ${value} is no colour, as ${name}`, async () => {
      const visitor = await preview({ [name]: value });
      const problems = problemsOf(visitor);
      expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([['unknown-colour', `--exosome-quiz-${name}`]]);
      expect(problems[0]?.message).to.contain(`“${value}”`);
    });
  }

  it('name the attribute where the accent comes from it', async () => {
    const visitor = await preview({ surface: '#b9b2a8' }, { accent: 'white' });
    const [problem] = problemsOf(visitor);
    expect(problem?.path).to.equal('accent');
    visitor.quiz.accent = problem?.fix ?? '';
    await visitor.quiz.updateComplete;
    expect(pathsOf(visitor)).to.deep.equal([]);
  });

  it('leave nothing behind', async () => {
    const visitor = await preview({ muted: '#ccc' });
    const before = visitor.root.innerHTML;
    expect(problemsOf(visitor)).to.have.lengthOf(1);
    expect(visitor.root.innerHTML).to.equal(before);
  });

  it('say nothing of an element that is on no page', async () => {
    const visitor = await preview({ surface: 'white', text: '#999' });
    visitor.quiz.remove();
    expect(problemsOf(visitor)).to.deep.equal([]);
  });

  itWith('forced colours')('say nothing where all colours are the system’s', async () => {
    const visitor = await preview({ surface: 'white', text: '#999', accent: 'yellow', 'on-accent': 'white' });
    await executeServerCommand('forced-colors', true);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    expect(problemsOf(visitor)).to.deep.equal([]);
    await executeServerCommand('forced-colors', false);
    expect(problemsOf(visitor)).to.have.lengthOf(2);
  });
});
