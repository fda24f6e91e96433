import { aTimeout } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isVisible } from './roles.ts';
import type { Visitor } from './visitor.ts';

const mostStops = 60;

/** Everything that Tab, or Shift and Tab, leads to inside of the quiz, until it leads out of it. */
export async function tabThrough(visitor: Visitor, from: HTMLElement, way: 'on' | 'back', atEach: (stop: HTMLElement) => void = () => undefined): Promise<HTMLElement[]> {
  const stops: HTMLElement[] = [];
  from.focus();
  if (way === 'back') await sendKeys({ down: 'Shift' });
  try {
    for (let count = 0; count < mostStops; count += 1) {
      await visitor.press('Tab');
      const { focused } = visitor;
      if (!(focused instanceof HTMLElement) || !visitor.root.contains(focused)) return stops;
      stops.push(focused);
      atEach(focused);
    }
  } finally {
    if (way === 'back') await sendKeys({ up: 'Shift' });
  }
  throw new Error(`Tab ${way} never leads out of the quiz.`);
}

/** As `focusFault`, once a browser has scrolled to where it is, which Firefox does a moment later. */
export async function lastingFocusFault(visitor: Visitor): Promise<string | undefined> {
  for (let looks = 0; looks < 20 && focusFault(visitor); looks += 1) await aTimeout(50);
  return focusFault(visitor);
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
