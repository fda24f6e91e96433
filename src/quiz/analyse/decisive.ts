import type { Answers, Ranking } from '../types.ts';
import type { AnswerClass } from './classes.ts';
import { answerOf, answersTo, type Explored, stepsByMode } from './explore.ts';
import type { Step } from './mode.ts';
import type { DecisiveOption } from './types.ts';

/** Who wins from a state on: nobody, one category (its place, from 1), or several, or no category. */
const nobody = 0;
const several = -1;

/** By state: who wins from there on, and whether another category has points on some path (1). */
interface Prospects {
  readonly winner: Int16Array;
  readonly contested: Uint8Array;
}

/** Who wins after an option, over all states in which it can be chosen. */
interface Verdict {
  winner: number;
  contested: number;
  /** In some of these states it was not settled before. */
  open: boolean;
  /** One such path: the state before the answer, the answer's class, the state after it. */
  before: number;
  answers: AnswerClass;
  after: number;
}

/** Options after which one category wins whatever else is answered. `outcomes`: by state at the end. */
export function decisiveOptions(explored: Explored, outcomes: readonly Ranking[]): DecisiveOption[] {
  const { quiz } = explored.space;
  const prospects = lookBack(explored, outcomes);
  return quiz.questions.flatMap((question, index) =>
    [...verdictsAt(explored, index, prospects)].flatMap(([place, verdict]) => {
      const option = question.options[place];
      const category = quiz.categories[verdict.winner - 1];
      if (!option || !category || !verdict.contested || !verdict.open) return [];
      return [{ question: question.id, option: option.value, category: category.id, example: exampleOf(explored, prospects, index, place, verdict) }];
    }),
  );
}

/** By number of questions behind. */
function lookBack({ space, layers, taken }: Explored, outcomes: readonly Ranking[]): Prospects[] {
  let after = atTheEnd(space.quiz.categories.map(({ id }) => id), outcomes);
  const all = [after];
  for (let index = space.quiz.questions.length - 1; index >= 0; index--) {
    const { starts, states } = taken[index] ?? { starts: [], states: [] };
    const before = prospectsFor(layers[index]?.size ?? 0);
    for (let state = 0; state < before.winner.length; state++) {
      for (let at = starts[state] ?? 0; at < (starts[state + 1] ?? 0); at++) {
        const next = states[at] ?? 0;
        before.winner[state] = either(before.winner[state], after.winner[next]);
        before.contested[state] = Math.max(before.contested[state] ?? 0, after.contested[next] ?? 0);
      }
    }
    all.unshift(before);
    after = before;
  }
  return all;
}

function prospectsFor(size: number): Prospects {
  return { winner: new Int16Array(size), contested: new Uint8Array(size) };
}

function atTheEnd(categories: readonly string[], outcomes: readonly Ranking[]): Prospects {
  const prospects = prospectsFor(outcomes.length);
  for (const [state, { kind, primary, ranked }] of outcomes.entries()) {
    if (kind === 'stop' || kind === 'doctor') continue;
    prospects.winner[state] = primary ? categories.indexOf(primary.id) + 1 : several;
    prospects.contested[state] = ranked.length > 1 ? 1 : 0;
  }
  return prospects;
}

function either(a = nobody, b = nobody): number {
  if (a === nobody || a === b) return b;
  return b === nobody ? a : several;
}

/** By place of the option. Worked out for steps first, since many states share these. */
function verdictsAt({ space, layers, taken }: Explored, index: number, prospects: readonly Prospects[]): Map<number, Verdict> {
  const [states, now, then] = [layers[index], prospects[index], prospects[index + 1]];
  const byStep = new Map<Step, Verdict>();
  if (!states || !now || !then) return new Map();
  const stepsOf = stepsByMode(space, index, states);
  for (let state = 0; state < states.size; state++) {
    const steps = stepsOf(state);
    const start = taken[index]?.starts[state] ?? 0;
    const open = now.winner[state] === several;
    for (let by = 0; by < steps.length; by++) {
      const after = taken[index]?.states[start + by] ?? 0;
      const winner = then.winner[after] ?? nobody;
      const step = steps[by];
      if (!step?.answers || winner === nobody) continue;
      let verdict = byStep.get(step);
      if (!verdict) byStep.set(step, (verdict = { winner, contested: 0, open, before: state, answers: step.answers, after }));
      widen(verdict, winner, then.contested[after] ?? 0, open);
    }
  }
  return byOption([...byStep.values()]);
}

function byOption(verdicts: readonly Verdict[]): Map<number, Verdict> {
  const all = new Map<number, Verdict>();
  for (const verdict of verdicts) {
    for (let place = 0, rest = verdict.answers.members; rest; place++, rest >>= 1n) {
      if (!(rest & 1n)) continue;
      const known = all.get(place);
      if (known) widen(known, verdict.winner, verdict.contested, verdict.open);
      else all.set(place, { ...verdict });
    }
  }
  return all;
}

function widen(verdict: Verdict, winner: number, contested: number, open: boolean): void {
  verdict.winner = either(verdict.winner, winner);
  verdict.contested = Math.max(verdict.contested, contested);
  verdict.open ||= open;
}

/** A path with the option, on which its category wins. */
function exampleOf(explored: Explored, prospects: readonly Prospects[], index: number, place: number, { before, answers, after }: Verdict): Answers {
  const { space, layers, taken } = explored;
  const mode = layers[index]?.modeOf(before);
  const options = mode ? space.answerWith(index, mode, place, answers) : [];
  const entries = [...Object.entries(answersTo(explored, index, before)), ...answerOf(space, index, options)];
  let state = after;
  for (let layer = index + 1; layer < space.quiz.questions.length; layer++) {
    const states = layers[layer];
    const start = taken[layer]?.starts[state] ?? 0;
    const steps = states ? stepsByMode(space, layer, states)(state) : [];
    const by = steps.findIndex((_step, by) => prospects[layer + 1]?.winner[taken[layer]?.states[start + by] ?? 0] !== nobody);
    entries.push(...answerOf(space, layer, steps[by]?.answers?.options ?? []));
    state = taken[layer]?.states[start + by] ?? 0;
  }
  return Object.fromEntries(entries);
}
