export { analyse } from './analyse.ts';
export type * from './analyse.ts';
export { type CompiledQuiz, countedAnswers, recommend, visibleQuestions } from './engine.ts';
export { type AnswerBits, encode, rank } from './rank.ts';
export { compile } from './rule-index.ts';
export type * from './types.ts';
