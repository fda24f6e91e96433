import * as fc from 'fast-check';
import type { Answers, Category, Condition, Flag, FlagLevel, Question, Quiz, Rule } from '../../src/quiz/types.ts';

/** Names that a careless look-up finds on every object's prototype. */
const trickyNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const questionIds = ['q0', 'q1', 'q2', 'q3', 'q4', ...trickyNames.slice(0, 2)];
const values = ['a', 'b', 'c', 'd', ...trickyNames.slice(0, 2)];
const categoryIds = ['x', 'y', 'z', ...trickyNames.slice(0, 2)];
const flagIds = ['f-stop', 'f-doctor', 'f-tell', 'f-note'];
const levels: FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

const aQuestionId = fc.constantFrom(...questionIds);
const aValue = fc.constantFrom(...values);
const someValues = fc.uniqueArray(aValue, { minLength: 1, maxLength: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Own keys, even for `__proto__`, as `JSON.parse` makes them. */
function record<T>(keys: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys = 3): fc.Arbitrary<Record<string, T>> {
  return fc.uniqueArray(fc.tuple(keys, value), { maxLength: maxKeys, selector: ([key]) => key }).map((entries) => Object.fromEntries(entries));
}

const points = record(fc.constantFrom(...categoryIds, 'nobody'), fc.integer({ min: -5, max: 10 }));

const test = fc.oneof(aValue, someValues, someValues.map((only) => ({ only })), someValues.map((all) => ({ all })));

export const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    record(aQuestionId, test, 2),
    fc.array(tie('condition'), { maxLength: 2 }).map((any): Condition => ({ any })),
    fc.array(tie('condition'), { maxLength: 2 }).map((all): Condition => ({ all })),
    tie('condition').map((not): Condition => ({ not })),
  ),
})).condition;

/** Leaves out what is undefined, as the types ask for. */
function compact<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const option = (value: string) =>
  fc
    .record({ points: maybe(points), flag: fc.option(fc.constantFrom(...flagIds), { nil: undefined, freq: 1 }), exclusive: maybe(fc.boolean()), when: maybe(arbitraryCondition) })
    .map((rest) => compact({ value, label: `Label ${value}`, ...rest }));

const question = (id: string): fc.Arbitrary<Question> =>
  fc
    .record({
      type: fc.constantFrom('single' as const, 'multiple' as const),
      optional: maybe(fc.boolean()),
      when: maybe(arbitraryCondition),
      options: fc.uniqueArray(aValue, { minLength: 1, maxLength: 5 }).chain((chosen) => fc.tuple(...chosen.map(option))),
    })
    .map((rest) => compact({ id, prompt: `Prompt ${id}`, ...rest }));

const rule: fc.Arbitrary<Rule> = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    when: arbitraryCondition,
    points: maybe(points),
    exclude: maybe(fc.uniqueArray(fc.constantFrom(...categoryIds), { maxLength: 2 })),
    flag: maybe(fc.constantFrom(...flagIds.slice(2))),
  })
  .map(compact);

const category = (id: string): fc.Arbitrary<Category> =>
  fc.record({ offered: maybe(fc.boolean()) }).map((rest) => compact({ id, title: `Title ${id}`, summary: 'Summary', ...rest }));

const flags: Flag[] = levels.map((level, index) => ({ id: flagIds[index] ?? level, level, text: `Text of ${level}` }));

export const arbitraryQuiz: fc.Arbitrary<Quiz> = fc.record({
  version: fc.constant(1 as const),
  categories: fc.uniqueArray(fc.constantFrom(...categoryIds), { minLength: 1, maxLength: 4 }).chain((ids) => fc.tuple(...ids.map(category))),
  questions: fc.uniqueArray(aQuestionId, { minLength: 1, maxLength: 5 }).chain((ids) => fc.tuple(...ids.map(question))),
  rules: fc.array(rule, { maxLength: 4 }),
  flags: fc.constant(flags),
  policy: fc.record({ close: fc.integer({ min: 0, max: 4 }), also: fc.record({ points: fc.integer({ min: 0, max: 5 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }) }),
});

/** Answers that could be: known names and values, any of which may be hidden or of the wrong type. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = record(aQuestionId, fc.oneof(aValue, fc.array(aValue, { maxLength: 4 })), 6);

/** Anything at all where answers should be. */
export const arbitraryJunk: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true }),
  record(aQuestionId, fc.anything({ withNullPrototype: true, withSparseArray: true }), 6),
);
