import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { contrast } from './helpers/colour.ts';
import { itWith, lacks, partOf } from './helpers/engine.ts';
import { isVisible, nameOf, textOf } from './helpers/roles.ts';
import { goTo } from './helpers/run-through.ts';
import { screenNamed, screens } from './helpers/screens.ts';
import { tabThrough } from './helpers/tab.ts';
import { visit, type Visitor } from './helpers/visitor.ts';

const controls = 'button, .button, input:not([type=radio], [type=checkbox]), textarea, [part=option]';

const shown = ({ root }: Visitor, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)].filter(isVisible);

function background({ root }: Visitor): string {
  const base = root.querySelector('[part=base]');
  return base ? getComputedStyle(base).backgroundColor : '';
}

const asUsual = () => emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });

before(async () => {
  await setViewport({ width: 800, height: 900 });
  await asUsual();
});

describe('1.4.11 Non-text Contrast, where the visitor’s system gives all colours', () => {
  before(async () => {
    if (lacks('forced colours')) return;
    await executeServerCommand('forced-colors', true);
  });
  after(async () => {
    if (lacks('forced colours')) return;
    await executeServerCommand('forced-colors', false);
    await asUsual();
  });

  for (const { name, reach } of screens) {
    itWith('forced colours')(`every control has an edge, and the focus a ring: ${name}`, async () => {
      const visitor = await reach();
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const page = background(visitor);
      for (const control of shown(visitor, controls)) {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
        expect(borderTopStyle, nameOf(control)).to.equal('solid');
        expect(parseFloat(borderTopWidth), nameOf(control)).to.be.at.least(1);
        expect(contrast(borderTopColor, page), nameOf(control)).to.be.at.least(3);
      }
      await tabThrough(visitor, visitor.before, 'on', (stop) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop.closest('[part=option]') ?? stop);
        expect(outlineStyle, nameOf(stop)).to.equal('solid');
        expect(parseFloat(outlineWidth), nameOf(stop)).to.be.at.least(2);
        expect(contrast(outlineColor, page), nameOf(stop)).to.be.at.least(3);
      });
    });
  }

  itWith('forced colours')('how far it is can be seen', async () => {
    const visitor = await screenNamed('the question duration').reach();
    const [progress] = visitor.root.querySelectorAll('progress');
    if (!progress) throw new Error('There is no progress.');
    const { outlineStyle, outlineColor } = getComputedStyle(progress);
    expect(outlineStyle).to.equal('solid');
    expect(contrast(outlineColor, background(visitor))).to.be.at.least(3);
    const { left, right, top, height } = progress.getBoundingClientRect();
    const y = Math.floor(top + height / 2);
    const [done = '', toDo = ''] = await executeServerCommand<string[], { x: number; y: number }[]>('pixels', [{ x: Math.ceil(left) + 4, y }, { x: Math.floor(right) - 4, y }]);
    expect(contrast(done, toDo)).to.be.at.least(3);
  });
});

describe('1.4.1 Use of Color', () => {
  for (const question of ['concern', 'notice', 'age', 'safety'] as const) {
    it(`what is chosen is a native control that the browser draws: ${question}`, async () => {
      const { quiz, root } = await visit();
      await goTo(quiz, question);
      const inputs = [...root.querySelectorAll<HTMLInputElement>('fieldset input')];
      inputs[1]?.click();
      expect(inputs.filter(({ checked }) => checked)).to.have.length(1);
      for (const input of inputs) {
        const { appearance, inlineSize } = getComputedStyle(input);
        expect(appearance).to.equal('auto');
        expect(parseFloat(inlineSize)).to.be.at.least(16);
      }
    });
  }

  const marked: Readonly<Record<string, string>> = {
    'a one-answer question without an answer': '.errors, .error',
    'contact with every error': '.errors, .error',
    'contact after it failed': '.error',
    'the result: a doctor': '.doctor',
    'problems of the configuration': '.problems strong',
  };
  for (const [name, selector] of Object.entries(marked)) {
    it(`what is red says in words what it is: ${name}`, async () => {
      const found = shown(await screenNamed(name).reach(), selector);
      expect(found).not.to.be.empty;
      expect(found.filter((each) => textOf(each) === '')).to.deep.equal([]);
    });
  }

  it('links in the text are underlined', async () => {
    const visitor = await screenNamed('contact with every error').reach();
    const links = shown(visitor, 'a:not(.button)');
    expect(links.length).to.be.above(1);
    for (const link of links) expect(getComputedStyle(link).textDecorationLine, nameOf(link)).to.equal('underline');
  });
});

/** How long whatever moves, or may move, takes, in milliseconds; endlessly, where it is repeated for ever. */
function moving(root: ShadowRoot): number[] {
  const times = [...root.querySelectorAll('*')].flatMap((each) => {
    const { animationName, animationDuration, animationIterationCount, transitionDuration } = getComputedStyle(each);
    const animated = animationName === 'none' ? 0 : parseFloat(animationDuration) * (animationIterationCount === 'infinite' ? Infinity : Number(animationIterationCount));
    return [animated, ...transitionDuration.split(',').map(parseFloat)];
  });
  return times.filter((time) => time > 0).map((time) => time * 1000);
}

describe('2.3.3 Animation from Interactions, 2.2.2 Pause, Stop, Hide', () => {
  for (const { name, reach } of partOf(screens)) {
    it(`nothing moves for those who asked for less motion: ${name}`, async () => {
      const { root } = await reach();
      root.querySelector<HTMLElement>('[part=option], button')?.click();
      expect(moving(root)).to.deep.equal([]);
    });
  }

  it('nor for anybody else', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    const { quiz, root } = await visit();
    await goTo(quiz, 'notice');
    expect(moving(root)).to.deep.equal([]);
  });
});
