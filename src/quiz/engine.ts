import { compile, compiledFrom, type CompiledQuiz, pointsFor } from './compile.ts';
import { firstPlace, outcomeOf, weigh } from './weigh.ts';
import type { Answers, Category, Flag, Method, Policy, Question, Quiz, Ranked, Reason, Recommendation, Rule } from './types.ts';
import { type Asked, askedOn, walk } from './walk.ts';

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
  const compiled = weighed(quiz, answers);
  const { categories, policy } = compiled.quiz;
  const asked = askedOn(compiled);
  const rules = rulesThatHold(compiled);
  const recommendation = outcomeOf(compiled, ({ id, title }, points): Ranked => ({ id, title, points, reasons: reasonsFor(id, asked, rules) }), raisedFlags(compiled));
  const { kind } = recommendation;
  return {
    recommendation,
    notOffered: (kind === 'consultation' && categories[firstPlace(compiled.visit.points)]) || null,
    methodOrder: kind === 'stop' || kind === 'doctor' ? [] : methodOrder(policy, asked),
  };
}

/** What was decided, without the answers and health points behind it. */
export function withoutAnswers({ recommendation, notOffered }: Decision): Decision {
  const bare = <Category extends Ranked | null>(category: Category) => category && { ...category, reasons: [] };
  const { primary, also, ranked } = recommendation;
  return { recommendation: { ...recommendation, primary: bare(primary), also: bare(also), ranked: ranked.map(bare), flags: [] }, notOffered, methodOrder: [] };
}

/** The questions this visitor is asked, in order, each with the options that are shown. */
export function visibleQuestions(quiz: Quiz | CompiledQuiz, answers: Answers): Question[] {
  return askedBy(quiz, answers).map(({ question, options }) => ({ ...question, options }));
}

/** The answers that count: of questions that are asked, with options that are shown. */
export function countedAnswers(quiz: Quiz | CompiledQuiz, answers: Answers): Answers {
  return answersOf(askedBy(quiz, answers));
}

/** The rules that hold. */
export function rulesFor(quiz: Quiz | CompiledQuiz, answers: Answers): Rule[] {
  return rulesThatHold(weighed(quiz, answers));
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

function askedBy(quiz: Quiz | CompiledQuiz, answers: Answers): Asked[] {
  const compiled = compiledFrom(quiz);
  walk(compiled, answers);
  return askedOn(compiled);
}

function weighed(quiz: Quiz | CompiledQuiz, answers: Answers): CompiledQuiz {
  const compiled = compiledFrom(quiz);
  walk(compiled, answers);
  weigh(compiled);
  return compiled;
}

/** Of the last visit. */
export function rulesThatHold({ quiz, options, visit }: CompiledQuiz): Rule[] {
  return Array.from(visit.counted.subarray(visit.chosenCount, visit.count)).flatMap((effect) => quiz.rules[effect - options.length] ?? []);
}

/** Of the last visit. */
export function raisedFlags(compiled: CompiledQuiz): Flag[] {
  const { bySeverity, effects, visit } = compiled;
  if (visit.worst === bySeverity.length) return [];
  const raised = new Set(Array.from(visit.counted.subarray(0, visit.count)).map((effect) => bySeverity[effects.raises[effect] ?? 0]?.id));
  return bySeverity.filter(({ id }) => raised.has(id));
}

function reasonsFor(category: string, asked: readonly Asked[], rules: readonly Rule[]): Reason[] {
  const fromAnswers = asked.flatMap(({ question, chosen }) =>
    chosen.map(({ value, label, points }): Reason => ({ question: question.id, value, label, points: pointsFor(category, points) })),
  );
  const fromRules = rules.map(({ id, points }): Reason => ({ rule: id, points: pointsFor(category, points) }));
  return [...fromAnswers, ...fromRules].filter(({ points }) => points);
}

function methodOrder({ methodOrder }: Policy, asked: readonly Asked[]): Method[] {
  const [choice] = asked.find(({ question }) => question.id === methodOrder?.question)?.chosen ?? [];
  return (choice && methodOrder?.orders[choice.value]) ?? [];
}
