import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import { contrast } from './helpers/colour.ts';
import { choose, goTo, press } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const accents = [
  '', 'black', 'white', '#777', '#757575', 'yellow', 'lime', 'blue', 'red', 'DeepPink', 'tomato', 'teal', '#24594e', '#f4d9d0', '#0b1f3a',
  'hsl(210 50% 50%)', 'oklch(0.7 0.15 150)', 'oklch(0.45 0.2 264)', 'lab(55% 40 -30)', 'color(display-p3 1 0.5 0)',
];

/** Cards that are light or dark enough for any accent. */
const cards = ['', 'white', '#fff8e7', '#f2dcd3', '#d9ecdf', '#e8e0ff', 'lightyellow', 'oklch(0.93 0.05 20)', 'black', '#171d1b', '#0e1420', '#2b1a3d', 'navy', 'rgb(10 16 24 / 0.95)'];

/** Cards on which not every accent leaves a link readable; the text is, all the same. */
const middlingCards = ['#2f6f62', '#808080', '#757575', '#777', 'teal', 'tomato', 'red', 'blue', '#c8a27c', 'hotpink', 'oklch(0.6 0.1 250)'];

/** Cards that show what is under them. */
const clearCards = ['transparent', 'rgb(255 255 255 / 0.1)', 'rgb(0 0 0 / 0.2)'];

/** Cards with text of the page's own, which may be soft. */
const inks = {
  light: [['#fff4ec', '#3b2417'], ['white', 'black'], ['white', '#444'], ['white', '#555'], ['white', '#666'], ['#fffdf8', 'rgb(0 0 0 / 0.75)']],
  dark: [['#1d1512', '#f6e3d7'], ['black', 'white'], ['#171d1b', '#ccc'], ['#0e1420', '#bcc4d2']],
} as const;

interface Pair {
  what: string;
  selector: string;
  property: 'color' | 'borderTopColor' | 'outlineColor';
  /** What it lies on, over the card: the background of the nearest of these around it. */
  on: string;
  needed: number;
}

const text = { property: 'color', needed: 4.5 } as const;
const line = { needed: 3 } as const;

const ofText: readonly Pair[] = [
  { what: 'headings', selector: 'h2', on: '.base', ...text },
  { what: 'chosen options', selector: '.option:has(:checked)', on: '.option', ...text },
  { what: 'text on the accent', selector: '[type=submit]', on: '[type=submit]', ...text },
];

const pairs: readonly Pair[] = [
  ...ofText,
  { what: 'the number of the question', selector: '.progress', on: '.base', ...text },
  { what: 'hints', selector: '.muted', on: '.base', ...text },
  { what: 'links', selector: 'a[target]', on: '.base', ...text },
  { what: 'links in the list of errors', selector: '.errors a', on: '.errors', ...text },
  { what: 'errors', selector: '.field .error', on: '.base', ...text },
  { what: 'the line around a chosen option', selector: '.option:has(:checked)', property: 'borderTopColor', on: '.base', ...line },
  { what: 'the focus ring', selector: '.field :focus-visible', property: 'outlineColor', on: '.base', ...line },
  { what: 'borders of inputs', selector: '.field input', property: 'borderTopColor', on: '.base', ...line },
];

/** A question with an answer, and the contact form with its errors and the focus in a field. */
async function screens(): Promise<Visitor[]> {
  const [question, contact] = [await visit(), await visit({ 'privacy-href': '/privacy' })];
  await goTo(question.quiz, 'notice');
  choose(question.quiz, 'dull');
  await goTo(contact.quiz, 'contact');
  await press(contact.quiz);
  contact.field('Name').focus();
  return [question, contact];
}

/** A surface that is nearly whole lies on what the browser shows under a page. */
function measure({ root }: Visitor, { selector, property, on }: Pair): number | undefined {
  const element = root.querySelector(selector);
  const card = root.querySelector('.base');
  const ground = element?.closest(on);
  if (!element || !card || !ground) return undefined;
  const under = [getComputedStyle(card).backgroundColor, ...(ground === card ? [] : [getComputedStyle(ground).backgroundColor])];
  return contrast(getComputedStyle(element)[property], ...under);
}

function setTokens(tokens: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(tokens)) document.documentElement.style.setProperty(`--exosome-quiz-${name}`, value);
}

/** What cannot be read well enough, in words. Fails where something is on no screen. */
function failures(visitors: readonly Visitor[], wanted: readonly Pair[]): string[] {
  return wanted.flatMap((pair) => {
    const found = visitors.map((visitor) => measure(visitor, pair)).filter((ratio) => ratio !== undefined);
    if (!found.length) return [`${pair.what} are not there`];
    return found.filter((ratio) => ratio < pair.needed).map((ratio) => `${pair.what}: ${ratio.toFixed(2)}`);
  });
}

async function inScheme(scheme: 'light' | 'dark'): Promise<void> {
  document.documentElement.style.colorScheme = 'light dark';
  await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
}

after(async () => {
  document.documentElement.removeAttribute('style');
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
});

for (const scheme of ['light', 'dark'] as const) {
  describe(`any accent on any surface, in ${scheme} colours`, () => {
    let visitors: Visitor[];

    beforeEach(async () => {
      await inScheme(scheme);
      visitors = await screens();
    });

    afterEach(() => setTokens({ accent: '', surface: '', text: '', muted: '' }));

    for (const surface of cards) {
      it(`everything can be read on ${surface || 'the default card'}`, () => {
        for (const accent of accents) {
          setTokens({ accent, surface });
          expect(failures(visitors, pairs), `accent ${accent || 'unset'}`).to.deep.equal([]);
        }
      });
    }

    for (const surface of middlingCards) {
      it(`text can be read on ${surface}`, () => {
        for (const accent of accents) {
          setTokens({ accent, surface });
          expect(failures(visitors, ofText.filter(({ what }) => what !== 'chosen options')), `accent ${accent || 'unset'}`).to.deep.equal([]);
        }
      });
    }

    for (const surface of clearCards) {
      it(`${surface} leaves the text to the colour scheme`, () => {
        const colours = () => visitors.map(({ heading }) => getComputedStyle(heading).color);
        const usual = colours();
        setTokens({ surface });
        const shown = colours();
        expect(shown.map((colour, index) => contrast(colour, usual[index] ?? '').toFixed(1))).to.deep.equal(usual.map(() => '1.0'));
      });
    }

    for (const [surface, text] of inks[scheme]) {
      it(`hints, errors and inputs follow the text that a page sets: ${text} on ${surface}`, () => {
        setTokens({ surface, text });
        expect(failures(visitors, pairs)).to.deep.equal([]);
      });
    }

    it('a page can set each colour by itself', () => {
      setTokens({ surface: 'rgb(1, 2, 3)', text: 'rgb(4, 5, 6)', muted: 'rgb(7, 8, 9)' });
      const [question, contact] = visitors;
      const shown = [question?.heading, contact?.root.querySelector('.muted')].map((element) => element && getComputedStyle(element).color);
      expect(shown).to.deep.equal(['rgb(4, 5, 6)', 'rgb(7, 8, 9)']);
    });
  });
}
