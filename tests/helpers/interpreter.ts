import type { Answers, Category, Flag, FlagLevel, Method, Option, Points, Policy, Question, Quiz, Ranked, Reason, Recommendation, Rule } from '../../src/quiz/types.ts';

/**
 * The rules of a quiz as plainly as they can be written: conditions are read anew for each visitor, and nothing is made
 * beforehand. The engine, which works on bits, is held against it.
 */

/** Values chosen so far, by question id. Only what was really asked and offered is in it. */
type Chosen = ReadonlyMap<string, ReadonlySet<unknown>>;

/** A question that this visitor is asked, with the options that are shown and those chosen. */
interface Asked {
  question: Question;
  options: Option[];
  chosen: Option[];
}

interface Walked {
  asked: Asked[];
  chosen: Chosen;
}

interface Decision {
  recommendation: Recommendation;
  notOffered: Category | null;
  methodOrder: Method[];
}

const nothing: ReadonlySet<unknown> = new Set();
const levels: readonly FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

/** Whether a condition holds. Whatever stands where a condition should is simply not met. */
export function holds(condition: unknown, chosen: Chosen): boolean {
  return isRecord(condition) && Object.entries(condition).every(([key, part]) => holdsPart(key, part, chosen));
}

function holdsPart(key: string, part: unknown, chosen: Chosen): boolean {
  switch (key) {
    case 'any':
      return listIn(part).some((inner) => holds(inner, chosen));
    case 'all':
      return listIn(part).every((inner) => holds(inner, chosen));
    case 'not':
      return isRecord(part) && !holds(part, chosen);
    default:
      return meets(part, chosen.get(key) ?? nothing);
  }
}

/** A value, any of several values, `only` these values, or `all` of these. */
function meets(test: unknown, values: ReadonlySet<unknown>): boolean {
  if (Array.isArray(test)) return test.some((value) => values.has(value));
  if (!isRecord(test)) return values.has(test);
  if ('only' in test) return values.size > 0 && [...values].every((value) => listIn(test.only).includes(value));
  return Array.isArray(test.all) && listIn(test.all).every((value) => values.has(value));
}

/** Goes through the quiz as a visitor with these answers does. Each condition sees earlier questions only. */
export function walk(quiz: Quiz, answers: Answers): Walked {
  const levelOf = new Map(quiz.flags.map(({ id, level }) => [id, level]));
  const asked: Asked[] = [];
  const chosen = new Map<string, ReadonlySet<string>>();
  for (const question of quiz.questions) {
    if (question.when && !holds(question.when, chosen)) continue;
    const options = question.options.filter((option) => !option.when || holds(option.when, chosen));
    if (!options.some((option) => !(option.exclusive && question.type === 'multiple'))) continue;
    const picked = pick(question, options, answers);
    asked.push({ question, options, chosen: picked });
    chosen.set(question.id, new Set(picked.map((option) => option.value)));
    if (picked.some((option) => option.flag && levelOf.get(option.flag) === 'stop')) break;
  }
  return { asked, chosen };
}

/** The shown options that an answer names. An exclusive one gives way to the others, and one without a flag to one with a flag. */
function pick(question: Question, options: Option[], answers: Answers): Option[] {
  const given = ownAnswer(answers, question.id);
  if (question.type === 'single') return options.filter((option) => option.value === given).slice(0, 1);
  if (!Array.isArray(given)) return [];
  const picked = options.filter((option) => given.includes(option.value));
  const ordinary = picked.filter((option) => !option.exclusive);
  if (ordinary.length) return ordinary;
  const only = picked.find((option) => option.flag) ?? picked[0];
  return only ? [only] : [];
}

function ownAnswer(answers: unknown, id: string): unknown {
  if (typeof answers !== 'object' || answers === null) return undefined;
  return Object.getOwnPropertyDescriptor(answers, id)?.value;
}

export function visibleQuestions(quiz: Quiz, answers: Answers): Question[] {
  return walk(quiz, answers).asked.map(({ question, options }) => ({ ...question, options }));
}

export function countedAnswers(quiz: Quiz, answers: Answers): Answers {
  const counted = walk(quiz, answers).asked.flatMap(({ question, chosen }) => {
    const values = chosen.map((option) => option.value);
    const [first] = values;
    if (first === undefined) return [];
    return [[question.id, question.type === 'single' ? first : values] as const];
  });
  return Object.fromEntries(counted);
}

export function recommend(quiz: Quiz, answers: Answers): Recommendation {
  return decide(quiz, answers).recommendation;
}

export function decide(quiz: Quiz, answers: Answers): Decision {
  const { asked, chosen } = walk(quiz, answers);
  const rules = quiz.rules.filter((rule) => holds(rule.when, chosen));
  const flags = raisedFlags(quiz.flags, asked, rules);
  const level = flags[0]?.level;
  if (level === 'stop' || level === 'doctor') {
    return { recommendation: { kind: level, primary: null, also: null, ranked: [], close: false, flags }, notOffered: null, methodOrder: [] };
  }
  const ranked = weigh(quiz.categories, asked, rules)
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return { ...choose(quiz, ranked, flags), methodOrder: methodOrder(quiz.policy, asked) };
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

function reasonsFor(category: string, asked: Asked[], rules: Rule[]): Reason[] {
  const fromAnswers = asked.flatMap(({ question, chosen }) =>
    chosen.map(({ value, label, points }): Reason => ({ question: question.id, value, label, points: pointsFor(category, points) })),
  );
  const fromRules = rules.map(({ id, points }): Reason => ({ rule: id, points: pointsFor(category, points) }));
  return [...fromAnswers, ...fromRules].filter(({ points }) => points);
}

function pointsFor(category: string, points: Points | undefined): number {
  const earned: unknown = points && Object.getOwnPropertyDescriptor(points, category)?.value;
  return Number.isFinite(earned) ? Number(earned) : 0;
}

function choose({ categories, policy }: Quiz, ranked: Ranked[], flags: Flag[]): Omit<Decision, 'methodOrder'> {
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

function listIn(part: unknown): unknown[] {
  return Array.isArray(part) ? part : [];
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
