import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type * as z from 'zod/mini';
import { en } from '../src/content/en.ts';
import { builtInFor } from '../src/config/built-in.ts';
import { plainCopy } from '../src/config/plain-copy.ts';
import * as quizShapes from '../src/config/quiz-shape.ts';
import { Report } from '../src/config/report.ts';
import { schemaOf } from '../src/config/schema.ts';
import { type Issue, issuesIn, type Shape } from '../src/config/shape.ts';
import { anything, brokenPatches, brokenQuizzes, brokenWholeDefaults } from './helpers/broken-configurations.ts';
import { seedHere, shareOf } from './helpers/engine.ts';
import { validPatches, validQuizzes, wholeDefaultQuiz } from './helpers/valid-configurations.ts';

const shapes: readonly (readonly [string, Shape])[] = Object.entries(quizShapes);
const builtIn = builtInFor(en);

/** What reaches the shapes: anything at all, as plain data. */
const plain = (input: unknown): unknown => plainCopy(input, '', new Report(builtIn));

const types: Readonly<Record<string, string>> = { array: 'list', record: 'object' };
const kinds: Readonly<Record<string, string>> = { invalid_type: 'wrong-type', invalid_value: 'unknown-value', unrecognized_keys: 'unknown-key', too_small: 'empty', invalid_union: 'no-fit', invalid_key: 'no-fit' };

/** What zod found, in the words of the shapes' own checker. */
function asOwn(issue: z.core.$ZodIssue): unknown[] {
  const { path } = issue;
  const kind = kinds[issue.code];
  if (issue.code === 'invalid_type') return [path, kind, types[issue.expected] ?? issue.expected];
  if (issue.code === 'invalid_value') return [path, kind, issue.values];
  if (issue.code === 'unrecognized_keys') return [path, kind, issue.keys];
  return [path, kind];
}

/** Without the names that are known in place of a key that is not: zod does not tell them. */
function told(issue: Issue): unknown[] {
  const { path, kind } = issue;
  if (kind === 'wrong-type') return [path, kind, issue.expected];
  if (kind === 'unknown-value') return [path, kind, issue.known];
  if (kind === 'unknown-key') return [path, kind, issue.keys];
  return [path, kind];
}

/** Whether a value has a shape; fails where zod has another opinion on that, or on what is wrong, where, in which order. */
function compare(shape: Shape, value: unknown): boolean {
  const own = issuesIn(shape, value).map(told);
  const expected = (schemaOf(shape).safeParse(value).error?.issues ?? []).map(asOwn);
  // As text: to look into lists of thousands of issues takes an assertion library longer than all the rest.
  if (JSON.stringify(own) !== JSON.stringify(expected)) expect(own).to.deep.equal(expected);
  return own.length === 0;
}

/** Everything in a value, so that parts meet the shapes of parts. */
function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [value];
}

const campaigns: readonly { name: string; inputs: fc.Arbitrary<unknown>; runs: number; seed: number }[] = [
  { name: 'broken changes', inputs: brokenPatches, runs: 1000, seed: 1001 },
  { name: 'broken quizzes', inputs: brokenQuizzes, runs: 1000, seed: 1002 },
  { name: 'the default quiz, broken', inputs: brokenWholeDefaults, runs: 40, seed: 1003 },
  { name: 'anything at all', inputs: anything, runs: 2000, seed: 1004 },
];

describe('the shapes of a configuration', () => {
  it('are those that whole quizzes and changes have', () => {
    for (const each of [...validQuizzes, wholeDefaultQuiz]) {
      const whole = { rules: [], flags: [], policy: builtIn.quiz.policy, ...each };
      expect(compare(quizShapes.quiz, plain(whole)), JSON.stringify(each).slice(0, 200)).to.equal(true);
    }
    for (const each of validPatches) expect(compare(quizShapes.quizPatch, plain(each)), JSON.stringify(each)).to.equal(true);
  });

  for (const { name, inputs, runs: all, seed } of campaigns) {
    const runs = shareOf(all);
    it(`find in all parts of ${runs} of ${name} what zod finds`, function () {
      this.timeout(60_000);
      let fitting = 0;
      let broken = 0;
      fc.assert(
        fc.property(inputs, fc.nat(), (input, at) => {
          const parts = partsOf(plain(input));
          for (const shape of [quizShapes.quiz, quizShapes.quizPatch]) compare(shape, parts[0]);
          for (const [, shape] of shapes) {
            if (compare(shape, parts[at % parts.length])) fitting += 1;
            else broken += 1;
          }
        }),
        { numRuns: runs, seed: seedHere(seed) },
      );
      expect(broken, 'most parts fit no shape but their own').to.be.above(fitting);
      expect(fitting, 'some fit').to.be.above(0);
    });
  }

  for (const [name, shape] of shapes) {
    it(`say which names ${name} knows`, () => {
      const [issue] = issuesIn(shape, { nobody: 1 }).slice(-1);
      const named = 'parts' in Object(shape) ? Object.keys((shape as { parts: object }).parts).map((key) => key.replace('?', '')) : [];
      expect(issue).to.deep.equal({ kind: 'unknown-key', path: [], keys: ['nobody'], known: named });
    });
  }
});
