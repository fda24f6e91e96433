export { analyse } from './analyse.ts';
export type * from './analyse.ts';
export { compile, type CompiledQuiz, countedAnswers, recommend, visibleQuestions } from './engine.ts';
export { type AnswerBits, encode, rank } from './rank.ts';
export type * from './types.ts';
