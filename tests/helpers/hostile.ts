// Looks at quizzes in pages that are hard on them.
import { sendKeys } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../../src/define.ts';
import type { Lead } from '../../src/lead/lead.ts';
import type { Answers } from '../../src/quiz/types.ts';
import type { OpenFrame } from './frames.ts';
import { contactDetails, fillIn, find, goTo, press } from './run-through.ts';

/** What `demo/hostile/collect.js` writes down. */
export interface Notes {
  pageErrors: string[];
  leads: Lead[];
}

export function notesOf({ window }: OpenFrame): Notes {
  const { pageErrors, leads } = window as Partial<Notes>;
  if (!pageErrors || !leads) throw new Error('The page takes no notes');
  return { pageErrors, leads };
}

/** From where the quiz is to the confirmation. */
export async function sendLead(quiz: ExosomeQuiz, answers: Answers): Promise<void> {
  await goTo(quiz, 'contact', answers);
  fillIn(quiz, contactDetails, ['consent', 'share-answers']);
  await press(quiz);
}

/** Every element of the widget with every property of its style, in the order of the document. */
export function looksOf({ window }: OpenFrame, quiz: ExosomeQuiz): ReadonlyMap<string, string>[] {
  return [...(quiz.shadowRoot?.querySelectorAll('*') ?? [])].map((element) => {
    const style = window.getComputedStyle(element);
    return new Map([['element', element.localName], ...[...style].map((name) => [name, style.getPropertyValue(name)] as const)]);
  });
}

/** Names of the properties in which two widgets look different. */
export function differences(one: readonly ReadonlyMap<string, string>[], other: readonly ReadonlyMap<string, string>[]): string[] {
  const names = new Set<string>(one.length === other.length ? [] : ['number of elements']);
  one.forEach((style, index) => {
    for (const [name, value] of style) if (other[index]?.get(name) !== value) names.add(name);
  });
  return [...names].sort();
}

/** What of the controls on the screen is less than 44 px high. */
export function smallTargets(quiz: ExosomeQuiz): string[] {
  const controls = [...(quiz.shadowRoot?.querySelectorAll<HTMLElement>('.option, button, .button, .errors a, .field input, .field textarea') ?? [])];
  return controls.filter((control) => control.getBoundingClientRect().height < 44).map((control) => control.outerHTML);
}

/** The line around what Tab leads to from the heading. */
export async function focusRing({ window }: OpenFrame, quiz: ExosomeQuiz): Promise<{ style: string; width: number }> {
  find(quiz, 'h2').focus();
  await sendKeys({ press: 'Tab' });
  const focused = quiz.shadowRoot?.activeElement;
  const { outlineStyle, outlineWidth } = window.getComputedStyle(focused?.closest('.option') ?? focused ?? quiz);
  return { style: outlineStyle, width: Number.parseFloat(outlineWidth) };
}
