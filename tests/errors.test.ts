import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { descriptionOf, nameOf } from './helpers/roles.ts';
import { fillIn, goTo, linesVisitor, press } from './helpers/run-through.ts';
import type { Hand } from './helpers/hands.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

interface FieldCase {
  label: string;
  type: string;
  autocomplete: string;
  /** What is written, and what is then said of it. */
  written: readonly (readonly [text: string, error: string])[];
}

const required = ['', 'Please fill this in.'] as const;

const fields: readonly FieldCase[] = [
  { label: 'Name', type: 'text', autocomplete: 'name', written: [required, ['   ', 'Please fill this in.'], ['O', ''], ['محمد', '']] },
  {
    label: 'Email address',
    type: 'email',
    autocomplete: 'email',
    written: [required, ['ada', 'Use an address like name@example.com.'], ['ada@mail', 'Use an address like name@example.com.'], ['ada@mail.test', ''], [' ada+quiz@mail.co.uk ', '']],
  },
  {
    label: 'Phone number',
    type: 'tel',
    autocomplete: 'tel',
    written: [required, ['12', 'Use a number with at least 6 digits.'], ['call me', 'Use a number with at least 6 digits.'], ['+44 (0) 20 7946 0018', '']],
  },
  { label: 'Message', type: 'textarea', autocomplete: '', written: [required, ['Mornings\nare best', '']] },
  { label: 'Postcode', type: 'text', autocomplete: 'postal-code', written: [required, ['EC1A 1BB', '']] },
];

const everyField = { 'lead-fields': 'name email phone message postcode' };

/** Opens an entry of the summary. */
async function follow(visitor: Visitor, by: Hand, link: string): Promise<void> {
  const target = visitor.find('link', link);
  if (by === 'mouse') return visitor.click(target);
  await visitor.tabTo(target);
  return visitor.press('Enter');
}

async function atContact(): Promise<Visitor> {
  const visitor = await visit(everyField);
  await goTo(visitor.quiz, 'contact');
  return visitor;
}

beforeEach(async () => {
  await setViewport({ width: 800, height: 900 });
  await emulateMedia({ reducedMotion: 'reduce' });
});

describe('a question without an answer', () => {
  const cases = [
    { question: 'concern', prompt: 'What is your main concern?', error: 'Choose one answer.' },
    { question: 'safety', prompt: 'Does any of this apply to you?', error: 'Choose at least one answer.' },
  ] as const;

  for (const { question, prompt, error } of cases) {
    for (const by of ['mouse', 'keyboard'] as const) {
      it(`is named in a summary that has the focus and leads to it, by ${by}: ${question}`, async () => {
        const visitor = await visit();
        await goTo(visitor.quiz, question);
        expect(visitor.names('link')).to.be.empty;
        await (by === 'mouse' ? visitor.clickButton('Continue') : visitor.pressButton('Continue'));
        expect(visitor.title).to.equal(prompt);
        expect(visitor.focused === visitor.find('group', 'Please check this'), 'it is that element').to.equal(true);

        await follow(visitor, by, `${prompt} – ${error}`);
        expect(visitor.focused === visitor.root.querySelector(`[name=${question}]`), 'it is that element').to.equal(true);
        expect(location.hash, 'the page’s address stays').to.equal('');
      });
    }

    it(`is said with the group of options, and not again with each, until it is answered: ${question}`, async () => {
      const visitor = await visit();
      await goTo(visitor.quiz, question);
      await press(visitor.quiz);
      const options = [...visitor.root.querySelectorAll('fieldset input')];
      expect(options.length).to.be.above(1);
      for (const option of options) expect(descriptionOf(option)).not.to.contain(error);
      expect(descriptionOf(visitor.find('group', prompt))).to.contain(error);
      await goTo(visitor.quiz, 'result');
      await press(visitor.quiz, '[name=back]');
      expect(visitor.names('link'), 'no summary is left').to.be.empty;
    });
  }

  it('says it again at each press of Continue', async () => {
    const visitor = await visit({ 'without-intro': '' });
    await visitor.clickButton('Continue');
    await visitor.clickButton('Continue');
    expect(visitor.focused === visitor.find('group', 'Please check this'), 'it is that element').to.equal(true);
    expect(visitor.names('link')).to.have.length(1);
  });

  it('is no error while it is being chosen, changed or left', async () => {
    const visitor = await visit();
    await goTo(visitor.quiz, 'notice');
    await visitor.click(visitor.option('Fine lines'));
    await visitor.click(visitor.option('Fine lines'));
    await visitor.press('Tab');
    expect(visitor.sees('group', 'Please check this')).to.be.false;
  });
});

describe('contact details', () => {
  for (const [turn, { label, type, autocomplete, written }] of fields.entries()) {
    it(`has a field that browsers can fill in: ${label}`, async () => {
      const field = (await atContact()).field(label);
      expect({ type: field.type, autocomplete: field.getAttribute('autocomplete') ?? '', required: field.required }).to.deep.equal({ type, autocomplete, required: true });
    });

    for (const [text, error] of partOf(written, turn)) {
      it(`${label}: “${text}” ${error ? 'is an error' : 'is fine'}`, async () => {
        const visitor = await atContact();
        const field = visitor.field(label);
        fillIn(visitor.quiz, { [field.name]: text }, []);
        await press(visitor.quiz);
        expect(visitor.sees('link', `${label} – ${error || 'Please fill this in.'}`)).to.equal(Boolean(error));
        expect(descriptionOf(field)).to.equal(error);
        expect(field.getAttribute('aria-invalid')).to.equal(error ? 'true' : null);
        // An e-mail field takes off the space around an address by itself.
        expect(field.value.trim(), 'what was written stays').to.equal(text.trim());
      });
    }
  }

  for (const by of ['mouse', 'keyboard'] as const) {
    it(`lists every error in the order of the fields, and leads to each by ${by}`, async () => {
      const visitor = await atContact();
      await (by === 'mouse' ? visitor.clickButton('Send') : visitor.pressButton('Send'));
      const consentError = 'Tick the first box if you agree. Without it, nothing can be sent.';
      const links = [...fields.map(({ label }) => `${label} – Please fill this in.`), consentError];
      expect(visitor.focused === visitor.find('group', 'Please check these 6 things'), 'it is that element').to.equal(true);
      expect(visitor.names('link')).to.deep.equal(links);
      for (const { label } of fields) {
        await follow(visitor, by, `${label} – Please fill this in.`);
        expect(visitor.focused === visitor.field(label), 'it is that element').to.equal(true);
        visitor.find('group', 'Please check these 6 things').focus();
      }
      await follow(visitor, by, consentError);
      const consent = visitor.root.querySelector('[name=consent]');
      expect(visitor.focused === consent, 'it is that element').to.equal(true);
      expect(consent && descriptionOf(consent)).to.equal(consentError);
    });
  }

  it('has boxes that are not ticked, and only the consent is required', async () => {
    const visitor = await atContact();
    const boxes = [...visitor.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ name, checked, required }) => ({ name, checked, required }))).to.deep.equal([
      { name: 'consent', checked: false, required: true },
      { name: 'share-answers', checked: false, required: false },
      { name: 'marketing', checked: false, required: false },
    ]);
    for (const box of boxes) expect(nameOf(box)).not.to.be.empty;
  });

  it('sends no lead while anything is missing', async () => {
    const { quiz } = await atContact();
    const leads: unknown[] = [];
    quiz.addEventListener('quiz-lead', (event) => leads.push(event.detail));
    fillIn(quiz, { name: 'Ada', email: 'ada@mail.test', phone: '555 0100 22', message: 'Hello', postcode: '1' }, []);
    await press(quiz);
    expect(leads).to.be.empty;
    expect(quiz.answers, 'nothing is lost').to.deep.equal(linesVisitor);
  });
});
