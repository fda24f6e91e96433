import { expect, fixture, html } from '@open-wc/testing';
import type { ExosomeQuiz } from '../../src/define.ts';
import type { QuizLeadEvent } from '../../src/events.ts';
import { type AnyQuizEvent, contactDetails, find, goToFilledContact, inputs, record, typesOf } from './run-through.ts';

const realTimeout = window.setTimeout.bind(window);

/** Lets everything that is settled have its effect, whatever the page's clock says. */
export const settled = () => new Promise<void>((resolve) => void realTimeout(resolve));

export interface Sending {
  quiz: ExosomeQuiz;
  events: AnyQuizEvent[];
  leads: QuizLeadEvent[];
}

/** At the contact form, with a page that does `handle` with each lead. */
export async function readyToSend(handle: (event: QuizLeadEvent) => void = () => undefined): Promise<Sending> {
  const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
  await goToFilledContact(quiz, ['consent', 'share-answers']);
  const leads: QuizLeadEvent[] = [];
  quiz.addEventListener('quiz-lead', (event) => {
    leads.push(event);
    handle(event);
  });
  return { quiz, leads, events: record(quiz) };
}

export function deferred() {
  const parts: { resolve: (value?: unknown) => void; reject: (reason: Error) => void } = { resolve: () => undefined, reject: () => undefined };
  const promise = new Promise<unknown>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return { promise, ...parts };
}

export const label = (quiz: ExosomeQuiz) => find(quiz, '[type=submit]').textContent;
export const status = (quiz: ExosomeQuiz) => find(quiz, '[role=status]').textContent;
export const focused = (quiz: ExosomeQuiz) => quiz.shadowRoot?.activeElement;
export const idOf = (event: AnyQuizEvent | QuizLeadEvent | undefined) => (event && 'id' in event.detail ? event.detail.id : undefined);

/** What stands in the form: text as written, boxes as ticked. */
export const formContent = (quiz: ExosomeQuiz) => Object.fromEntries(inputs(quiz, 'input:not([tabindex="-1"])').map(({ name, type, value, checked }) => [name, type === 'checkbox' ? checked : value]));

export const written = { ...contactDetails, consent: true, 'share-answers': true, marketing: false };

export function expectSent({ quiz, leads, events }: Sending): void {
  expect(typesOf(events)).to.deep.equal(['quiz-lead', 'quiz-lead-sent', 'quiz-step']);
  expect(idOf(events[1])).to.equal(idOf(leads[0]));
  expect(quiz.screen).to.equal('sent');
  expect(focused(quiz)).to.equal(find(quiz, 'h2'));
  expect(quiz.answers).to.deep.equal({});
  for (const text of Object.values(contactDetails)) expect(quiz.shadowRoot?.innerHTML).not.to.include(text);
}

export function expectTryAgain({ quiz, leads, events }: Sending, reason: string): void {
  expect(typesOf(events)).to.deep.equal(['quiz-lead', 'quiz-lead-failed']);
  expect(events[1]?.detail).to.deep.equal({ id: idOf(leads[0]), reason });
  expect([quiz.screen, label(quiz), focused(quiz)]).to.deep.equal(['contact', 'Try again', find(quiz, '[type=submit]')]);
  expect(status(quiz)).to.equal('It was not sent. Nothing you wrote is lost. Please try again.');
  expect(formContent(quiz)).to.deep.equal(written);
  expect(quiz.answers).to.have.property('concern', 'lines');
}
