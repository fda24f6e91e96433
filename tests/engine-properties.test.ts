import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { compile, countedAnswers, recommend, visibleQuestions } from '../src/quiz/engine.ts';
import type { Answers, Quiz, Recommendation } from '../src/quiz/types.ts';
import { arbitraryAnswers, arbitraryJunk, arbitraryQuiz } from './helpers/arbitrary-quiz.ts';
import { shareOf } from './helpers/engine.ts';

const runs = { numRuns: shareOf(2000) };

/** The same data in another order of keys, all the way down. */
function reordered<T>(data: T): T {
  if (Array.isArray(data)) return data.map(reordered) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, reordered(value)]),
  ) as T;
}

function holdsFor(check: (quiz: Quiz, answers: Answers, recommendation: Recommendation) => void): void {
  fc.assert(
    fc.property(arbitraryQuiz, arbitraryAnswers, (quiz, answers) => check(quiz, answers, recommend(quiz, answers))),
    runs,
  );
}

describe('recommend, for any quiz and any answers', () => {
  it('never throws, whatever stands for the answers', () => {
    fc.assert(
      fc.property(arbitraryQuiz, arbitraryJunk, (quiz, junk) => {
        expect(recommend(quiz, junk as Answers).kind).to.be.oneOf(['category', 'consultation', 'doctor', 'stop']);
      }),
      runs,
    );
  });

  it('does not depend on the order of keys or of chosen values', () => {
    holdsFor((quiz, answers, recommendation) => {
      const shuffled = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, Array.isArray(answer) ? [...answer].reverse() : answer]));
      expect(recommend(reordered(quiz), reordered(shuffled))).to.deep.equal(recommendation);
    });
  });

  it('counts only answers to questions that are asked, with options that are shown', () => {
    holdsFor((quiz, answers, recommendation) => {
      const counted = countedAnswers(quiz, answers);
      expect(recommend(quiz, counted)).to.deep.equal(recommendation);
      const shown = new Map(visibleQuestions(quiz, answers).map(({ id, options }) => [id, options.map(({ value }) => value)]));
      for (const [id, answer] of Object.entries(counted)) expect(shown.get(id)).to.include.members([answer].flat());
    });
  });

  it('gives each category the sum of its reasons, ranked by points and then by the clinic’s order', () => {
    holdsFor(({ categories }, _answers, { ranked }) => {
      for (const { points, reasons } of ranked) {
        expect(points).to.equal(reasons.reduce((sum, reason) => sum + reason.points, 0));
        expect(points).to.be.above(0);
        expect(reasons.every((reason) => reason.points !== 0)).to.equal(true);
      }
      const places = ranked.map(({ id, points }) => ({ points, place: categories.findIndex((category) => category.id === id) }));
      const sorted = [...places].sort((a, b) => b.points - a.points || a.place - b.place);
      expect(places).to.deep.equal(sorted);
    });
  });

  it('names a category only where no flag stands against it, and only one that is offered', () => {
    holdsFor(({ categories }, _answers, { kind, primary, also, ranked, close, flags }) => {
      const levels = flags.map(({ level }) => level);
      const serious = levels.includes('stop') ? 'stop' : levels.includes('doctor') ? 'doctor' : null;
      if (serious) expect({ kind, primary, also, ranked, close }).to.deep.equal({ kind: serious, primary: null, also: null, ranked: [], close: false });
      else expect(kind).to.equal(primary ? 'category' : 'consultation');
      const offered = new Set(categories.filter((category) => category.offered !== false).map(({ id }) => id));
      for (const category of [primary, also, ...ranked]) expect(!category || offered.has(category.id)).to.equal(true);
    });
  });

  it('names a runner-up only as the policy says', () => {
    holdsFor(({ policy }, _answers, { primary, also, ranked, close }) => {
      if (also) expect(also.points).to.be.at.least(policy.also.points);
      if (also && primary) expect(also.points).to.be.at.least(policy.also.share * primary.points);
      const [first, second] = ranked;
      if (primary) expect(close).to.equal(Boolean(first && second && first.points - second.points < policy.close));
    });
  });

  it('asks nothing after an answer that stops the quiz', () => {
    holdsFor((quiz, answers) => {
      const asked = visibleQuestions(quiz, answers);
      const counted = countedAnswers(quiz, answers);
      const stops = asked.findIndex(({ id, options }) => options.some(({ value, flag }) => flag === 'f-stop' && [counted[id]].flat().includes(value)));
      expect(stops === -1 || stops === asked.length - 1).to.equal(true);
    });
  });

  it('gives the same from a compiled quiz, and changes neither quiz nor answers', () => {
    holdsFor((quiz, answers, recommendation) => {
      const before = JSON.stringify([quiz, answers]);
      expect(recommend(compile(quiz), answers)).to.deep.equal(recommendation);
      expect(JSON.stringify([quiz, answers])).to.equal(before);
    });
  });
});
