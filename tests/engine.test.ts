import { expect } from '@open-wc/testing';
import { compile, recommend, visibleQuestions } from '../src/quiz/engine.ts';
import type { Answers } from '../src/quiz/types.ts';
import { builtInQuiz, defaultQuiz } from '../src/content/default-quiz.ts';
import { en } from '../src/content/en.ts';
import suite from './suites/visitors.json' with { type: 'json' };

interface VisitorCase {
  name: string;
  /** Some visitors' answers are of the wrong type on purpose. */
  answers: unknown;
  expect: { kind: string; primary: string | null; points?: number; also: string | null; close: boolean; flags: string[] };
}

const visitors: VisitorCase[] = suite.cases;

describe('recommend, for imagined visitors of the default quiz', () => {
  for (const visitor of visitors) {
    it(visitor.name, () => {
      const { kind, primary, also, close, flags } = recommend(defaultQuiz, visitor.answers as Answers);
      expect({ kind, primary: primary?.id ?? null, also: also?.id ?? null, close, flags: flags.map(({ id }) => id).sort() }).to.deep.equal({
        kind: visitor.expect.kind,
        primary: visitor.expect.primary,
        also: visitor.expect.also,
        close: visitor.expect.close,
        flags: [...visitor.expect.flags].sort(),
      });
      if (visitor.expect.points !== undefined) expect(primary?.points).to.equal(visitor.expect.points);
    });
  }
});

describe('recommend, for answers that are not what they should be', () => {
  const lines: Answers = { concern: 'lines', notice: ['fine-lines'] };
  const cases: { name: string; answers: unknown }[] = [
    { name: 'nothing at all', answers: undefined },
    { name: 'null', answers: null },
    { name: 'a number', answers: 7 },
    { name: 'a text', answers: 'concern' },
    { name: 'a list', answers: ['lines'] },
    { name: 'a function', answers: () => lines },
    { name: 'a list for a one-answer question', answers: { concern: ['lines'] } },
    { name: 'an object for an answer', answers: { concern: { lines: true } } },
    { name: 'a text for a question with several answers', answers: { notice: 'fine-lines' } },
    { name: 'inherited answers', answers: Object.create(lines) },
    { name: 'names of the prototype', answers: JSON.parse('{"__proto__": {"concern": "lines"}, "constructor": "lines", "concern": "toString"}') },
  ];
  for (const { name, answers } of cases) {
    it(`counts nothing in ${name}`, () => {
      const recommendation = recommend(defaultQuiz, answers as Answers);
      expect(recommendation).to.deep.equal({ kind: 'consultation', primary: null, also: null, ranked: [], close: false, flags: [] });
    });
  }
});

describe('recommend, in detail', () => {
  it('says which answers and rules earned each point', () => {
    const { ranked } = recommend(defaultQuiz, { concern: 'marks', notice: ['flat-brown', 'flat-red'] });
    expect(ranked).to.deep.equal([
      { id: 'pigmentation', title: 'Pigmentation', points: 4, reasons: [{ question: 'notice', value: 'flat-brown', label: 'Flat brown marks', points: 4 }] },
      {
        id: 'inflammation',
        title: 'Inflammation and skin irritation',
        points: 4,
        reasons: [{ question: 'notice', value: 'flat-red', label: 'Flat pink, red or purple marks', points: 4 }],
      },
    ]);
  });

  it('keeps a rule among the reasons when it takes points away', () => {
    const { ranked } = recommend(defaultQuiz, { concern: 'marks', notice: ['flat-brown'], also: ['lines'], duration: 'unsure' });
    const quiz = { ...defaultQuiz, rules: defaultQuiz.rules.map((rule) => ({ ...rule, ...(rule.points && { points: { scars: -1 } }) })) };
    expect(ranked.map(({ id }) => id)).to.not.include('scars');
    const scars = recommend(quiz, { concern: 'marks', notice: ['flat-brown'] }).ranked.find(({ id }) => id === 'scars');
    expect(scars?.points).to.equal(3);
    expect(scars?.reasons.at(-1)).to.deep.equal({ rule: 'flat-marks-are-not-scars', points: -1 });
  });

  it('leaves out a category that a rule excludes', () => {
    const rules = [...defaultQuiz.rules, { id: 'no-hair', when: { age: '60-plus' }, exclude: ['hair'] }];
    const { kind, ranked } = recommend({ ...defaultQuiz, rules }, { concern: 'hair', notice: ['slow-thinning'], age: '60-plus' });
    expect({ kind, ranked }).to.deep.equal({ kind: 'consultation', ranked: [] });
  });

  it('never recommends a category that is not offered, and names what is', () => {
    const categories = defaultQuiz.categories.map((category) => ({ ...category, offered: category.id === 'hair' }));
    const { kind, primary, also, ranked } = recommend({ ...defaultQuiz, categories }, { concern: 'lines', notice: ['fine-lines'], also: ['hair'] });
    expect({ kind, primary, also: also?.id, ranked: ranked.map(({ id }) => id) }).to.deep.equal({ kind: 'consultation', primary: null, also: 'hair', ranked: ['hair'] });
  });

  it('takes a compiled quiz and a plain one alike, and no change to the answer', () => {
    const answers: Answers = { concern: 'hair', notice: ['slow-thinning'] };
    const before = structuredClone(answers);
    expect(recommend(compile(defaultQuiz), answers)).to.deep.equal(recommend(defaultQuiz, answers));
    expect(answers).to.deep.equal(before);
  });
});

describe('visibleQuestions', () => {
  const all = ['concern', 'notice', 'also', 'duration', 'sun', 'tried', 'comfort', 'age', 'safety'];
  const cases: { name: string; answers: Answers; asked: string[] }[] = [
    { name: 'all nine for lines', answers: { concern: 'lines' }, asked: all },
    { name: 'no question about sun for hair', answers: { concern: 'hair' }, asked: all.filter((id) => id !== 'sun') },
    { name: 'neither notice nor also for a sore', answers: { concern: 'sore' }, asked: all.filter((id) => id !== 'notice' && id !== 'also') },
    { name: 'no health question for a visitor under 18', answers: { concern: 'lines', age: 'under-18' }, asked: all.filter((id) => id !== 'safety') },
  ];
  for (const { name, answers, asked } of cases) {
    it(`asks ${name}`, () => expect(visibleQuestions(defaultQuiz, answers).map(({ id }) => id)).to.deep.equal(asked));
  }

  const noticed: Record<string, string> = {
    lines: 'fine-lines loose-skin dull none',
    texture: 'fine-lines dull large-pores pits none',
    marks: 'pits line-scar raised-scar outgrown-scar stretch-marks flat-brown flat-red breakouts none',
    hair: 'slow-thinning all-over-shedding bald-patches tight-edges eyebrows-thinning sore-scalp none',
    'dark-spots': 'sun-spots face-patches uneven-tone flat-brown breakouts white-patches dark-folds none',
    redness: 'flushing flat-brown flat-red breakouts itchy-flaky stinging none',
    unsure: 'fine-lines dull pits uneven-tone flushing breakouts slow-thinning none',
  };
  for (const [concern, values] of Object.entries(noticed)) {
    it(`shows what fits ${concern} to notice`, () => {
      const notice = visibleQuestions(defaultQuiz, { concern }).find(({ id }) => id === 'notice');
      expect(notice?.options.map(({ value }) => value).sort()).to.deep.equal(values.split(' ').sort());
    });
  }

  it('leaves the visitor’s own concern out of what else there is', () => {
    for (const concern of ['lines', 'marks', 'hair', 'dark-spots', 'redness']) {
      const also = visibleQuestions(defaultQuiz, { concern }).find(({ id }) => id === 'also');
      expect(also?.options.map(({ value }) => value)).to.include('none').and.not.include(concern);
    }
  });

  it('never shows a question without options', () => {
    const whole = builtInQuiz(en);
    const quiz = { ...whole, questions: whole.questions.filter(({ id }) => id !== 'concern').map((question) => ({ ...question, options: question.options.filter(({ value }) => value !== 'none') })) };
    expect(visibleQuestions(quiz, {}).map(({ id }) => id)).to.not.include('notice');
  });
});
