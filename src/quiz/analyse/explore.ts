import type { Answers } from '../types.ts';
import type { Budget } from './budget.ts';
import type { State, Step } from './mode.ts';
import type { Space } from './space.ts';
import { States } from './states.ts';

/** The states that follow at a question, and for each state before it where its own begin. */
export interface Taken {
  readonly states: Int32Array;
  readonly starts: Int32Array;
}

/** Every state that answers can lead to. */
export interface Explored {
  space: Space;
  /** By question: the states in which it is reached; the last are those at the end. */
  layers: readonly States[];
  /** By question: the states that follow, one for each step of each state. */
  taken: readonly Taken[];
}

export function statesIn(states: States | undefined): State[] {
  return Array.from({ length: states?.size ?? 0 }, (_, state) => state).flatMap((state) => {
    const mode = states?.modeOf(state);
    return mode ? [{ mode, points: states?.points[state] ?? 0 }] : [];
  });
}

/** Goes through the quiz with all answers at once. `onQuestion` hears of each question before it is gone through. */
export function explore(space: Space, budget: Budget, onQuestion?: (index: number) => void): Explored {
  const first = new States(1);
  const { mode, points } = space.start();
  first.add(mode, points, 1, 1, -1, -1);
  const layers = [first];
  const taken: Taken[] = [];
  let last = first;
  for (const index of space.quiz.questions.keys()) {
    onQuestion?.(index);
    const next = new States(last.size);
    taken.push(advance(space, budget, index, last, next));
    layers.push(next);
    last = next;
  }
  return { space, layers, taken };
}

/** Fills in the states that follow on a question. */
function advance(space: Space, budget: Budget, index: number, states: States, next: States): Taken {
  const stepsOf = stepsByMode(space, index, states);
  const starts = new Int32Array(states.size + 1);
  for (let state = 0; state < states.size; state++) {
    starts[state + 1] = (starts[state] ?? 0) + stepsOf(state).length;
  }
  const total = starts[states.size] ?? 0;
  budget.spend(total);
  const taken = new Int32Array(total);
  for (let state = 0; state < states.size; state++) {
    const steps = stepsOf(state);
    const start = starts[state] ?? 0;
    const [share = 0, paths = 0, before = 0] = [states.share[state], states.paths[state], states.points[state]];
    for (let by = 0; by < steps.length; by++) {
      const step = steps[by];
      if (!step) continue;
      taken[start + by] = next.add(step.mode, space.pointsAfter(index, before, step), share * step.share, paths * step.count, state, by);
    }
  }
  return { states: taken, starts };
}

/** What can follow on each state: looked up once for each mode, since states are many and modes few. */
export function stepsByMode(space: Space, index: number, states: States): (state: number) => readonly Step[] {
  const byMode: (readonly Step[])[] = [];
  for (const mode of states.firsts.keys()) byMode[mode.id] = space.steps(index, mode);
  return (state) => byMode[states.modeIds[state] ?? 0] ?? [];
}

/** Answers that lead to a state. */
export function answersTo({ space, layers }: Explored, layer: number, state: number): Answers {
  const entries: [string, string | string[]][] = [];
  let current = state;
  for (let index = layer - 1; index >= 0; index--) {
    const by = layers[index + 1]?.by[current] ?? 0;
    current = layers[index + 1]?.from[current] ?? 0;
    const mode = layers[index]?.modeOf(current);
    const options = mode && space.steps(index, mode)[by]?.answers?.options;
    entries.unshift(...answerOf(space, index, options ?? []));
  }
  return Object.fromEntries(entries);
}

/** One answer as an entry of `Answers`, in the order of the options; none for a question that is skipped. */
export function answerOf({ quiz }: Space, index: number, options: readonly number[]): [string, string | string[]][] {
  const question = quiz.questions[index];
  const values = [...options].sort((a, b) => a - b).flatMap((option) => question?.options[option]?.value ?? []);
  const [first] = values;
  if (!question || first === undefined) return [];
  return [[question.id, question.type === 'single' ? first : values]];
}
