import { compile as compilePlainly, type CompiledQuiz } from './compile.ts';
import { ConditionWriter, holds, isAnyOf, isRecord, unmet } from './conditions.ts';
import type { Quiz } from './types.ts';
import { clear } from './walk.ts';

/** Says at once which rules cannot hold: a bit for each rule, 32 to a word. */
interface RuleIndex {
  /** By option, word by word: the rules that cannot hold where this is all that is chosen of its question. Then by question: where nothing is. */
  readonly closes: Int32Array;
  /** The rules that cannot hold for this visitor. */
  readonly closed: Int32Array;
  /** By rule: the first step of what is left to be looked at. */
  readonly rules: Int32Array;
  readonly steps: Int32Array;
}

/** Compiles a quiz with an index of its rules, so that those which the answers rule out are not even looked at. */
export function compile(quiz: Quiz): CompiledQuiz {
  const compiled = compilePlainly(quiz);
  const index = indexOf(compiled);
  return {
    ...compiled,
    findRules() {
      closeRules(compiled, index);
      findOpenRules(compiled, index);
    },
  };
}

function indexOf({ quiz, questions, effects }: CompiledQuiz): RuleIndex {
  const words = Math.ceil(quiz.rules.length / 32);
  const bits = effects.length - quiz.rules.length;
  const closes = new Int32Array((bits + questions.length) * words);
  const close = (row: number, rule: number) => {
    const at = row * words + (rule >> 5);
    closes[at] = (closes[at] ?? 0) | (1 << rule);
  };
  const places = new Map(questions.map(({ question }, place) => [question.id, place]));
  const writer = new ConditionWriter();
  for (const { question, options } of questions) writer.seen.set(question.id, options);
  const rules = quiz.rules.map(({ when }, rule) => {
    if (!isRecord(when)) return unmet;
    const left = Object.entries(when).filter(([key, test]) => {
      const place = places.get(key);
      if (place === undefined || !justNames(key, test)) return true;
      close(bits + place, rule);
      for (const { option, bit } of questions[place]?.options ?? []) {
        if (!isAnyOf(test, option.value)) close(bit, rule);
      }
      return false;
    });
    return writer.write(Object.fromEntries(left));
  });
  return { closes, closed: new Int32Array(words), rules: Int32Array.from(rules), steps: Int32Array.from(writer.steps) };
}

/** A test of one value, or of any of several. */
function justNames(key: string, test: unknown): boolean {
  return !isRecord(test) && !['any', 'all', 'not'].includes(key);
}

/** Closes the rules that nothing chosen of some question leaves open. */
function closeRules({ questions, effects, visit: { counted } }: CompiledQuiz, { closes, closed, rules }: RuleIndex): void {
  const words = closed.length;
  const bits = effects.length - rules.length;
  let first = 0;
  clear(closed);
  for (let place = 0; place < questions.length; place++) {
    const end = questions[place]?.end ?? 0;
    const row = (first < end ? (counted[first] ?? 0) : bits + place) * words;
    for (let word = 0; word < words; word++) {
      let all = closes[row + word] ?? 0;
      for (let at = first + 1; at < end; at++) all &= closes[(counted[at] ?? 0) * words + word] ?? 0;
      closed[word] = (closed[word] ?? 0) | all;
    }
    first = end;
  }
}

function findOpenRules({ effects, visit }: CompiledQuiz, { closed, rules, steps }: RuleIndex): void {
  const { chosen, counted } = visit;
  const firstRule = effects.length - rules.length;
  for (let word = 0; word < closed.length; word++) {
    for (let open = ~(closed[word] ?? 0); open; open &= open - 1) {
      const rule = word * 32 + 31 - Math.clz32(open & -open);
      if (rule >= rules.length) break;
      if (holds(steps, rules[rule] ?? unmet, chosen)) counted[visit.count++] = firstRule + rule;
    }
  }
}
