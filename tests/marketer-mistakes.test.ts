import { expect, fixture, html } from '@open-wc/testing';
import { parseQuiz } from '../src/config/config.ts';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import type { Problem } from '../src/quiz/types.ts';
import suite from './suites/marketer-mistakes.json' with { type: 'json' };

interface Mistake {
  name: string;
  set?: Record<string, string>;
  json?: string;
  code: string;
  path: string;
  fix?: string;
  says: string[];
}

const mistakes: Mistake[] = suite.mistakes.map(({ set, ...mistake }) => ({ ...mistake, ...(set && { set: Object.fromEntries(Object.entries(set)) }) }));

async function problemsOf({ set, json }: Mistake): Promise<Problem[]> {
  if (json !== undefined) return parseQuiz(json).problems;
  const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
  for (const [name, value] of Object.entries(set ?? {})) quiz.setAttribute(name, value);
  await quiz.updateComplete;
  return quiz.problems;
}

describe('a slip of somebody who sets up the quiz', () => {
  for (const mistake of mistakes) {
    it(mistake.name, async () => {
      const problems = await problemsOf(mistake);
      const told = problems.find(({ code }) => code === mistake.code);
      expect(told, JSON.stringify(problems, null, 1)).to.not.equal(undefined);
      expect(told?.path).to.equal(mistake.path);
      expect(told?.fix).to.equal(mistake.fix);
      for (const part of mistake.says) expect(told?.message).to.include(part);
    });
  }
});
