// What a visitor, and the page around the quiz, can rely on in every framework. Each case gets a page of its own.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const HEADING = 'Ask about your skin or hair';
const FIRST = 'What brings you here?';
const FIRST_CHANGED = 'What would you like to talk about?';
const MISSING = `${FIRST} – Choose one answer.`;
const CONCERN = 'Hair that is getting thinner';

/** Each question's role and answer, to a result about hair. */
const ANSWERS = [
  ['radio', CONCERN],
  ['checkbox', 'Slow thinning at the part, crown or hairline'],
  ['checkbox', 'No, nothing else'],
  ['radio', 'More than a year'],
  ['checkbox', 'Nothing yet'],
  ['radio', 'I am not sure'],
  ['radio', '22 to 39'],
  ['checkbox', 'None of these'],
];

async function answer(visit, [role, name]) {
  await visit.press(role, name);
  await visit.press('button', 'Continue');
}

async function answerAll(visit) {
  await visit.hears('quiz-ready');
  for (const each of ANSWERS) await answer(visit, each);
  await visit.hears('quiz-result');
}

/** Once it hears the quiz, the page is a page of the framework. */
async function taken(visit) {
  await visit.hears('quiz-ready');
  await visit.find('heading', FIRST);
}

async function assertEvents(visit, expected) {
  await visit.rest();
  assert.deepEqual(await visit.events(), expected);
}

const start = ['quiz-ready', 'quiz-start'];
const step = 'quiz-step question';

export const builtCases = [
  {
    title: 'the server writes the quiz into the page',
    async run(visit, { project, server }) {
      const html = await (await fetch(server.url)).text();
      const [element] = /<exosome-quiz\b[^]*<\/exosome-quiz>/.exec(html) ?? [''];
      assert.match(element, /^<exosome-quiz\b[^>]* clinic-name="Alder &(amp;)? Vale"/);
      assert.match(element, /Call us/);
      const isFirstScreen = /<template shadowrootmode="open">[^]*What brings you here\?[^]*<\/template>/.test(element);
      assert.equal(isFirstScreen ? 'first screen' : 'fallback', project.served);
      await taken(visit);
    },
  },
  {
    title: 'the page is taken over as it is, and the quiz is there once',
    async run(visit) {
      await taken(visit);
      await assertEvents(visit, ['quiz-ready']);
      assert.equal((await visit.page.$$('exosome-quiz')).length, 1);
      assert.equal(await visit.sees('link', 'Call us'), false);
    },
  },
  {
    title: 'a choice made before the script is there counts',
    isFor: ({ served }) => served === 'first screen',
    options: { holdScripts: true },
    async run(visit) {
      await visit.pressText(CONCERN);
      await visit.release();
      await taken(visit);
      assert.equal(await visit.isChecked('radio', CONCERN), true);
      await visit.press('button', 'Continue');
      await visit.find('heading', 'What do you notice?');
      await visit.hears(step);
    },
  },
  {
    title: 'a visitor gets through it, and the page gets the lead',
    async run(visit, { server }) {
      await answerAll(visit);
      await visit.find('heading', 'Worth discussing with Alder & Vale. Hair regeneration and growth');
      await visit.press('button', 'Ask Alder & Vale to contact me');
      await visit.write('Name', 'Ada Okafor');
      await visit.write('Email address', 'ada@mail.test');
      await visit.press('checkbox', 'I agree that Alder & Vale uses these details and the area in my result to reply to me.');
      await visit.press('button', 'Send');
      await visit.find('heading', 'Thank you, it is sent');
      await visit.hears('quiz-step sent');
      const events = await visit.events();
      const [lead] = events.filter((event) => /^quiz-lead [\da-f-]{36}$/.test(event));
      const steps = ANSWERS.slice(1).map(() => step);
      assert.deepEqual(events, [...start, ...steps, 'quiz-result hair', 'quiz-step result', 'quiz-step contact', lead, 'quiz-lead-sent', 'quiz-step sent']);
      const leads = await (await fetch(new URL('leads', server.url))).json();
      const sent = leads.find(({ id }) => lead.endsWith(id));
      assert.deepEqual([sent.category.id, sent.contact, sent.consent.marketing], ['hair', { name: 'Ada Okafor', email: 'ada@mail.test' }, false]);
    },
  },
  {
    title: 'another attribute shows, and what was written stays',
    async run(visit) {
      await answerAll(visit);
      await visit.press('button', 'Ask Alder & Vale to contact me');
      await visit.write('Name', 'Ada Okafor');
      await visit.write('Clinic name', 'Birch House');
      await visit.find('heading', 'How can Birch House reach you?');
      assert.equal(await visit.valueOf('Name'), 'Ada Okafor');
      assert.equal(await visit.page.$eval('exosome-quiz', (quiz) => quiz.getAttribute('clinic-name') ?? quiz.clinicName), 'Birch House');
    },
  },
  {
    title: 'another config shows, and the answers stay',
    async run(visit) {
      await taken(visit);
      await answer(visit, ANSWERS[0]);
      await visit.press('checkbox', ANSWERS[1][1]);
      await visit.press('button', 'Change the words');
      await visit.rest();
      assert.equal(await visit.isChecked(...ANSWERS[1]), true);
      await visit.press('button', 'Back');
      await visit.find('heading', FIRST_CHANGED);
      assert.equal(await visit.isChecked('radio', CONCERN), true);
      await assertEvents(visit, [...start, step, step]);
    },
  },
  {
    title: 'rendering again keeps answers, focus and screen, and no event comes twice',
    async run(visit) {
      await taken(visit);
      await answer(visit, ANSWERS[0]);
      await visit.press(...ANSWERS[1]);
      for (const count of [1, 2, 3]) {
        await visit.pressByCode('button', 'Render again');
        await visit.page.waitForFunction((text) => document.body.innerText.includes(text), {}, `Renders: ${count}`);
        await visit.rest();
        assert.deepEqual([await visit.isChecked(...ANSWERS[1]), await visit.isFocused(...ANSWERS[1])], [true, true]);
      }
      await assertEvents(visit, [...start, step]);
      await visit.press('button', 'Continue');
      await visit.find('heading', 'Is there anything else you would like to ask about?');
      await assertEvents(visit, [...start, step, step]);
    },
  },
  {
    title: 'rendering again keeps what is said of a missing answer, and the focus on it',
    async run(visit) {
      await taken(visit);
      await visit.press('button', 'Continue');
      await visit.find('link', MISSING);
      const focused = () => visit.page.$eval('exosome-quiz', ({ shadowRoot }) => shadowRoot.activeElement?.textContent.trim().replace(/\s+/g, ' '));
      const before = await focused();
      await visit.pressByCode('button', 'Render again');
      await visit.rest();
      assert.equal(await visit.sees('link', MISSING), true);
      assert.equal(await focused(), before);
    },
  },
  {
    title: 'it can leave the page and come back, and each event is heard once',
    async run(visit) {
      await taken(visit);
      for (const count of [2, 3]) {
        await answer(visit, ANSWERS[0]);
        await visit.press('checkbox', 'Show the quiz');
        await visit.page.waitForFunction(() => !document.querySelector('exosome-quiz'));
        await visit.press('checkbox', 'Show the quiz');
        await visit.hears('quiz-ready', count);
        await visit.find('heading', FIRST);
        assert.equal(await visit.isChecked('radio', CONCERN), false);
      }
      await assertEvents(visit, [...start, step, ...start, step, 'quiz-ready']);
    },
  },
];

export const hotCase = {
  title: 'its text changes while it is developed, and the answers stay',
  async run(visit, { server }) {
    const { page } = visit;
    await taken(visit);
    await visit.press('radio', CONCERN);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const text = readFileSync(server.file, 'utf8');
    assert.ok(text.includes(HEADING), server.file);
    writeFileSync(server.file, text.replace(HEADING, 'Talk to us first'));
    await visit.find('heading', 'Talk to us first');
    await visit.rest();
    assert.equal(await page.evaluate(() => 'isSamePage' in window), true);
    assert.equal(await visit.isChecked('radio', CONCERN), true);
    await assertEvents(visit, start);
  },
};
