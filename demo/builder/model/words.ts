import { builtInFor } from '../../../src/config/built-in.ts';
import { type BuiltInWords, english } from '../../../src/config/locale-source.ts';
import { parseSources } from '../../../src/config/parse.ts';
import { localeFiles } from '../../../src/content/languages.ts';
import type { Option, Question, Quiz } from '../../../src/quiz/types.ts';
import { type Output } from './output.ts';
import { isOwn, type OptionEdit, type QuestionEdit, type Setup } from './setup.ts';

/** What is built in, in one language. */
export type Words = Pick<BuiltInWords, 'locale' | 'builtIn'>;

export async function wordsIn(language: string): Promise<Words> {
  const locale = await localeFiles[language]?.();
  return locale ? { locale, builtIn: builtInFor(locale) } : english;
}

/** The quiz that visitors would get, as the element makes it of the same words. */
export function quizOf({ questions, categoryIds, extra }: Output, { builtIn }: Words): Quiz {
  const lists = [
    ...(categoryIds ? [{ input: categoryIds, root: 'categories', part: 'categories', meaning: 'list' } as const] : []),
    { input: questions, root: 'questions', part: 'questions', meaning: 'list' } as const,
    ...(extra ? [{ input: extra, root: '', meaning: 'changes' } as const] : []),
  ];
  return parseSources(lists, builtIn).quiz;
}

/** An option as it stands in the form. */
export interface ShownOption {
  readonly option: Option;
  readonly edit: OptionEdit | undefined;
  readonly isOwn: boolean;
}

export function builtInQuestion(id: string, { builtIn }: Words): Question | undefined {
  return builtIn.quiz.questions.find((question) => question.id === id);
}

export function promptOf(question: QuestionEdit, words: Words): string {
  return question.prompt?.trim() || builtInQuestion(question.id, words)?.prompt || 'A question without words';
}

/** The built-in options with what is changed about them, and then the clinic's own. */
export function optionsOf(question: QuestionEdit, words: Words): ShownOption[] {
  const { options = [] } = question;
  const known = builtInQuestion(question.id, words)?.options ?? [];
  const own = options.filter(({ value }) => !known.some((option) => option.value === value));
  return [
    ...known.map((option) => ({ option, edit: options.find(({ value }) => value === option.value), isOwn: false })),
    ...own.map((edit) => ({ option: { value: edit.value, label: edit.label ?? '' }, edit, isOwn: true })),
  ];
}

/** Built-in questions that are not asked. */
export function questionsLeft({ questions }: Setup, { builtIn }: Words): Question[] {
  return builtIn.quiz.questions.filter(({ id }) => !questions.some((question) => !isOwn(question) && question.id === id));
}

export function categoryTitle(id: string, { builtIn }: Words): string {
  return builtIn.quiz.categories.find((category) => category.id === id)?.title ?? id;
}
