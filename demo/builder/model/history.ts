import type { Change } from './changes.ts';
import type { Setup } from './setup.ts';

/** What was, what is, and what was taken back. */
export interface History {
  readonly past: readonly Setup[];
  readonly present: Setup;
  readonly future: readonly Setup[];
  /** The field that changed last, and when: letters that follow each other are one step. */
  readonly last: { readonly field: string; readonly at: number } | null;
}

const mostSteps = 200;
/** In milliseconds. */
const oneStep = 4000;

export const begin = (present: Setup): History => ({ past: [], present, future: [], last: null });

/** The history after a change. Without a field, it is a step of its own. */
export function record(history: History, change: Change, field: string | null, at: number): History {
  const present = change(history.present);
  if (JSON.stringify(present) === JSON.stringify(history.present)) return history;
  const { last } = history;
  const goesOn = field !== null && last?.field === field && at - last.at < oneStep;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], last: field === null ? null : { field, at } };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future], last: null } : { past, present, future, last: null };
}

export function redo({ past, present, future }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest, last: null } : { past, present, future, last: null };
}
