import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { contrast } from './helpers/colour.ts';
import { partOf } from './helpers/engine.ts';
import { isVisible, nameOf } from './helpers/roles.ts';
import { screenNamed, screens } from './helpers/screens.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const narrowest = 280;

const tabStops = 'a[href], button, summary, input, textarea';

function visible(visitor: Visitor, selector: string): HTMLElement[] {
  return [...visitor.root.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
}

/** One stop for a group of radio buttons. */
function expectedStops(visitor: Visitor): HTMLElement[] {
  const seen = new Set<string>();
  return visible(visitor, tabStops).filter((each) => {
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
    const isFirst = !seen.has(each.name);
    seen.add(each.name);
    return isFirst;
  });
}

/** Where Tab leads on this screen, from the page before the quiz until it is left. */
async function stopsByTab(visitor: Visitor, atEach: (stop: HTMLElement) => void): Promise<Element[]> {
  const stops: Element[] = [];
  visitor.before.focus();
  for (let count = 0; count < 60; count += 1) {
    await visitor.press('Tab');
    const { focused } = visitor;
    if (!(focused instanceof HTMLElement) || !visitor.root.contains(focused)) return stops;
    stops.push(focused);
    atEach(focused);
  }
  throw new Error('Tab never leads out of the quiz.');
}

/** The ring around what has the focus, or around its option. */
function expectFocusRing(visitor: Visitor, stop: HTMLElement): void {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop.closest('[part=option]') ?? stop);
  const base = visitor.root.querySelector('[part=base]') ?? visitor.quiz;
  expect(outlineStyle, `ring of “${nameOf(stop)}”`).not.to.equal('none');
  expect(parseFloat(outlineWidth), `width of the ring of “${nameOf(stop)}”`).to.be.at.least(2);
  expect(contrast(outlineColor, getComputedStyle(base).backgroundColor), `contrast of the ring of “${nameOf(stop)}”`).to.be.at.least(3);
}

async function inScheme(colorScheme: 'light' | 'dark'): Promise<void> {
  document.documentElement.style.colorScheme = 'light dark';
  await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

beforeEach(async () => {
  await setViewport({ width: 800, height: 900 });
  await inScheme('light');
});

after(() => document.documentElement.style.removeProperty('color-scheme'));

for (const [turn, scheme] of (['light', 'dark'] as const).entries()) {
  describe(`axe finds nothing in ${scheme} colours`, () => {
    for (const { name, reach } of partOf(screens, turn)) {
      it(name, async () => {
        await inScheme(scheme);
        const { quiz, root } = await reach();
        const { backgroundColor } = getComputedStyle(root.querySelector('[part=base]') ?? quiz);
        expect(contrast(backgroundColor, 'white') < 2, 'the card has the page’s scheme').to.equal(scheme === 'light');
        await expect(quiz).to.be.accessible();
      });
    }
  });
}

describe('every screen', () => {
  for (const { name, reach } of partOf(screens)) {
    it(`has no order of its own for Tab, and one heading: ${name}`, async () => {
      const visitor = await reach();
      expect(visitor.root.querySelectorAll('[tabindex]:not([tabindex="-1"], [tabindex="0"])').length).to.equal(0);
      expect(visitor.title).not.to.be.empty;
    });

    it(`fits into ${narrowest} px: ${name}`, async () => {
      await setViewport({ width: narrowest, height: 800 });
      const visitor = await reach();
      expect(document.documentElement.scrollWidth, 'the page does not scroll sideways').to.be.at.most(narrowest);
      for (const each of visible(visitor, '*')) {
        const { left, right } = each.getBoundingClientRect();
        expect(left, each.outerHTML).to.be.at.least(0);
        expect(right, each.outerHTML).to.be.at.most(narrowest);
      }
    });
  }
});

describe('Tab', () => {
  const names = ['the introduction', 'the question concern', 'the question safety', 'a question of groups without an answer', 'the result: a category', 'contact', 'contact with every error', 'sent'];
  for (const [turn, scheme] of (['light', 'dark'] as const).entries()) {
    for (const name of partOf(names, turn)) {
      it(`leads to everything in order, with a ring around it, in ${scheme} colours: ${name}`, async () => {
        await inScheme(scheme);
        const visitor = await screenNamed(name).reach();
        const stops = await stopsByTab(visitor, (stop) => expectFocusRing(visitor, stop));
        expect(stops.map((stop) => stop.outerHTML)).to.deep.equal(expectedStops(visitor).map((stop) => stop.outerHTML));
      });
    }
  }

  it('shows no ring around a button that was clicked', async () => {
    const visitor = await visit();
    await visitor.clickButton('What are exosomes?');
    expect(visitor.focused === visitor.find('button', 'What are exosomes?'), 'it is that element').to.equal(true);
    expect(getComputedStyle(visitor.find('button', 'What are exosomes?')).outlineStyle).to.equal('none');
    await resetMouse();
  });
});
