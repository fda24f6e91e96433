import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { parseQuiz } from '../src/config/config.ts';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { anything, brokenPatches, brokenQuizzes, brokenTexts, brokenWholeDefaults } from './helpers/broken-configurations.ts';
import { partOf, seedHere, shareOf } from './helpers/engine.ts';
import { checkScreening, checkUsable, checkVisit } from './helpers/expect-usable.ts';
import { validPatches, validQuizzes, wholeDefaultQuiz } from './helpers/valid-configurations.ts';

interface Campaign {
  name: string;
  inputs: fc.Arbitrary<unknown>;
  runs: number;
  seed: number;
}

/** With seeds, so that what fails fails again. The engines share the runs. */
const campaigns: readonly Campaign[] = [
  { name: 'patches of the default quiz', inputs: brokenPatches, runs: 10_000, seed: 101 },
  { name: 'patches of the default quiz, another time', inputs: brokenPatches, runs: 10_000, seed: 202 },
  { name: 'whole quizzes', inputs: brokenQuizzes, runs: 12_000, seed: 303 },
  { name: 'whole quizzes, another time', inputs: brokenQuizzes, runs: 12_000, seed: 404 },
  { name: 'the default quiz written out', inputs: brokenWholeDefaults, runs: 1_000, seed: 505 },
  { name: 'JSON text with slips', inputs: brokenTexts, runs: 15_000, seed: 606 },
  { name: 'JSON text with slips, another time', inputs: brokenTexts, runs: 15_000, seed: 707 },
  { name: 'anything at all', inputs: anything, runs: 25_000, seed: 808 },
];

const takes = fc.array(fc.nat(99), { maxLength: 12 });
const numbered = <Item>(length: number, make: (index: number) => Item): Item[] => Array.from({ length }, (_, index) => make(index));
const plain = (id: string) => ({ id, prompt: `${id}?`, type: 'single', options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] });
const longName = 'x'.repeat(59);
const throwing = (thrown: unknown) => ({
  get questions(): never {
    throw thrown;
  },
});
const circle: Record<string, unknown> = {};
circle['rules'] = [circle];

/** What was thought of by hand: each brought something down once, or could. */
const extremes: Readonly<Record<string, unknown>> = {
  'a text of 20 MB without an end': `"${'a'.repeat(20_000_000)}`,
  'a hundred thousand brackets': '['.repeat(100_000),
  'a hundred thousand lists in each other': '['.repeat(100_000) + ']'.repeat(100_000),
  'objects that cannot be made a text': { questions: [{ ...plain('x'), type: { toString: 'single' } }], rules: [{ id: 'r', when: { concern: { only: [{ toString: 'x' }] } } }] },
  'a getter that throws something odd': throwing(Object.create(null)),
  'a getter that throws a long text': throwing(new Error('x'.repeat(100_000))),
  'a proxy that was revoked': (({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {})),
  'a circle': circle,
  'a thousand rules that never hold': { rules: numbered(1000, (index) => ({ id: `r${index}`, when: { all: [{ concern: 'hair' }, { concern: 'lines' }, { notice: 'dull' }] }, points: { hair: 1 } })) },
  '19,000 unknown questions': { questions: numbered(19_000, (index) => `q${index}`) },
  '4,000 broken questions': { questions: numbered(4000, (index) => ({ id: `q${index}`, x: 1, y: 2 })) },
  '15,000 unknown keys': { questions: [{ ...plain('x'), ...Object.fromEntries(numbered(15_000, (index) => [`k${index}`, 1])) }] },
  'a hundred questions': { questions: numbered(100, (index) => plain(`q${index}`)) },
  'a hundred options before the built-in ones about safety': { questions: [{ id: 'safety', options: [...numbered(100, (index) => ({ value: `v${index}`, label: 'V', flag: 'allergy' })), 'pregnant', 'none'] }] },
  'a thousand flags': { flags: numbered(1000, (index) => ({ id: `f${index}`, level: 'tell', text: 'Tell.' })) },
  'names of 5,000 characters': { version: 1, categories: [{ id: 'c'.repeat(5000), title: 'C', summary: 'C.' }], questions: [plain('q'.repeat(5000))], rules: [{ id: 'r'.repeat(5000), when: { ['q'.repeat(4999)]: 'a' } }] },
};

describe('valid configurations', () => {
  it('are read without a problem, so that it is the breaking that breaks them', () => {
    for (const each of [...validPatches, ...validQuizzes, wholeDefaultQuiz]) {
      const codes = parseQuiz(each).problems.map(({ code }) => code);
      expect(codes.filter((code) => code !== 'no-screening'), JSON.stringify(each).slice(0, 200)).to.deep.equal([]);
    }
  });

  it('are each another quiz than the default one', () => {
    for (const each of [...validPatches, ...validQuizzes]) expect(parseQuiz(JSON.stringify(each)).quiz).not.to.deep.equal(defaultQuiz);
  });
});

describe('the checks themselves', () => {
  it('notice lost screening and a visit without an end', () => {
    const [first, ...rest] = defaultQuiz.questions;
    const twice = { ...defaultQuiz, questions: first ? [first, { ...first }, ...rest] : [] };
    expect(() => checkVisit(twice, [])).to.throw('without an end');
    expect(() => checkScreening({ ...defaultQuiz, questions: rest.slice(0, -1) })).to.throw('Screening is not asked last');
    expect(() => checkScreening({ ...defaultQuiz, flags: defaultQuiz.flags.map((flag) => ({ ...flag, level: 'note' as const })) })).to.throw('less serious');
    checkScreening(defaultQuiz);
    checkVisit(defaultQuiz, []);
  });
});

describe('broken configurations', () => {
  it('are more than 100,000', () => {
    expect(campaigns.reduce((sum, { runs }) => sum + runs, 0)).to.be.at.least(100_000);
  });

  for (const { name, inputs, runs: all, seed } of campaigns) {
    const runs = shareOf(all);
    it(`end in a quiz that can be completed: ${runs} of ${name}`, function () {
      this.timeout(60_000);
      let withProblems = 0;
      fc.assert(
        fc.property(inputs, takes, (input, chosen) => {
          withProblems += Number(checkUsable(input, chosen) > 0);
        }),
        { numRuns: runs, seed: seedHere(seed) },
      );
      expect(withProblems, 'most are really broken').to.be.above(runs * 0.7);
    });
  }

  for (const [name, input] of partOf(Object.entries(extremes))) {
    it(`end in a quiz that can be completed: ${name}`, function (this: Mocha.Context) {
      this.timeout(60_000);
      const start = performance.now();
      checkUsable(input, [1, 2, 3]);
      // Three seconds at the most, where nothing else runs. What goes through everything once for everything takes minutes.
      expect(performance.now() - start, 'milliseconds').to.be.below(40_000);
    });
  }
});

describe('names that are long', () => {
  it('stay different names', () => {
    const questions = [`${longName}aa`, `${longName}bb`].map(plain);
    const { quiz } = parseQuiz({ version: 1, categories: [{ id: 'c', title: 'C', summary: 'C.' }], questions });
    expect(quiz.questions.map(({ id }) => id)).to.deep.equal(questions.map(({ id }) => id));
  });

  it('can be used in points and conditions', () => {
    const [category, question] = [`${longName}-category`, `${longName}-question`];
    const options = [{ value: `${longName}-value`, label: 'V', points: { [category]: 2 } }];
    const rules = [{ id: 'r', when: { [question]: `${longName}-value` }, points: { [category]: 1 } }];
    const { quiz, problems } = parseQuiz({ categories: [{ id: category, title: 'C', summary: 'C.' }], questions: [{ ...plain(question), options }], rules });
    expect(problems).to.deep.equal([]);
    expect([quiz.rules.at(-1), quiz.questions.find(({ id }) => id === question)?.options]).to.deep.equal([rules[0], options]);
  });
});

describe('more than can be used', () => {
  it('leaves the options about safety that are built in, and the last of the new ones out', () => {
    const options = numbered(100, (index) => ({ value: `v${index}`, label: 'V' }));
    const { quiz, problems } = parseQuiz({ questions: [{ id: 'safety', options }] });
    const values = quiz.questions.at(-1)?.options.map(({ value }) => value) ?? [];
    const builtIn = defaultQuiz.questions.at(-1)?.options.map(({ value }) => value) ?? [];
    expect(values).to.have.lengthOf(60).and.include.members([...builtIn, 'v42']).and.not.include('v43');
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([['too-many', 'questions[0].options']]);
  });

  it('is said of problems too', () => {
    const { problems } = parseQuiz({ questions: numbered(300, (index) => `q${index}`) });
    expect(problems).to.have.lengthOf(51);
    expect(problems.at(-1)).to.deep.include({ code: 'more-problems', message: 'The configuration: there are 250 more problems. Mend these first.' });
  });
});
