import { builtInFor } from '../../../src/config/built-in.ts';
import { type BuiltInWords, english } from '../../../src/config/locale-source.ts';
import { parseSources } from '../../../src/config/parse.ts';
import { localeFiles } from '../../../src/content/languages.ts';
import type { Category, Option, Question, Quiz } from '../../../src/quiz/types.ts';
import { type Output } from './output.ts';
import { isOwn, type OptionEdit, type QuestionEdit, type Setup } from './setup.ts';

/** What is built in, in one language. */
export type Words = Pick<BuiltInWords, 'locale' | 'builtIn'>;

export async function wordsIn(language: string): Promise<Words> {
  const locale = await localeFiles[language]?.();
  return locale ? { locale, builtIn: builtInFor(locale) } : english;
}

/** The quiz that visitors would get, as the element makes it of the same words. */
export function quizOf({ questions, categories, rules, extra }: Output, { builtIn }: Words): Quiz {
  const lists = [
    ...(extra ? [{ input: extra, root: '', meaning: 'changes' } as const] : []),
    ...(categories ? [{ input: categories, root: 'categories', part: 'categories', meaning: 'list' } as const] : []),
    { input: questions, root: 'questions', part: 'questions', meaning: 'list' } as const,
    ...(rules.length ? [{ input: rules, root: 'rules', part: 'rules', meaning: 'list' } as const] : []),
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
    ...own.map((edit) => ({ option: { value: edit.value, label: '' }, edit, isOwn: true })),
  ];
}

/** Built-in questions that are not asked. */
export function questionsLeft({ questions }: Setup, { builtIn }: Words): Question[] {
  return builtIn.quiz.questions.filter(({ id }) => !questions.some((question) => !isOwn(question) && question.id === id));
}

export function builtInCategory(id: string, { builtIn }: Words): Category | undefined {
  return builtIn.quiz.categories.find((category) => category.id === id);
}

export function categoryTitle(id: string, { categoryEdits }: Setup, words: Words): string {
  return categoryEdits.find((edit) => edit.id === id)?.title?.trim() || builtInCategory(id, words)?.title || id;
}

/** A question as others can ask about it. */
export interface AskedQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly type: Question['type'];
  readonly options: readonly Pick<Option, 'value' | 'label'>[];
}

export function askedQuestion(question: QuestionEdit, words: Words): AskedQuestion {
  const type = question.type ?? builtInQuestion(question.id, words)?.type ?? 'single';
  const options = optionsOf(question, words).flatMap(({ option, edit }) => (edit?.remove ? [] : [{ value: option.value, label: (edit?.label ?? option.label) || option.value }]));
  return { id: question.id, prompt: promptOf(question, words), type, options };
}
