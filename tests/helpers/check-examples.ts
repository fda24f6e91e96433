import { expect } from '@open-wc/testing';
import type { Analysis } from '../../src/quiz/analyse.ts';
import { recommend, visibleQuestions } from '../../src/quiz/engine.ts';
import type { Answers, Quiz } from '../../src/quiz/types.ts';
import { isChosen, optionMattersIn, validAnswers } from './brute-force.ts';
import { holds, walk } from './interpreter.ts';

/** Fails where an example does not show what it stands for. */
export function checkExamples(quiz: Quiz, analysis: Analysis): void {
  const seen = (answers: Answers) => {
    const shown = visibleQuestions(quiz, answers);
    expect(Object.keys(answers).filter((id) => !shown.some((question) => question.id === id)), 'answers to hidden questions').to.deep.equal([]);
    for (const question of shown) {
      const ways = validAnswers(question).map((way) => JSON.stringify(way));
      expect(ways).to.include(JSON.stringify(Object.hasOwn(answers, question.id) ? answers[question.id] : null));
    }
    return recommend(quiz, answers);
  };
  for (const { kind, share, example } of analysis.kinds) {
    if (analysis.exact || share > 0) expect(example !== null).to.equal(share > 0);
    if (example) expect(seen(example).kind).to.equal(kind);
  }
  for (const { id, primary, also } of analysis.categories) {
    if (primary.example) expect(seen(primary.example).primary?.id).to.equal(id);
    if (also.example) expect(seen(also.example).also?.id).to.equal(id);
  }
  for (const { winner, other, example } of analysis.ties) {
    const { primary, ranked } = seen(example);
    expect(primary?.id).to.equal(winner);
    expect(ranked.find(({ id }) => id === other)?.points).to.equal(primary?.points);
  }
  for (const { question, option, category, example } of analysis.decisive) {
    expect(seen(example).primary?.id).to.equal(category);
    expect(isChosen({ answers: example }, question, option)).to.equal(true);
  }
  for (const { rule, reason, example } of analysis.rulesThatNeverMatter) {
    expect(example === null).to.equal(reason === 'never-holds');
    if (!example) continue;
    seen(example);
    const { chosen } = walk(quiz, example);
    expect(quiz.rules.some(({ id, when }) => id === rule && holds(when, chosen))).to.equal(true);
  }
  for (const { question, options } of analysis.optionsThatNeverMatter) {
    for (const { value, example } of options) {
      const path = { answers: example, result: seen(example) };
      expect(isChosen(path, question, value)).to.equal(true);
      expect(optionMattersIn(quiz, path, question, value)).to.equal(false);
    }
  }
}
