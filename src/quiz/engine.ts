import { compile, compiledFrom, type CompiledQuiz, type Effect } from './compile.ts';
import { firstPlace, outcomeOf, weigh } from './weigh.ts';
import type { Answers, Category, Method, Question, Quiz, Ranked, Reason, Recommendation, Rule } from './types.ts';
import { type Asked, askedOn, isChosen, shown, walk } from './walk.ts';

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
  const compiled = compiledFrom(quiz);
  const { quiz: plain, visit } = compiled;
  walk(compiled, answers);
  const flags = weigh(compiled);
  const recommendation = outcomeOf(plain, visit.points, flags, ({ id, title }, points, place): Ranked => ({ id, title, points, reasons: reasonsFor(compiled, place) }));
  const { kind } = recommendation;
  return {
    recommendation,
    notOffered: (kind === 'consultation' && plain.categories[firstPlace(plain.categories, visit.points)]) || null,
    methodOrder: kind === 'stop' || kind === 'doctor' ? [] : methodOrder(compiled),
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
  const compiled = compiledFrom(quiz);
  walk(compiled, answers);
  const asked = compiled.questions.filter(({ isAsked }) => isAsked);
  return asked.map(({ question, options }) => ({ ...question, options: shown(compiled, options).map(({ option }) => option) }));
}

/** The answers that count: of questions that are asked, with options that are shown. */
export function countedAnswers(quiz: Quiz | CompiledQuiz, answers: Answers): Answers {
  const compiled = compiledFrom(quiz);
  walk(compiled, answers);
  return answersOf(askedOn(compiled));
}

/** The rules that held when last weighed. */
export function rulesThatHold({ quiz, effects, visit }: CompiledQuiz): Rule[] {
  const firstRule = effects.length - quiz.rules.length;
  return Array.from(visit.counted.subarray(visit.chosenCount, visit.count)).flatMap((effect) => quiz.rules[effect - firstRule] ?? []);
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

/** What earned the category at a place its points. */
function reasonsFor({ effects, earned, visit }: CompiledQuiz, place: number): Reason[] {
  const reasons: Reason[] = [];
  for (let at = 0; at < visit.count; at++) {
    const effect = visit.counted[at] ?? 0;
    const points = earned[effect * visit.points.length + place];
    const by = effects[effect];
    if (points && by) reasons.push(reasonOf(by, points));
  }
  return reasons;
}

function reasonOf(effect: Effect, points: number): Reason {
  if (!('bit' in effect)) return { rule: effect.id, points };
  const { question, option: { value, label } } = effect;
  return { question, value, label, points };
}

function methodOrder({ quiz, questions, visit }: CompiledQuiz): Method[] {
  const order = quiz.policy.methodOrder;
  const choice = questions.find(({ question }) => question.id === order?.question)?.options.find(({ bit }) => isChosen(visit.chosen, bit));
  return (choice && order?.orders[choice.option.value]) ?? [];
}
