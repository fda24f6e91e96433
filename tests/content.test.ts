import { expect } from '@open-wc/testing';
import { quizSchema } from '../src/config/schema.ts';
import { builtInQuiz, defaultQuiz } from '../src/content/default-quiz.ts';
import { en } from '../src/content/en.ts';
import type { Condition, Flag, Question } from '../src/quiz/types.ts';
import expected from './suites/default-quiz-ids.json' with { type: 'json' };

const whole = builtInQuiz(en);

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
