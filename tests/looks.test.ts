import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import { inWords } from '../src/config/problems.ts';
import { lookProblems } from '../src/preview/look-problems.ts';
import { contrast } from './helpers/colour.ts';
import { partOf } from './helpers/engine.ts';
import { closeFrames, openFrame, type OpenFrame, quizzesIn } from './helpers/frames.ts';
import { choose, goTo, press } from './helpers/run-through.ts';
import { longVisit, visit, type Visitor } from './helpers/visitor.ts';

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
async function screens(): Promise<{ visitors: Visitor[]; close: () => void }> {
  const visits = [await longVisit(), await longVisit({ 'privacy-href': '/privacy' })] as const;
  const [question, contact] = [visits[0].visitor, visits[1].visitor];
  await goTo(question.quiz, 'notice');
  choose(question.quiz, 'dull');
  await goTo(contact.quiz, 'contact');
  await press(contact.quiz);
  contact.field('Name').focus();
  return { visitors: [question, contact], close: () => visits.forEach(({ close }) => close()) };
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

for (const [turn, scheme] of (['light', 'dark'] as const).entries()) {
  describe(`any accent on any surface, in ${scheme} colours`, () => {
    let visitors: Visitor[];
    let close: () => void;

    before(async () => {
      await inScheme(scheme);
      ({ visitors, close } = await screens());
    });
    after(() => close());

    afterEach(() => setTokens({ accent: '', surface: '', text: '', muted: '' }));

    for (const surface of partOf(cards, turn)) {
      it(`everything can be read on ${surface || 'the default card'}`, () => {
        for (const accent of accents) {
          setTokens({ accent, surface });
          expect(failures(visitors, pairs), `accent ${accent || 'unset'}`).to.deep.equal([]);
        }
      });
    }

    for (const surface of partOf(middlingCards, turn)) {
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

    it('a card that shows what is under it leaves the words of problems readable', async () => {
      const { root } = await visit({ 'preview': '', 'cta-href': 'ftp://clinic.test/' });
      const word = root.querySelector('.problems strong.error');
      if (!word) throw new Error('There is no problem.');
      setTokens({ surface: 'transparent' });
      const { color, backgroundColor } = getComputedStyle(word);
      expect(contrast(color, scheme === 'light' ? 'white' : '#121212', backgroundColor)).to.be.at.least(4.5);
    });

    it('a page can set each colour by itself', () => {
      setTokens({ surface: 'rgb(1, 2, 3)', text: 'rgb(4, 5, 6)', muted: 'rgb(7, 8, 9)' });
      const [question, contact] = visitors;
      const shown = [question?.heading, contact?.root.querySelector('.muted')].map((element) => element && getComputedStyle(element).color);
      expect(shown).to.deep.equal(['rgb(4, 5, 6)', 'rgb(7, 8, 9)']);
    });
  });
}

const looks = ['fernlea', 'ochre', 'northgate', 'nightjar', 'mauve'];
const tokens = ['accent', 'on-accent', 'surface', 'text', 'muted', 'border', 'radius', 'font', 'gap'].map((name) => `--exosome-quiz-${name}`);

/** What the page of looks shows for copying, and the quiz beside it. */
async function openLooks(): Promise<{ open: OpenFrame; shown: { id: string; code: string; quiz: HTMLElement }[] }> {
  const open = await openFrame({ src: '/demo/looks.html' }, 1280);
  await quizzesIn(open);
  const shown = looks.map((id) => {
    const [quiz, ...others] = open.document.querySelectorAll<HTMLElement>(`#${id} exosome-quiz`);
    if (!quiz || others.length) throw new Error(`${id} does not have one quiz`);
    return { id, code: open.document.querySelector(`#${id} pre`)?.textContent ?? '', quiz };
  });
  return { open, shown };
}

const onOneLine = (value: string) => value.replaceAll(/\s+/g, ' ');

/** The tokens that a style sheet of one rule sets, as the browser reads it. */
function declared(code: string): Record<string, string> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(code);
  const [rule, ...others] = sheet.cssRules;
  if (!(rule instanceof CSSStyleRule) || others.length || rule.selectorText !== 'exosome-quiz') throw new Error(`Not one rule for the quiz: ${code}`);
  return Object.fromEntries([...rule.style].map((name) => [name, onOneLine(rule.style.getPropertyValue(name))]));
}

describe('the page of looks', () => {
  afterEach(closeFrames);

  it('shows each as it stands in its style sheet', async () => {
    const { open, shown } = await openLooks();
    const css = await (await open.window.fetch('/demo/assets/looks.css')).text();
    expect(open.document.querySelectorAll('exosome-quiz')).to.have.lengthOf(looks.length);
    for (const { id, code } of shown) {
      const start = css.indexOf(`\n#${id} {`);
      const section = css.slice(start, css.indexOf('\n}', start)).replaceAll('\n  ', '\n');
      expect(section.includes(`\n${code}`), `${id}: ${code}`).to.equal(true);
    }
    for (const word of ['::part', 'url(', '@import', '@font-face']) expect(css).not.to.include(word);
  });

  it('shows all that is in force, and only tokens', async () => {
    const { open, shown } = await openLooks();
    for (const { id, code, quiz } of shown) {
      const style = open.window.getComputedStyle(quiz);
      const inForce = tokens.map((name) => [name, onOneLine(style.getPropertyValue(name))]).filter(([, value]) => value);
      expect(declared(code), id).to.deep.equal(Object.fromEntries(inForce));
    }
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has nothing that is hard to read, in ${scheme} colours`, async () => {
      await inScheme(scheme);
      const { shown } = await openLooks();
      const found = shown.flatMap(({ id, quiz }) => inWords(quiz.shadowRoot ? lookProblems(quiz.shadowRoot) : []).map(({ message }) => `${id}: ${message}`));
      expect(found).to.deep.equal([]);
    });
  }

  it('differs from look to look, and one is dark where the visitor prefers light colours', async () => {
    await inScheme('light');
    const { open, shown } = await openLooks();
    const cards = shown.map(({ quiz }) => {
      const card = quiz.shadowRoot?.querySelector('.base');
      if (!card) throw new Error('There is no card.');
      const { backgroundColor, borderRadius } = open.window.getComputedStyle(card);
      return { backgroundColor, borderRadius };
    });
    expect(new Set(cards.map(({ borderRadius }) => borderRadius)).size).to.equal(looks.length);
    const dark = looks.filter((_, index) => contrast('white', cards[index]?.backgroundColor ?? 'white') > 10);
    expect(dark).to.deep.equal(['nightjar']);
  });

  it('copies what it shows', async () => {
    const { open, shown } = await openLooks();
    const copied: string[] = [];
    Object.defineProperty(open.window.navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    const buttons = [...open.document.querySelectorAll<HTMLElement>('[data-copy]')];
    for (const button of buttons) button.click();
    await aTimeout(20);
    expect(copied).to.deep.equal(shown.map(({ code }) => code));
    expect(buttons.map(({ textContent }) => textContent)).to.deep.equal(looks.map(() => 'Copied'));
  });
});
