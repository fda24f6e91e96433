import { waitUntil } from '@open-wc/testing';
import type { Answers } from '../../src/quiz/types.ts';
import { receiveLeads } from './leads.ts';
import { fillIn, find, goTo, goToFilledContact, has, linesVisitor, press } from './run-through.ts';
import { visit, type Visitor } from './visitor.ts';

/** One thing that a visitor can have before them. */
export interface ScreenCase {
  name: string;
  reach(): Promise<Visitor>;
}

type Attributes = Readonly<Record<string, string>>;

const booking = { 'clinic-name': 'Glow Clinic', 'cta-href': '/book', methods: 'topical microneedling injection' };
const everyField = { 'lead-fields': 'name email phone message? postcode?', 'privacy-href': '/privacy' };

const results: Record<string, { answers: Answers; attributes?: Attributes }> = {
  'a category': { answers: { ...linesVisitor, age: '18-21' } },
  'two close categories': { answers: { ...linesVisitor, notice: ['none'], also: ['hair'] } },
  'a consultation': { answers: { ...linesVisitor, concern: 'unsure', notice: ['none'], also: ['none'] } },
  'a category that is not offered': { answers: linesVisitor, attributes: { categories: 'hair' } },
  'a doctor': { answers: { ...linesVisitor, safety: ['changing-spot', 'pregnant'] } },
  'an age under 18': { answers: { ...linesVisitor, age: 'under-18' } },
};

function screen(name: string, act: (visitor: Visitor) => Promise<void>, attributes: Attributes = {}): ScreenCase {
  const reach = async () => {
    const visitor = await visit(attributes);
    await act(visitor);
    return visitor;
  };
  return { name, reach };
}

async function without(question: keyof typeof linesVisitor, { quiz }: Visitor): Promise<void> {
  await goTo(quiz, question);
  await press(quiz);
}

/** In preview, what comes of the answers is found out later. The panel then scrolls; here all of it is in sight, to be looked at. */
async function analysed({ root }: Visitor): Promise<void> {
  await waitUntil(() => root.querySelector('.problems')?.textContent?.includes('ways to answer'), 'the answers are analysed', { timeout: 8000 });
  root.querySelector('.scrolls')?.classList.remove('scrolls');
}

/** Where a browser does not allow copying. */
async function copyByHand({ quiz }: Visitor): Promise<void> {
  const writeText = () => Promise.reject(new Error('Not allowed here.'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  try {
    await goTo(quiz, 'result');
    await press(quiz, '[name=copy]');
    await waitUntil(() => has(quiz, 'textarea'), 'the summary is shown');
  } finally {
    // What the browser itself has stands on the prototype.
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

const contactStates: Record<string, (visitor: Visitor) => Promise<void>> = {
  'contact': ({ quiz }) => goTo(quiz, 'contact'),
  'contact with every error': async ({ quiz }) => {
    await goTo(quiz, 'contact');
    fillIn(quiz, { email: 'ada', phone: '1' }, []);
    await press(quiz);
  },
  'contact while it is being sent': async ({ quiz }) => {
    receiveLeads(quiz);
    await goToFilledContact(quiz);
    await press(quiz);
  },
  'contact after it failed': async ({ quiz }) => {
    const receiver = receiveLeads(quiz);
    await goToFilledContact(quiz);
    await press(quiz);
    await receiver.refuse();
  },
  'sent': async ({ quiz }) => {
    const receiver = receiveLeads(quiz);
    await goToFilledContact(quiz);
    await press(quiz);
    await receiver.accept();
  },
};

const questions = Object.keys(linesVisitor) as (keyof typeof linesVisitor)[];

/** Every screen of the quiz, in each of its states. */
export const screens: readonly ScreenCase[] = [
  screen('the introduction', () => Promise.resolve()),
  screen('the introduction with its details open', async ({ quiz }) => find(quiz, 'summary').click()),
  ...questions.map((question) => screen(`the question ${question}`, ({ quiz }) => goTo(quiz, question))),
  screen('a one-answer question without an answer', (visitor) => without('concern', visitor)),
  screen('a question of groups without an answer', (visitor) => without('safety', visitor)),
  ...Object.entries(results).map(([name, { answers, attributes }]) =>
    screen(`the result: ${name}`, ({ quiz }) => goTo(quiz, 'result', answers), { ...booking, ...attributes }),
  ),
  screen('the result with its summary to copy', copyByHand, booking),
  ...Object.entries(contactStates).map(([name, act]) => screen(name, act, everyField)),
  screen('contact before the result', ({ quiz }) => goTo(quiz, 'contact'), { ...everyField, 'lead-step': 'before-result' }),
  screen('problems of the configuration', analysed, { preview: '', questions: 'konzern', accent: 'nope', 'cta-href': 'ftp://x' }),
];

export function screenNamed(name: string): ScreenCase {
  const found = screens.find((each) => each.name === name);
  if (!found) throw new Error(`No screen is called “${name}”.`);
  return found;
}

