import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { compile, visibleQuestions } from '../src/quiz/engine.ts';
import { type Action, transition } from '../src/quiz/session.ts';
import { initialState, type LeadStep, offersContact, type SessionQuiz, type SessionState } from '../src/quiz/session-state.ts';
import type { Quiz } from '../src/quiz/types.ts';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import { arbitraryQuiz } from './helpers/arbitrary-quiz.ts';
import { shareOf } from './helpers/engine.ts';
import { sessionQuiz } from './helpers/session-quiz.ts';

const leadSteps: LeadStep[] = ['after-result', 'before-result', 'none'];

const contactValues: Record<string, string> = { name: 'Ada', email: 'ada@example.com', phone: 'no digits' };

/** Any action, most of them about what is on the screen, so that a walk gets somewhere. */
function actionFor(quiz: SessionQuiz, state: SessionState, random: (max: number) => number): Action {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[random(list.length)] ?? otherwise;
  const questions = quiz.compiled.quiz.questions;
  const question = random(10) ? questions.find(({ id }) => id === state.question) : pick(questions, questions[0]);
  const field = pick(Object.keys(contactValues), 'name');
  const id = random(4) ? (state.leadId ?? 'lead') : 'another';
  const actions: Action[] = [
    { type: 'answer', question: question?.id ?? '', value: pick(question?.options ?? [], undefined)?.value ?? '', checked: random(5) > 0 },
    { type: 'next' },
    { type: 'contact', field, value: random(3) ? (contactValues[field] ?? '') : '' },
    { type: 'consent', box: pick(['consent', 'share-answers', 'marketing'] as const, 'consent'), checked: random(4) > 0 },
    { type: 'send', id: `lead-${random(1000)}` },
    { type: random(2) ? 'sent' : 'kept', id },
    { type: 'failed', id, reason: 'rejected' },
    { type: 'skip' },
    { type: 'back' },
    { type: 'reconfigure' },
    { type: 'start' },
    { type: 'restart' },
  ];
  const weights = [8, 8, 4, 4, 3, 2, 1, 1, 1, 1, 1, random(10) ? 0 : 1];
  return pick(actions.flatMap((action, index) => Array<Action>(weights[index] ?? 0).fill(action)), { type: 'next' });
}

function expectValid(quiz: SessionQuiz, state: SessionState): void {
  const { screen, question, decision, progress, sending, consent, consentText, leadId } = state;
  const asked = visibleQuestions(quiz.compiled, state.answers).map(({ id }) => id);
  if (screen === 'question') expect(asked).to.include(question);
  else expect(question).to.equal(null);
  if (screen === 'result' || screen === 'contact' || screen === 'sent') expect(decision).to.not.equal(null);
  if (screen === 'contact') expect(offersContact(quiz, state)).to.equal(true);
  if (sending === 'pending') expect([consent.consent, consentText, screen]).to.deep.equal([true, quiz.consentText, 'contact']);
  if (sending !== 'idle') expect(leadId).to.be.a('string');
  if (screen === 'intro') expect(quiz.withoutIntro).to.equal(false);
  expect(progress).to.be.within(0, 1);
  expect(state.step).to.be.at.least(screen === 'intro' ? 0 : 1);
}

function walk(quiz: SessionQuiz, steps: number, random: (max: number) => number): Set<string> {
  let state = initialState(quiz);
  const seen = new Set<string>();
  for (let step = 0; step < steps; step += 1) {
    const action = actionFor(quiz, state, random);
    const { state: after, effects } = transition(quiz, state, action);
    expectValid(quiz, after);
    const isForward = action.type === 'next' && after.screen === 'question' && state.screen === 'question';
    if (isForward) expect(after.progress).to.be.at.least(state.progress);
    for (const effect of effects) {
      if (effect.type === 'send') expect([after.consent.consent, after.consentText]).to.deep.equal([true, quiz.consentText]);
      if (effect.type === 'sent') expect(state.sending).to.equal('pending');
    }
    state = after;
    seen.add(state.screen);
  }
  return seen;
}

/** A small generator with a seed, so that a failing walk can be walked again. */
function seeded(seed: number): (max: number) => number {
  let value = seed;
  return (max) => {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0;
    return Math.floor((value / 2 ** 32) * max);
  };
}

describe('the session, on a random walk', () => {
  for (const leadStep of leadSteps) {
    for (const withoutIntro of [false, true]) {
      it(`stays valid over 10,000 actions on the default quiz (${leadStep}${withoutIntro ? ', without introduction' : ''})`, () => {
        const seen = walk(sessionQuiz({ compiled: compile(defaultQuiz), leadStep, withoutIntro }), 10_000, seeded(7));
        const reached = ['question', 'result', ...(leadStep === 'none' ? [] : ['contact', 'sent']), ...(withoutIntro ? [] : ['intro'])];
        expect([...seen].sort()).to.deep.equal(reached.sort());
      });
    }
  }

  it('stays valid on any quiz, and sends nothing without consent', () => {
    fc.assert(
      fc.property(arbitraryQuiz, fc.constantFrom(...leadSteps), fc.boolean(), fc.nat(), (random: Quiz, leadStep, withoutIntro, seed) => {
        walk(sessionQuiz({ compiled: compile(random), leadStep, withoutIntro }), 60, seeded(seed));
      }),
      { numRuns: shareOf(500) },
    );
  });
});
