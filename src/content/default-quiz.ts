import type { FlagLevel, Option, Question, Quiz } from '../quiz/types.ts';
import { en } from './en.ts';
import type { Locale, OptionText } from './locale.ts';
import { categories, flags, offByDefault, type OptionStructure, policy, questions, rules } from './structure.ts';

const levels: readonly FlagLevel[] = ['stop', 'doctor', 'tell', 'note'];

/** Every built-in question and category with the words of one language, those that are off by default included. */
export function builtInQuiz(locale: Locale): Quiz {
  const flagList = levels.flatMap((level) => flags[level].map((id) => ({ id, level })));
  return {
    version: 1,
    categories: categories.map(({ id, methods }) => ({ id, ...locale.categories[id], methods: [...methods] })),
    questions: questions.map(({ id, options, ...structure }, place): Question => {
      const { options: labels, ...texts } = textOf(locale.questions, id, place);
      return { id, ...texts, ...structure, options: options.map((option, index) => withText(option, textOf<string, OptionText>(labels, option.value, index), locale.groups)) };
    }),
    rules,
    flags: flagList.map(({ id, level }, place) => ({ id, level, text: textOf(locale.flags, id, place) })),
    policy,
  };
}

/** By its name, or by its place: in the files that pages load, texts are lists in the order of the structure. */
function textOf<Name extends string, Text>(texts: Readonly<Record<Name, Text>>, name: Name, place: number): Text {
  const list: readonly Text[] | undefined = Array.isArray(texts) ? texts : undefined;
  return list?.[place] ?? texts[name];
}

function withText({ group, ...option }: OptionStructure, text: OptionText = option.value, groups: Locale['groups']): Option {
  const [label, hint] = typeof text === 'string' ? [text] : text;
  return { ...option, label, ...(hint && { hint }), ...(group && { group: groups[group] }) };
}

/** Ids of the questions that are asked where a clinic lists none of its own. */
export function defaultQuestionIds(quiz: Quiz): string[] {
  return quiz.questions.map(({ id }) => id).filter((id) => !offByDefault.includes(id));
}

/** The default quiz in English, as data. */
export const defaultQuiz: Quiz = /* @__PURE__ */ quizByDefault();

function quizByDefault(): Quiz {
  const builtIn = builtInQuiz(en);
  return { ...builtIn, questions: builtIn.questions.filter(({ id }) => !offByDefault.includes(id)) };
}
