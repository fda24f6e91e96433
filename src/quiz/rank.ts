import { compiledFrom, type CompiledQuiz } from './compile.ts';
import { raisedFlags } from './engine.ts';
import type { Answers, Quiz, Ranking } from './types.ts';
import { walk } from './walk.ts';
import { outcomeOf, weigh } from './weigh.ts';

/** The answers that count, as bits: one for each option that is chosen, and one for each question without an answer. */
export type AnswerBits = Int32Array;

/** Reads a visitor's answers once, for `rank` with the same compiled quiz. */
export function encode(quiz: CompiledQuiz, answers: Answers): AnswerBits {
  walk(quiz, answers);
  return quiz.visit.chosen.slice();
}

/** What `recommend` decides, in ids and points: without titles, texts and reasons, and so much sooner. */
export function rank(quiz: Quiz | CompiledQuiz, answers: Answers | AnswerBits): Ranking {
  const compiled = compiledFrom(quiz);
  if (answers instanceof Int32Array) revisit(compiled, answers);
  else walk(compiled, answers);
  weigh(compiled);
  return rankingOf(compiled);
}

/** What the last visit comes down to. */
export function rankingOf(compiled: CompiledQuiz): Ranking {
  return outcomeOf(compiled, ({ id }, points) => ({ id, points }), raisedFlags(compiled).map(({ id }) => id));
}

/** Lets the answers stand as after the walk that `encode` took. */
function revisit({ questions, visit }: CompiledQuiz, bits: AnswerBits): void {
  const { chosen, counted, ends } = visit;
  let count = 0;
  let place = 0;
  for (let word = 0; word < chosen.length; word++) {
    chosen[word] = bits[word] ?? 0;
    for (let left = chosen[word] ?? 0; left; left &= left - 1) {
      const bit = word * 32 + 31 - Math.clz32(left & -left);
      for (; bit > (questions[place]?.none ?? bit); place++) ends[place] = count;
      counted[count++] = bit;
    }
  }
  for (; place < questions.length; place++) ends[place] = count;
  visit.chosenCount = count;
}
