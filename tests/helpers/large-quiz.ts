import * as fc from 'fast-check';
import type { Answer, Answers, Condition, FlagLevel, Option, Points, Question, Quiz, Rule, Test } from '../../src/quiz/types.ts';

/** Numbers from a seed: thousands of arbitrary parts would take fast-check longer than the engine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const categoryIds = ['x', 'y', 'z', 'w'];
const levels: FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];
const flags = [...levels, ...levels].map((level, place) => ({ id: `flag-${place}`, level, text: level }));

/** Makes quizzes of many questions, options and rules, with conditions of every form. */
class Maker {
  private readonly number: (below: number) => number;

  constructor(seed: number) {
    this.number = numbersFrom(seed);
  }

  quiz(): Quiz {
    const questions = this.questions(1 + this.number(8));
    return {
      version: 1,
      categories: categoryIds.map((id) => ({ id, title: id, summary: id, offered: this.number(6) > 0 })),
      questions,
      rules: Array.from({ length: this.number(150) }, (_, place) => this.rule(`rule-${place}`, questions)),
      flags,
      policy: { close: this.number(4), also: { points: this.number(5), share: this.number(10) / 10 } },
    };
  }

  private questions(count: number): Question[] {
    const questions: Question[] = [];
    for (let place = 0; place < count; place++) {
      const options = Array.from({ length: 1 + this.number(this.number(3) ? 8 : 80) }, (_, place) => this.option(`v${this.number(20) ? place : 0}`, questions));
      const when = this.number(4) ? {} : { when: this.condition(questions, 2) };
      questions.push({ id: `q${place}`, prompt: '', type: this.number(2) ? 'single' : 'multiple', options, ...when });
    }
    return questions;
  }

  private option(value: string, before: readonly Question[]): Option {
    return {
      value,
      label: value,
      ...(this.number(2) && { points: this.points() }),
      ...(!this.number(40) && { flag: `flag-${this.number(9)}` }),
      ...(!this.number(8) && { exclusive: true }),
      ...(!this.number(6) && before.length && { when: this.condition(before, 2) }),
    };
  }

  private rule(id: string, questions: readonly Question[]): Rule {
    return {
      id,
      when: this.condition(questions, 3),
      ...(this.number(5) && { points: this.points() }),
      ...(!this.number(20) && { exclude: [this.category()] }),
      ...(!this.number(20) && { flag: `flag-${2 + this.number(2)}` }),
    };
  }

  private condition(questions: readonly Question[], depth: number): Condition {
    const several = () => Array.from({ length: 1 + this.number(3) }, () => this.condition(questions, depth - 1));
    const kind = depth > 0 ? this.number(8) : 7;
    if (kind === 0) return { any: several() };
    if (kind === 1) return { all: several() };
    if (kind === 2) return { not: this.condition(questions, depth - 1) };
    return Object.fromEntries(Array.from({ length: 1 + this.number(3) }, () => this.test(questions)));
  }

  private test(questions: readonly Question[]): [string, Test] {
    const question = questions[this.number(questions.length + 1)];
    const value = () => question?.options[this.number(question.options.length)]?.value ?? 'unheard-of';
    const values = Array.from({ length: 1 + this.number(4) }, value);
    return [question?.id ?? 'unheard-of', [value(), values, { only: values }, { all: values }][this.number(4)] ?? values];
  }

  private points(): Points {
    return Object.fromEntries(Array.from({ length: 1 + this.number(2) }, () => [this.category(), (this.number(30) - 10) / (this.number(2) + 1)]));
  }

  private category(): string {
    return categoryIds[this.number(categoryIds.length)] ?? '';
  }
}

/** Quizzes of up to some hundred options and rules: more than a word of bits has room for. */
export const arbitraryLargeQuiz: fc.Arbitrary<Quiz> = fc.integer().map((seed) => new Maker(seed).quiz());

/** Answers to a quiz, some of them left out, hidden, unheard-of or of the wrong type. */
export function answersFor({ questions }: Quiz): fc.Arbitrary<Answers> {
  const entries = questions.map(({ id, type, options }) => {
    const value = fc.constantFrom(...options.map((option) => option.value), 'unheard-of');
    const several = fc.uniqueArray(value, { maxLength: 6 });
    const usual: fc.Arbitrary<Answer> = type === 'single' ? value : several;
    const answer = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.oneof(value, several) });
    return fc.option(fc.tuple(fc.constant(id), answer), { freq: 8 });
  });
  return fc.tuple(...entries).map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));
}
