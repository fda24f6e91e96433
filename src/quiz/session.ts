import { type ConsentBox, contactErrors, type FieldError } from './contact.ts';
import { decide, withoutAnswers } from './engine.ts';
import type { FailureReason } from './failure.ts';
import {
  askedQuestions,
  at,
  atQuestion,
  currentQuestion,
  emptyContact,
  initialState,
  isAnswered,
  offersContact,
  questionIndex,
  type Screen,
  type SessionQuiz,
  type SessionState,
} from './session-state.ts';
import type { Answer, Answers, Question } from './types.ts';

export type Action =
  | { type: 'start' | 'next' | 'skip' | 'back' | 'restart' | 'reconfigure' }
  /** What this visitor chose before, as far as it was kept. */
  | { type: 'restore'; answers: Answers; question: string | null }
  | { type: 'answer'; question: string; value: string; checked: boolean }
  | { type: 'contact'; field: string; value: string }
  | { type: 'consent'; box: ConsentBox; checked: boolean }
  /** `id` names the lead, unless an earlier try named it already. */
  | { type: 'send'; id: string }
  /** `kept`: a handler of the page took over, and the form stays as it is. */
  | { type: 'sent' | 'kept'; id: string }
  | { type: 'failed'; id: string; reason: FailureReason };

/** What the element has to do after a transition. */
export type Effect =
  | { type: 'start' | 'result' | 'restart' }
  | { type: 'step'; step: number; screen: Screen }
  | { type: 'focus'; target: 'heading' | 'errors' | 'submit' }
  | { type: 'send' | 'sent'; id: string }
  | { type: 'failed'; id: string; reason: FailureReason };

export interface Transition {
  state: SessionState;
  effects: Effect[];
}

const focusHeading: Effect = { type: 'focus', target: 'heading' };

/** Actions with which a visitor begins, whether or not there is an introduction. */
const beginnings: readonly Action['type'][] = ['start', 'answer', 'next', 'skip'];

/** The whole flow of the quiz. Pure: an action that has no place in the current state changes nothing. */
export function transition(quiz: SessionQuiz, state: SessionState, action: Action): Transition {
  const after = act(quiz, state, action);
  if (state.started || after.state === state || !beginnings.includes(action.type)) return after;
  return { state: { ...after.state, started: true }, effects: [{ type: 'start' }, ...after.effects] };
}

function act(quiz: SessionQuiz, state: SessionState, action: Action): Transition {
  switch (action.type) {
    case 'start':
      return state.screen === 'intro' ? begin(quiz, state) : silently(state);
    case 'answer':
      return answer(quiz, state, action);
    case 'next':
      return next(quiz, state);
    case 'skip':
      return skip(quiz, state);
    case 'back':
      return back(quiz, state);
    case 'restart':
      return moved(initialState(quiz), [{ type: 'restart' }]);
    case 'reconfigure':
      return silently(reconfigure(quiz, state));
    case 'restore':
      return state.started ? silently(state) : silently(restore(quiz, state, action));
    case 'contact':
      return isEditable(state) ? silently({ ...state, contact: { ...state.contact, [action.field]: action.value } }) : silently(state);
    case 'consent':
      return isEditable(state) ? silently(tick(quiz, state, action.box, action.checked)) : silently(state);
    case 'send':
      return send(quiz, state, action.id);
    case 'sent':
    case 'kept':
    case 'failed':
      return state.sending === 'pending' && state.leadId === action.id ? settle(quiz, state, action) : silently(state);
  }
}

/** Whether there is a screen to go back to. After sending, the answers are gone, and with them the questions. */
export function canGoBack(quiz: SessionQuiz, state: SessionState): boolean {
  return back(quiz, state).state !== state;
}

function answer(quiz: SessionQuiz, state: SessionState, { question: id, value, checked }: Extract<Action, { type: 'answer' }>): Transition {
  const question = currentQuestion(quiz, state);
  if (question?.id !== id || !question.options.some((option) => option.value === value)) return silently(state);
  return silently({ ...state, answers: { ...state.answers, [id]: choose(question, state.answers[id], value, checked) } });
}

function tick({ consentText }: SessionQuiz, state: SessionState, box: ConsentBox, checked: boolean): SessionState {
  const ticked = { ...state, consent: { ...state.consent, [box]: checked } };
  return box === 'consent' ? { ...ticked, consentText: checked ? consentText : null } : ticked;
}

/** An exclusive option clears the others, and any other clears the exclusive ones. */
function choose(question: Question, given: Answer | undefined, value: string, checked: boolean): Answer {
  if (question.type === 'single') return value;
  const isExclusive = (candidate: string) => question.options.some((option) => option.exclusive && option.value === candidate);
  const others = (Array.isArray(given) ? given : []).filter((other) => other !== value);
  if (!checked) return others;
  return isExclusive(value) ? [value] : [...others.filter((other) => !isExclusive(other)), value];
}

function begin(quiz: SessionQuiz, state: SessionState): Transition {
  return askedQuestions(quiz, state).length ? moved(atQuestion(quiz, state, 0)) : afterLastQuestion(quiz, state);
}

function next(quiz: SessionQuiz, state: SessionState): Transition {
  switch (state.screen) {
    case 'intro':
      return begin(quiz, state);
    case 'question': {
      const question = currentQuestion(quiz, state);
      const isMissing = question && !question.optional && !isAnswered(question, state.answers);
      return isMissing ? refused(state, [{ field: question.id, code: 'required' }]) : afterQuestion(quiz, state);
    }
    case 'result':
      return offersContact(quiz, state) && quiz.leadStep === 'after-result' ? moved(forward(state, 'contact')) : silently(state);
    case 'contact':
      return silently(state);
    case 'sent':
      return quiz.leadStep === 'before-result' ? toResult(state) : silently(state);
  }
}

function skip(quiz: SessionQuiz, state: SessionState): Transition {
  if (state.sending === 'pending') return silently(state);
  if (state.screen === 'contact') return quiz.leadStep === 'before-result' ? toResult(state) : back(quiz, state);
  const question = currentQuestion(quiz, state);
  if (!question?.optional) return silently(state);
  const { [question.id]: _skipped, ...answers } = state.answers;
  return afterQuestion(quiz, { ...state, answers });
}

function back(quiz: SessionQuiz, state: SessionState): Transition {
  if (state.sending === 'pending') return silently(state);
  const isLeadFirst = quiz.leadStep === 'before-result';
  switch (state.screen) {
    case 'intro':
      return silently(state);
    case 'question': {
      const index = questionIndex(quiz, state);
      if (index > 0) return moved(atQuestion(quiz, { ...state, progress: 0 }, index - 1));
      return toIntro(quiz, state);
    }
    case 'contact':
      return isLeadFirst ? toLastQuestion(quiz, state) : moved(backward(state, 'result'));
    case 'result':
      if (state.sending === 'sent') return silently(state);
      return isLeadFirst && offersContact(quiz, state) ? moved(backward(state, 'contact')) : toLastQuestion(quiz, state);
    case 'sent':
      return isLeadFirst ? silently(state) : moved(backward(state, 'result'));
  }
}

function send(quiz: SessionQuiz, state: SessionState, newId: string): Transition {
  if (!isEditable(state) || !offersContact(quiz, state)) return silently(state);
  const errors = contactErrors(quiz.leadFields, state.contact);
  if (!state.consent.consent || state.consentText !== quiz.consentText) errors.push({ field: 'consent', code: 'consent' });
  if (errors.length) return refused(state, errors);
  const id = state.leadId ?? newId;
  return { state: { ...state, leadId: id, sending: 'pending', errors: [] }, effects: [{ type: 'send', id }] };
}

function settle(quiz: SessionQuiz, state: SessionState, action: Extract<Action, { type: 'sent' | 'kept' | 'failed' }>): Transition {
  switch (action.type) {
    case 'kept':
      return silently(withCurrentConsent(quiz, { ...state, sending: 'idle' }));
    case 'failed':
      return { state: withCurrentConsent(quiz, { ...state, sending: 'failed' }), effects: [action, { type: 'focus', target: 'submit' }] };
    case 'sent':
      return moved({ ...forgetAnswers(quiz, forward(state, 'sent')), ...emptyContact, sending: 'sent' }, [{ type: 'sent', id: action.id }]);
  }
}

/** Once a result was seen and sent, nothing of what led to it stays. Before that, the visitor still has to see it. */
function forgetAnswers(quiz: SessionQuiz, state: SessionState): SessionState {
  const hasSeenResult = quiz.leadStep === 'after-result';
  return { ...state, answers: {}, decision: hasSeenResult && state.decision ? withoutAnswers(state.decision) : state.decision };
}

/** Ticks that were given to another text are taken back, but not from under a lead on its way. */
function withCurrentConsent(quiz: SessionQuiz, state: SessionState): SessionState {
  const isCurrent = state.consentText === null || state.consentText === quiz.consentText || state.sending === 'pending';
  return isCurrent ? state : { ...state, consent: emptyContact.consent, consentText: null };
}

/** Keeps the visitor's place and answers when the configuration changes in the middle. */
function reconfigure(quiz: SessionQuiz, before: SessionState): SessionState {
  if (!before.started) return initialState(quiz);
  const state = withCurrentConsent(quiz, before);
  if (state.sending === 'sent' || state.screen === 'intro') return state;
  if (state.screen === 'question') {
    const after = atQuestion(quiz, { ...state, progress: 0 }, nearestIndex(quiz, state));
    // What was said of a missing answer stays with its question.
    return after.question === state.question ? { ...after, errors: state.errors } : after;
  }
  const decided = { ...state, decision: decide(quiz.compiled, state.answers) };
  const losesContact = state.screen === 'contact' && !offersContact(quiz, decided);
  return losesContact ? { ...at(decided, 'result', state.step), sending: 'idle' } : decided;
}

/** The place where a visitor was before: the question, or the result where every question has its answer. */
function restore(quiz: SessionQuiz, blank: SessionState, { answers, question }: Extract<Action, { type: 'restore' }>): SessionState {
  const state = { ...blank, answers, question, started: true };
  const missing = askedQuestions(quiz, state).findIndex((each) => !each.optional && !isAnswered(each, answers));
  const here = question === null ? missing : nearestIndex(quiz, state);
  // What was not kept whole is asked again, before the visitor gets any further.
  if (here >= 0) return atQuestion(quiz, state, missing < 0 ? here : Math.min(here, missing));
  return afterLastQuestion(quiz, { ...state, step: askedQuestions(quiz, state).length }).state;
}

/** The question on the screen if it is still asked, else the first without an answer, else the last. */
function nearestIndex(quiz: SessionQuiz, state: SessionState): number {
  const here = questionIndex(quiz, state);
  if (here >= 0) return here;
  const questions = askedQuestions(quiz, state);
  const unanswered = questions.findIndex((question) => !isAnswered(question, state.answers));
  return unanswered < 0 ? Math.max(0, questions.length - 1) : unanswered;
}

function afterQuestion(quiz: SessionQuiz, state: SessionState): Transition {
  const index = questionIndex(quiz, state) + 1;
  return index < askedQuestions(quiz, state).length ? moved(atQuestion(quiz, state, index)) : afterLastQuestion(quiz, state);
}

function afterLastQuestion(quiz: SessionQuiz, state: SessionState): Transition {
  const decided: SessionState = { ...state, progress: 1, decision: decide(quiz.compiled, state.answers) };
  return quiz.leadStep === 'before-result' && offersContact(quiz, decided) ? moved(forward(decided, 'contact')) : toResult(decided);
}

function toResult(state: SessionState): Transition {
  return moved(forward(state, 'result'), [{ type: 'result' }]);
}

function toLastQuestion(quiz: SessionQuiz, state: SessionState): Transition {
  const last = askedQuestions(quiz, state).length - 1;
  if (last < 0) return toIntro(quiz, state);
  return moved(atQuestion(quiz, { ...state, progress: 0, decision: null }, last));
}

function toIntro(quiz: SessionQuiz, state: SessionState): Transition {
  return quiz.withoutIntro ? silently(state) : moved({ ...at(state, 'intro', 0), progress: 0, decision: null });
}

function forward(state: SessionState, screen: Screen): SessionState {
  return at(state, screen, state.step + 1);
}

function backward(state: SessionState, screen: Screen): SessionState {
  return at(state, screen, Math.max(1, state.step - 1));
}

function moved(state: SessionState, effects: Effect[] = []): Transition {
  return { state, effects: [...effects, { type: 'step', step: state.step, screen: state.screen }, focusHeading] };
}

function refused(state: SessionState, errors: FieldError[]): Transition {
  return { state: { ...state, errors }, effects: [{ type: 'focus', target: 'errors' }] };
}

function silently(state: SessionState): Transition {
  return { state, effects: [] };
}

function isEditable({ screen, sending }: SessionState): boolean {
  return screen === 'contact' && sending !== 'pending';
}
