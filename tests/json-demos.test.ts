import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Lead } from '../src/lead/lead.ts';
import type { Answers } from '../src/quiz/types.ts';
import { axeViolations } from './helpers/axe.ts';
import { partOf } from './helpers/engine.ts';
import { closeFrames, openFrame, quizIn } from './helpers/frames.ts';
import { contactDetails, fillIn, find, goTo, linesVisitor, press, question } from './helpers/run-through.ts';

interface Demo {
  page: string;
  answers: Answers;
  /** Every question on the way, and how some of them read. */
  asked: readonly string[];
  words: Readonly<Record<string, string>>;
  contact: Readonly<Record<string, string>>;
  isTest: boolean;
  problems: readonly (readonly [code: string, path: string])[];
}

const usual = Object.keys(linesVisitor);
const upTo = (id: string) => usual.slice(0, usual.indexOf(id));

const demos: readonly Demo[] = [
  {
    page: '/demo/attributes.html',
    answers: { ...linesVisitor, budget: 'under-300' },
    asked: ['concern', 'notice', 'also', 'duration', 'sun', 'comfort', 'budget', 'age', 'safety'],
    words: { concern: 'What\'s on your mind?', duration: 'Since when?', comfort: 'Are needles all right for you?', budget: 'What could you spend this year?' },
    contact: contactDetails,
    isTest: false,
    problems: [],
  },
  {
    page: '/demo/file.html',
    answers: { ...linesVisitor, outdoors: 'most-days' },
    asked: [...upTo('age'), 'outdoors', 'age', 'safety'],
    words: { concern: 'What would you like us to look at?', tried: 'What have you tried before?', outdoors: 'How much of a usual week are you outdoors?' },
    contact: contactDetails,
    isTest: false,
    problems: [],
  },
  {
    page: '/demo/broken.html',
    answers: { ...linesVisitor, parking: 'no' },
    asked: ['concern', 'comfort', 'parking', 'age', 'safety'],
    words: { comfort: 'How do you feel about needles?' },
    contact: { name: contactDetails.name, phone: contactDetails.phone },
    isTest: true,
    problems: [
      ['unknown-category', 'categories[2]'],
      ['unknown-question', 'questions[1]'],
      ['unknown-key', 'questions[2].promt'],
      ['unknown-question', 'questions[3].when.consern'],
      ['unknown-category', 'questions[3].options[0].points.hare'],
      ['broken-json', 'rules'],
      ['unknown-value', 'region'],
      ['unknown-value', 'lead-fields'],
      ['unknown-value', 'methods'],
      ['unsafe-address', 'cta-href'],
      ['unknown-colour', 'accent'],
    ],
  },
];

describe('demo pages with JSON', () => {
  afterEach(closeFrames);
  after(() => emulateMedia({ colorScheme: 'light' }));

  for (const [turn, { page, answers, asked, words, contact, isTest, problems }] of demos.entries()) {
    it(`${page} asks what it is set up to ask, and receives its lead`, async () => {
      const open = await openFrame({ src: page });
      const quiz = await quizIn(open);
      expect(quiz.problems.map(({ code, path }) => [code, path])).to.have.deep.members(problems);
      const leads: Lead[] = [];
      quiz.addEventListener('quiz-lead', ({ detail }) => leads.push(detail));
      const read: Record<string, string> = {};
      quiz.addEventListener('quiz-step', () => {
        const id = question(quiz);
        if (id) read[id] = find(quiz, 'h2').textContent?.trim() ?? '';
      });
      await goTo(quiz, 'contact', answers);
      expect(Object.keys(read)).to.deep.equal(asked);
      expect(read).to.include(words);
      fillIn(quiz, contact);
      const { setTimeout } = open.window;
      Object.assign(open.window, { setTimeout: (run: () => void) => setTimeout(run) });
      const sent = new Promise((resolve) => quiz.addEventListener('quiz-lead-sent', resolve, { once: true }));
      await press(quiz);
      await sent;
      expect(leads.map((lead) => [lead.test, lead.contact])).to.deep.equal([[isTest, contact]]);
      expect(open.document.querySelector('[data-leads]')?.textContent).to.contain(contactDetails.name);
      const others = open.window.performance.getEntriesByType('resource').filter(({ name }) => new URL(name).origin !== location.origin);
      expect(others).to.deep.equal([]);
    });

    for (const colorScheme of partOf(['light', 'dark'] as const, turn)) {
      it(`${page} has nothing that axe finds, and fits a phone, in ${colorScheme} colours`, async () => {
        await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const open = await openFrame({ src: page }, 360);
        await quizIn(open);
        expect(open.document.documentElement.scrollWidth).to.be.at.most(360);
        expect(await axeViolations(open)).to.deep.equal([]);
      });
    }
  }

  it('/demo/broken.html shows visitors of the draft what is wrong, inside the widget', async () => {
    const quiz = await quizIn(await openFrame({ src: '/demo/broken.html' }));
    await aTimeout(20);
    const text = find(quiz, '.problems').textContent ?? '';
    for (const { code, message } of quiz.problems) expect(text).to.contain(code).and.contain(message);
    for (const fix of ['scars', 'notice', 'prompt', 'concern', 'hair', 'email', 'microneedling', 'comma']) expect(text).to.contain(fix);
    await goTo(quiz, 'result', { ...linesVisitor, parking: 'no' });
    expect(quiz.shadowRoot?.querySelector('a[href^="javascript"], a[href=""]'), 'the unsafe link').to.equal(null);
  });
});
