import type { Category, Flag, Policy, Question, Quiz, Rule } from '../quiz/types.ts';
import { screening } from './screening.ts';

/** A quiz in the making: everything that is known, and what of it is asked. Sources change it one after the other. */
export interface Draft {
  categories: Category[];
  /** Every question that a list may name, asked or not. */
  questions: Question[];
  /** Ids of the questions that are asked, in order. */
  asked: string[];
  rules: Rule[];
  flags: Flag[];
  policy: Policy;
  copy: Record<string, string>;
  /** A whole quiz of a clinic's own decides itself about screening. */
  isWhole: boolean;
}

export function draftOf(quiz: Quiz, asked: string[], isWhole = false): Draft {
  const { categories, questions, rules, flags, policy, copy = {} } = quiz;
  return { categories, questions, asked, rules, flags, policy, copy, isWhole };
}

export function quizOf({ categories, questions, asked, rules, flags, policy, copy, isWhole }: Draft): Quiz {
  const order = isWhole ? asked : [...asked.filter((id) => !screening.includes(id)), ...screening];
  return {
    version: 1,
    categories,
    questions: order.flatMap((id) => questions.filter((question) => question.id === id)),
    rules,
    flags,
    policy,
    ...(Object.keys(copy).length && { copy }),
  };
}
