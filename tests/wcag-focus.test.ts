import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { nameOf } from './helpers/roles.ts';
import { find, goTo } from './helpers/run-through.ts';
import { screens } from './helpers/screens.ts';
import { lasting, lastingFocusFault, scrolled, tabThrough } from './helpers/tab.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

function isFromTopToBottom(stops: readonly HTMLElement[]): boolean {
  return stops.every((stop, index) => index === 0 || Boolean(stops[index - 1]?.compareDocumentPosition(stop) === Node.DOCUMENT_POSITION_FOLLOWING));
}

/** A group of radio buttons without an answer is entered at its first from before, and at its last from behind. */
const stopNames = (stops: readonly HTMLElement[]) => stops.map((each) => (each instanceof HTMLInputElement && each.type === 'radio' ? each.name : nameOf(each)));

const buttonsOf = ({ root }: Visitor) => [...root.querySelectorAll<HTMLElement>('button')];

beforeEach(async () => {
  await setViewport({ width: 800, height: 700 });
  await emulateMedia({ reducedMotion: 'reduce' });
});

describe('2.4.3 Focus Order: the focus is never lost', () => {
  for (const { name, reach } of screens) {
    it(`by a button: ${name}`, async () => {
      for (const [index, { textContent }] of buttonsOf(await reach()).entries()) {
        const visitor = await reach();
        buttonsOf(visitor)[index]?.focus();
        await visitor.press('Enter');
        await aTimeout(0);
        await visitor.quiz.updateComplete;
        expect(await lastingFocusFault(visitor), `after “${textContent?.trim()}”`).to.equal(undefined);
      }
    });
  }

  /** What a page, or time, does while a visitor is there. */
  const events: Readonly<Record<string, (visitor: Visitor) => unknown>> = {
    'another list of questions': ({ quiz }) => (quiz.questions = 'sun, tried'),
    'other texts': ({ quiz }) => (quiz.config = { copy: { heading: 'Other', continue: 'On', start: 'Begin' } }),
    'another language': ({ quiz }) => (quiz.lang = 'de'),
    'another contact form': ({ quiz }) => Object.assign(quiz, { leadFields: 'email', leadStep: 'before-result' }),
    'no contact form': ({ quiz }) => (quiz.leadStep = 'none'),
    'another heading level': ({ quiz }) => (quiz.headingLevel = 3),
    'restart()': ({ quiz }) => quiz.restart(),
    'a form that is reset': ({ quiz }) => quiz.formResetCallback(),
  };
  // Each engine has every event and every screen; not each of them together, which would be some six hundred.
  for (const [turn, [event, act]] of Object.entries(events).entries()) {
    for (const { name, reach } of partOf(screens, turn)) {
      it(`by ${event}: ${name}`, async () => {
        const visitor = await reach();
        const stops = visitor.root.querySelectorAll<HTMLElement>('[type=submit], [name=skip], [name=restart], input:not([tabindex])');
        for (const stop of [stops[0], stops[stops.length - 1]]) {
          if (!stop?.isConnected) continue;
          await scrolled();
          stop.focus();
          act(visitor);
          await visitor.quiz.updateComplete;
          await aTimeout(0);
          expect(await lastingFocusFault(visitor), nameOf(stop)).to.equal(undefined);
        }
      });
    }
  }
});

describe('2.1.2 No Keyboard Trap, 2.4.3 Focus Order, 2.4.11 Focus Not Obscured: on a page whose header and footer stay', () => {
  const height = 80;
  let bars: HTMLElement[] = [];

  function bar(edge: 'top' | 'bottom'): HTMLElement {
    const element = document.createElement('div');
    Object.assign(element.style, { position: 'fixed', [edge]: '0', insetInline: '0', height: `${height}px`, background: 'black', zIndex: '9' });
    document.body.append(element);
    return element;
  }

  beforeEach(async () => {
    await setViewport({ width: 400, height: 500 });
    bars = [bar('top'), bar('bottom')];
    document.body.style.paddingBlock = `${height}px`;
  });

  afterEach(() => {
    for (const each of bars) each.remove();
    document.body.style.removeProperty('padding-block');
  });

  /** How much of it is hidden, in pixels; nothing where it is too high for the page, and part of it is in sight. */
  function hidden(stop: Element): number {
    const { top, bottom } = (stop.closest('[part=option]') ?? stop).getBoundingClientRect();
    const [first, last] = [height, window.innerHeight - height];
    return Math.round(bottom - top > last - first ? Math.max(0, first - bottom, top - last) : Math.max(0, first - top, bottom - last));
  }

  // One walk for all three: a key press takes a browser longer than anything else here.
  for (const { name, reach } of screens) {
    it(`Tab leads through in order, to nothing that is under them, and out, and Shift+Tab the same way back: ${name}`, async () => {
      const visitor = await reach();
      // What comes of the answers is added to the problems later, and makes them scroll.
      if (visitor.quiz.preview) await waitUntil(() => visitor.root.querySelector('.problems[tabindex]'));
      const after = visitor.quiz.nextElementSibling;
      if (!(after instanceof HTMLElement)) throw new Error('Nothing comes after the quiz.');
      const under: string[] = [];
      const note = async (stop: HTMLElement) => {
        await scrolled();
        // The criterion asks that some of it is seen. Firefox leaves a few pixels of a button under the footer at times.
        const tooMuch = () => (hidden(stop) > stop.getBoundingClientRect().height / 4 ? `${nameOf(stop)}: ${hidden(stop)}` : '');
        const fault = await lasting(tooMuch);
        if (fault) under.push(fault);
      };
      const there = await tabThrough(visitor, visitor.before, 'on', note);
      expect(visitor.focused === after, 'it leads to what comes after').to.equal(true);
      expect(isFromTopToBottom(there), 'it leads from top to bottom, as it reads').to.equal(true);
      const back = await tabThrough(visitor, after, 'back', note);
      expect(visitor.focused === visitor.before, 'it leads to what comes before').to.equal(true);
      expect(stopNames(back.reverse())).to.deep.equal(stopNames(there));
      expect(under).to.deep.equal([]);
    });
  }

  for (const screen of ['notice', 'safety', 'result', 'contact', 'an error'] as const) {
    it(`nor is what takes the focus: ${screen}`, async () => {
      const visitor = await visit({ 'lead-fields': 'name email phone message postcode' });
      await goTo(visitor.quiz, screen === 'an error' ? 'safety' : screen);
      const submit = find(visitor.quiz, '[type=submit]');
      if (screen === 'an error' || screen === 'contact') {
        submit.focus();
        await visitor.press('Enter');
      }
      const { focused } = visitor;
      if (!focused) throw new Error('Nothing has the focus.');
      expect(hidden(focused)).to.equal(0);
      expect(hidden(focused.firstElementChild ?? focused), 'it begins in sight').to.equal(0);
    });
  }
});
