// What is measured: quizzes of scored rules over eight answers, and visitors to run through them. Always the same ones.

/** Numbers from 0 to 1: mulberry32. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

const questionIds = ['concern', 'notice', 'also', 'duration', 'sun', 'tried', 'comfort', 'age'];
const categoryIds = ['rejuvenation', 'scars', 'hair', 'pigmentation', 'inflammation'];
const optionsEach = 6;

const valuesOf = (id) => Array.from({ length: optionsEach }, (_, place) => `${id}-${place + 1}`);

/**
 * A quiz of eight questions with one answer each, where all points come from rules. A rule asks of two or three questions for
 * one value, in three tests of ten for one of several, and in one of ten for any but one.
 */
export function quizOf(ruleCount) {
  const random = randomNumbers(ruleCount);
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const some = (list, count) => [...list].map((item) => [random(), item]).sort(([a], [b]) => a - b).slice(0, count).map(([, item]) => item);
  const testOf = (id) => {
    const kind = random();
    if (kind < 0.6) return { [id]: oneOf(valuesOf(id)) };
    return kind < 0.9 ? { [id]: some(valuesOf(id), 2) } : { not: { [id]: oneOf(valuesOf(id)) } };
  };
  const conditionOf = () => {
    const tests = some(questionIds, random() < 0.5 ? 2 : 3).map(testOf);
    return tests.filter((test) => test.not).length > 1 ? { all: tests } : Object.assign({}, ...tests);
  };
  return {
    version: 1,
    categories: categoryIds.map((id) => ({ id, title: id, summary: id })),
    questions: questionIds.map((id) => ({ id, prompt: id, type: 'single', options: valuesOf(id).map((value) => ({ value, label: value })) })),
    rules: Array.from({ length: ruleCount }, (_, place) => ({ id: `rule-${place + 1}`, when: conditionOf(), points: Object.fromEntries(some(categoryIds, random() < 0.7 ? 1 : 2).map((id) => [id, 1 + Math.floor(random() * 5)])) })),
    flags: [],
    policy: { close: 2, also: { points: 3, share: 0.3 } },
  };
}

/** Answers to all eight questions, as they come from a form or a server: each visitor's own object, read from JSON. */
export function visitors(count) {
  const random = randomNumbers(8);
  const all = Array.from({ length: count }, () => Object.fromEntries(questionIds.map((id) => [id, valuesOf(id)[Math.floor(random() * optionsEach)]])));
  return JSON.parse(JSON.stringify(all));
}

/** The tests of a rule, one after the other: `{ id, values, isNot }`. */
export function testsOf({ when }) {
  const flat = (condition) => Object.entries(condition).flatMap(([key, part]) => {
    if (key === 'all') return part.flatMap(flat);
    if (key === 'not') return flat(part).map((test) => ({ ...test, isNot: true }));
    return [{ id: key, values: [part].flat(), isNot: false }];
  });
  return flat(when);
}
