// Clicks through a quiz as fast as it goes, in this document or in that of a frame: nothing here asks for a node's class.
import type { ExosomeQuiz } from '../../src/define.ts';
import type { QuizEventDetails, QuizEventName } from '../../src/events.ts';
import type { Screen } from '../../src/quiz/session-state.ts';
import type { Answers } from '../../src/quiz/types.ts';

/** Eight questions, to a category with a second one and something to tell the clinic. */
export const linesVisitor = {
  concern: 'lines',
  notice: ['fine-lines', 'dull'],
  also: ['redness'],
  duration: 'over-a-year',
  sun: 'burns-then-tans',
  tried: ['nothing'],
  comfort: 'no-needles',
  age: '40-59',
  safety: ['pregnant'],
} satisfies Answers;

export const hairVisitor = {
  concern: 'hair',
  notice: ['slow-thinning'],
  also: ['none'],
  duration: 'over-a-year',
  tried: ['skincare'],
  comfort: 'unsure',
  age: '22-39',
  safety: ['none'],
} satisfies Answers;

export const contactDetails = { name: 'Ada Okafor', email: 'ada@mail.test', phone: '555 010 0199' };

export function find(quiz: ExosomeQuiz, selector: string): HTMLElement {
  const found = quiz.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing is ${selector} on the screen "${quiz.screen}"`);
  return found;
}

export function has(quiz: ExosomeQuiz, selector: string): boolean {
  return Boolean(quiz.shadowRoot?.querySelector(selector));
}

export function inputs(quiz: ExosomeQuiz, selector = 'fieldset input'): HTMLInputElement[] {
  return [...(quiz.shadowRoot?.querySelectorAll<HTMLInputElement>(selector) ?? [])];
}

/** Id of the question on the screen. */
export function question(quiz: ExosomeQuiz): string | undefined {
  return inputs(quiz)[0]?.name;
}

export async function press(quiz: ExosomeQuiz, selector = '[type=submit]'): Promise<void> {
  find(quiz, selector).click();
  await quiz.updateComplete;
}

/** Ticks exactly these options of the question on the screen. */
export function choose(quiz: ExosomeQuiz, wanted: string | readonly string[]): void {
  const values = [wanted].flat();
  const shown = inputs(quiz);
  const missing = values.filter((value) => !shown.some((input) => input.value === value));
  if (missing.length) throw new Error(`The question "${question(quiz)}" has no option ${missing.join(', ')}`);
  for (const input of shown) if (values.includes(input.value) && !input.checked) input.click();
}

/** In the order of the default quiz, where no two that stand side by side depend on others. */
const order = ['intro', ...Object.keys(linesVisitor)];

/** Whether the next screen cannot be the target yet. Age is asked before any result; other questions may be fewer. */
function isFar({ quiz, target, shown }: { quiz: ExosomeQuiz; target: string; shown: string }): boolean {
  const asksTheUsual = !(quiz.questions ?? quiz.config ?? quiz.src ?? quiz.firstElementChild);
  const from = order.indexOf(shown);
  const to = order.indexOf(target);
  if (to < 0) return target !== 'question' && from >= 0 && from < order.indexOf('age');
  return asksTheUsual && from >= 0 && from < to - 2;
}

/**
 * Goes on until that screen, or that question, is shown. On the way there, where nobody looks, the quiz is hidden: laying
 * out each screen for its focus would take most of the time. It is in sight again for the step that leads to the target.
 */
export async function goTo(quiz: ExosomeQuiz, target: Screen | keyof typeof linesVisitor, answers: Answers = linesVisitor): Promise<void> {
  await quiz.updateComplete;
  const wasHidden = quiz.hidden;
  try {
    for (let screens = 0; screens < 30; screens += 1) {
      const shown = question(quiz);
      const isThere = quiz.screen === target || shown === target;
      if (isThere && quiz.hidden !== wasHidden) throw new Error(`"${target}" came while nobody looked`);
      if (isThere) return;
      quiz.hidden = wasHidden || isFar({ quiz, target, shown: shown ?? quiz.screen });
      if (shown) choose(quiz, answers[shown] ?? []);
      await press(quiz);
    }
  } finally {
    quiz.hidden = wasHidden;
  }
  throw new Error(`"${target}" never comes; the quiz stays at "${question(quiz) ?? quiz.screen}"`);
}

/** Writes into the contact form as a keyboard would, and ticks the boxes of these names. */
export function fillIn(quiz: ExosomeQuiz, contact: Readonly<Record<string, string>>, boxes: readonly string[] = ['consent']): void {
  for (const [name, value] of Object.entries(contact)) {
    const field = inputs(quiz, `input[name="${name}"], textarea[name="${name}"]`)[0];
    if (!field) throw new Error(`The contact form has no field "${name}"`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  for (const box of boxes) find(quiz, `input[name="${box}"]`).click();
}

/** To the contact form, filled in and with consent. */
export async function goToFilledContact(quiz: ExosomeQuiz, boxes?: readonly string[], answers?: Answers): Promise<void> {
  await goTo(quiz, 'contact', answers);
  fillIn(quiz, contactDetails, boxes);
}

const names: Record<QuizEventName, true> = {
  'quiz-ready': true,
  'quiz-start': true,
  'quiz-step': true,
  'quiz-result': true,
  'quiz-lead': true,
  'quiz-lead-sent': true,
  'quiz-lead-failed': true,
  'quiz-restart': true,
  'quiz-abandon': true,
  'quiz-config-error': true,
};

export const eventNames = Object.keys(names) as QuizEventName[];

export type AnyQuizEvent = CustomEvent<QuizEventDetails[QuizEventName]> & { readonly type: QuizEventName };

/** Every event of the contract that `target` hears, in order. */
export function record(target: EventTarget, onEvent: (event: AnyQuizEvent) => void = () => undefined): AnyQuizEvent[] {
  const events: AnyQuizEvent[] = [];
  const listener = (event: Event) => {
    events.push(event as AnyQuizEvent);
    onEvent(event as AnyQuizEvent);
  };
  for (const name of eventNames) target.addEventListener(name, listener);
  return events;
}

export function typesOf(events: readonly AnyQuizEvent[]): QuizEventName[] {
  return events.map(({ type }) => type);
}

/** Errors that reach the page. The test runner listens in the same place, and does not hear them meanwhile. */
export function catchErrors(): { messages: string[]; stop: () => void } {
  const messages: string[] = [];
  const { onerror } = window;
  Object.assign(window, { onerror: (message: string) => messages.push(message) > 0 });
  return { messages, stop: () => void Object.assign(window, { onerror }) };
}
