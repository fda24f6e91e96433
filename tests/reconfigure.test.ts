import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { receiveLeads } from './helpers/leads.ts';
import { contactDetails, fillIn, goTo, goToFilledContact, linesVisitor, press, question } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

async function set({ quiz }: Visitor, attributes: Readonly<Record<string, string | null>>): Promise<void> {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) quiz.removeAttribute(name);
    else quiz.setAttribute(name, value);
  }
  await quiz.updateComplete;
}

/** Everything that leaves the questions as they are. */
const harmless: readonly Readonly<Record<string, string>>[] = [
  { 'clinic-name': 'Glow' },
  { heading: 'Hello' },
  { intro: 'Hello' },
  { 'without-intro': '' },
  { categories: 'hair' },
  { methods: 'prp' },
  { region: 'uk' },
  { 'lead-step': 'none' },
  { 'lead-fields': 'email' },
  { 'privacy-href': '/privacy' },
  { 'consent-text': 'Yes' },
  { 'cta-href': '/book', 'cta-label': 'Book' },
  { accent: 'navy' },
  { 'auto-advance': '' },
  { preview: '' },
  { questions: 'concern, notice, also, timeline' },
];

const { concern, notice } = linesVisitor;

/** A change while `also` is on the screen, and what is then asked and kept. */
const changes: readonly { questions: string; asks: string; keeps: object }[] = [
  { questions: 'also, concern, notice', asks: 'also', keeps: { concern, notice } },
  { questions: 'concern, also', asks: 'also', keeps: { concern } },
  { questions: 'concern, notice, tried', asks: 'tried', keeps: { concern, notice } },
  { questions: 'timeline, concern', asks: 'timeline', keeps: { concern } },
  { questions: 'notice', asks: 'age', keeps: {} },
];

async function atAlso(): Promise<Visitor> {
  const visitor = await visit();
  await goTo(visitor.quiz, 'also');
  return visitor;
}

function steps(quiz: ExosomeQuiz): string[] {
  const heard: string[] = [];
  for (const name of ['quiz-step', 'quiz-start', 'quiz-restart', 'quiz-result'] as const) quiz.addEventListener(name, () => heard.push(name));
  return heard;
}

before(() => emulateMedia({ reducedMotion: 'reduce' }));

describe('changing an attribute in the middle', () => {
  for (const attributes of harmless) {
    it(`keeps the place, the answers and the focus: ${JSON.stringify(attributes)}`, async () => {
      const visitor = await atAlso();
      const heard = steps(visitor.quiz);
      const option = visitor.option('Thinning hair');
      option.focus();
      option.click();
      await set(visitor, attributes);
      expect(question(visitor.quiz)).to.equal('also');
      expect(visitor.option('Thinning hair').checked).to.be.true;
      expect(visitor.focused === visitor.option('Thinning hair'), 'it is that element').to.equal(true);
      expect(visitor.quiz.answers).to.deep.equal({ concern, notice, also: ['hair'] });
      expect(heard, 'the page hears of no step').to.be.empty;
    });
  }

  for (const { questions, asks, keeps } of changes) {
    it(`goes to ${asks} and keeps what still counts: questions="${questions}"`, async () => {
      const visitor = await atAlso();
      await set(visitor, { questions });
      expect(question(visitor.quiz)).to.equal(asks);
      expect(visitor.quiz.answers).to.deep.equal(keeps);
      await goTo(visitor.quiz, 'result', { ...linesVisitor, timeline: 'now', notice: ['none'] });
    });
  }

  it('keeps what was said of a missing answer, and the focus on it, while that question stays', async () => {
    const visitor = await atAlso();
    await press(visitor.quiz);
    const summary = visitor.focused;
    await set(visitor, { 'clinic-name': 'Glow' });
    expect(visitor.names('link')).to.deep.equal(['Is there anything else you would like to ask about? – Choose at least one answer.']);
    expect(visitor.focused === summary, 'it is that element').to.equal(true);
    await set(visitor, { questions: 'concern, notice, tried' });
    expect(visitor.names('link'), 'nothing is said of another question').to.be.empty;
  });

  it('gives an answer back that an earlier change left out', async () => {
    const visitor = await atAlso();
    await set(visitor, { questions: 'concern, also' });
    await set(visitor, { questions: null });
    expect(visitor.quiz.answers).to.deep.equal({ concern, notice });
  });

  it('shows at once what changed on the introduction', async () => {
    const visitor = await visit();
    await set(visitor, { heading: 'Hello', intro: 'Nine questions.' });
    expect(visitor.title).to.equal('Hello');
    await set(visitor, { 'without-intro': '' });
    expect(visitor.title).to.equal('What is your main concern?');
    await set(visitor, { 'without-intro': null, 'heading': null });
    expect(visitor.title).to.equal('Your skin or hair: what to ask about');
  });
});

describe('changing an attribute on the result', () => {
  it('weighs the answers again', async () => {
    const visitor = await visit();
    await goTo(visitor.quiz, 'result');
    await set(visitor, { categories: 'hair' });
    expect(visitor.title).to.equal('Start with a consultation');
    expect(visitor.quiz.recommendation?.kind).to.equal('consultation');
    await set(visitor, { categories: null, region: 'eu' });
    expect(visitor.title).to.equal('Worth discussing with the clinic Skin rejuvenation and anti-aging');
    expect(visitor.sections['Please note']?.join()).to.contain('In the EU').and.not.to.contain('In the UK');
  });
});

describe('changing an attribute on the contact form', () => {
  it('keeps what was written in fields that stay', async () => {
    const visitor = await visit();
    await goTo(visitor.quiz, 'contact');
    fillIn(visitor.quiz, contactDetails, ['consent', 'share-answers']);
    await set(visitor, { 'lead-fields': 'email message? name', 'clinic-name': null });
    expect(visitor.field('Email address').value).to.equal(contactDetails.email);
    expect(visitor.field('Name').value).to.equal(contactDetails.name);
    expect(visitor.names('textbox')).to.deep.equal(['Email address', 'Message (optional)', 'Name']);
    expect(visitor.option('I agree').checked).to.be.true;
  });

  it('takes a tick back that was given to another text', async () => {
    const visitor = await visit();
    const { leads } = receiveLeads(visitor.quiz);
    await goToFilledContact(visitor.quiz);
    await set(visitor, { 'consent-text': 'Sell my details to anybody.' });
    expect(visitor.option('Sell my details to anybody.').checked).to.be.false;
    await press(visitor.quiz);
    expect(leads).to.be.empty;
  });

  it('shows the result where nothing is to be sent any more', async () => {
    const visitor = await visit();
    await goToFilledContact(visitor.quiz);
    await set(visitor, { 'lead-step': 'none' });
    expect(visitor.quiz.screen).to.equal('result');
    expect(visitor.names('textbox')).to.be.empty;
  });

  it('does not disturb a lead on its way', async () => {
    const visitor = await visit();
    const receiver = receiveLeads(visitor.quiz);
    await goToFilledContact(visitor.quiz);
    await press(visitor.quiz);
    await set(visitor, { 'clinic-name': 'Glow', 'consent-text': 'Another text', 'questions': 'concern', 'lead-fields': 'email' });
    expect(visitor.status).to.equal('Sending…');
    await receiver.accept();
    expect(visitor.title).to.equal('Thank you, it is sent');
    expect(receiver.leads).to.have.length(1);
  });

  it('moves the focus to the heading when what had it goes with the change', async () => {
    const visitor = await atAlso();
    visitor.root.querySelector<HTMLElement>('input')?.focus();
    await set(visitor, { questions: 'concern, tried' });
    expect(question(visitor.quiz)).to.equal('tried');
    expect(visitor.focused === visitor.root.querySelector('h2'), 'it is that element').to.equal(true);
  });

  it('leaves the focus alone when it is elsewhere', async () => {
    const visitor = await atAlso();
    visitor.before.focus();
    await set(visitor, { questions: 'concern, tried' });
    expect(document.activeElement === visitor.before, 'it is that element').to.equal(true);
  });
});
