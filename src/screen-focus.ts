import type { FocusTarget } from './quiz-run.ts';

const focusable: Record<FocusTarget, string> = { heading: 'h2', errors: '.errors', submit: '[type=submit]' };

/** Puts the focus on a part of the screen, and the part in sight. */
export function focusOn(root: ParentNode, target: FocusTarget): void {
  const part = root.querySelector<HTMLElement>(focusable[target]);
  part?.focus({ preventScroll: true });
  // On a page that scrolls smoothly, the way to the button that was pressed may not be over, and would carry on past
  // what is shown now. Scrolling by nothing ends it: https://drafts.csswg.org/cssom-view/#dom-window-scroll
  window.scrollBy({ top: 0, behavior: 'instant' });
  part?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // Of errors that are too many for the page, the nearest are the last; they begin with the first.
  part?.firstElementChild?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
