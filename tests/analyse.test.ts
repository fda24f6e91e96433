import { expect } from '@open-wc/testing';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { analyse } from '../src/quiz/analyse.ts';
import type { Analysis } from '../src/quiz/analyse.ts';
import type { Quiz } from '../src/quiz/types.ts';
import { checkExamples } from './helpers/check-examples.ts';
import { longQuiz } from './helpers/long-quiz.ts';
import suite from './suites/analysis.json' with { type: 'json' };

type Loose = Record<string, unknown>;

interface AnalysisCase {
  name: string;
  quiz: { categories: Loose[]; flags?: Loose[]; questions: (Loose & { options: Loose[] })[]; rules?: Loose[]; policy?: Loose };
  expect: Loose;
}

/** The words, and what a case says nothing of. */
function complete({ categories, flags = [], questions, rules = [], policy }: AnalysisCase['quiz']): Quiz {
  const quiz: unknown = {
    version: 1,
    categories: categories.map((category) => ({ title: category.id, summary: 'Summary', ...category })),
    questions: questions.map((question) => ({ prompt: 'Prompt', ...question, options: question.options.map((option) => ({ label: option.value, ...option })) })),
    rules,
    flags: flags.map((flag) => ({ text: flag.id, ...flag })),
    policy: { close: 2, also: { points: 3, share: 0.3 }, ...policy },
  };
  return quiz as Quiz;
}

const near = (share: number) => Number(share.toFixed(9));

/** `1/3` as a number. */
function fraction(text: string): number {
  const [part = 0, whole = 1] = text.split('/').map(Number);
  return near(part / whole);
}

/** Numbers where a case has fractions. */
function withNumbers(expected: unknown): unknown {
  if (typeof expected === 'string' && /^\d+(\/\d+)?$/.test(expected)) return fraction(expected);
  if (Array.isArray(expected)) return expected.map(withNumbers);
  if (typeof expected !== 'object' || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, withNumbers(value)]));
}

/** Without examples, as short as a case writes it. */
function brief(analysis: Analysis, kinds: string[]): Loose {
  return {
    ...analysis,
    kinds: Object.fromEntries(analysis.kinds.filter(({ kind }) => kinds.includes(kind)).map(({ kind, share }) => [kind, near(share)])),
    categories: Object.fromEntries(analysis.categories.map(({ id, primary, also }) => [id, [near(primary.share), near(also.share)]])),
    ties: analysis.ties.map(({ winner, other, share }) => ({ winner, other, share: near(share) })),
    decisive: analysis.decisive.map(({ question, option, category }) => ({ question, option, category })),
    rulesThatNeverMatter: analysis.rulesThatNeverMatter.map(({ rule, reason }) => ({ rule, reason })),
    optionsThatNeverMatter: analysis.optionsThatNeverMatter.map(({ question, whole, options }) => ({ question, whole, options: options.map(({ value }) => value) })),
  };
}

const cases: AnalysisCase[] = suite.cases;

describe('analyse, for small quizzes worked out by hand', () => {
  for (const { name, quiz, expect: expected } of cases) {
    it(name, () => {
      const analysis = analyse(complete(quiz));
      expect(analysis.exact).to.equal(true);
      const found = brief(analysis, Object.keys(expected.kinds ?? {}));
      for (const key of Object.keys(expected)) expect(found[key], key).to.deep.equal(withNumbers(expected[key]));
      checkExamples(complete(quiz), analysis);
    });
  }
});

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('analyse, for the default quiz', () => {
  const analysis = analyse(defaultQuiz);

  it('looks at all answers', () => {
    expect(analysis.exact && analysis.paths).to.equal(7_543_943_682_560);
  });

  it('gives every path one end, and every recommendation one category', () => {
    expect(sum(analysis.kinds.map(({ share }) => share))).to.be.closeTo(1, 1e-12);
    expect(sum(analysis.categories.map(({ primary }) => primary.share))).to.be.closeTo(analysis.kinds.find(({ kind }) => kind === 'category')?.share ?? 0, 1e-12);
    expect(analysis.kinds.find(({ kind }) => kind === 'stop')?.share).to.be.closeTo(1 / 6, 1e-12);
  });

  it('recommends each category to someone, shows every question and option to someone, and uses every rule', () => {
    const { neverRecommended, questionsNeverShown, optionsNeverShown, rulesThatNeverMatter } = analysis;
    expect({ neverRecommended, questionsNeverShown, optionsNeverShown, rulesThatNeverMatter }).to.deep.equal({ neverRecommended: [], questionsNeverShown: [], optionsNeverShown: [], rulesThatNeverMatter: [] });
  });

  it('has only harmless answers that change nothing, and no question of such alone', () => {
    expect(analysis.optionsThatNeverMatter.map(({ question, whole, options }) => ({ question, whole, options: options.map(({ value }) => value) }))).to.deep.equal([
      { question: 'sun', whole: false, options: ['always-burns', 'burns-then-tans', 'prefer-not'] },
      { question: 'tried', whole: false, options: ['skincare', 'procedure', 'injections', 'hair-medicine'] },
      { question: 'age', whole: false, options: ['22-39', '40-59', '60-plus', 'prefer-not'] },
    ]);
  });
});

describe('analyse, for twenty questions', () => {
  it('looks at all answers', () => {
    expect(longQuiz.questions).to.have.length(20);
    const analysis = analyse(longQuiz);
    expect(analysis.exact && analysis.paths).to.equal(53_199_444_049_920);
    expect(sum(analysis.kinds.map(({ share }) => share))).to.be.closeTo(1, 1e-12);
  });

  it('counts the paths of a long list of answers that nothing tells apart', () => {
    const options = Array.from({ length: 40 }, (_, index) => ({ value: `v${index}`, label: 'Label' }));
    const questions = Array.from({ length: 20 }, (_, index): Quiz['questions'][number] => ({ id: `q${index}`, prompt: 'Prompt', type: 'single', options }));
    const analysis = analyse({ ...defaultQuiz, questions, rules: [] });
    expect(analysis.exact && analysis.paths).to.be.closeTo(40 ** 20, 40 ** 20 / 1e12);
  });
});

describe('analyse, on its way', () => {
  it('says how far it is, from the start to the end, and finds the same', () => {
    const shares: (number | null)[] = [];
    expect(analyse(defaultQuiz, { onProgress: (share) => shares.push(share) })).to.deep.equal(analyse(defaultQuiz));
    expect(shares.length, 'each question, and each thing compared').to.be.above(defaultQuiz.questions.length);
    expect([shares[0], shares.at(-1)]).to.deep.equal([0, 1]);
  });

  it('says that nobody can tell how far it is where it draws by chance', () => {
    const shares: (number | null)[] = [];
    analyse(defaultQuiz, { limit: 100, samples: 10, onProgress: (share) => shares.push(share) });
    expect([shares[0], shares.at(-1)]).to.deep.equal([0, null]);
  });
});

describe('analyse, past its limit', () => {
  it('draws as many paths as asked, and says so', () => {
    const analysis = analyse(defaultQuiz, { limit: 100, samples: 500 });
    expect(analysis).to.deep.include({ exact: false, sampled: 500 });
    checkExamples(defaultQuiz, analysis);
  });

  it('draws where points cannot be added exactly', () => {
    const categories = defaultQuiz.categories.map(({ id }) => id);
    const odd = { ...defaultQuiz.rules[0], id: 'odd', when: {}, points: Object.fromEntries(categories.map((id) => [id, Math.PI])) };
    expect(analyse({ ...defaultQuiz, rules: [odd] }, { samples: 10 })).to.include({ exact: false });
  });
});
