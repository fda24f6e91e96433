import { holds } from './conditions.ts';
import type { Answers, Category, Flag, FlagLevel, Method, Points, Policy, Question, Quiz, Ranked, Reason, Recommendation, Rule } from './types.ts';
import { type Asked, compile, type CompiledQuiz, walk } from './walk.ts';

export { compile };
export type { CompiledQuiz };

/** What the engine makes of the answers: the recommendation, and what it had to leave out of it. */
export interface Decision {
  recommendation: Recommendation;
  /** The category that fits best, when this clinic does not offer it. */
  notOffered: Category | null;
  /** Delivery methods in the order of the visitor's comfort; empty when nothing was said of it. */
  methodOrder: Method[];
}

/** Most serious first. */
const levels: readonly FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

/**
 * Recommends a category to discuss with the clinic, with the answers and rules that earned each point.
 * Total and deterministic: unknown questions and values, answers to questions that are hidden now and
 * values of the wrong type do not count; no answers make it throw.
 */
export function recommend(quiz: Quiz | CompiledQuiz, answers: Answers): Recommendation {
  return decide(quiz, answers).recommendation;
}

/** Like `recommend`, and says as well when what fits best is not offered here. */
export function decide(quiz: Quiz | CompiledQuiz, answers: Answers): Decision {
  const compiled = compiledFrom(quiz);
  const { asked, chosen } = walk(compiled, answers);
  const rules = compiled.quiz.rules.filter((rule) => holds(rule.when, chosen));
  const flags = raisedFlags(compiled.quiz.flags, asked, rules);
  const level = flags[0]?.level;
  if (level === 'stop' || level === 'doctor') return { recommendation: withoutCategory(level, flags), notOffered: null, methodOrder: [] };
  const ranked = ranking(weigh(compiled.quiz.categories, asked, rules));
  return { ...choose(compiled.quiz, ranked, flags), methodOrder: methodOrder(compiled.quiz.policy, asked) };
}

/** What is said where a flag stands against any category. */
export function withoutCategory(kind: 'stop' | 'doctor', flags: Flag[]): Recommendation {
  return { kind, primary: null, also: null, ranked: [], close: false, flags };
}

/** What was decided, without the answers and health points behind it. */
export function withoutAnswers({ recommendation, notOffered }: Decision): Decision {
  const bare = <Category extends Ranked | null>(category: Category) => category && { ...category, reasons: [] };
  const { primary, also, ranked } = recommendation;
  return { recommendation: { ...recommendation, primary: bare(primary), also: bare(also), ranked: ranked.map(bare), flags: [] }, notOffered, methodOrder: [] };
}

/** The questions this visitor is asked, in order, each with the options that are shown. */
export function visibleQuestions(quiz: Quiz | CompiledQuiz, answers: Answers): Question[] {
  return walk(compiledFrom(quiz), answers).asked.map(({ question, options }) => ({ ...question, options }));
}

/** The answers that count: of questions that are asked, with options that are shown. */
export function countedAnswers(quiz: Quiz | CompiledQuiz, answers: Answers): Answers {
  return answersOf(walk(compiledFrom(quiz), answers).asked);
}

/** What was chosen, as answers. */
export function answersOf(asked: readonly Asked[]): Answers {
  const counted = asked.flatMap(({ question, chosen }) => {
    const values = chosen.map((option) => option.value);
    const [first] = values;
    if (first === undefined) return [];
    return [[question.id, question.type === 'single' ? first : values] as const];
  });
  return Object.fromEntries(counted);
}

function compiledFrom(quiz: Quiz | CompiledQuiz): CompiledQuiz {
  return 'quiz' in quiz ? quiz : compile(quiz);
}

function raisedFlags(flags: Flag[], asked: Asked[], rules: Rule[]): Flag[] {
  const raised = new Set([...asked.flatMap(({ chosen }) => chosen), ...rules].map(({ flag }) => flag));
  return levels.flatMap((level) => flags.filter((flag) => flag.level === level && raised.has(flag.id)));
}

/** Categories that are in the running, in the clinic's order. */
function weigh(categories: Category[], asked: Asked[], rules: Rule[]): Ranked[] {
  const excluded = new Set(rules.flatMap(({ exclude }) => exclude ?? []));
  return categories
    .filter(({ id }) => !excluded.has(id))
    .map(({ id, title }): Ranked => {
      const reasons = reasonsFor(id, asked, rules);
      return { id, title, points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
    });
}

/** Categories with points, most first; level ones stay in the clinic's order. */
export function ranking(weighed: Ranked[]): Ranked[] {
  return weighed.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
}

function reasonsFor(category: string, asked: Asked[], rules: Rule[]): Reason[] {
  const fromAnswers = asked.flatMap(({ question, chosen }) =>
    chosen.map(({ value, label, points }): Reason => ({ question: question.id, value, label, points: pointsFor(category, points) })),
  );
  const fromRules = rules.map(({ id, points }): Reason => ({ rule: id, points: pointsFor(category, points) }));
  return [...fromAnswers, ...fromRules].filter(({ points }) => points);
}

/** Own keys only: a category may be called `constructor`. */
export function pointsFor(category: string, points: Points | undefined): number {
  const earned: unknown = points && Object.getOwnPropertyDescriptor(points, category)?.value;
  return Number.isFinite(earned) ? Number(earned) : 0;
}

/** Makes a recommendation of the ranking of all categories, those that are not offered included. */
export function choose({ categories, policy }: Quiz, ranked: Ranked[], flags: Flag[]): Omit<Decision, 'methodOrder'> {
  const isOffered = (one: Ranked) => categories.some(({ id, offered }) => id === one.id && offered !== false);
  const [first] = ranked;
  const shown = ranked.filter(isOffered);
  const primary = first && isOffered(first) ? first : null;
  const runnerUp = shown.find((category) => category !== first);
  return {
    recommendation: {
      kind: primary ? 'category' : 'consultation',
      primary,
      also: first && runnerUp && isWorthNaming(runnerUp, first, policy) ? runnerUp : null,
      ranked: shown,
      close: Boolean(primary && runnerUp && primary.points - runnerUp.points < policy.close),
      flags,
    },
    notOffered: (!primary && categories.find(({ id }) => id === first?.id)) || null,
  };
}

function isWorthNaming(runnerUp: Ranked, first: Ranked, { also }: Policy): boolean {
  const needed = pointsFor(first.id, also.pointsAfter) || also.points;
  return runnerUp.points >= needed && runnerUp.points >= also.share * first.points;
}

function methodOrder({ methodOrder }: Policy, asked: Asked[]): Method[] {
  const [choice] = asked.find(({ question }) => question.id === methodOrder?.question)?.chosen ?? [];
  return (choice && methodOrder?.orders[choice.value]) ?? [];
}
