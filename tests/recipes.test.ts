import { expect } from '@open-wc/testing';
import '../src/define.ts';
import type { ExosomeQuiz } from '../src/exosome-quiz.ts';
import { addScript, closeFrames, openFrame, pageWith, quizIn } from './helpers/frames.ts';
import { goToFilledContact, press } from './helpers/run-through.ts';

interface Received {
  body: string;
  method: string;
}

/** A clinic's page that follows a recipe, and the log of its receiving side. */
async function pageFollowing(recipe: string, call: string, mode: string): Promise<{ quiz: ExosomeQuiz; log: () => Promise<Received[]>; outcome: Promise<string> }> {
  const key = `${recipe}-${Math.random()}`;
  const frame = await openFrame(pageWith(`<exosome-quiz></exosome-quiz><script type="module">
    import { ${call} } from '${location.origin}/demo/recipes/${recipe}.js';
    ${call}('${location.origin}/receiver/${mode}?key=${key}');
  </script>`));
  await addScript(frame);
  const quiz = await quizIn(frame);
  const outcome = new Promise<string>((resolve) => {
    for (const name of ['quiz-lead-sent', 'quiz-lead-failed']) quiz.addEventListener(name, () => resolve(name), { once: true });
  });
  return { quiz, outcome, log: async () => (await fetch(`/receiver/log?key=${key}`)).json() as Promise<Received[]> };
}

describe('recipes', () => {
  afterEach(closeFrames);

  for (const [recipe, call] of [['fetch', 'sendLeadsTo'], ['crm', 'sendLeadsToCrm']] as const) {
    it(`${recipe}: the receiving side gets the lead once, and the visitor is thanked`, async () => {
      const { quiz, log, outcome } = await pageFollowing(recipe, call, 'created');
      await goToFilledContact(quiz);
      await press(quiz);
      expect(await outcome).to.equal('quiz-lead-sent');
      const posts = (await log()).filter(({ method }) => method === 'POST');
      expect(posts).to.have.length(1);
      const body: unknown = JSON.parse(posts[0]?.body ?? '');
      if (recipe === 'fetch') expect(body).to.deep.include({ contact: { name: 'Ada Okafor', email: 'ada@mail.test', phone: '555 010 0199' }, test: false });
      else expect(body).to.deep.include({ first_name: 'Ada', last_name: 'Okafor', email: 'ada@mail.test', protected: { area: 'rejuvenation', has_safety_notes: true } });
      expect(JSON.stringify(body)).to.not.match(/pregnant|fine-lines/);
    });

    it(`${recipe}: a server that fails offers another try`, async () => {
      const { quiz, outcome } = await pageFollowing(recipe, call, 'broken');
      await goToFilledContact(quiz);
      await press(quiz);
      expect(await outcome).to.equal('quiz-lead-failed');
      expect(quiz.screen).to.equal('contact');
    });
  }
});
