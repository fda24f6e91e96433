import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { builtInQuiz, defaultQuiz } from '../src/content/default-quiz.ts';
import { en } from '../src/content/en.ts';
import { compile, countedAnswers, decide, visibleQuestions } from '../src/quiz/engine.ts';
import { encode, rank } from '../src/quiz/rank.ts';
import { compile as compileWithIndex } from '../src/quiz/rule-index.ts';
import type { Answers, Quiz, Ranked } from '../src/quiz/types.ts';
import { arbitraryAnswers, arbitraryJunk, arbitraryQuiz } from './helpers/arbitrary-quiz.ts';
import { shareOf } from './helpers/engine.ts';
import * as interpreter from './helpers/interpreter.ts';
import { arbitraryLargeQuiz, answersFor } from './helpers/large-quiz.ts';
import { longQuiz } from './helpers/long-quiz.ts';

const runs = { numRuns: shareOf(3000) };

const score = (ranked: Ranked | null) => ranked && { id: ranked.id, points: ranked.points };

/** Fails where the engine, with an index of the rules or without, does not say exactly what the interpreter says. */
function expectSame(quiz: Quiz, answers: Answers): void {
  const expected = interpreter.decide(quiz, answers);
  const { kind, primary, also, ranked, close, flags } = expected.recommendation;
  const ranking = { kind, primary: score(primary), also: score(also), ranked: ranked.map(score), close, flags };
  for (const compiled of [compile(quiz), compileWithIndex(quiz)]) {
    expect(decide(compiled, answers)).to.deep.equal(expected);
    expect(rank(compiled, answers)).to.deep.equal(ranking);
    expect(rank(compiled, encode(compiled, answers))).to.deep.equal(ranking);
  }
  const compiled = compile(quiz);
  expect(visibleQuestions(compiled, answers)).to.deep.equal(interpreter.visibleQuestions(quiz, answers));
  expect(countedAnswers(compiled, answers)).to.deep.equal(interpreter.countedAnswers(quiz, answers));
}

describe('the engine, beside an interpreter of the same rules', () => {
  it('says the same for any quiz and any answers', () => {
    fc.assert(fc.property(arbitraryQuiz, arbitraryAnswers, expectSame), runs);
  });

  it('says the same whatever stands for the answers', () => {
    fc.assert(
      fc.property(arbitraryQuiz, arbitraryJunk, (quiz, junk) => expectSame(quiz, junk as Answers)),
      runs,
    );
  });

  it('says the same for quizzes of hundreds of options and rules', () => {
    const case_ = arbitraryLargeQuiz.chain((quiz) => fc.tuple(fc.constant(quiz), fc.array(answersFor(quiz), { minLength: 3, maxLength: 3 })));
    fc.assert(
      fc.property(case_, ([quiz, visitors]) => visitors.forEach((answers) => expectSame(quiz, answers))),
      { numRuns: shareOf(500) },
    );
  });

  for (const [name, quiz] of Object.entries({ 'the default quiz': defaultQuiz, 'every built-in question': builtInQuiz(en), 'a quiz of twenty questions': longQuiz })) {
    it(`says the same for ${name}`, () => {
      fc.assert(fc.property(answersFor(quiz), (answers) => expectSame(quiz, answers)), runs);
    });
  }

  it('keeps nothing of one visitor for the next', () => {
    const compiled = compileWithIndex(defaultQuiz);
    fc.assert(
      fc.property(answersFor(defaultQuiz), answersFor(defaultQuiz), (one, other) => {
        const before = structuredClone(decide(compiled, one));
        const kept = decide(compiled, one);
        decide(compiled, other);
        expect(kept).to.deep.equal(before);
        expect(decide(compiled, other)).to.deep.equal(interpreter.decide(defaultQuiz, other));
      }),
      { numRuns: shareOf(500) },
    );
  });

  it('takes conditions that are none, and counts none of them as met', () => {
    const broken: unknown[] = [undefined, null, 0, 7, '', 'concern', [], ['concern'], true, { any: 5 }, { all: null }, { not: 'concern' }, { not: [] }, { concern: null }, { concern: { all: 'hair' } }, { concern: { only: 1 } }, { concern: {} }];
    const broader: unknown[] = [{}, { all: [] }, { any: [] }, { any: [{}] }, { concern: { all: [] } }, { unheard: { all: [] } }, { concern: { only: [] } }, { concern: [] }, { not: {} }, { not: { unheard: 'of' } }, { toString: 'hair' }];
    for (const when of [...broken, ...broader]) {
      const quiz = { ...defaultQuiz, rules: [{ id: 'odd', when, points: { hair: 1 } }] } as Quiz;
      expectSame(quiz, { concern: 'hair' });
      const questions = defaultQuiz.questions.map((question, place) => (place === 3 ? { ...question, when } : question));
      expectSame({ ...defaultQuiz, questions } as Quiz, { concern: 'hair', duration: 'unsure' });
    }
  });

  it('takes bits of another quiz, or none, without throwing', () => {
    const compiled = compileWithIndex(defaultQuiz);
    for (const bits of [new Int32Array(0), new Int32Array(99).fill(-1), Int32Array.of(-1, 0, -1)]) expect(rank(compiled, bits).kind).to.be.a('string');
  });

  it('adds up points with decimals in the same order', () => {
    const rules = Array.from({ length: 70 }, (_, place) => ({ id: `r${place}`, when: { concern: ['hair', 'lines'] }, points: { hair: 0.1 * (place % 7), scars: place === 40 ? -0.3 : 0.7 } }));
    for (const concern of ['hair', 'lines', 'redness']) expectSame({ ...defaultQuiz, rules }, { concern });
  });
});
