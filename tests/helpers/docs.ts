// What the documentation holds, and a visitor who completes whatever quiz stands in it.
import { waitUntil } from '@open-wc/testing';
import type { Sample } from '../../demo/docs/build/samples.ts';
import type { ExosomeQuiz } from '../../src/define.ts';
import type { Answers } from '../../src/quiz/types.ts';
import { choose, contactDetails, fillIn, find, hairVisitor, has, inputs, press, question } from './run-through.ts';

export async function readSamples(): Promise<Sample[]> {
  const answer = await fetch('/docs-samples.json');
  if (!answer.ok) throw new Error(`The documentation’s samples cannot be read: ${await answer.text()}`);
  return (await answer.json()) as Sample[];
}

export const placeOf = ({ page, line, kind }: Sample) => `${page}.md:${line} (${kind})`;

const usual: Answers = hairVisitor;

/** As the visitor with thin hair would, or the first option where a quiz asks something else. */
function answer(quiz: ExosomeQuiz): void {
  const values = inputs(quiz).map(({ value }) => value);
  const wanted = [usual[question(quiz) ?? ''] ?? []].flat().filter((value) => values.includes(value));
  choose(quiz, wanted.length ? wanted : values.slice(0, 1));
}

function writeContact(quiz: ExosomeQuiz): void {
  const asked = Object.entries({ ...contactDetails, message: 'Mornings', postcode: '10115' }).filter(([name]) => has(quiz, `[name=${name}]`));
  const isTicked = (find(quiz, '[name=consent]') as HTMLInputElement).checked;
  fillIn(quiz, Object.fromEntries(asked), isTicked ? [] : ['consent']);
}

/** To that screen, or to the last one where the quiz has no such screen. */
export async function complete(quiz: ExosomeQuiz, target: 'result' | 'sent'): Promise<void> {
  await waitUntil(() => quiz.shadowRoot && has(quiz, '[type=submit]'), 'the quiz can be answered', { timeout: 5000 });
  for (let screens = 0; screens < 40; screens += 1) {
    await quiz.updateComplete;
    const shown = quiz.screen;
    if (shown === target || shown === 'sent' || (shown === 'result' && !has(quiz, '[type=submit]'))) return;
    if (shown === 'question') answer(quiz);
    if (shown === 'contact') writeContact(quiz);
    await press(quiz);
    if (shown === 'contact') await waitUntil(() => quiz.screen !== 'contact', 'the lead is sent', { timeout: 5000 });
  }
  throw new Error(`“${target}” never comes; the quiz stays at “${question(quiz) ?? quiz.screen}”`);
}
