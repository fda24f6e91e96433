import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { goTo } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const concern = 'What is your main concern?';
const notice = 'What do you notice?';

async function atConcern(attributes: Readonly<Record<string, string>>): Promise<Visitor> {
  const visitor = await visit(attributes);
  await goTo(visitor.quiz, 'concern');
  return visitor;
}

/** The whole row of an option, as a finger or a mouse finds it. */
async function clickOption(visitor: Visitor, label: string): Promise<void> {
  const option = visitor.option(label);
  await visitor.click(option.closest('label') ?? option);
}

describe('the attribute auto-advance', () => {
  before(async () => {
    await setViewport({ width: 800, height: 900 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  afterEach(() => resetMouse());

  it('goes on at a choice with the pointer, and takes the focus along', async () => {
    const visitor = await atConcern({ 'auto-advance': '' });
    await clickOption(visitor, 'Lines, wrinkles or loose skin');
    expect(visitor.title).to.equal(notice);
    expect(visitor.focused === visitor.heading, 'it is that element').to.equal(true);
    expect(visitor.quiz.answers).to.deep.equal({ concern: 'lines' });
  });

  it('is off without the attribute', async () => {
    const visitor = await atConcern({});
    await clickOption(visitor, 'Lines, wrinkles or loose skin');
    expect(visitor.title).to.equal(concern);
  });

  it('never goes on at a choice with the keyboard', async () => {
    const visitor = await atConcern({ 'auto-advance': '' });
    for (const key of ['Tab', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) {
      await visitor.press(key);
      expect(visitor.title, `after ${key}`).to.equal(concern);
    }
    expect(visitor.quiz.answers).to.deep.equal({ concern: 'texture' });
    await visitor.press('Enter');
    expect(visitor.title).to.equal(notice);
  });

  it('never goes on at a choice with the keyboard after the pointer was used', async () => {
    const visitor = await atConcern({ 'auto-advance': '' });
    await visitor.click(visitor.heading);
    await visitor.press('Tab');
    await visitor.press('ArrowDown');
    expect(visitor.title).to.equal(concern);
    expect(visitor.quiz.answers).to.deep.equal({ concern: 'texture' });
  });

  it('never goes on at a choice that came without pointer and keys, as from assistive technology', async () => {
    const visitor = await atConcern({ 'auto-advance': '' });
    visitor.option('Hair that is getting thinner').click();
    expect(visitor.title).to.equal(concern);
  });

  it('never goes on where several answers may be chosen', async () => {
    const visitor = await atConcern({ 'auto-advance': '' });
    await clickOption(visitor, 'Lines, wrinkles or loose skin');
    await clickOption(visitor, 'Fine lines');
    await clickOption(visitor, 'Loose skin');
    expect(visitor.title).to.equal(notice);
    expect(visitor.quiz.answers).to.deep.equal({ concern: 'lines', notice: ['fine-lines', 'loose-skin'] });
  });

  it('lets a visitor come back, change the answer and go on', async () => {
    const visitor = await atConcern({ 'auto-advance': '' });
    await clickOption(visitor, 'Lines, wrinkles or loose skin');
    await visitor.clickButton('Back');
    expect(visitor.option('Lines, wrinkles or loose skin').checked).to.be.true;
    await visitor.clickButton('Continue');
    expect(visitor.title).to.equal(notice);
    await visitor.clickButton('Back');
    await clickOption(visitor, 'Hair that is getting thinner');
    expect(visitor.title).to.equal(notice);
    expect(visitor.quiz.answers).to.deep.equal({ concern: 'hair' });
  });
});
