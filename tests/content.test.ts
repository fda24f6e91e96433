import { expect } from '@open-wc/testing';
import { english } from '../src/config/locale-source.ts';
import { quizSchema } from '../src/config/schema.ts';
import { resolve } from '../src/config/resolve.ts';
import { builtInQuiz, defaultQuiz } from '../src/content/default-quiz.ts';
import { en } from '../src/content/en.ts';
import { regions } from '../src/content/regions.ts';
import type { Condition, Flag, Question } from '../src/quiz/types.ts';
import words from './suites/languages/en.json' with { type: 'json' };
import expected from './suites/default-quiz-ids.json' with { type: 'json' };

const whole = builtInQuiz(en);

/** Every text in a part of the content, with the path to it. */
function textsIn(part: unknown, path = ''): { path: string; text: string }[] {
  if (typeof part === 'string') return [{ path, text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const texts = textsIn(en);

function pattern(word: string): RegExp {
  const stem = word.replace(/\*$/, '');
  return new RegExp(`(?<![\\w-])${stem}${word.endsWith('*') ? '' : '(?![\\w-])'}`, 'i');
}

describe('the words of the default quiz', () => {
  it('holds texts in all its parts', () => {
    expect(texts.length).to.be.above(200);
    expect(texts.filter(({ text }) => !text.trim() || text !== text.trim())).to.deep.equal([]);
  });

  for (const { word, why } of words.neverSaid) {
    it(`never says “${word}”: ${why}`, () => {
      expect(texts.filter(({ text }) => pattern(word).test(text))).to.deep.equal([]);
    });
  }

  it('finds a forbidden word where there is one', () => {
    expect(pattern('natural*').test('A Naturally gentle way')).to.equal(true);
    expect(pattern('cure').test('A procedure')).to.equal(false);
  });

  it('says it in short sentences', () => {
    const sentences = texts.flatMap(({ path, text }) => text.split(/(?<=[.?!:;])\s/).map((sentence) => ({ path, sentence, words: sentence.split(/\s+/).length })));
    expect(sentences.filter(({ words }) => words > 24)).to.deep.equal([]);
  });

  it('begins no sentence with the name of the clinic, which may be “the clinic”', () => {
    expect(texts.filter(({ text }) => /(^|[.?!]\s)\{clinic\}/.test(text))).to.deep.equal([]);
  });

  it('describes redness for every skin', () => {
    const red = texts.filter(({ path, text }) => path.startsWith('.questions') && /\bred(ness)?\b|flushing/i.test(text) && !/purple/.test(text));
    const withHint = ['.questions.concern.options.redness.0', '.questions.notice.options.flushing.0', '.questions.safety.options.eye-pain.0', '.questions.also.options.redness'];
    expect(red.map(({ path }) => path).sort()).to.deep.equal(withHint.sort());
  });
});

describe('the notice', () => {
  const parts: Record<string, RegExp[]> = {
    any: [/not medical advice or a diagnosis/, /not approved by the US FDA to treat any condition/, /rules differ by country/, /[Ss]tudies in people are small/, /licensed clinician decides/],
    us: [/FDA has sent warnings/],
    uk: [/In the UK, material from humans is not allowed in cosmetics/, /for adults/],
    eu: [/In the EU, cells, tissues and products from humans are not allowed in cosmetics/, /plants/],
  };
  const noticeFor = (region?: string) => resolve({ ...(region && { region }) }, { quiz: null, problems: [] }, english, { lang: '', isColour: () => true }).notice;

  for (const region of [...regions, undefined]) {
    it(`says in substance what it must${region ? ` in ${region}` : ', and of all regions where none is named'}`, () => {
      const wanted = [...(parts['any'] ?? []), ...(region ? [region] : regions).flatMap((each) => parts[each] ?? [])];
      for (const part of wanted) expect(noticeFor(region)).to.match(part);
      const others = region ? regions.filter((each) => each !== region).flatMap((each) => parts[each] ?? []) : [];
      for (const part of others) expect(noticeFor(region)).to.not.match(part);
    });
  }
});

describe('the default quiz', () => {
  it('fits its schema', () => {
    for (const quiz of [defaultQuiz, whole]) expect(quizSchema.safeParse(quiz).error).to.equal(undefined);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(defaultQuiz))).to.deep.equal(defaultQuiz);
  });

  const idsOf = (questions: readonly Question[]) => Object.fromEntries(questions.map(({ id, options }) => [id, options.map(({ value }) => value).sort()]));

  it('has exactly the ids and values that host pages rely on', () => {
    const { area, timeline, ...asked } = expected.questions;
    expect(idsOf(defaultQuiz.questions)).to.deep.equal(sortedValues(asked));
    expect(idsOf(whole.questions)).to.deep.equal(sortedValues({ ...asked, area, timeline }));
    expect(defaultQuiz.questions.map(({ id }) => id)).to.deep.equal(Object.keys(asked));
    expect(defaultQuiz.categories.map(({ id }) => id)).to.deep.equal(expected.categories);
  });

  it('gives each answer exactly its points', () => {
    const points = Object.fromEntries(
      whole.questions.flatMap(({ id, options }) => options.flatMap(({ value, points: earned }) => (earned ? [[`${id}=${value}`, earned] as const] : []))),
    );
    expect(points).to.deep.equal(expected.points);
  });

  it('flags each answer as serious as it is', () => {
    const levels = new Map(whole.flags.map(({ id, level }) => [id, level]));
    const flagged = whole.questions.flatMap(({ id, options }) => options.flatMap(({ value, flag }) => (flag ? [[`${id}=${value}`, levels.get(flag)] as const] : [])));
    expect(Object.fromEntries(flagged)).to.deep.equal(expected.flags);
  });

  it('knows every name that its rules, conditions, points and flags use', () => {
    const options = new Map(whole.questions.map(({ id, options: all }) => [id, all.map(({ value }) => value)]));
    const used = (condition: Condition): { question: string; value: unknown }[] =>
      Object.entries(condition).flatMap(([key, part]) => {
        if (key === 'any' || key === 'all') return (part as Condition[]).flatMap(used);
        if (key === 'not') return used(part as Condition);
        return [typeof part === 'object' && 'only' in part ? part['only'] : part].flat().map((value) => ({ question: key, value }));
      });
    const conditions = [...whole.rules, ...whole.questions, ...whole.questions.flatMap((question) => question.options)].flatMap(({ when }) => (when ? used(when) : []));
    expect(conditions.length).to.be.above(30);
    for (const { question, value } of conditions) expect(options.get(question), question).to.include(value);
    const flags: (Flag['id'] | undefined)[] = [...whole.rules, ...whole.questions.flatMap((question) => question.options)].map(({ flag }) => flag);
    const known = whole.flags.map(({ id }) => id);
    expect(new Set(flags.filter((flag) => flag !== undefined))).to.deep.equal(new Set(known));
  });

  it('has for each category a summary, delivery methods and questions to ask', () => {
    for (const { summary, methods, ask } of defaultQuiz.categories) {
      expect(summary).to.not.equal('');
      expect(methods?.length).to.be.above(0);
      expect(ask?.length).to.be.above(1);
    }
  });
});

function sortedValues(questions: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(questions).map(([id, values]) => [id, [...values].sort()]));
}
