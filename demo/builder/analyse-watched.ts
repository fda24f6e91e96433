// `analyse`, which says how far it is: the same steps in the same order, with a word after each.
import { answersOf } from '../../src/quiz/engine.ts';
import { compile } from '../../src/quiz/compile.ts';
import { Budget, unlessTooLarge } from '../../src/quiz/analyse/budget.ts';
import { clearMost, through } from '../../src/quiz/analyse/clear.ts';
import { Comparison } from '../../src/quiz/analyse/compare.ts';
import { decisiveOptions } from '../../src/quiz/analyse/decisive.ts';
import { gently, randomNumbers, walkDrawing } from '../../src/quiz/analyse/draw.ts';
import { answersTo, explore, type Explored, statesIn } from '../../src/quiz/analyse/explore.ts';
import { idleOptions, neverShown } from '../../src/quiz/analyse/idle.ts';
import type { Mode } from '../../src/quiz/analyse/mode.ts';
import { endOf } from '../../src/quiz/analyse/outcome.ts';
import { analyseSome } from '../../src/quiz/analyse/sampled.ts';
import { Space } from '../../src/quiz/analyse/space.ts';
import { Suspects } from '../../src/quiz/analyse/suspects.ts';
import { Tally } from '../../src/quiz/analyse/tally.ts';
import type { Analysis, Findings, IdleRule } from '../../src/quiz/analyse.ts';
import type { Option, Quiz } from '../../src/quiz/types.ts';

/** The share that is done, 0 to 1; `null` where nobody can tell. */
export type OnShare = (share: number | null) => void;

const limit = 5_000_000;
const samples = 10_000;
/** Going through the questions takes about as long as comparing, in most quizzes. */
const exploring = 0.5;

export function analyseWatched(quiz: Quiz, onShare: OnShare): Analysis {
  const exact = unlessTooLarge(() => analyseAll(quiz, onShare));
  if (exact) return exact;
  onShare(null);
  return analyseSome(quiz, samples);
}

/** Says when the first state of a question is gone on from. */
class WatchedSpace extends Space {
  onQuestion: (index: number) => void = () => {};

  override steps(index: number, mode: Mode): ReturnType<Space['steps']> {
    this.onQuestion(index);
    return super.steps(index, mode);
  }
}

function analyseAll(quiz: Quiz, onShare: OnShare): Analysis {
  const budget = new Budget(limit);
  const space = new WatchedSpace(quiz, { categories: quiz.categories, firstTwo: true }, budget);
  let furthest = -1;
  space.onQuestion = (index) => {
    if (index > furthest) onShare((exploring * (furthest = index)) / quiz.questions.length);
  };
  const explored = explore(space, budget);
  onShare(exploring);
  const last = quiz.questions.length;
  const ends = statesIn(explored.layers[last]);
  const outcomes = ends.map(({ mode, points }) => endOf(space, mode, points));
  const tally = new Tally(quiz);
  for (const [state, outcome] of outcomes.entries()) tally.add(outcome, explored.layers[last]?.share[state] ?? 0, () => answersTo(explored, last, state));
  return {
    exact: true,
    paths: ends.reduce((total, _end, state) => total + (explored.layers[last]?.paths[state] ?? 0), 0),
    ...tally.findings(),
    decisive: decisiveOptions(explored, outcomes),
    ...whatIsIdle(explored, (share) => onShare(exploring + (1 - exploring) * share)),
  };
}

type Idle = Omit<Findings, 'kinds' | 'categories' | 'neverRecommended' | 'ties' | 'decisive'>;

function whatIsIdle(explored: Explored, onShare: (share: number) => void): Idle {
  const { quiz } = explored.space;
  const shownIn = statesThatShow(explored);
  const isShown = (option: Option) => shownIn.has(option);
  const suspects = new Suspects(compile(quiz));
  clearMost(suspects);
  const comparison = new Comparison(explored, new Budget(limit));
  const all = suspects.options.size + suspects.rules.size;
  let done = 0;
  const step = <Result>(result: Result): Result => {
    onShare((done += 1) / all);
    return result;
  };
  const idle = [...suspects.options].filter((suspect) => step(isShown(suspect.option) && !comparison.optionMatters(suspect)));
  return {
    ...neverShown(quiz, isShown),
    rulesThatNeverMatter: [...suspects.rules].flatMap((rule): IdleRule[] => {
      const example = suspects.examples.get(rule) ?? comparison.answersMeeting(rule);
      if (!example) return step([{ rule: rule.id, reason: 'never-holds', example }]);
      return step(comparison.ruleMatters(rule) ? [] : [{ rule: rule.id, reason: 'changes-nothing', example }]);
    }),
    optionsThatNeverMatter: idleOptions(quiz, [...suspects.inert, ...idle], isShown, (suspect) => {
      const state = shownIn.get(suspect.option) ?? 0;
      return suspects.examples.get(suspect.option) ?? answersOf(walkDrawing(suspects.compiled, through(explored, state, suspect, gently(randomNumbers(), suspects.compiled.flags))));
    }),
  };
}

/** For each option that is ever shown, a state in which it is. */
function statesThatShow({ space, layers }: Explored): Map<Option, number> {
  const found = space.quiz.questions.flatMap(({ options }, index) =>
    [...(layers[index]?.firsts ?? [])].flatMap(([mode, state]) => (space.shown(index, mode) ?? []).flatMap((place) => (options[place] ? [[options[place], state] as const] : []))),
  );
  return new Map(found);
}
