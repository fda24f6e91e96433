import type { Flag, Quiz, Rule } from '../types.ts';
import { isAside } from '../compile.ts';
import type { Budget } from './budget.ts';
import { type AnswerClass, Classifier, type Effect } from './classes.ts';
import { type Formula, Logic } from './logic.ts';
import { essential, exclusion, exclusions, isSerious, levelMark, marks } from './marks.ts';
import type { Mode, Move, State, Step, View } from './mode.ts';
import { PointsCode } from './points.ts';
import { type Trim, trimmer } from './trim.ts';

/** A step takes that much longer to work out than to take. */
const stepsEach = 20;

/** Stands for the place of a condition where there is none. */
const unconditional = -1;

interface Place {
  readonly when: number;
  readonly optionWhens: readonly number[];
  readonly classifier: Classifier;
  readonly classes: Map<string, readonly AnswerClass[]>;
  readonly steps: Map<Mode, readonly Step[]>;
}

/** A quiz seen from one side: its questions as steps between modes, worked out as they are needed. */
export class Space {
  readonly quiz: Quiz;
  readonly code: PointsCode;
  readonly view: View;
  private readonly flags: ReadonlyMap<string, Flag>;
  private readonly logic = new Logic();
  private readonly modes = new Map<string, Mode>();
  private readonly formulas: Formula[] = [];
  /** For each of `formulas`, the last question that needs it. */
  private readonly lastUses: number[] = [];
  private readonly rules: { rule: Rule; at: number; effect: Effect }[];
  private readonly places: Place[];
  private readonly excluded: bigint;
  private readonly budget: Budget;
  private readonly trim: Trim;

  constructor(quiz: Quiz, view: View, budget: Budget) {
    this.quiz = quiz;
    this.view = view;
    this.budget = budget;
    this.flags = new Map(quiz.flags.map((flag) => [flag.id, flag]));
    this.code = new PointsCode(view.categories, quiz);
    this.excluded = exclusions(view.categories);
    this.trim = view.firstTwo ? trimmer(this.code, quiz) : (_layer, _mode, points) => points;
    const all = new Set(quiz.questions.map(({ id }) => id));
    this.rules = quiz.rules
      .map((rule) => ({ rule, effect: this.effectOf(rule) }))
      .filter(({ effect }) => effect.points !== 0 || effect.marks !== 0n)
      .map(({ rule, effect }) => ({ rule, effect, at: this.watch(this.logic.from(rule.when, all), Infinity) }));
    const conditions = quiz.questions.map(({ when, options }, index) => {
      const earlier = new Set(quiz.questions.slice(0, index).map(({ id }) => id));
      const watch = (condition: unknown) => (condition ? this.watch(this.logic.from(condition, earlier), index) : unconditional);
      return { when: watch(when), optionWhens: options.map((option) => watch(option.when)) };
    });
    // Only now are all tests known.
    this.places = quiz.questions.map((question, index) => ({
      ...(conditions[index] ?? { when: unconditional, optionWhens: [] }),
      classifier: new Classifier(question, question.options.map((option) => this.effectOf(option, marks.ended)), this.logic.testsOf(question.id), budget),
      classes: new Map(),
      steps: new Map(),
    }));
  }

  /** Before the first question. `without`: as if the quiz did not have this rule. */
  start(without?: Rule): State {
    const dropped = this.rules.find(({ rule }) => rule === without)?.at;
    const open = this.formulas.map((formula, at) => (at === dropped ? this.logic.never : formula));
    const { mode, points } = this.settled(0n, this.code.start, open);
    return { mode, points: mode.isSerious ? 0 : points };
  }

  /** Where a move at a question leads from so many points. Behind a flag that stands against any category points do not count. */
  pointsAfter(index: number, points: number, { mode, points: step }: Move): number {
    return mode.isSerious ? 0 : this.trim(index + 1, mode, points + step);
  }

  /** Places of the options that are shown, or `null` where the question is hidden. */
  shown(index: number, mode: Mode): readonly number[] | null {
    const place = this.places[index];
    const question = this.quiz.questions[index];
    if (!place || !question || mode.marks & marks.ended || !this.isMet(place.when, mode)) return null;
    const shown = place.optionWhens.flatMap((when, option) => (this.isMet(when, mode) ? [option] : []));
    return shown.some((option) => !isAside(question, question.options[option])) ? shown : null;
  }

  /** What can follow at a question. */
  steps(index: number, mode: Mode): readonly Step[] {
    const place = this.places[index];
    const known = place?.steps.get(mode);
    if (!place || known) return known ?? [];
    const steps = this.makeSteps(index, mode, place);
    place.steps.set(mode, steps);
    return steps;
  }

  /** What follows from an answer with an option, and from the same answer without it; those that lead to the same are left out. */
  pairs(index: number, mode: Mode, option: number): { chosen: Move; left: Move }[] {
    const shown = this.shown(index, mode) ?? [];
    const pairs = shown.includes(option) ? this.places[index]?.classifier.pairsWith(option, shown) : [];
    return (pairs ?? [])
      .map(({ chosen, left }) => ({ chosen: this.move(index, mode, chosen), left: this.move(index, mode, left) }))
      .filter(({ chosen, left }) => chosen.mode !== left.mode || chosen.points !== left.points);
  }

  /** Places of the options in an answer of a class that has one option in it. */
  answerWith(index: number, mode: Mode, option: number, answers: AnswerClass): readonly number[] {
    return this.places[index]?.classifier.answerWith(option, this.shown(index, mode) ?? [], answers) ?? [];
  }

  private makeSteps(index: number, mode: Mode, { classifier, classes }: Place): Step[] {
    const shown = this.shown(index, mode);
    if (!shown) return [{ ...this.move(index, mode, classifier.unanswered()), answers: null, share: 1, count: 1 }];
    const key = shown.join();
    const all = classes.get(key) ?? classifier.classes(shown);
    classes.set(key, all);
    this.budget.spend(all.length * stepsEach);
    const total = all.reduce((sum, { count }) => sum + count, 0);
    return all.map((answers) => ({ ...this.move(index, mode, answers), answers, share: answers.count / total, count: answers.count }));
  }

  private move(index: number, mode: Mode, { points, marks, passed }: AnswerClass): Move {
    const id = this.quiz.questions[index]?.id ?? '';
    const open = mode.open.map((formula, at) => ((this.lastUses[at] ?? 0) <= index ? this.logic.never : this.logic.given(formula, id, passed)));
    return this.settled(mode.marks | marks, points, open);
  }

  /** Lets the rules that now hold take effect, and forgets what can no longer make a difference. */
  private settled(marksSoFar: bigint, pointsSoFar: number, open: Formula[]): Move {
    const holding = this.rules.filter(({ at }) => open[at] === this.logic.always);
    const all = holding.reduce((bits, { effect }) => bits | effect.marks, marksSoFar);
    const points = holding.reduce((total, { effect }) => total + effect.points, pointsSoFar);
    const kept = essential(all, this.excluded);
    const done = new Set(this.rules.filter(({ at, effect }) => open[at] === this.logic.always || !this.counts(effect, kept)).map(({ at }) => at));
    return { mode: this.mode(kept, open.map((formula, at) => (done.has(at) ? this.logic.never : formula))), points };
  }

  /** Whether a rule would still change anything. */
  private counts(effect: Effect, bits: bigint): boolean {
    return (!isSerious(bits) && effect.points !== 0) || essential(bits | effect.marks, this.excluded) !== bits;
  }

  private mode(bits: bigint, open: readonly Formula[]): Mode {
    const key = `${bits} ${open.map(({ id }) => id).join()}`;
    const known = this.modes.get(key);
    if (known) return known;
    const mode: Mode = { id: this.modes.size, marks: bits, open, isSerious: isSerious(bits) };
    this.modes.set(key, mode);
    return mode;
  }

  private watch(formula: Formula, lastUse: number): number {
    const known = this.formulas.findIndex((other, at) => other === formula && this.lastUses[at] === lastUse);
    if (known >= 0 && lastUse !== Infinity) return known;
    this.lastUses.push(lastUse);
    return this.formulas.push(formula) - 1;
  }

  private isMet(at: number, { open }: Mode): boolean {
    return at === unconditional || open[at] === this.logic.always;
  }

  private effectOf(from: Pick<Rule, 'points' | 'flag' | 'exclude'> | Rule, onStop = 0n): Effect {
    const level = levelMark(from.flag === undefined ? undefined : this.flags.get(from.flag)?.level);
    let bits = level === marks.stop ? level | onStop : level;
    if (from.flag !== undefined && from.flag === this.view.flag) bits |= marks.tracked;
    if (from === this.view.rule) bits |= marks.tracked;
    for (const [place, { id }] of this.view.categories.entries()) {
      if (from.exclude?.includes(id)) bits |= exclusion(place);
    }
    return { points: this.code.step(from.points), marks: bits };
  }
}
