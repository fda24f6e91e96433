import type { Category, Condition, Option, Points, Question, Quiz, Rule } from '../quiz/types.ts';
import { canBeAsked, canHold } from './can-hold.ts';
import { checkedCondition } from './check-condition.ts';
import { checkedTexts, cutText } from './check-texts.ts';
import type { Report } from './report.ts';
import { screening } from './screening.ts';
import { shorten } from './shorten.ts';

/** Stated limits: more than this is a slip, and would make an old phone slow. */
export const limits = { categories: 40, questions: 60, options: 60, rules: 2000, flags: 300 } as const;

/** Names that conditions use themselves. */
const reserved = ['any', 'all', 'not'];

/**
 * Checks a quiz of the right shape for what it means: names that nothing has, conditions that cannot
 * hold, questions that nobody is asked. Gives the quiz without what is wrong.
 */
export function checkedQuiz(quiz: Quiz, report: Report): Quiz {
  const categories = atMost('categories', distinct('category', quiz.categories, (category) => category.id, report), report).map((category) => checkedCategory(category, report));
  const flags = atMost('flags', distinct('flag', quiz.flags, (flag) => flag.id, report), report).map((flag) => checkedTexts(flag, report));
  const named: Names = { categories: categories.map(({ id }) => id), flags: flags.map(({ id }) => id) };
  const asked = atMost('questions', distinct('question', quiz.questions, (question) => question.id, report), report);
  const questions = checkedQuestions(asked.filter((question) => isFree(question, report)), named, report);
  const rules = atMost('rules', distinct('rule', quiz.rules, (rule) => rule.id, report), report).flatMap((rule) => checkedRule(rule, questions, named, report) ?? []);
  const checked: Quiz = { ...quiz, categories, flags, questions, rules, ...(quiz.copy && { copy: checkedCopy(quiz.copy, report) }) };
  warnOfWhatCannotBe(checked, report);
  return checked;
}

interface Names {
  categories: readonly string[];
  flags: readonly string[];
}

function checkedQuestions(questions: readonly Question[], named: Names, report: Report): Question[] {
  const checked: Question[] = [];
  questions.forEach((question, index) => {
    const askable = { earlier: [...checked], later: questions.slice(index).map(({ id }) => id) };
    const { when, ...rest } = checkedTexts(question, report);
    const kept = when && checkedCondition(when, askable, report);
    const distinctOptions = distinct('option', rest.options, (option) => option.value, report);
    const options = atMost('options', distinctOptions, report, question).map((option) => checkedOption(option, question, askable, named, report));
    const next = { ...rest, ...(kept && { when: kept }), options };
    checked.push(report.owns(question) ? report.places.set(next, report.places.of(question)) : next);
  });
  return checked;
}

function checkedOption(option: Option, question: Question, askable: Parameters<typeof checkedCondition>[1], named: Names, report: Report): Option {
  if (!report.owns(option)) return option;
  const path = report.places.of(option);
  if (option.exclusive && question.type === 'single') report.warn('exclusive-on-single', `${path}.exclusive`, 'a question with one answer has no need of “exclusive”: every choice clears the others.');
  const { when, points, flag, ...rest } = checkedTexts(option, report);
  const kept = when && checkedCondition(when, askable, report);
  const known = points && checkedPoints(points, named, report);
  const checked = { ...rest, ...(kept && { when: kept }), ...(known && { points: known }), ...(flag !== undefined && isKnown('flag', flag, named.flags, `${path}.flag`, report) && { flag }) };
  return report.places.set(checked, path);
}

function checkedPoints(points: Points, { categories }: Names, report: Report): Points {
  if (!report.owns(points)) return points;
  return Object.fromEntries(Object.entries(points).filter(([id]) => isKnown('category', id, categories, report.places.of(points, id), report)));
}

function isKnown(kind: 'category' | 'flag' | 'text', name: string, known: readonly string[], path: string, report: Report): boolean {
  if (known.includes(name)) return true;
  report.unknown(kind, path, name, known);
  return false;
}

function checkedRule(rule: Rule, questions: readonly Question[], named: Names, report: Report): Rule | undefined {
  if (!report.owns(rule)) return rule;
  const path = report.places.of(rule);
  const when = checkedCondition(rule.when, { earlier: questions, later: [] }, report);
  if (!when) {
    report.error('rule-left-out', path, `the rule “${shorten(rule.id)}” was left out, because its condition cannot be used.`);
    return undefined;
  }
  const { points, exclude, flag, ...rest } = rule;
  const known = points && checkedPoints(points, named, report);
  const excluded = exclude?.filter((id, index) => isKnown('category', id, named.categories, `${path}.exclude[${index}]`, report));
  const hasFlag = flag !== undefined && isKnown('flag', flag, named.flags, `${path}.flag`, report);
  if (!(known && Object.keys(known).length) && !excluded?.length && !hasFlag) {
    report.warn('rule-without-effect', path, `the rule “${shorten(rule.id)}” gives no points, excludes nothing and raises no flag, so it changes nothing.`);
  }
  return report.places.set({ ...rest, when, ...(known && { points: known }), ...(excluded && { exclude: excluded }), ...(hasFlag && { flag }) }, path);
}

function checkedCategory(category: Category, report: Report): Category {
  const checked = checkedTexts(category, report);
  if (!checked.ask || !report.owns(checked.ask)) return checked;
  const path = report.places.of(checked.ask);
  return { ...checked, ask: checked.ask.map((text, index) => cutText(text, 'hint', `${path}[${index}]`, report)) };
}

function checkedCopy(copy: Record<string, string>, report: Report): Record<string, string> {
  const known = Object.entries(copy).filter(([key]) => isKnown('text', key, report.builtIn.copyKeys, `copy.${key}`, report));
  return Object.fromEntries(known.map(([key, text]) => [key, cutText(text, 'text', `copy.${key}`, report)]));
}

function isFree(question: Question, report: Report): boolean {
  if (!reserved.includes(question.id)) return true;
  const fix = `${question.id}-question`;
  report.error('reserved-id', report.places.of(question, 'id'), `“${question.id}” means something else in conditions, so no question can have it as its id. Write “${fix}”.`, fix);
  return false;
}

function distinct<Item extends object>(kind: string, items: readonly Item[], nameOf: (item: Item) => string, report: Report): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = nameOf(item);
    if (!seen.has(name)) return seen.add(name);
    report.error('duplicate-id', report.places.of(item), `another ${kind} is called “${shorten(name)}” already, so this one was left out. Give it a name of its own.`);
    return false;
  });
}

function atMost<Item extends object>(kind: keyof typeof limits, items: Item[], report: Report, holder: object = items): Item[] {
  const max = limits[kind];
  if (items.length <= max) return items;
  report.error('too-many', report.places.of(holder) || kind, `there are ${items.length} ${kind}, and ${max} can be used. The rest was left out.`);
  return items.slice(0, max);
}

/** What has the right shape and names, and still no effect on anybody. */
function warnOfWhatCannotBe(quiz: Quiz, report: Report): void {
  const { tools } = report.builtIn;
  for (const question of quiz.questions) {
    if (canBeAsked(question, quiz, tools)) continue;
    const path = report.owns(question) ? report.places.of(question) : 'questions';
    report.warn('never-shown', path, `nobody is ever asked “${shorten(question.id)}”: what it depends on is not asked before it, or cannot be answered that way.`);
  }
  const conditions = [...quiz.questions.flatMap(({ options }) => options), ...quiz.rules].flatMap(({ when }) => (when ? [when] : []));
  for (const when of conditions.filter((each): each is Condition => report.owns(each))) {
    if (!canHold(when, quiz, tools)) report.warn('never-holds', report.places.of(when), 'no visitor’s answers can make this condition hold. Look for two answers to the same question, or for one that is never offered.');
  }
}

export function warnOfMissingScreening(quiz: Quiz, report: Report): void {
  const missing = screening.filter((id) => !quiz.questions.some((question) => question.id === id));
  if (missing.length) {
    report.warn('no-screening', 'questions', `this quiz has no question called ${missing.map((id) => `“${id}”`).join(' or ')}, so nobody is told to see a doctor first, or turned away when too young. Add them unless your own questions do that.`);
  }
}
