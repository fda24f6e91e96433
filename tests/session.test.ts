import { expect } from '@open-wc/testing';
import { type Action, canGoBack, transition } from '../src/quiz/session.ts';
import { initialState } from '../src/quiz/session-state.ts';
import type { Answers } from '../src/quiz/types.ts';
import { after, answering, filledIn, lines, sessionQuiz } from './helpers/session-quiz.ts';

const quiz = sessionQuiz();
const start: Action = { type: 'start' };
const next: Action = { type: 'next' };
const back: Action = { type: 'back' };
const send: Action = { type: 'send', id: 'first' };
const toResult: Action[] = [start, ...answering(lines)];
const toContact: Action[] = [...toResult, next];
const toPending: Action[] = [...toContact, ...filledIn, send];

const { age: _age, safety: _safety, ...untilAge } = lines;
const minor: Answers = { ...untilAge, age: 'under-18' };
const unwell: Answers = { ...lines, safety: ['infected'] };

describe('the session', () => {
  const cases: { name: string; actions: Action[]; at: string; settings?: Parameters<typeof sessionQuiz>[0] }[] = [
    { name: 'begins with the introduction', actions: [], at: 'intro 0' },
    { name: 'begins with the first question where there is no introduction', actions: [], at: 'question concern 1', settings: { withoutIntro: true } },
    { name: 'starts', actions: [start], at: 'question concern 1' },
    { name: 'starts with Continue as well', actions: [next], at: 'question concern 1' },
    { name: 'starts once', actions: [start, start], at: 'question concern 1' },
    { name: 'stays at a question without an answer', actions: [start, next], at: 'question concern 1' },
    { name: 'goes on from an answered one', actions: [start, ...answering({ concern: 'hair' })], at: 'question notice 2' },
    { name: 'leaves out what does not fit', actions: [start, ...answering({ concern: 'sore' })], at: 'question duration 2' },
    { name: 'goes back to the question before', actions: [start, ...answering({ concern: 'hair' }), back], at: 'question concern 1' },
    { name: 'goes back to the introduction', actions: [start, back], at: 'intro 0' },
    { name: 'has nothing before the first question without an introduction', actions: [back], at: 'question concern 1', settings: { withoutIntro: true } },
    { name: 'comes to the result', actions: toResult, at: 'result 10' },
    { name: 'asks for contact details after the result', actions: toContact, at: 'contact 11' },
    { name: 'goes back to the result without sending', actions: [...toContact, { type: 'skip' }], at: 'result 10' },
    { name: 'goes back from the result to the last question', actions: [...toResult, back], at: 'question safety 9' },
    { name: 'asks for them before the result when told so', actions: toResult, at: 'contact 10', settings: { leadStep: 'before-result' } },
    { name: 'shows the result without sending', actions: [...toResult, { type: 'skip' }], at: 'result 11', settings: { leadStep: 'before-result' } },
    { name: 'never asks for them when told so', actions: toContact, at: 'result 10', settings: { leadStep: 'none' } },
    { name: 'ends at once for a visitor under 18', actions: [start, ...answering(minor)], at: 'result 9' },
    { name: 'asks a visitor under 18 for nothing', actions: [start, ...answering(minor), next], at: 'result 9' },
    { name: 'asks a visitor who needs a doctor for nothing', actions: [start, ...answering(unwell), next], at: 'result 10' },
    { name: 'nor before the result', actions: [start, ...answering(unwell)], at: 'result 10', settings: { leadStep: 'before-result' } },
    { name: 'stays at the contact details while they are sent', actions: toPending, at: 'contact 11' },
    { name: 'lets nothing interrupt the sending', actions: [...toPending, back, { type: 'skip' }, next, start], at: 'contact 11' },
    { name: 'confirms what was sent', actions: [...toPending, { type: 'sent', id: 'first' }], at: 'sent 12' },
    { name: 'knows the result after it was sent', actions: [...toPending, { type: 'sent', id: 'first' }, back], at: 'result 11' },
    { name: 'goes no further back after it was sent', actions: [...toPending, { type: 'sent', id: 'first' }, back, back], at: 'result 11' },
    { name: 'shows the result after sending before it', actions: [...toResult, ...filledIn, send, { type: 'sent', id: 'first' }, next], at: 'result 12', settings: { leadStep: 'before-result' } },
    { name: 'hears nothing of another lead', actions: [...toPending, { type: 'sent', id: 'other' }], at: 'contact 11' },
    { name: 'starts again from anywhere', actions: [...toPending, { type: 'restart' }], at: 'intro 0' },
  ];
  for (const { name, actions, at, settings } of cases) {
    it(name, () => {
      const { screen, question, step } = after(sessionQuiz(settings), actions).state;
      expect([screen, question, step].filter((part) => part !== null).join(' ')).to.equal(at);
    });
  }

  it('keeps answers that an earlier change hides, for their return', () => {
    const { state } = after(quiz, [...toResult, ...Array.from({ length: 9 }, () => back)]);
    const change = (value: string): Action[] => [{ type: 'answer', question: 'concern', value, checked: true }, next];
    const changed = after(quiz, [start, ...change('hair')], state).state;
    expect(changed.question).to.equal('notice');
    expect(changed.answers).to.deep.equal({ ...lines, concern: 'hair' });
    expect(after(quiz, [back, ...change('lines'), next, next], changed).state.question).to.equal('duration');
  });

  it('asks again when the options that were chosen are no longer shown', () => {
    const { state } = after(quiz, [start, ...answering({ concern: 'lines', notice: ['loose-skin'] }), back, back]);
    const texture: Action = { type: 'answer', question: 'concern', value: 'texture', checked: true };
    expect(after(quiz, [texture, next, next], state).state).to.deep.include({ question: 'notice', errors: [{ field: 'notice', code: 'required' }] });
  });

  it('clears the others for an exclusive option, and it for any other', () => {
    const notice = (value: string, checked = true): Action => ({ type: 'answer', question: 'notice', value, checked });
    const chosen = (...actions: Action[]) => after(quiz, [start, ...answering({ concern: 'lines' }), ...actions]).state.answers['notice'];
    expect(chosen(notice('fine-lines'), notice('dull'))).to.deep.equal(['fine-lines', 'dull']);
    expect(chosen(notice('fine-lines'), notice('none'))).to.deep.equal(['none']);
    expect(chosen(notice('none'), notice('dull'))).to.deep.equal(['dull']);
    expect(chosen(notice('dull'), notice('dull', false))).to.deep.equal([]);
    expect(chosen(notice('pits'), notice('no-such-value'))).to.equal(undefined);
  });

  it('says each thing once and in order', () => {
    const kinds = after(quiz, [...toPending, { type: 'failed', id: 'first', reason: 'rejected' }, send, { type: 'sent', id: 'first' }]).effects
      .map(({ type }) => type)
      .filter((type) => type !== 'focus' && type !== 'step');
    expect(kinds).to.deep.equal(['start', 'result', 'send', 'failed', 'send', 'sent']);
  });

  it('keeps the id of a lead over every try, and takes a new one after a restart', () => {
    const failed = after(quiz, [...toPending, { type: 'failed', id: 'first', reason: 'timeout' }]).state;
    expect(failed).to.deep.include({ sending: 'failed', screen: 'contact', contact: { name: 'Ada', email: 'ada@example.com' } });
    expect(after(quiz, [{ type: 'send', id: 'second' }], failed).state.leadId).to.equal('first');
    const again = after(quiz, [{ type: 'restart' }, ...toContact, ...filledIn, { type: 'send', id: 'third' }], failed).state;
    expect(again.leadId).to.equal('third');
  });

  it('forgets answers and contact details once they are sent', () => {
    const { state } = after(quiz, [...toPending, { type: 'sent', id: 'first' }]);
    expect(state).to.deep.include({ answers: {}, contact: {}, consent: { consent: false, 'share-answers': false, marketing: false } });
  });

  it('takes a tick for the text it was given to, and no other', () => {
    const { state } = after(quiz, [...toContact, ...filledIn]);
    const other = sessionQuiz({ consentText: 'I agree to more.' });
    expect(after(other, [send], state).state).to.deep.include({ sending: 'idle', errors: [{ field: 'consent', code: 'consent' }] });
    expect(after(other, [{ type: 'reconfigure' }], state).state.consent.consent).to.equal(false);
  });

  const contactCases: { fill: Record<string, string>; errors: string[] }[] = [
    { fill: {}, errors: ['name required', 'email required', 'consent consent'] },
    { fill: { name: '  ', email: 'ada' }, errors: ['name required', 'email email', 'consent consent'] },
    { fill: { name: 'Ada', email: 'ada@example.com', phone: '12' }, errors: ['phone phone', 'consent consent'] },
    { fill: { name: 'Ada', email: ' ada@example.com ', phone: '+44 (0)20 7946 0000' }, errors: ['consent consent'] },
  ];
  for (const { fill, errors } of contactCases) {
    it(`checks contact details on Send: ${JSON.stringify(fill)}`, () => {
      const typed = Object.entries(fill).map(([field, value]): Action => ({ type: 'contact', field, value }));
      const { state, effects } = after(quiz, [...toContact, ...typed, send]);
      expect(state.errors.map(({ field, code }) => `${field} ${code}`)).to.deep.equal(errors);
      expect(effects.at(-1)).to.deep.equal({ type: 'focus', target: 'errors' });
    });
  }

  it('says truly whether there is a way back', () => {
    for (const actions of [[], [start], toResult, toContact, toPending, [...toPending, { type: 'sent', id: 'first' } as const]]) {
      const { state } = after(quiz, actions);
      expect(canGoBack(quiz, state)).to.equal(transition(quiz, state, back).state !== state);
    }
    expect(canGoBack(quiz, initialState(quiz))).to.equal(false);
  });
});
