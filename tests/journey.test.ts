import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { descriptionOf } from './helpers/roles.ts';
import { choose, go, type Hand, write } from './helpers/hands.ts';
import { type Journey, journeys, journeyTo, type Step } from './helpers/journeys.ts';
import { receiveLeads } from './helpers/leads.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const alwaysAsked = ['What is the product made from?', 'Who will treat me, and what training do they have?', 'What happens if something goes wrong?'];
const healthQuestion = 'Does any of this apply to you?';

function expectScreen(visitor: Visitor, title: string): void {
  expect(visitor.title).to.equal(title);
  expect(visitor.focused, `the focus is on the heading “${title}”`).to.equal(visitor.heading);
}

/** From the introduction on; what is asked has to be exactly what the journey says. */
async function walk(visitor: Visitor, by: Hand, steps: readonly Step[]): Promise<void> {
  await go(visitor, by, 'Start');
  for (const [index, { asked, chosen }] of steps.entries()) {
    expectScreen(visitor, asked);
    expect(visitor.root.textContent).to.contain(`Question ${index + 1}`);
    expect(visitor.find('group', asked).querySelectorAll(':checked'), 'nothing is chosen beforehand').to.have.length(0);
    for (const label of chosen) await choose(visitor, by, label);
    await go(visitor, by, 'Continue');
  }
}

function expectResult(visitor: Visitor, { result, attributes }: Journey): void {
  const { 'Questions to ask': ask, 'Please note': notice, ...sections } = visitor.sections;
  const isPitched = result.kind === 'category' || result.kind === 'consultation';
  expect(visitor.quiz.screen).to.equal('result');
  expect(visitor.quiz.recommendation?.kind).to.equal(result.kind);
  expect(sections).to.deep.equal(result.sections);
  expect(notice?.join(' ')).to.contain('not medical advice or a diagnosis').and.to.contain('not approved by the US FDA');
  for (const text of result.says ?? []) expect(visitor.root.textContent).to.contain(text);
  if (isPitched) expect(ask).to.include.members(alwaysAsked);
  else expect(ask, 'nothing is to be asked of a clinic').to.be.undefined;
  expect(visitor.sees('button', `Ask ${attributes['clinic-name'] ?? 'the clinic'} to contact me`)).to.equal(isPitched);
  expect(visitor.names('link')).to.deep.equal(isPitched && attributes['cta-href'] ? [attributes['cta-label'] ?? 'Book a consultation'] : []);
  expect(visitor.sees('button', 'Start again')).to.be.true;
}

/** From the result to the confirmation. */
async function leaveDetails(visitor: Visitor, by: Hand): Promise<void> {
  const receiver = receiveLeads(visitor.quiz);
  await go(visitor, by, 'Ask Glow Clinic to contact me');
  expectScreen(visitor, 'How can Glow Clinic reach you?');
  await write(visitor, by, 'Name', 'Alex Morgan');
  await write(visitor, by, 'Email address', 'alex@example.com');
  await choose(visitor, by, 'I agree that Glow Clinic uses these details and the area in my result to reply to me.');
  await go(visitor, by, 'Send');

  expect(visitor.title).to.equal('How can Glow Clinic reach you?');
  expect(visitor.status).to.equal('Sending…');
  const busy = visitor.find('button', 'Sending…');
  expect(visitor.focused, 'the focus stays where it was pressed').to.equal(busy);
  await go(visitor, by, 'Sending…');
  expect(receiver.leads, 'a second press sends nothing').to.have.length(1);

  await receiver.accept();
  expectScreen(visitor, 'Thank you, it is sent');
  const [lead] = receiver.leads;
  expect(lead).to.deep.include({
    test: false,
    contact: { name: 'Alex Morgan', email: 'alex@example.com' },
    category: { id: 'rejuvenation', title: 'Skin rejuvenation and anti-aging' },
    also: { id: 'inflammation', title: 'Inflammation and skin irritation' },
    hasSafetyNotes: true,
  });
  expect(lead).not.to.have.property('answers');
  expect(lead?.consent).to.include({ text: 'I agree that Glow Clinic uses these details and the area in my result to reply to me.', marketing: false });
  expect(lead?.source.page).to.equal(`${location.origin}${location.pathname}`);
}

/** To the result as fast as it goes, for what comes after it. */
async function hasten({ attributes, steps, result }: Journey): Promise<Visitor> {
  const visitor = await visit(attributes);
  visitor.find('button', 'Start').click();
  for (const { chosen } of steps) {
    for (const label of chosen) visitor.option(label).click();
    visitor.find('button', 'Continue').click();
  }
  expectScreen(visitor, result.heading);
  return visitor;
}

async function openAndWalk(by: Hand, journey: Journey): Promise<Visitor> {
  const visitor = await visit(journey.attributes);
  expect(visitor.focused, 'the focus is not moved on load').to.equal(document.body);
  if (by === 'keyboard') visitor.before.focus();
  await walk(visitor, by, journey.steps);
  expectScreen(visitor, journey.result.heading);
  return visitor;
}

describe('a whole visit', () => {
  before(async () => {
    await setViewport({ width: 800, height: 900 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  afterEach(() => resetMouse());

  for (const [turn, by] of (['mouse', 'keyboard'] as const).entries()) {
    for (const journey of partOf(journeys, turn)) {
      it(`by ${by}: ${journey.name}`, async () => {
        expectResult(await openAndWalk(by, journey), journey);
      });
    }

    it(`by ${by}: goes on to contact details that the page receives`, async () => {
      const journey = journeyTo('category');
      const visitor = await hasten(journey);
      await leaveDetails(visitor, by);
      await go(visitor, by, 'See my result');
      expectScreen(visitor, journey.result.heading);
      expect(visitor.sees('button', 'Ask Glow Clinic to contact me'), 'nothing is sent twice').to.be.false;
    });

    it(`by ${by}: a lead that did not arrive can be sent again with nothing lost`, async () => {
      const visitor = await hasten(journeyTo('category'));
      const receiver = receiveLeads(visitor.quiz);
      await go(visitor, by, 'Ask Glow Clinic to contact me');
      await write(visitor, by, 'Name', 'Alex');
      await write(visitor, by, 'Email address', 'alex@example.com');
      await choose(visitor, by, 'I agree');
      await go(visitor, by, 'Send');
      await receiver.refuse();
      expect(visitor.status).to.equal('It was not sent. Nothing you wrote is lost. Please try again.');
      expect(visitor.focused === visitor.find('button', 'Try again'), 'it is that element').to.equal(true);
      expect(visitor.field('Name').value).to.equal('Alex');
      await go(visitor, by, 'Try again');
      await receiver.accept();
      expectScreen(visitor, 'Thank you, it is sent');
      const [first, second] = receiver.leads;
      expect(second?.id).to.equal(first?.id);
    });

    it(`by ${by}: Back leads through all screens and keeps every answer`, async () => {
      const journey = journeyTo('category');
      const visitor = await hasten(journey);
      for (const { asked, chosen } of [...journey.steps].reverse()) {
        await go(visitor, by, 'Back');
        expectScreen(visitor, asked);
        for (const label of chosen) expect(visitor.option(label).checked, label).to.be.true;
      }
      await go(visitor, by, 'Back');
      expect(visitor.quiz.screen).to.equal('intro');
      expect(visitor.focused === visitor.heading, 'it is that element').to.equal(true);
    });

    it(`by ${by}: Start again forgets everything`, async () => {
      const journey = journeyTo('category');
      const visitor = await hasten(journey);
      await go(visitor, by, 'Start again');
      expectScreen(visitor, 'Your skin or hair: what to ask about');
      expect(visitor.quiz.answers).to.deep.equal({});
      expect(visitor.quiz.recommendation).to.be.null;
      await walk(visitor, by, journey.steps.slice(0, 2));
      expectScreen(visitor, journey.steps[2]?.asked ?? '');
    });
  }

  it('asks nothing about the health of somebody under 18, and collects nothing', async () => {
    const visitor = await visit(journeyTo('stop').attributes);
    const { leads } = receiveLeads(visitor.quiz);
    await walk(visitor, 'mouse', journeyTo('stop').steps);
    await visitor.clickButton('Back');
    expectScreen(visitor, 'How old are you?');
    await visitor.click(visitor.option('Under 18'));
    await visitor.clickButton('Continue');
    visitor.quiz.next();
    expectScreen(visitor, 'This quiz is for adults');
    expect(visitor.names('textbox')).to.be.empty;
    expect(visitor.names('checkbox')).to.be.empty;
    expect(leads).to.be.empty;
    expect(visitor.quiz.answers).not.to.have.property('safety');
    expect(visitor.root.textContent).not.to.contain(healthQuestion);
  });

  it('goes on with Enter on a choice, and says what is missing without one', async () => {
    const visitor = await visit();
    visitor.before.focus();
    await visitor.pressButton('Start', 'Space');
    await visitor.pressButton('Continue');
    const summary = visitor.find('group', 'Please check this');
    expect(visitor.focused === summary, 'it is that element').to.equal(true);
    await visitor.chooseByKeyboard('Hair that is getting thinner');
    expect(descriptionOf(visitor.find('group', 'What is your main concern?'))).to.equal('Choose one answer.');
    await visitor.press('Enter');
    expectScreen(visitor, 'What do you notice?');
  });
});
