export { ExosomeQuiz } from './exosome-quiz.ts';
export { QuizEvent, type QuizEventDetails, type QuizEventName, QuizLeadEvent, type ResultSummary } from './events.ts';
export type { CategoryName, Lead, LeadSource } from './lead/lead.ts';
export type { FailureReason } from './quiz/failure.ts';
export type { LeadStep, Screen } from './quiz/session-state.ts';
export type * from './quiz/types.ts';
