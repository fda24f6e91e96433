import { answersOf } from '../engine.ts';
import { compile, type CompiledQuiz } from '../compile.ts';
import type { Answers, Option, Quiz } from '../types.ts';
import { Budget } from './budget.ts';
import { clearMost, through } from './clear.ts';
import { Comparison } from './compare.ts';
import { decisiveOptions } from './decisive.ts';
import { gently, randomNumbers, walkDrawing } from './draw.ts';
import { answersTo, explore, type Explored, statesIn } from './explore.ts';
import { idleOptions, neverShown } from './idle.ts';
import { endOf } from './outcome.ts';
import { Space } from './space.ts';
import { type SuspectOption, Suspects } from './suspects.ts';
import { Tally } from './tally.ts';
import type { ExactSize, Findings, IdleRule, OnProgress } from './types.ts';

/** Going through the questions takes about as long as comparing, in most quizzes. */
const exploring = 0.5;

/** Looks at all answers. Throws `TooLarge` where that would take more steps than allowed. */
export function analyseAll(quiz: Quiz, limit: number, onProgress: OnProgress): Findings & ExactSize {
  const budget = new Budget(limit);
  const space = new Space(quiz, { categories: quiz.categories, firstTwo: true }, budget);
  const last = quiz.questions.length;
  const explored = explore(space, budget, (index) => onProgress((exploring * index) / last));
  const ends = statesIn(explored.layers[last]);
  const outcomes = ends.map(({ mode, points }) => endOf(space, mode, points));
  const tally = new Tally(quiz);
  for (const [state, outcome] of outcomes.entries()) {
    tally.add(outcome, explored.layers[last]?.share[state] ?? 0, () => answersTo(explored, last, state));
  }
  return {
    exact: true,
    paths: ends.reduce((total, _end, state) => total + (explored.layers[last]?.paths[state] ?? 0), 0),
    ...tally.findings(),
    decisive: decisiveOptions(explored, outcomes),
    ...whatIsIdle(explored, new Budget(limit), (share) => onProgress(exploring + (1 - exploring) * share)),
  };
}

type Idle = Omit<Findings, 'kinds' | 'categories' | 'neverRecommended' | 'ties' | 'decisive'>;

function whatIsIdle(explored: Explored, budget: Budget, onShare: (share: number) => void): Idle {
  const { quiz } = explored.space;
  const shownIn = statesThatShow(explored);
  const isShown = (option: Option) => shownIn.has(option);
  const suspects = new Suspects(compile(quiz));
  clearMost(suspects);
  const comparison = new Comparison(explored, budget);
  const all = suspects.options.size + suspects.rules.size;
  const idle = [...suspects.options].filter((suspect, index) => {
    onShare(index / all);
    return isShown(suspect.option) && !comparison.optionMatters(suspect);
  });
  const rulesThatNeverMatter = [...suspects.rules].flatMap((rule, index): IdleRule[] => {
    onShare((suspects.options.size + index) / all);
    const example = suspects.examples.get(rule) ?? comparison.answersMeeting(rule);
    if (!example) return [{ rule: rule.id, reason: 'never-holds', example }];
    return comparison.ruleMatters(rule) ? [] : [{ rule: rule.id, reason: 'changes-nothing', example }];
  });
  onShare(1);
  return {
    ...neverShown(quiz, isShown),
    rulesThatNeverMatter,
    optionsThatNeverMatter: idleOptions(
      quiz,
      [...suspects.inert, ...idle],
      isShown,
      (suspect) => suspects.examples.get(suspect.option) ?? answersWith(explored, suspects.compiled, suspect, shownIn.get(suspect.option) ?? 0),
    ),
  };
}

/** For each option that is ever shown, a state in which it is. */
function statesThatShow({ space, layers }: Explored): Map<Option, number> {
  const found = space.quiz.questions.flatMap(({ options }, index) =>
    [...(layers[index]?.firsts ?? [])].flatMap(([mode, state]) => (space.shown(index, mode) ?? []).flatMap((place) => (options[place] ? [[options[place], state] as const] : []))),
  );
  return new Map(found);
}

/** Answers that choose an option in a state that shows it. */
function answersWith(explored: Explored, compiled: CompiledQuiz, suspect: SuspectOption, state: number): Answers {
  return answersOf(walkDrawing(compiled, through(explored, state, suspect, gently(randomNumbers(), compiled.flags))));
}
