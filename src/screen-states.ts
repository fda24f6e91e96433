import type { Screen } from './quiz/session-state.ts';

/** Says which screen is shown, for `:state()`, where the browser knows that. */
export function showScreenState(states: CustomStateSet | undefined, shown: Screen): void {
  try {
    if (!states || states.has(shown)) return;
    states.clear();
    states.add(shown);
  } catch {
    // Chrome before 125 wants hyphens before each name, and throws where there are none.
  }
}
