import type { ConsentBox, ContactField, FieldError } from './contact.ts';
import { type CompiledQuiz, decide, type Decision, visibleQuestions } from './engine.ts';
import type { Answers, Question } from './types.ts';

export type Screen = 'intro' | 'question' | 'result' | 'contact' | 'sent';
export type LeadStep = 'after-result' | 'before-result' | 'none';

/** A quiz as one clinic runs it: what the session needs to know of the configuration. */
export interface SessionQuiz {
  compiled: CompiledQuiz;
  withoutIntro: boolean;
  leadStep: LeadStep;
  leadFields: readonly ContactField[];
  /** What the visitor agrees to; a tick counts for the text it was given to, and no other. */
  consentText: string;
}

export interface SessionState {
  screen: Screen;
  /** Id of the question on the screen; `null` elsewhere. */
  question: string | null;
  /** How many screens from the introduction, which is 0. */
  step: number;
  /** How far along the questions are, 0 to 1. */
  progress: number;
  started: boolean;
  /** Everything chosen so far; answers to questions that are hidden now are kept for their return. */
  answers: Answers;
  /** What the engine made of the answers; `null` until the last question is answered. */
  decision: Decision | null;
  contact: Readonly<Record<string, string>>;
  consent: Readonly<Record<ConsentBox, boolean>>;
  /** The text that stood beside the consent box when it was ticked. */
  consentText: string | null;
  sending: 'idle' | 'pending' | 'failed' | 'sent';
  /** Id of the lead; the same for every try to send it. */
  leadId: string | null;
  errors: readonly FieldError[];
}

export const emptyContact: Pick<SessionState, 'contact' | 'consent' | 'consentText'> = {
  contact: {},
  consentText: null,
  consent: { consent: false, 'share-answers': false, marketing: false },
};

/** Before anything is known or done. */
export const blank: SessionState = {
  screen: 'intro',
  question: null,
  step: 0,
  progress: 0,
  started: false,
  answers: {},
  decision: null,
  ...emptyContact,
  sending: 'idle',
  leadId: null,
  errors: [],
};

export function initialState(quiz: SessionQuiz): SessionState {
  return quiz.withoutIntro ? atQuestion(quiz, blank, 0) : blank;
}

/** The state on another screen, with what belonged to the old screen put away. */
export function at(state: SessionState, screen: Screen, step: number): SessionState {
  return { ...state, screen, step, question: null, errors: [] };
}

/**
 * Question number `index` on the screen, or the result where there is none. The bar never goes back
 * from where `state` has it.
 */
export function atQuestion(quiz: SessionQuiz, state: SessionState, index: number): SessionState {
  const questions = askedQuestions(quiz, state);
  const question = questions[index];
  if (!question) return { ...at(state, 'result', index + 1), decision: decide(quiz.compiled, state.answers), progress: 1 };
  const progress = Math.max(state.progress, (index + 1) / (questions.length + 1));
  return { ...at(state, 'question', index + 1), question: question.id, progress };
}

/** Found out once for each set of answers: a step asks for them a dozen times. Weak, so that nothing of a visitor stays. */
const asked = new WeakMap<Answers, { compiled: CompiledQuiz; questions: readonly Question[] }>();

export function askedQuestions({ compiled }: SessionQuiz, { answers }: SessionState): readonly Question[] {
  const known = asked.get(answers);
  if (known?.compiled === compiled) return known.questions;
  const questions = visibleQuestions(compiled, answers);
  asked.set(answers, { compiled, questions });
  return questions;
}

export function currentQuestion(quiz: SessionQuiz, state: SessionState): Question | undefined {
  return askedQuestions(quiz, state).find(({ id }) => id === state.question);
}

export function questionIndex(quiz: SessionQuiz, state: SessionState): number {
  return askedQuestions(quiz, state).findIndex(({ id }) => id === state.question);
}

/** Whether what was chosen is still among the options that are shown. */
export function isAnswered(question: Question, answers: Answers): boolean {
  const given = answers[question.id];
  return question.options.some(({ value }) => (Array.isArray(given) ? given.includes(value) : given === value));
}

/** Whether this visitor is offered to leave contact details at all. */
export function offersContact(quiz: SessionQuiz, { decision, sending }: SessionState): boolean {
  const kind = decision?.recommendation.kind;
  return quiz.leadStep !== 'none' && sending !== 'sent' && (kind === 'category' || kind === 'consultation');
}

/** Begun, and the result not yet seen. */
export function isUnfinished(quiz: SessionQuiz, { started, screen, sending }: SessionState): boolean {
  const isBeforeResult = screen === 'intro' || screen === 'question' || quiz.leadStep === 'before-result';
  return started && isBeforeResult && screen !== 'result' && sending !== 'sent';
}
