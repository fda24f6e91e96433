import { expect, fixture, html } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import type { Lead } from '../src/lead/lead.ts';
import type { Answers } from '../src/quiz/types.ts';
import { contactDetails, fillIn, find, goTo, hairVisitor, linesVisitor, press, question, record } from './helpers/run-through.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

type Attributes = Readonly<Record<string, string>>;

interface Visit {
  attributes?: Attributes;
  answers?: Answers;
  contact?: Readonly<Record<string, string>>;
  boxes?: readonly string[];
}

async function quizWith(attributes: Attributes = {}): Promise<ExosomeQuiz> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const quiz = document.createElement('exosome-quiz');
  for (const [name, value] of Object.entries(attributes)) quiz.setAttribute(name, value);
  parent.append(quiz);
  await quiz.updateComplete;
  return quiz;
}

async function leadOf({ attributes, answers = linesVisitor, contact = contactDetails, boxes }: Visit = {}): Promise<Lead> {
  const quiz = await quizWith(attributes);
  const leads: Lead[] = [];
  quiz.addEventListener('quiz-lead', ({ detail }) => leads.push(detail));
  await goTo(quiz, 'contact', answers);
  fillIn(quiz, contact, boxes);
  await press(quiz);
  const [lead, ...others] = leads;
  if (!lead || others.length) throw new Error(`There are ${leads.length} leads instead of one`);
  return lead;
}

describe('quiz-lead', () => {
  it('carries exactly what the visitor agreed to', async () => {
    const before = Date.now();
    const lead = await leadOf();
    expect(lead).to.deep.equal({
      id: lead.id,
      test: false,
      contact: contactDetails,
      consent: { text: 'I agree that the clinic uses these details and the area in my result to reply to me.', at: lead.consent.at, marketing: false },
      category: { id: 'rejuvenation', title: 'Skin rejuvenation and anti-aging' },
      also: { id: 'inflammation', title: 'Inflammation and skin irritation' },
      hasSafetyNotes: true,
      // No visitor is as fast as this test.
      suspect: true,
      source: { page: location.origin + location.pathname, referrer: '', utm: {} },
    });
    expect(lead.id).to.match(uuid);
    expect(new Date(lead.consent.at).toISOString()).to.equal(lead.consent.at);
    expect(Date.parse(lead.consent.at)).to.be.within(before, Date.now());
  });

  it('has another id for another visitor', async () => {
    const ids = [await leadOf(), await leadOf(), await leadOf()].map(({ id }) => id);
    expect(new Set(ids)).to.have.property('size', 3);
  });

  const { safety: _never, ...shared } = linesVisitor;
  const { safety: _none, ...sharedHair } = hairVisitor;

  /** One part of the lead for each way to come to it. */
  const parts: readonly { name: string; visit: Visit; part: (lead: Lead) => unknown; is: unknown }[] = [
    { name: 'marks a test in preview', visit: { attributes: { preview: '' } }, part: ({ test }) => test, is: true },
    { name: 'trims what was written', visit: { contact: { name: '  Ada \t', email: ' ada@mail.test ', phone: ' 555 0100 ' } }, part: ({ contact }) => contact, is: { name: 'Ada', email: 'ada@mail.test', phone: '555 0100' } },
    { name: 'leaves out an empty field', visit: { contact: { name: 'Ada', email: 'a@b.test', phone: '  ' } }, part: ({ contact }) => contact, is: { name: 'Ada', email: 'a@b.test' } },
    { name: 'has every field that was asked for', visit: { attributes: { 'lead-fields': 'postcode message? email' }, contact: { email: 'a@b.test', message: 'Hello', postcode: '10115' } }, part: ({ contact }) => contact, is: { postcode: '10115', message: 'Hello', email: 'a@b.test' } },
    { name: 'says yes to marketing when that box is ticked', visit: { boxes: ['consent', 'marketing'] }, part: ({ consent }) => consent.marketing, is: true },
    { name: 'says nothing of marketing without a phone field', visit: { attributes: { 'lead-fields': 'email' }, contact: { email: 'a@b.test' } }, part: ({ consent }) => Object.keys(consent), is: ['text', 'at'] },
    { name: 'carries the clinic’s own consent text', visit: { attributes: { 'consent-text': 'You <b>may</b> write.' } }, part: ({ consent }) => consent.text, is: 'You <b>may</b> write.' },
    { name: 'has no second category where there is none', visit: { answers: hairVisitor }, part: (lead) => 'also' in lead, is: false },
    { name: 'names no category after a consultation', visit: { answers: { ...hairVisitor, concern: 'unsure', notice: ['none'], sun: 'prefer-not' } }, part: ({ category, hasSafetyNotes }) => [category, hasSafetyNotes], is: [null, false] },
    { name: 'names no category that is not offered', visit: { attributes: { categories: 'scars' }, answers: hairVisitor }, part: ({ category }) => category, is: null },
    { name: 'has no answers unless that box is ticked', visit: { boxes: ['consent', 'marketing'] }, part: (lead) => 'answers' in lead, is: false },
    { name: 'has the answers without the safety question', visit: { boxes: ['share-answers', 'consent'] }, part: ({ answers }) => answers, is: shared },
    { name: 'has no answers of hidden questions', visit: { boxes: ['share-answers', 'consent'], answers: hairVisitor }, part: ({ answers }) => answers, is: sharedHair },
    { name: 'has no safety answers where the list asks them first', visit: { boxes: ['share-answers', 'consent'], attributes: { questions: 'safety concern age' } }, part: ({ answers }) => answers, is: { concern: 'lines', age: '40-59' } },
    { name: 'has no safety notes after "none of these"', visit: { answers: hairVisitor }, part: ({ hasSafetyNotes }) => hasSafetyNotes, is: false },
    { name: 'has safety notes after an answer elsewhere', visit: { answers: { ...linesVisitor, concern: 'marks', notice: ['raised-scar'], safety: ['none'] } }, part: ({ hasSafetyNotes }) => hasSafetyNotes, is: true },
    { name: 'comes before the result as well', visit: { attributes: { 'lead-step': 'before-result' } }, part: ({ category }) => category?.id, is: 'rejuvenation' },
  ];
  for (const { name, visit, part, is } of parts) {
    it(name, async () => expect(part(await leadOf(visit))).to.deep.equal(is));
  }

  it('carries the words beside the box, to the letter', async () => {
    const quiz = await quizWith({ 'clinic-name': 'Clínica "Süd" & Co', 'consent-text': '  Yes,  {clinic} may write.  ' });
    await goTo(quiz, 'contact');
    const shown = find(quiz, 'label:has([name=consent]) span').textContent;
    const events = record(quiz);
    fillIn(quiz, contactDetails);
    await press(quiz);
    expect(events[0]?.detail).to.have.nested.property('consent.text', shown);
  });

  it('says the page without query and hash, the referrer’s origin, and utm_* alone', async () => {
    const { href } = location;
    history.replaceState(history.state, '', `${href}${href.includes('?') ? '&' : '?'}utm_source=mail&gclid=7&utm_campaign=a%20b&q=acne&utm=x#hair`);
    Object.defineProperty(document, 'referrer', { configurable: true, value: 'https://search.test/find?q=acne#top' });
    try {
      const { source } = await leadOf();
      expect(source).to.deep.equal({ page: location.origin + location.pathname, referrer: 'https://search.test', utm: { utm_source: 'mail', utm_campaign: 'a b' } });
    } finally {
      Reflect.deleteProperty(document, 'referrer');
      history.replaceState(history.state, '', href);
    }
  });
});

/** Ways to the Send button without consent to what stands there. */
const withoutConsent: readonly { name: string; attributes?: Attributes; act: (quiz: ExosomeQuiz) => unknown }[] = [
  { name: 'the box was never ticked', act: (quiz) => fillIn(quiz, contactDetails, ['share-answers', 'marketing']) },
  { name: 'the box was ticked and unticked', act: (quiz) => fillIn(quiz, contactDetails, ['consent', 'consent']) },
  { name: 'the text changed after the tick', act: async (quiz) => { fillIn(quiz, contactDetails); quiz.consentText = 'You may do anything.'; await quiz.updateComplete; } },
  { name: 'the result comes later', attributes: { 'lead-step': 'before-result' }, act: (quiz) => fillIn(quiz, contactDetails, []) },
];

describe('no lead without consent', () => {
  for (const { name, attributes, act } of withoutConsent) {
    it(name, async () => {
      const quiz = await quizWith(attributes);
      await goTo(quiz, 'contact');
      await act(quiz);
      const events = record(quiz);
      await press(quiz);
      quiz.next();
      expect(events).to.deep.equal([]);
      expect(find(quiz, '[name=consent]').getAttribute('aria-invalid')).to.equal('true');
      find(quiz, '[name=consent]').click();
      await press(quiz);
      expect(events[0]?.type).to.equal('quiz-lead');
    });
  }

  const withoutForm: readonly { name: string; answers: Answers; attributes?: Attributes }[] = [
    { name: 'a doctor should look first', answers: { ...linesVisitor, safety: ['changing-spot'] } },
    { name: 'the visitor is under 18', answers: { ...linesVisitor, age: 'under-18' } },
    { name: 'the clinic wants no leads', answers: linesVisitor, attributes: { 'lead-step': 'none' } },
    { name: 'the form would come first, but a doctor should look', answers: { ...linesVisitor, safety: ['infected'] }, attributes: { 'lead-step': 'before-result' } },
  ];
  for (const { name, answers, attributes } of withoutForm) {
    it(`no form where ${name}`, async () => {
      const quiz = await quizWith(attributes);
      await goTo(quiz, 'result', answers);
      const events = record(quiz);
      quiz.next();
      find(quiz, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
      expect([events, quiz.screen, question(quiz)]).to.deep.equal([[], 'result', undefined]);
    });
  }

  it('sends to nobody after "Do not send"', async () => {
    const quiz = await quizWith({ 'lead-step': 'before-result' });
    await goTo(quiz, 'contact');
    fillIn(quiz, contactDetails);
    const events = record(quiz);
    await press(quiz, '[name=skip]');
    expect(events.map(({ type }) => type)).to.deep.equal(['quiz-result', 'quiz-step']);
  });
});
