import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { ExosomeQuiz } from '../src/define.ts';
import { partOf } from './helpers/engine.ts';
import { allByRole, isVisible, textOf } from './helpers/roles.ts';
import { goTo, hairVisitor, linesVisitor } from './helpers/run-through.ts';
import { visit, type Visitor } from './helpers/visitor.ts';
import suite from './suites/bad-input.json' with { type: 'json' };

interface BadText {
  name: string;
  value: string;
  isEmpty?: boolean;
}

const length = 200_000;
const texts: readonly BadText[] = [
  ...suite.texts,
  { name: 'a word of 200 kB', value: 'x'.repeat(length) },
  { name: '200 kB of words', value: Array.from({ length: length / 8 }, (_, index) => `word${index}`).join(' ') },
  { name: '200 kB of tags', value: '<i>'.repeat(length / 3) },
];

/** Shown on the introduction or the contact form as they are. */
const plain = ['clinic-name', 'heading', 'intro', 'consent-text'];
const listed = ['questions', 'categories', 'methods', 'region', 'lead-step', 'lead-fields'];
const addresses = ['cta-href', 'privacy-href'];
const booleans = ['without-intro', 'auto-advance', 'preview'];
const attributes = [...plain, 'cta-label', ...listed, ...addresses, ...booleans, 'accent'];

/** Has an answer to every question that any list could ask for. */
const anyVisitor = { ...linesVisitor, area: 'face', timeline: 'now' };

let uncaught: unknown[] = [];
const onError = (event: ErrorEvent | PromiseRejectionEvent) => uncaught.push('reason' in event ? event.reason : event.message);

before(async () => {
  await emulateMedia({ reducedMotion: 'reduce' });
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onError);
});
beforeEach(() => (uncaught = []));
after(() => {
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onError);
});

/** Up to the contact form, where the quiz has one. */
async function complete({ quiz, root }: Visitor): Promise<void> {
  await goTo(quiz, 'result', anyVisitor);
  expect(textOf(root.querySelector('[part=notice]'))).to.contain('not medical advice');
  if (root.querySelector('[type=submit]')) await goTo(quiz, 'contact');
}

function expectNoHarm({ root }: Visitor): void {
  expect(root.querySelector('script, style, img, b, i, [onclick], [href^="java" i]'), 'a tag in it is text').to.be.null;
  expect('pwned' in window, 'nothing in it ran').to.be.false;
  expect('polluted' in {}, 'no prototype was changed').to.be.false;
  expect(uncaught).to.be.empty;
}

async function expectProblem({ quiz }: Visitor, attribute: string): Promise<void> {
  await waitUntil(() => quiz.problems.length > 0, 'a problem is named');
  const { problems } = quiz;
  expect(problems.length, 'as many problems as can be read').to.be.below(100);
  for (const { path, message, code, severity } of problems) {
    expect(path.startsWith(attribute), path).to.be.true;
    expect(message).to.contain(attribute);
    expect(message.length, 'a message that can be read').to.be.below(500);
    expect(code).to.match(/^[a-z-]+$/);
    expect(severity).to.be.oneOf(['error', 'warning']);
  }
}

/** What the browser itself reads. */
const readByTheBrowser = [...addresses, 'accent'];

for (const [turn, attribute] of attributes.entries()) {
  describe(`bad input in ${attribute}`, () => {
    const part = readByTheBrowser.includes(attribute) ? texts : partOf(texts, turn);
    for (const { name, value, isEmpty } of part) {
      it(`${name}: the quiz can be completed`, async () => {
        const visitor = await visit({ [attribute]: value });
        const shown = [textOf(visitor.root.querySelector('[part=base]'))];
        await complete(visitor);
        shown.push(textOf(visitor.root.querySelector('[part=base]')));
        if (plain.includes(attribute) && !isEmpty) expect(shown.join(' ')).to.contain(value.replace(/\s+/g, ' ').trim());
        expectNoHarm(visitor);
        const isOutOfPlace = [...listed, 'accent'].includes(attribute) && !isEmpty;
        if (isOutOfPlace) await expectProblem(visitor, attribute);
        else if (!addresses.includes(attribute)) expect(visitor.quiz.problems).to.be.empty;
      });
    }
  });
}

describe('an address that is not safe to open', () => {
  for (const attribute of addresses) {
    for (const address of suite.addresses) {
      it(`makes no link, and a problem: ${attribute}=${JSON.stringify(address)}`, async () => {
        const visitor = await visit({ [attribute]: address });
        await goTo(visitor.quiz, attribute === 'cta-href' ? 'result' : 'contact');
        expect(allByRole(visitor.root, 'link')).to.be.empty;
        await expectProblem(visitor, attribute);
      });
    }
  }
});

describe('a near miss', () => {
  for (const { attribute, value, fix } of partOf(suite.nearMisses)) {
    it(`names what was meant: ${attribute}="${value}"`, async () => {
      const visitor = await visit();
      const heard: unknown[] = [];
      visitor.quiz.addEventListener('quiz-config-error', ({ detail }) => heard.push(...detail.problems));
      visitor.quiz.setAttribute(attribute, value);
      await visitor.quiz.updateComplete;
      await expectProblem(visitor, attribute);
      expect(visitor.quiz.problems.map((problem) => problem.fix)).to.include(fix);
      expect(visitor.quiz.problems.find((problem) => problem.fix === fix)?.message).to.contain(fix);
      expect(heard).to.deep.equal(visitor.quiz.problems);
      await complete(visitor);
    });
  }
});

describe('properties', () => {
  const values: readonly unknown[] = [null, undefined, 42, Number.NaN, true, {}, [], [null, 7, {}], () => 'x', new Date(0), document.body];
  for (const attribute of partOf(attributes)) {
    it(`take anything: ${attribute}`, async () => {
      const visitor = await visit();
      const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(property in ExosomeQuiz.prototype).to.be.true;
      for (const value of values) {
        Reflect.set(visitor.quiz, property, value);
        await visitor.quiz.updateComplete;
        expect(visitor.title).not.to.be.empty;
      }
      await complete(visitor);
      expectNoHarm(visitor);
    });
  }
});

describe('the notice', () => {
  const tries = [...ExosomeQuiz.observedAttributes, 'notice', 'without-notice', 'hide-notice', 'no-notice', 'disclaimer', 'copy', 'text', 'class', 'style'];
  for (const answers of partOf([linesVisitor, hairVisitor, { ...linesVisitor, age: 'under-18' }, { ...linesVisitor, safety: ['infected'] }])) {
    it(`stands beside the result whatever attribute is set (${answers.concern}, ${answers.age}, ${answers.safety.join()})`, async () => {
      const visitor = await visit({ 'lead-step': 'none' });
      await goTo(visitor.quiz, 'result', answers);
      const usual = visitor.sections['Please note']?.join();
      for (const attribute of tries.filter((each) => !['region', 'src', 'lang'].includes(each))) {
        for (const value of ['', 'none', 'false', 'off', 'hidden']) {
          visitor.quiz.setAttribute(attribute, value);
          await visitor.quiz.updateComplete;
          const notice = visitor.root.querySelector('[part=notice]');
          expect(notice && isVisible(notice), `with ${attribute}="${value}"`).to.be.true;
          expect(visitor.sections['Please note']?.join(), `with ${attribute}="${value}"`).to.equal(usual);
        }
        visitor.quiz.removeAttribute(attribute);
      }
    });
  }
});
