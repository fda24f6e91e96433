import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { analyse } from '../src/quiz/analyse.ts';
import type { Analysis } from '../src/quiz/analyse.ts';
import type { Quiz } from '../src/quiz/types.ts';
import { allPaths, decisiveOptions, idleOptions, idleRules, type Path } from './helpers/brute-force.ts';
import { checkExamples } from './helpers/check-examples.ts';
import { seedHere, shareOf } from './helpers/engine.ts';
import { longQuiz } from './helpers/long-quiz.ts';
import { anyShortQuiz, livelyQuiz } from './helpers/short-quiz.ts';

const most = 3000;

/** All answers of a long quiz take their time on a slow machine. */
const patience = 30_000;

const shortQuiz = fc.oneof(anyShortQuiz, { arbitrary: livelyQuiz, weight: 2 });

interface Case {
  quiz: Quiz;
  paths: Path[];
  analysis: Analysis;
}

const near = (share: number) => Number(share.toFixed(9));
const sumOf = (paths: Path[]) => near(paths.reduce((total, { share }) => total + share, 0));

/** What holds for any quiz that is short enough to try all its answers. */
const checks: Readonly<Record<string, (tried: Case) => void>> = {
  'is exact, and counts the paths': ({ paths, analysis }) => {
    expect(analysis.exact && analysis.paths).to.equal(paths.length);
  },
  'says how often each kind and each category comes out': ({ paths, analysis: { kinds, categories, neverRecommended } }) => {
    for (const { kind, share } of kinds) expect(near(share)).to.equal(sumOf(paths.filter(({ result }) => result.kind === kind)));
    for (const { id, primary, also } of categories) {
      expect(near(primary.share)).to.equal(sumOf(paths.filter(({ result }) => result.primary?.id === id)));
      expect(near(also.share)).to.equal(sumOf(paths.filter(({ result }) => result.also?.id === id)));
      expect(neverRecommended.includes(id)).to.equal(!paths.some(({ result }) => result.primary?.id === id));
    }
  },
  'finds every tie': ({ quiz, paths, analysis: { ties } }) => {
    const ids = quiz.categories.map(({ id }) => id);
    const expected = ids.flatMap((winner) =>
      ids.flatMap((other) => {
        const level = paths.filter(({ result: { primary, ranked } }) => primary?.id === winner && other !== winner && ranked.some(({ id, points }) => id === other && points === primary.points));
        return level.length > 0 ? [`${winner} ${other} ${sumOf(level)}`] : [];
      }),
    );
    expect(ties.map(({ winner, other, share }) => `${winner} ${other} ${near(share)}`)).to.have.members(expected);
  },
  'finds what is never shown': ({ quiz, paths, analysis: { questionsNeverShown, optionsNeverShown } }) => {
    const shown = paths.flatMap((path) => path.shown);
    const questions = quiz.questions.filter(({ id }) => !shown.some((one) => one.id === id));
    expect(questionsNeverShown).to.deep.equal(questions.map(({ id }) => id));
    const seen = new Set(shown.flatMap(({ id, options }) => options.map(({ value }) => JSON.stringify([id, value]))));
    const options = quiz.questions.filter((question) => !questions.includes(question)).flatMap(({ id, options }) => options.map(({ value }) => ({ question: id, option: value })));
    expect(optionsNeverShown).to.deep.equal(options.filter(({ question, option }) => !seen.has(JSON.stringify([question, option]))));
  },
  'finds rules that never matter': ({ quiz, paths, analysis: { rulesThatNeverMatter } }) => {
    expect(rulesThatNeverMatter.map(({ rule, reason }) => ({ rule, reason }))).to.deep.equal(idleRules(quiz, paths));
  },
  'finds options that never matter': ({ quiz, paths, analysis: { optionsThatNeverMatter } }) => {
    const found = optionsThatNeverMatter.map(({ question, whole, options }) => ({ question, whole, options: options.map(({ value }) => value) }));
    expect(found).to.deep.equal(idleOptions(quiz, paths));
  },
  'finds answers that decide alone': ({ quiz, paths, analysis: { decisive } }) => {
    expect(decisive.map(({ question, option, category }) => ({ question, option, category }))).to.have.deep.members(decisiveOptions(quiz, paths));
  },
};

describe('analyse, beside all answers tried one by one', () => {
  it(`${Object.keys(checks).join(', ')}`, () => {
    fc.assert(
      fc.property(shortQuiz, (quiz) => {
        const paths = allPaths(quiz, most);
        fc.pre(paths !== null);
        const tried = { quiz, paths: paths ?? [], analysis: analyse(quiz) };
        for (const check of Object.values(checks)) check(tried);
      }),
      { numRuns: shareOf(600), seed: seedHere(31) },
    );
  });
});

describe('analyse, on its way', () => {
  it('never says that less is done than before, in any quiz', () => {
    fc.assert(
      fc.property(shortQuiz, (quiz) => {
        const shares: (number | null)[] = [];
        analyse(quiz, { onProgress: (share) => shares.push(share) });
        expect(shares).to.deep.equal([...shares].sort((one, other) => Number(one) - Number(other)));
        expect(shares.at(-1)).to.equal(1);
      }),
      { numRuns: shareOf(100) },
    );
  });
});

describe('analyse, by its examples', () => {
  it('shows what it says, in any quiz', () => {
    fc.assert(
      fc.property(shortQuiz, (quiz) => checkExamples(quiz, analyse(quiz))),
      { numRuns: shareOf(300) },
    );
  });

  it('shows what it says in the default quiz and in a long one', () => {
    for (const quiz of [defaultQuiz, longQuiz]) checkExamples(quiz, analyse(quiz));
  }).timeout(patience);
});

const sumOfShares = (shares: { share: number }[]) => shares.reduce((total, { share }) => total + share, 0);

describe('analyse, where a quiz is too large', () => {
  it('always gives the same for the same quiz, and shares that add up', () => {
    fc.assert(
      fc.property(shortQuiz, (quiz) => {
        const sampled = analyse(quiz, { limit: 0, samples: 30 });
        expect(sampled).to.deep.include({ exact: false, sampled: 30 });
        expect(analyse(quiz, { limit: 0, samples: 30 })).to.deep.equal(sampled);
        expect(sumOfShares(sampled.kinds)).to.be.closeTo(1, 1e-9);
        expect(sumOfShares(sampled.categories.map(({ primary }) => primary))).to.be.closeTo(sampled.kinds[0]?.share ?? 0, 1e-9);
      }),
      { numRuns: shareOf(200) },
    );
  });

  it('comes near the exact shares, and finds the same of what is not rare', () => {
    for (const quiz of [defaultQuiz, longQuiz]) {
      const exact = analyse(quiz);
      const sampled = analyse(quiz, { limit: 1000, samples: 4000 });
      expect([exact.exact, sampled.exact]).to.deep.equal([true, false]);
      for (const [index, { share }] of exact.kinds.entries()) expect(sampled.kinds[index]?.share).to.be.closeTo(share, 0.03);
      for (const [index, { primary, also }] of exact.categories.entries()) {
        expect(sampled.categories[index]?.primary.share).to.be.closeTo(primary.share, 0.01);
        expect(sampled.categories[index]?.also.share).to.be.closeTo(also.share, 0.01);
      }
      expect(sampled.neverRecommended).to.deep.equal(exact.neverRecommended);
      expect(sampled.questionsNeverShown).to.deep.equal(exact.questionsNeverShown);
      expect(sampled.optionsNeverShown).to.deep.equal(exact.optionsNeverShown);
      expect(sampled.optionsThatNeverMatter.map(({ question, whole }) => ({ question, whole }))).to.deep.equal(exact.optionsThatNeverMatter.map(({ question, whole }) => ({ question, whole })));
      const known = exact.ties.map(({ winner, other }) => `${winner} ${other}`);
      for (const { winner, other } of sampled.ties) expect(known).to.include(`${winner} ${other}`);
    }
  }).timeout(patience);
});
