import { compiledFrom, type CompiledQuestion, type CompiledQuiz } from './compile.ts';
import type { Answers, Category, Flag, Quiz, Ranking, Score } from './types.ts';
import { walk } from './walk.ts';
import { outcomeOf, weigh } from './weigh.ts';

/** The answers that count, as bits: one for each option that is chosen. */
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
  return rankingOf(compiled, weigh(compiled));
}

/** What the answers weighed last come down to. */
export function rankingOf({ quiz, visit }: CompiledQuiz, flags: Flag[]): Ranking {
  return outcomeOf(quiz, visit.points, flags, scoreOf);
}

function scoreOf({ id }: Category, points: number): Score {
  return { id, points };
}

/** Lets answers stand as they did after the walk on which they were encoded. */
function revisit({ questions, visit }: CompiledQuiz, bits: AnswerBits): void {
  const { chosen, counted } = visit;
  let count = 0;
  let place = 0;
  for (let word = 0; word < chosen.length; word++) {
    const all = bits[word] ?? 0;
    chosen[word] = all;
    for (let left = all; left; left &= left - 1) {
      const bit = word * 32 + 31 - Math.clz32(left & -left);
      place = endBefore(bit, questions, place, count);
      counted[count++] = bit;
    }
  }
  endBefore(Infinity, questions, place, count);
  visit.chosenCount = count;
}

/** Ends the questions whose bits all come before this one, and says which is next. */
function endBefore(bit: number, questions: readonly CompiledQuestion[], from: number, count: number): number {
  let place = from;
  for (let question = questions[place]; question && question.last < bit; question = questions[++place]) question.end = count;
  return place;
}
