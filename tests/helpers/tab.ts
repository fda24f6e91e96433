import { aTimeout, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { engine } from './engine.ts';
import { isVisible } from './roles.ts';
import type { Visitor } from './visitor.ts';

const mostStops = 60;

/** Everything that Tab, or Shift and Tab, leads to inside of the quiz, until it leads out of it. */
export async function tabThrough(visitor: Visitor, from: HTMLElement, way: 'on' | 'back', atEach: (stop: HTMLElement) => unknown = () => undefined): Promise<HTMLElement[]> {
  const stops: HTMLElement[] = [];
  from.focus();
  if (way === 'back') await sendKeys({ down: 'Shift' });
  try {
    for (let count = 0; count < mostStops; count += 1) {
      await visitor.press('Tab');
      const { focused } = visitor;
      if (!(focused instanceof HTMLElement) || !visitor.root.contains(focused)) return stops;
      stops.push(focused);
      await atEach(focused);
    }
  } finally {
    if (way === 'back') await sendKeys({ up: 'Shift' });
  }
  throw new Error(`Tab ${way} never leads out of the quiz.`);
}

/** As `focusFault`, once a browser has scrolled to where it is. */
export function lastingFocusFault(visitor: Visitor): Promise<string | undefined> {
  return lasting(() => focusFault(visitor));
}

/** What is the matter, in the end: a browser is given a second to scroll, which Firefox does late when it is busy. */
export async function lasting<T>(faultNow: () => T): Promise<T> {
  for (let looks = 0; looks < 20 && faultNow(); looks += 1) await aTimeout(50);
  return faultNow();
}

/** Firefox scrolls to what had the focus a frame ago, even when something else has it by now: it is given that frame. */
export async function scrolled(): Promise<void> {
  if (engine === 'firefox') await nextFrame();
}

/** What is the matter with where the focus is; nothing where it is on something of the quiz that can be seen. */
export function focusFault({ quiz, root, focused }: Visitor): string | undefined {
  if (document.activeElement !== quiz) return `the focus is on ${document.activeElement?.localName}`;
  if (!focused || !root.contains(focused)) return 'nothing in the quiz has the focus';
  if (!isVisible(focused)) return `what has the focus is not visible: ${focused.outerHTML.slice(0, 100)}`;
  const { top, bottom } = focused.getBoundingClientRect();
  if (bottom <= 0 || top >= window.innerHeight) return `what has the focus is out of sight: ${focused.outerHTML.slice(0, 100)}`;
  return undefined;
}
