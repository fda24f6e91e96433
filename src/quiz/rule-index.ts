import { compile as compilePlainly, type CompiledQuiz } from './compile.ts';
import { ConditionWriter, holds, isAnyOf, isRecord, unmet } from './conditions.ts';
import type { Quiz } from './types.ts';

/** Says at once which rules cannot hold: a bit for each rule, 32 to a word. */
interface RuleIndex {
  /**
   * By option, word by word: the rules that cannot hold where this is all that is chosen of its question. Then by question:
   * where nothing is; and where several are, which is written for each visitor.
   */
  readonly closes: Int32Array;
  /** In a row. */
  readonly words: number;
  /** By question: where the row for this visitor begins. */
  readonly rows: Int32Array;
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
      findRows(compiled, index);
      findOpenRules(compiled, index);
    },
  };
}

function indexOf({ quiz, questions, effects }: CompiledQuiz): RuleIndex {
  const words = Math.ceil(quiz.rules.length / 32);
  const bits = effects.length - quiz.rules.length;
  const closes = new Int32Array((bits + 2 * questions.length) * words);
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
  return { closes, words, rows: new Int32Array(questions.length), rules: Int32Array.from(rules), steps: Int32Array.from(writer.steps) };
}

/** A test of one value, or of any of several. */
function justNames(key: string, test: unknown): boolean {
  return !isRecord(test) && !['any', 'all', 'not'].includes(key);
}

/** Finds for each question the row that stands for all that is chosen of it. */
function findRows({ questions, effects, visit: { counted } }: CompiledQuiz, index: RuleIndex): void {
  const { words, rules, rows } = index;
  const bits = effects.length - rules.length;
  let first = 0;
  for (let place = 0; place < questions.length; place++) {
    const end = questions[place]?.end ?? 0;
    rows[place] = (first < end ? (counted[first] ?? 0) : bits + place) * words;
    if (end - first > 1) rows[place] = joinRows(index, counted, first, end, (bits + questions.length + place) * words);
    first = end;
  }
}

/** Writes a row for several options of one question: what any of them leaves open is open. Says where it begins. */
function joinRows({ closes, words }: RuleIndex, counted: Int32Array, first: number, end: number, row: number): number {
  for (let word = 0; word < words; word++) {
    let all = -1;
    for (let at = first; at < end; at++) all &= closes[(counted[at] ?? 0) * words + word] ?? 0;
    closes[row + word] = all;
  }
  return row;
}

/** Counts the rules that hold, of those that no question closes. */
function findOpenRules({ effects, visit }: CompiledQuiz, { closes, words, rules, rows, steps }: RuleIndex): void {
  const { chosen, counted } = visit;
  const firstRule = effects.length - rules.length;
  for (let word = 0; word < words; word++) {
    let closed = 0;
    for (let place = 0; place < rows.length; place++) closed |= closes[(rows[place] ?? 0) + word] ?? 0;
    for (let open = ~closed; open; open &= open - 1) {
      const rule = word * 32 + 31 - Math.clz32(open & -open);
      if (rule >= rules.length) break;
      if (holds(steps, rules[rule] ?? unmet, chosen)) counted[visit.count++] = firstRule + rule;
    }
  }
}
