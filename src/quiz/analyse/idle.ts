import type { Answers, Option, Question, Quiz } from '../types.ts';
import type { SuspectOption } from './suspects.ts';
import type { Findings, IdleOptions } from './types.ts';

type IsShown = (option: Option) => boolean;

export function neverShown({ questions }: Quiz, isShown: IsShown): Pick<Findings, 'questionsNeverShown' | 'optionsNeverShown'> {
  const hidden = questions.filter(({ options }) => !options.some(isShown));
  const others = questions.filter((question) => !hidden.includes(question));
  return {
    questionsNeverShown: hidden.map(({ id }) => id),
    optionsNeverShown: others.flatMap(({ id, options }) => options.filter((option) => !isShown(option)).map(({ value }) => ({ question: id, option: value }))),
  };
}

/** Options that never matter, question by question. Only those that are ever shown count, for or against the whole question. */
export function idleOptions({ questions }: Quiz, idle: readonly SuspectOption[], isShown: IsShown, exampleOf: (one: SuspectOption) => Answers | null): IdleOptions[] {
  const all = new Set(idle.map(({ option }) => option));
  return questions.flatMap((question) => {
    const shown = question.options.filter(isShown);
    const idle = shown.filter((option) => all.has(option));
    const options = idle.flatMap((option) => {
      const example = isExclusive(question, option) ? null : exampleOf({ question, option });
      return example ? [{ value: option.value, example }] : [];
    });
    return options.length > 0 ? [{ question: question.id, whole: idle.length === shown.length, options }] : [];
  });
}

function isExclusive({ type }: Question, { exclusive }: Option): boolean {
  return type === 'multiple' && exclusive === true;
}
