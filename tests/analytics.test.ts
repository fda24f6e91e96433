import { aTimeout, expect } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import { defaultQuiz } from '../src/content/default-quiz.ts';
import type { Answers } from '../src/quiz/types.ts';
import { closeFrames, openFrame, quizIn } from './helpers/frames.ts';
import { fillIn, goTo, hairVisitor, has, linesVisitor, press } from './helpers/run-through.ts';

interface VisitCase {
  kind: string;
  answers: Answers;
  category: string | null;
}

const scars = { ...linesVisitor, concern: 'marks', notice: ['line-scar'] };

const visits: readonly VisitCase[] = [
  { kind: 'category', answers: linesVisitor, category: 'rejuvenation' },
  { kind: 'category', answers: hairVisitor, category: 'hair' },
  { kind: 'category', answers: scars, category: 'scars' },
  { kind: 'category', answers: { ...linesVisitor, age: '18-21' }, category: 'rejuvenation' },
  { kind: 'consultation', answers: { ...linesVisitor, concern: 'unsure', notice: ['none'], also: ['none'] }, category: null },
  { kind: 'doctor', answers: { ...linesVisitor, safety: ['changing-spot', 'pregnant'] }, category: null },
  { kind: 'stop', answers: { ...linesVisitor, age: 'under-18' }, category: null },
];

const details = { name: 'Zazie Quillfeather', email: 'zazie@quillfeather.test', phone: '+44 7700 900321' };

/** Everything that would say something about a visitor. */
const secrets = [
  ...defaultQuiz.categories.flatMap(({ id, title }) => [id, title]),
  ...defaultQuiz.questions.flatMap(({ id, prompt, options }) => [id, prompt, ...options.flatMap(({ value, label }) => [value, label])]),
  ...defaultQuiz.flags.flatMap(({ id, level, text }) => [id, level, text]),
  ...visits.map(({ kind }) => kind),
  ...Object.values(details),
];

/** Names, and all that may stand under them. */
const allowed: Readonly<Record<string, (value: unknown) => boolean>> = {
  event: (value) => typeof value === 'string' && ['quiz_start', 'quiz_step', 'quiz_result', 'quiz_lead_sent'].includes(value),
  quiz_step: (value) => Number.isInteger(value) && Number(value) < 30,
  quiz_screen: (value) => typeof value === 'string' && ['intro', 'question', 'result', 'contact', 'sent'].includes(value),
};

/** To the end, with everything that a visitor can send. Resolves to what came of it. */
async function visit(quiz: ExosomeQuiz, answers: Answers): Promise<{ kind: string | undefined; category: string | null }> {
  await goTo(quiz, 'result', answers);
  const { recommendation } = quiz;
  if (has(quiz, '[type=submit]')) {
    await press(quiz);
    fillIn(quiz, details, ['consent', 'share-answers', 'marketing']);
    await press(quiz);
    expect(quiz.screen).to.equal('sent');
  }
  return { kind: recommendation?.kind, category: recommendation?.primary?.id ?? null };
}

async function openAnalytics() {
  const open = await openFrame({ src: '/demo/analytics.html' });
  const { dataLayer } = open.window as { dataLayer?: Record<string, unknown>[] };
  if (!dataLayer) throw new Error('The page has no data layer');
  return { open, quiz: await quizIn(open), dataLayer };
}

describe('analytics on the demo page', () => {
  afterEach(closeFrames);

  it('hear how far visitors come, and nothing of what they chose and what came of it', async () => {
    const { open, quiz, dataLayer } = await openAnalytics();
    const heard: Record<string, unknown>[] = [];
    for (const { kind, answers, category } of visits) {
      expect(await visit(quiz, answers)).to.deep.equal({ kind, category });
      heard.push(...dataLayer.splice(0));
      await press(quiz, '[name=restart]');
      await aTimeout(0);
    }
    // The step back to the introduction, which says nothing either.
    heard.push(...dataLayer.splice(0));
    for (const message of heard) {
      const wrong = Object.entries(message).filter(([name, value]) => !allowed[name]?.(value));
      expect(wrong).to.deep.equal([]);
    }
    const count = (event: string) => heard.filter((message) => message['event'] === event).length;
    expect([count('quiz_start'), count('quiz_result'), count('quiz_lead_sent')]).to.deep.equal([visits.length, visits.length, 5]);
    expect(count('quiz_step')).to.be.greaterThan(visits.length * 8);
    const values = new Set(heard.flatMap((message) => Object.values(message)));
    expect(secrets.filter((secret) => values.has(secret))).to.deep.equal([]);
    const text = JSON.stringify(heard);
    expect(secrets.filter((secret) => secret.length > 6 && text.includes(secret))).to.deep.equal([]);
    expect(open.window.performance.getEntriesByType('resource').filter(({ name }) => new URL(name).origin !== location.origin)).to.deep.equal([]);
  });

  it('leave out on purpose what the event says of the result', async () => {
    const { quiz, dataLayer } = await openAnalytics();
    const said: unknown[] = [];
    quiz.addEventListener('quiz-result', ({ detail }) => said.push(detail.recommendation.primary?.id));
    await visit(quiz, hairVisitor);
    // The event itself names the category, so this is the script's doing.
    expect(said).to.deep.equal(['hair']);
    expect(dataLayer.find(({ event }) => event === 'quiz_result')).to.deep.equal({ event: 'quiz_result' });
  });
});
