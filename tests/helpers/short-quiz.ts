import * as fc from 'fast-check';
import type { Condition, Flag, Question, Quiz, Rule } from '../../src/quiz/types.ts';
import { arbitraryQuiz } from './arbitrary-quiz.ts';

const flagIds = ['f-stop', 'f-doctor', 'f-tell'];

/** Any quiz at all, though short enough to try all answers; rules may raise any flag, and some quizzes order methods by an answer. */
export const anyShortQuiz: fc.Arbitrary<Quiz> = fc.tuple(arbitraryQuiz, fc.array(fc.constantFrom(...flagIds), { maxLength: 2 }), fc.boolean()).map(([quiz, flags, hasOrder]) => ({
  ...quiz,
  questions: quiz.questions.slice(0, 4),
  rules: quiz.rules.map((rule, index) => ({ ...rule, ...(flags[index] && { flag: flags[index] }) })),
  policy: { ...quiz.policy, ...(hasOrder && { methodOrder: { question: 'q0', orders: { a: ['topical' as const], b: [] } } }) },
}));

/** Conditions that some answers meet and others do not, few flags, points of about the same size: much hangs on the answers. */
export const livelyQuiz: fc.Arbitrary<Quiz> = fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }).map((numbers) => {
  let next = 0;
  const draw = (below: number) => (numbers[next++ % numbers.length] ?? 0) % below;
  const among = <T>(all: readonly T[]): T[] => all.slice(draw(all.length)).slice(0, 1);
  const values = ['a', 'b', 'c'];
  const points = () => Object.fromEntries(among(['x', 'y', 'z', 'x']).map((id) => [id, draw(7) - 1]));
  const test = (): Condition[string] => [values[draw(3)] ?? 'a', values.slice(draw(2), 2 + draw(2)), { only: values.slice(draw(2), 2 + draw(2)) }, { all: values.slice(draw(2), 2 + draw(2)) }][draw(4)] ?? 'a';
  const one = (before: number): Condition => ({ [`q${draw(before)}`]: test() });
  const condition = (before: number): Condition => [one(before), { not: one(before) }, { any: [one(before), one(before)] }, { all: [one(before), { not: one(before) }] }][draw(4)] ?? {};
  const questions = Array.from({ length: 4 }, (_, index): Question => ({
    id: `q${index}`,
    prompt: 'Prompt',
    type: draw(2) ? 'single' : 'multiple',
    ...(draw(3) === 0 && { optional: true }),
    ...(index > 0 && draw(3) === 0 && { when: condition(index) }),
    options: values.slice(0, 2 + draw(2)).map((value, place) => ({
      value,
      label: 'Label',
      ...(draw(3) > 0 && { points: { ...points(), ...points() } }),
      ...(draw(6) === 0 && { flag: flagIds[draw(3)] ?? 'f-tell' }),
      ...(place === 2 && draw(2) === 0 && { exclusive: true }),
      ...(index > 0 && draw(5) === 0 && { when: condition(index) }),
    })),
  }));
  const rules = Array.from({ length: draw(4) }, (_, index): Rule => ({
    id: `r${index}`,
    when: { ...condition(4), ...one(4) },
    ...(draw(2) && { points: points() }),
    ...(draw(3) === 0 && { exclude: among(['x', 'y', 'z']) }),
    ...(draw(3) === 0 && { flag: flagIds[draw(3)] ?? 'f-tell' }),
  }));
  const categories = ['x', 'y', 'z'].map((id) => ({ id, title: id, summary: '', ...(draw(5) === 0 && { offered: false }) }));
  const flags = flagIds.map((id): Flag => ({ id, level: id === 'f-stop' ? 'stop' : id === 'f-doctor' ? 'doctor' : 'tell', text: id }));
  return { version: 1, categories, questions, rules, flags, policy: { close: draw(4), also: { points: draw(4), share: draw(4) / 4, ...(draw(2) && { pointsAfter: { x: 5 } }) } } };
});
