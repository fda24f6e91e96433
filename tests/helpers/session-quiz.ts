import { compile } from '../../src/quiz/engine.ts';
import { type Action, type Effect, transition } from '../../src/quiz/session.ts';
import { initialState, type SessionQuiz, type SessionState } from '../../src/quiz/session-state.ts';
import { defaultQuiz } from '../../src/content/default-quiz.ts';
import type { Answers } from '../../src/quiz/types.ts';

export function sessionQuiz(settings: Partial<SessionQuiz> = {}): SessionQuiz {
  return {
    compiled: compile(defaultQuiz),
    withoutIntro: false,
    leadStep: 'after-result',
    leadFields: [
      { name: 'name', optional: false },
      { name: 'email', optional: false },
      { name: 'phone', optional: true },
    ],
    consentText: 'I agree.',
    ...settings,
  };
}

/** Answers of a visitor whose result is a category. */
export const lines: Answers = {
  concern: 'lines',
  notice: ['fine-lines', 'loose-skin'],
  also: ['none'],
  duration: 'over-a-year',
  sun: 'always-burns',
  tried: ['nothing'],
  comfort: 'unsure',
  age: '40-59',
  safety: ['pregnant'],
};

export const filledIn: Action[] = [
  { type: 'contact', field: 'name', value: 'Ada' },
  { type: 'contact', field: 'email', value: 'ada@example.com' },
  { type: 'consent', box: 'consent', checked: true },
];

/** The state after some actions, and the effects of all of them. */
export function after(quiz: SessionQuiz, actions: readonly Action[], from = initialState(quiz)): { state: SessionState; effects: Effect[] } {
  return actions.reduce(
    ({ state, effects }, action) => {
      const next = transition(quiz, state, action);
      return { state: next.state, effects: [...effects, ...next.effects] };
    },
    { state: from, effects: [] as Effect[] },
  );
}

/** The actions with which a visitor answers one question after the other, up to the screen after the last. */
export function answering(answers: Answers): Action[] {
  return Object.entries(answers).flatMap(([question, answer]): Action[] => [
    ...[answer].flat().map((value): Action => ({ type: 'answer', question, value, checked: true })),
    { type: 'next' },
  ]);
}
