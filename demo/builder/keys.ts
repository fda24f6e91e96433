import type { Actions } from './ui.ts';

/** Ctrl+Z and Ctrl+Shift+Z, or with Command. Everywhere, since fields show what the work says, and not what was typed. */
export function listenToKeys(actions: Pick<Actions, 'undo' | 'redo'>): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    // What a visitor writes into the preview is not part of the work.
    if (event.composedPath().some((each) => each instanceof Element && each.localName === 'exosome-quiz')) return;
    event.preventDefault();
    if (isRedo) actions.redo();
    else actions.undo();
  });
}
