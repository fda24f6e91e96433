import { pointsFor } from '../compile.ts';
import type { Answers, Category, Quiz, Rule } from '../types.ts';
import type { Budget } from './budget.ts';
import { answersTo, explore, type Explored, statesIn } from './explore.ts';
import { testsIn } from './logic.ts';
import { marks } from './marks.ts';
import { endOf } from './outcome.ts';
import type { Move, State, View } from './mode.ts';
import { Space } from './space.ts';
import type { SuspectOption } from './suspects.ts';

/** A step in two worlds takes about as long as so many steps in one, and as much memory. */
const stepsEach = 5;

/** The same answers in two worlds: with a rule or an option, and without. */
interface Pair {
  chosen: State;
  left: State;
}

/** What a rule or an option does, or what can follow from it. */
type Consequence = Pick<Rule, 'points' | 'exclude' | 'flag'>;

/**
 * Finds out whether a rule or an option ever changes anything, by following all paths in both worlds at once. It looks
 * at one flag or one category at a time, since a difference in any is a difference: that keeps the states few.
 */
export class Comparison {
  private readonly quiz: Quiz;
  private readonly budget: Budget;
  private readonly explored = new Map<string, Explored>();

  /** `explored`: what has been explored already. */
  constructor(explored: Explored, budget: Budget) {
    this.quiz = explored.space.quiz;
    this.budget = budget;
    this.explored.set(keyOf(explored.space.view), explored);
  }

  ruleMatters(rule: Rule): boolean {
    return this.views([rule]).some((view) => {
      const space = new Space(this.quiz, view, this.budget);
      return new Search(space, this.budget).differ(0, { chosen: space.start(), left: space.start(rule) });
    });
  }

  /** Answers that meet a rule's condition, or `null` where none do. */
  answersMeeting(rule: Rule): Answers | null {
    const explored = explore(new Space(this.quiz, { categories: [], rule }, this.budget), this.budget);
    const last = this.quiz.questions.length;
    const state = statesIn(explored.layers[last]).findIndex(({ mode }) => (mode.marks & marks.tracked) !== 0n);
    return state < 0 ? null : answersTo(explored, last, state);
  }

  optionMatters({ question, option }: SuspectOption): boolean {
    const index = this.quiz.questions.indexOf(question);
    const place = question.options.indexOf(option);
    const rules = this.quiz.rules.filter(({ when }) => testsIn(when).some((test) => test.question === question.id));
    return this.views([option, ...rules]).some((view) => {
      const { space, layers } = this.explore(view);
      const search = new Search(space, this.budget);
      const states = layers[index];
      const pairsOf = new Map([...(states?.firsts.keys() ?? [])].map((mode) => [mode, space.pairs(index, mode, place)]));
      return statesIn(states).some((state) =>
        pairsOf.get(state.mode)?.some(({ chosen, left }) =>
          search.differ(index + 1, { chosen: arrive(space, index, state, chosen), left: arrive(space, index, state, left) }),
        ),
      );
    });
  }

  /** All that has to be looked at to see every difference; what is shown is seen in each. */
  private views(consequences: Consequence[]): View[] {
    const { categories, flags } = this.quiz;
    const raised = flags.filter(({ id }) => consequences.some(({ flag }) => flag === id)).map((flag): View => ({ categories: [], flag: flag.id }));
    const touched = categories.filter((category) => consequences.some((consequence) => touches(consequence, category)));
    const weighed = touched.filter(({ offered }) => offered !== false).map((category): View => ({ categories: [category] }));
    // One that is not offered shows only in who else comes first or second.
    const rest: View[] = weighed.length < touched.length ? [{ categories, firstTwo: true }] : [];
    const views = [...raised, ...weighed, ...rest];
    return views.length > 0 ? views : [{ categories: [] }];
  }

  private explore(view: View): Explored {
    const key = keyOf(view);
    const explored = this.explored.get(key) ?? explore(new Space(this.quiz, view, this.budget), this.budget);
    this.explored.set(key, explored);
    return explored;
  }
}

/** Looks for answers that make a difference between two worlds. Goes deep first: where there are any, it meets some soon. */
class Search {
  private readonly space: Space;
  private readonly budget: Budget;
  private readonly seen = new Set<string>();

  constructor(space: Space, budget: Budget) {
    this.space = space;
    this.budget = budget;
  }

  /** Whether there are such answers from this question on. */
  differ(index: number, pair: Pair): boolean {
    const { space } = this;
    const { chosen, left } = pair;
    if (chosen.mode === left.mode && chosen.points === left.points) return false;
    const key = `${index} ${chosen.mode.id} ${chosen.points} ${left.mode.id} ${left.points}`;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    if (index === space.quiz.questions.length) return resultOf(space, chosen) !== resultOf(space, left);
    if (space.shown(index, chosen.mode)?.join() !== space.shown(index, left.mode)?.join()) return true;
    return this.pairsAfter(index, pair).some((next) => this.differ(index + 1, next));
  }

  /** Both worlds show the same, so each answer is a step in both. */
  private pairsAfter(index: number, { chosen, left }: Pair): Pair[] {
    const steps = this.space.steps(index, left.mode);
    this.budget.spend(steps.length * stepsEach);
    return this.space.steps(index, chosen.mode).flatMap((step, by) => {
      const other = steps[by];
      return other ? [{ chosen: arrive(this.space, index, chosen, step), left: arrive(this.space, index, left, other) }] : [];
    });
  }
}

function keyOf({ flag, firstTwo, categories }: View): string {
  return JSON.stringify([flag, firstTwo, categories.map(({ id }) => id)]);
}

function arrive(space: Space, index: number, { points }: State, move: Move): State {
  return { mode: move.mode, points: space.pointsAfter(index, points, move) };
}

function touches({ points, exclude }: Consequence, { id }: Category): boolean {
  return pointsFor(id, points) !== 0 || Boolean(exclude?.includes(id));
}

function resultOf(space: Space, { mode, points: state }: State): string {
  const { kind, primary, also, close, ranked } = endOf(space, mode, state);
  const isTracked = (mode.marks & marks.tracked) !== 0n;
  const points = space.view.firstTwo ? [] : ranked.map(({ id, points }) => [id, points]);
  return JSON.stringify([isTracked, kind, primary?.id, also?.id, close, points]);
}
