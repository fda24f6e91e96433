import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import { engine, itWith, partOf } from './helpers/engine.ts';
import { anotherPress, beADesktop, beAPhone, doubleClick, placeOf, tap, tapTwice, touch } from './helpers/phone.ts';
import { choose, contactDetails, find, goTo, has, inputs, linesVisitor, question } from './helpers/run-through.ts';
import { screenNamed, screens } from './helpers/screens.ts';
import { visit, type Visitor } from './helpers/visitor.ts';
import { countUpdates } from './helpers/watch-page.ts';

const withAPhone = itWith('a phone');

const submit = ({ quiz }: Visitor) => find(quiz, '[type=submit]');
const optionOf = ({ quiz }: Visitor, value: string) => find(quiz, `.option:has([value="${value}"])`);
const chosen = ({ quiz }: Visitor) => inputs(quiz, 'input:checked').map(({ name, value }) => `${name}: ${value}`);
const place = ({ quiz }: Visitor) => question(quiz) ?? quiz.screen;

async function tapAnswers(visitor: Visitor): Promise<void> {
  for (const value of [linesVisitor[question(visitor.quiz) as keyof typeof linesVisitor] ?? []].flat()) await tap(visitor, optionOf(visitor, value));
}

async function fillByTouch(visitor: Visitor): Promise<void> {
  for (const [name, text] of Object.entries(contactDetails)) {
    await tap(visitor, find(visitor.quiz, `[name=${name}]`));
    await sendKeys({ type: text });
  }
  await tap(visitor, find(visitor.quiz, '.option:has([name=consent])'));
}

describe('a finger', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  if (engine === 'chromium') {
    beforeEach(() => beAPhone());
    after(beADesktop);
  }

  withAPhone('gets from the first screen to the last on a phone four times slower', async () => {
    await beAPhone({ slower: 4 });
    const visitor = await visit();
    const { quiz } = visitor;
    const updates = countUpdates(quiz);
    let taps = 0;
    while (quiz.screen !== 'contact') {
      // An answer may stand where Continue was a moment ago.
      await aTimeout(anotherPress);
      await tapAnswers(visitor);
      await tap(visitor, submit(visitor));
      taps += 1;
    }
    expect(quiz.answers).to.deep.equal(linesVisitor);
    // The introduction, nine questions and the result; an update for each, and for each of the ten answers.
    expect([taps, updates()]).to.deep.equal([11, 11 + 10]);
    await fillByTouch(visitor);
    await tap(visitor, submit(visitor));
    await waitUntil(() => quiz.screen === 'sent', 'the lead is sent');
  });

  // The last of them would give consent.
  for (const [from, next] of [['intro', 'concern'], ['notice', 'also'], ['duration', 'sun'], ['comfort', 'age'], ['age', 'safety'], ['result', 'contact']] as const) {
    for (const apart of [0, 120, 300]) {
      withAPhone(`that taps twice at ${from}, ${apart} ms apart, gets one screen on and chooses nothing there`, async () => {
        const visitor = await visit();
        const { quiz } = visitor;
        await goTo(quiz, from);
        if (question(quiz)) choose(quiz, linesVisitor[question(quiz) as keyof typeof linesVisitor] ?? []);
        await tapTwice(visitor, submit(visitor), apart);
        expect([place(visitor), chosen(visitor), has(quiz, '.errors')]).to.deep.equal([next, [], false]);
      });
    }
  }

  withAPhone('that taps an option twice goes on by one question where choices go on by themselves', async () => {
    const visitor = await visit({ 'auto-advance': '' });
    await goTo(visitor.quiz, 'duration');
    await tapTwice(visitor, optionOf(visitor, '6-12-months'));
    expect([place(visitor), chosen(visitor)]).to.deep.equal(['sun', []]);
  });

  withAPhone('may go on at the same place when it means to', async () => {
    const visitor = await visit({ questions: JSON.stringify(['concern', 'notice', { id: 'also', optional: true }, { id: 'tried', optional: true }]) });
    await goTo(visitor.quiz, 'also');
    const spot = placeOf(submit(visitor));
    await touch(spot);
    expect(place(visitor)).to.equal('tried');
    await aTimeout(anotherPress);
    // Both have six options.
    await tap(visitor, submit(visitor));
    expect(place(visitor)).to.equal('age');
  });

  withAPhone('taps options as fast as it likes, also one of them twice', async () => {
    const visitor = await visit();
    await goTo(visitor.quiz, 'notice');
    await tap(visitor, optionOf(visitor, 'fine-lines'));
    await tapTwice(visitor, optionOf(visitor, 'loose-skin'), 0);
    await tap(visitor, optionOf(visitor, 'dull'));
    expect(chosen(visitor)).to.deep.equal(['notice: fine-lines', 'notice: dull']);
  });

  withAPhone('leaves no option looking as if it were still touched', async () => {
    const visitor = await visit();
    await goTo(visitor.quiz, 'notice');
    expect(matchMedia('(hover: none)').matches).to.equal(true);
    await tap(visitor, optionOf(visitor, 'dull'));
    await tap(visitor, optionOf(visitor, 'dull'));
    const look = (option: string) => {
      const { borderColor, boxShadow } = getComputedStyle(optionOf(visitor, option));
      return `${borderColor} ${boxShadow}`;
    };
    await waitUntil(() => look('dull') === look('loose-skin'), 'it looks as the others do once its colours have faded');
  });
});

describe('a screen to touch', () => {
  before(() => setViewport({ width: 360, height: 740 }));

  for (const { name, reach } of partOf(screens)) {
    it(`has controls that answer at once, and text that can be zoomed and selected: ${name}`, async () => {
      const { root } = await reach();
      const style = (selector: string) => [...root.querySelectorAll(selector)].map((each) => getComputedStyle(each));
      const controls = style('.option, button, a, summary, input, textarea');
      expect(controls.filter(({ touchAction }) => touchAction !== 'manipulation')).to.deep.equal([]);
      const texts = style('h2, p:not(.strong), li, legend');
      expect(texts.length).to.be.greaterThan(0);
      expect(texts.filter(({ touchAction, userSelect, webkitUserSelect }) => touchAction !== 'auto' || (userSelect ?? webkitUserSelect) === 'none')).to.deep.equal([]);
    });
  }
});

describe('a mouse', () => {
  before(async () => {
    await setViewport({ width: 800, height: 900 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });

  withAPhone('that is clicked twice gets one screen on and chooses nothing there', async () => {
    await setViewport({ width: 360, height: 740 });
    const visitor = await visit();
    await goTo(visitor.quiz, 'age');
    choose(visitor.quiz, '22-39');
    await doubleClick(visitor, submit(visitor));
    expect([place(visitor), chosen(visitor), has(visitor.quiz, '.errors')]).to.deep.equal(['safety', [], false]);
  });

  // A browser without a screen has no mouse to be over anything, so the rules themselves are read.
  it('alone makes things look hovered, and everything that is pressed shows it', async () => {
    const { root } = await visit();
    const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const selectors = (list: readonly CSSRule[]) => list.flatMap((rule) => (rule instanceof CSSStyleRule ? [rule.selectorText] : []));
    const withMouse = rules.flatMap((rule) => (rule instanceof CSSMediaRule && rule.conditionText === '(hover: hover)' ? [...rule.cssRules] : []));
    expect(selectors(rules).filter((each) => each.includes(':hover'))).to.deep.equal([]);
    expect(selectors(withMouse).filter((each) => each.includes(':hover'))).to.have.length.greaterThan(1);
    const pressed = selectors(rules).filter((each) => each.endsWith(':active')).map((each) => each.replace(':active', ''));
    const missing = [...root.querySelectorAll('.option, button, .button')].filter((control) => !pressed.some((each) => control.matches(each)));
    expect([pressed.length, missing.length]).to.deep.equal([1, 0]);
  });
});

describe('the keyboard of a phone', () => {
  const fields = {
    name: { type: 'text', autocomplete: 'name', autocapitalize: 'words' },
    email: { type: 'email', autocomplete: 'email', autocapitalize: 'none' },
    phone: { type: 'tel', autocomplete: 'tel', autocapitalize: 'none' },
    postcode: { type: 'text', autocomplete: 'postal-code', autocapitalize: 'characters' },
  };
  const contact = screenNamed('contact');

  it('suits each field, and corrects no name and no address', async () => {
    const { quiz } = await contact.reach();
    for (const [name, wanted] of Object.entries(fields)) {
      const field = find(quiz, `[name=${name}]`);
      const all = { ...wanted, autocorrect: 'off', spellcheck: 'false' };
      expect(Object.fromEntries(Object.keys(all).map((each) => [each, field.getAttribute(each)])), name).to.deep.equal(all);
    }
    expect(find(quiz, 'textarea').hasAttribute('spellcheck'), 'a message is written in sentences').to.equal(false);
  });

  for (const size of [10, 14, 20]) {
    it(`opens without a zoom where the page’s text is ${size} px`, async () => {
      document.body.style.fontSize = `${size}px`;
      try {
        const { root } = await contact.reach();
        const sizes = [...root.querySelectorAll('.field input, textarea')].map((field) => Number.parseFloat(getComputedStyle(field).fontSize));
        expect(new Set(sizes)).to.deep.equal(new Set([Math.max(size, 16)]));
      } finally {
        document.body.style.removeProperty('font-size');
      }
    });
  }

  // A scroll bar takes no room on a phone.
  beforeEach(() => document.documentElement.style.setProperty('overflow-y', 'scroll'));

  // What is found out about the answers comes later, and makes its screen longer.
  for (const { name, reach } of screens.filter((screen) => screen.name !== 'problems of the configuration')) {
    it(`moves nothing when it takes the lower half of the screen: ${name}`, async () => {
      await setViewport({ width: 360, height: 740 });
      const { root } = await reach();
      const field = root.querySelector<HTMLElement>('.field input, .field textarea');
      field?.focus();
      const places = () => [...root.querySelectorAll('.base *')].map((each) => each.getBoundingClientRect()).map(({ top, height }) => [Math.round(top + window.scrollY), Math.round(height)]);
      const before = places();
      await setViewport({ width: 360, height: 400 });
      expect(places()).to.deep.equal(before);
      if (!field) return;
      // As browsers do with the field that has the focus: nothing of the quiz lies over it then.
      field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, height } = field.getBoundingClientRect();
      expect(root.elementFromPoint(left + 20, top + height / 2) === field).to.equal(true);
    });
  }
  after(async () => {
    document.documentElement.style.removeProperty('overflow-y');
    await setViewport({ width: 800, height: 900 });
  });
});
