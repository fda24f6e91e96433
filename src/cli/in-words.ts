import type { Answers, Quiz } from '../quiz/types.ts';

/** Names of a quiz's parts as its visitors read them. */
export class InWords {
  readonly #quiz: Quiz;

  constructor(quiz: Quiz) {
    this.#quiz = quiz;
  }

  category(id: string): string {
    return this.#quiz.categories.find((category) => category.id === id)?.title ?? id;
  }

  question(id: string): string {
    return this.#quiz.questions.find((question) => question.id === id)?.prompt ?? id;
  }

  option(id: string, value: string): string {
    const question = this.#quiz.questions.find((each) => each.id === id);
    return question?.options.find((option) => option.value === value)?.label ?? value;
  }

  answer(id: string, value: string): string {
    return `${this.question(id)} → ${this.option(id, value)}`;
  }

  /** Each answer on the way, in the order of the questions. */
  path(answers: Answers): string[] {
    const asked = this.#quiz.questions.filter(({ id }) => Object.hasOwn(answers, id));
    return asked.map(({ id, prompt }) => `${prompt} → ${[answers[id] ?? []].flat().map((value) => this.option(id, value)).join(' + ')}`);
  }
}
