import type { Screen } from './quiz/session-state.ts';

const screens: readonly Screen[] = ['intro', 'question', 'result', 'contact', 'sent'];

/** Says which screen is shown, for `:state()`, where the browser knows that. */
export function showScreenState(states: CustomStateSet | undefined, shown: Screen): void {
  try {
    for (const screen of screens) {
      if (screen === shown) states?.add(screen);
      else states?.delete(screen);
    }
  } catch {
    // Chrome before 125 wants hyphens before each name, and throws where there are none.
  }
}
