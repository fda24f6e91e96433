// The same decisions made in several ways. Each says of answers what `rank` says: the ranking, and what follows from it.
import { Engine } from 'json-rules-engine';
import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import { testsOf } from './cases.mjs';

/** The points of each rule: pairs of a category's place and a number. */
function pointsOf({ categories, rules }) {
  const places = new Map(categories.map(({ id }, place) => [id, place]));
  return rules.map(({ points }) => Object.entries(points).map(([id, number]) => [places.get(id), number]));
}

/** Ranks what was added up, as the policy of the quiz says. */
function ranker({ categories, policy }) {
  const ids = categories.map(({ id }) => id);
  return (totals) => {
    const ranked = [];
    for (let place = 0; place < ids.length; place++) {
      if (totals[place] > 0) ranked.push({ id: ids[place], points: totals[place] });
    }
    ranked.sort((a, b) => b.points - a.points);
    const [first, second] = ranked;
    return {
      kind: first ? 'category' : 'consultation',
      primary: first ?? null,
      also: second && second.points >= policy.also.points && second.points >= policy.also.share * first.points ? second : null,
      ranked,
      close: second !== undefined && first.points - second.points < policy.close,
      flags: [],
    };
  };
}

/** One function a rule, over the answers. */
function deciding(quiz, tests) {
  const rank = ranker(quiz);
  const rules = pointsOf(quiz).map((points, place) => ({ points, test: tests[place] }));
  const none = quiz.categories.map(() => 0);
  return (answers) => {
    const totals = [...none];
    for (const { test, points } of rules) {
      if (!test(answers)) continue;
      for (const [place, number] of points) totals[place] += number;
    }
    return rank(totals);
  };
}

/** Closures made of the rules, as one writes them who needs no library. */
export function closures(quiz) {
  const testFor = ({ id, values, isNot }) => {
    const [value] = values;
    if (isNot) return (answers) => answers[id] !== value;
    return values.length === 1 ? (answers) => answers[id] === value : (answers) => values.includes(answers[id]);
  };
  return deciding(quiz, conjunctions(quiz, testFor));
}

function conjunctions({ rules }, testFor) {
  return rules.map((rule) => {
    const [one, two, three] = testsOf(rule).map(testFor);
    return three ? (answers) => one(answers) && two(answers) && three(answers) : (answers) => one(answers) && two(answers);
  });
}

/** Closures over answers that are bits already, 32 options to a word, as `encode` gives them. */
export function closuresOverBits(quiz) {
  const places = new Map(quiz.questions.flatMap(({ id, options }) => options.map(({ value }) => `${id} ${value}`)).map((name, place) => [name, place]));
  const testFor = ({ id, values, isNot }) => {
    const masks = [];
    for (const value of values) {
      const place = places.get(`${id} ${value}`);
      masks[place >> 5] |= 1 << place;
    }
    // Nearly always it is one word.
    const [one, other] = Object.entries(masks).map(([word, mask]) => [Number(word), mask]);
    const [word, mask] = one;
    if (isNot) return (bits) => (bits[word] & mask) === 0;
    return other ? (bits) => (bits[word] & mask) !== 0 || (bits[other[0]] & other[1]) !== 0 : (bits) => (bits[word] & mask) !== 0;
  };
  return deciding(quiz, conjunctions(quiz, testFor));
}

/** The same rules as a program text, a line each, with the names of questions and values written out. */
export async function written(quiz) {
  const text = JSON.stringify;
  const testFor = ({ id, values, isNot }) => (isNot ? `answers.${id} !== ${text(values[0])}` : `(${values.map((value) => `answers.${id} === ${text(value)}`).join(' || ')})`);
  const lines = quiz.rules.map((rule) => `  (answers) => ${testsOf(rule).map(testFor).join(' && ')},`);
  const { tests } = await import(`data:text/javascript,${encodeURIComponent(`export const tests = [\n${lines.join('\n')}\n];`)}`);
  return deciding(quiz, tests);
}

function logicOf(rule) {
  const of = ({ id, values, isNot }) => {
    const answer = { var: id };
    if (isNot) return { '!==': [answer, values[0]] };
    return values.length === 1 ? { '===': [answer, values[0]] } : { in: [answer, values] };
  };
  return { and: testsOf(rule).map(of) };
}

export function jsonLogicJs(quiz) {
  const logics = quiz.rules.map(logicOf);
  return deciding(quiz, logics.map((logic) => (answers) => jsonLogic.apply(logic, answers)));
}

/** It makes functions of its rules by generating code, which a page's security policy may forbid. */
export function jsonLogicEngine(quiz) {
  const engine = new LogicEngine();
  return deciding(quiz, quiz.rules.map((rule) => engine.build(logicOf(rule))));
}

/** It answers with a promise. */
export function jsonRulesEngine(quiz) {
  const rank = ranker(quiz);
  const engine = new Engine([], { allowUndefinedFacts: true });
  const pointsByRule = pointsOf(quiz);
  for (const [place, rule] of quiz.rules.entries()) {
    const all = testsOf(rule).map(({ id, values, isNot }) => {
      if (isNot) return { fact: id, operator: 'notEqual', value: values[0] };
      return values.length === 1 ? { fact: id, operator: 'equal', value: values[0] } : { fact: id, operator: 'in', value: values };
    });
    engine.addRule({ conditions: { all }, event: { type: rule.id, params: { points: pointsByRule[place] } } });
  }
  return async (answers) => {
    const { events } = await engine.run(answers);
    const totals = quiz.categories.map(() => 0);
    for (const { params } of events) {
      for (const [place, number] of params.points) totals[place] += number;
    }
    return rank(totals);
  };
}
