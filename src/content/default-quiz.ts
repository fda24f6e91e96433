import type { FlagLevel, Option, Question, Quiz } from '../quiz/types.ts';
import { en } from './en.ts';
import type { Locale, OptionText } from './locale.ts';
import { categories, flags, offByDefault, type OptionStructure, policy, questions, rules } from './structure.ts';

const levels: readonly FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

/** Every built-in question and category with the words of one language, those that are off by default included. */
export function builtInQuiz(locale: Locale): Quiz {
  return {
    version: 1,
    categories: categories.map(({ id, methods }) => ({ id, ...locale.categories[id], methods: [...methods] })),
    questions: questions.map(({ id, options, ...structure }): Question => {
      const { options: labels, ...texts } = locale.questions[id];
      const textOf = new Map<string, OptionText>(Object.entries(labels));
      return { id, ...texts, ...structure, options: options.map((option) => withText(option, textOf.get(option.value), locale.groups)) };
    }),
    rules,
    flags: levels.flatMap((level) => flags[level].map((id) => ({ id, level, text: locale.flags[id] }))),
    policy,
  };
}

function withText({ group, ...option }: OptionStructure, text: OptionText = option.value, groups: Locale['groups']): Option {
  const [label, hint] = typeof text === 'string' ? [text] : text;
  return { ...option, label, ...(hint && { hint }), ...(group && { group: groups[group] }) };
}

/** Ids of the questions that are asked where a clinic lists none of its own. */
export function defaultQuestionIds(quiz: Quiz): string[] {
  return quiz.questions.map(({ id }) => id).filter((id) => !offByDefault.includes(id));
}

function withoutExtras(): Quiz {
  const builtIn = builtInQuiz(en);
  return { ...builtIn, questions: builtIn.questions.filter(({ id }) => !offByDefault.includes(id)) };
}

/** The default quiz in English, as data. Nothing of it is in a file that does not use it. */
export const defaultQuiz: Quiz = /* @__PURE__ */ withoutExtras();
