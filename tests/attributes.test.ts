import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../src/define.ts';
import { type AttributeCase, attributeCases } from './helpers/attribute-cases.ts';
import { receiveLeads } from './helpers/leads.ts';
import { type Role, textOf } from './helpers/roles.ts';
import { fillIn, goTo, goToFilledContact, linesVisitor, press, question } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

function expectShown(visitor: Visitor, { title, all = {}, sees = [], lacks = [], sections = {}, says = [], saysNot = [] }: AttributeCase): void {
  const text = textOf(visitor.root.querySelector('[part=base]'));
  if (title !== undefined) expect(visitor.title).to.equal(title);
  for (const [role, names] of Object.entries(all)) expect(visitor.names(role as Role), role).to.deep.equal(names);
  for (const [role, name] of sees) expect(visitor.sees(role, name), `${role} “${name}”`).to.be.true;
  for (const [role, name] of lacks) expect(visitor.sees(role, name), `${role} “${name}”`).to.be.false;
  for (const [heading, items] of Object.entries(sections)) expect(visitor.sections[heading], heading).to.deep.equal(items);
  for (const part of says) expect(text).to.contain(part);
  for (const part of saysNot) expect(text).not.to.contain(part);
}

before(() => emulateMedia({ reducedMotion: 'reduce' }));

for (const [attribute, cases] of Object.entries(attributeCases)) {
  describe(`the attribute ${attribute}`, () => {
    for (const each of cases) {
      const { attributes, at, answers = linesVisitor, asked } = each;
      it(`${JSON.stringify(attributes)} of ${answers.concern}, at ${at}`, async () => {
        const visitor = await visit(attributes);
        const questions: (string | undefined)[] = [];
        visitor.quiz.addEventListener('quiz-step', ({ detail }) => detail.screen === 'question' && questions.push(question(visitor.quiz)));
        await goTo(visitor.quiz, at, answers);
        expectShown(visitor, each);
        if (asked) expect(questions).to.deep.equal(asked);
      });
    }
  });
}

describe('links', () => {
  for (const [attribute, at] of [['cta-href', 'result'], ['privacy-href', 'contact']] as const) {
    for (const address of ['https://clinic.example/a?b=c#d', '/a', 'a/b.html', 'mailto:hi@clinic.example', 'tel:+15550100', '#form']) {
      it(`lead where the page says: ${attribute}="${address}"`, async () => {
        const { quiz, root } = await visit({ [attribute]: address });
        await goTo(quiz, at);
        expect(root.querySelector('a')?.getAttribute('href')).to.equal(address);
        expect(quiz.problems).to.be.empty;
      });
    }
  }

  it('to the privacy policy leave the quiz where it is', async () => {
    const { quiz, root } = await visit({ 'privacy-href': '/privacy' });
    await goTo(quiz, 'contact');
    const link = root.querySelector('a');
    expect({ target: link?.target, rel: link?.rel }).to.deep.equal({ target: '_blank', rel: 'noopener' });
  });
});

describe('the way through', () => {
  it('without-intro: begins at the first question, with nothing to go back to', async () => {
    const visitor = await visit({ 'without-intro': '' });
    expect(visitor.title).to.equal('What is your main concern?');
    expect(visitor.sees('button', 'Back')).to.be.false;
    expect(visitor.focused === document.body, 'it is that element').to.equal(true);
    await goTo(visitor.quiz, 'notice');
    visitor.quiz.restart();
    expect(visitor.title).to.equal('What is your main concern?');
  });

  it('lead-step="none": the result is the end', async () => {
    const { quiz } = await visit({ 'lead-step': 'none' });
    await goTo(quiz, 'result');
    quiz.next();
    expect(quiz.screen).to.equal('result');
  });

  it('lead-step="before-result": shows the result after sending', async () => {
    const visitor = await visit({ 'lead-step': 'before-result' });
    const receiver = receiveLeads(visitor.quiz);
    await goToFilledContact(visitor.quiz);
    expect(visitor.quiz.recommendation, 'what the lead is about').not.to.be.null;
    await press(visitor.quiz);
    await receiver.accept();
    expect(visitor.title).to.equal('Thank you, it is sent');
    await press(visitor.quiz);
    expect(visitor.title).to.equal('Worth discussing with the clinic Skin rejuvenation and anti-aging');
    expect(visitor.sees('button', 'Ask the clinic to contact me')).to.be.false;
    expect(receiver.leads).to.have.length(1);
  });

  it('lead-step="before-result": shows the result without sending', async () => {
    const visitor = await visit({ 'lead-step': 'before-result' });
    const { leads } = receiveLeads(visitor.quiz);
    await goTo(visitor.quiz, 'contact');
    visitor.find('button', 'Show me the result without sending').click();
    expect(visitor.title).to.equal('Worth discussing with the clinic Skin rejuvenation and anti-aging');
    expect(leads).to.be.empty;
  });

  for (const safety of ['infected', 'eye-pain']) {
    it(`lead-step="before-result": asks nobody for details who should see a doctor (${safety})`, async () => {
      const { quiz } = await visit({ 'lead-step': 'before-result' });
      const screens: string[] = [];
      quiz.addEventListener('quiz-step', ({ detail }) => screens.push(detail.screen));
      await goTo(quiz, 'result', { ...linesVisitor, safety: [safety] });
      expect(screens).not.to.include('contact');
    });
  }
});

describe('the lead', () => {
  const texts = ['Yes, write to me.', '  Yes — “write” to me,\n  & call  ', '<b>Yes</b>', 'نعم، راسلوني 🙂'];
  for (const text of texts) {
    it(`carries the consent text as it was shown: ${JSON.stringify(text)}`, async () => {
      const { quiz, root } = await visit({ 'consent-text': text });
      const { leads } = receiveLeads(quiz);
      await goToFilledContact(quiz);
      expect(root.querySelector('label:has([name=consent])')?.textContent?.trim()).to.equal(text.trim());
      await press(quiz);
      expect(leads[0]?.consent.text).to.equal(text.trim());
    });
  }

  it('is marked as a test in preview, and only there', async () => {
    for (const attributes of [{ preview: '' }, {}]) {
      const { quiz } = await visit(attributes);
      const { leads } = receiveLeads(quiz);
      await goToFilledContact(quiz);
      await press(quiz);
      expect(leads[0]?.test).to.equal('preview' in attributes);
    }
  });

  it('holds what was asked for, and marketing only where a phone number was', async () => {
    const { quiz } = await visit({ 'lead-fields': 'email name?' });
    const { leads } = receiveLeads(quiz);
    await goTo(quiz, 'contact');
    fillIn(quiz, { email: ' ada@mail.test ', name: '   ' });
    await press(quiz);
    expect(leads[0]?.contact).to.deep.equal({ email: 'ada@mail.test' });
    expect(leads[0]?.consent).not.to.have.property('marketing');
  });
});
