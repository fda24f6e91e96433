import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { ExosomeQuiz } from '../src/define.ts';
import '../src/define.ts';
import { en } from '../src/content/en.ts';
import type { Lead } from '../src/lead/lead.ts';
import { contactDetails, fillIn, find, goTo, goToFilledContact, has, inputs, press, question, record, typesOf } from './helpers/run-through.ts';
import { traces, watchWaysOut } from './helpers/ways-out.ts';

/** The same visitors on every run: https://github.com/cprosche/mulberry32 */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const seed = 20_260_731;
const visitors = 200;
const details = { name: 'Zazie Quillfeather', email: 'zazie@quillfeather.test', phone: '+44 7700 900321' };

/** All that a page may hear outside a lead: names of screens, kinds, levels and categories, never an option or its label. */
const publicWords = new Set<unknown>([
  'intro', 'question', 'result', 'contact', 'sent', 'category', 'consultation', 'doctor', 'stop', 'tell', 'note',
  ...Object.entries(en.categories).flatMap(([id, { title }]) => [id, title]),
]);

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** One visitor who chooses at random, makes mistakes, goes back, and may send or not. Resolves to the boxes they ticked. */
async function visit(quiz: ExosomeQuiz, random: (below: number) => number, onScreen: () => void): Promise<readonly string[]> {
  const wayBack = random(4);
  let turns = 0;
  while (quiz.screen === 'intro' || quiz.screen === 'question') {
    turns += 1;
    onScreen();
    const options = inputs(quiz);
    if (turns === wayBack && has(quiz, '[name=back]')) await press(quiz, '[name=back]');
    else if (options.length && random(8) === 0) await makeMistake(quiz);
    else {
      // Half of them the last option, which is "none", "not sure" or "prefer not to say": most visitors have no red flag.
      for (let count = 1 + random(2); count > 0; count -= 1) options.at(random(2) ? -1 : random(options.length))?.click();
      await press(quiz);
    }
  }
  onScreen();
  if (!has(quiz, '[type=submit]')) return [];
  await press(quiz);
  const boxes = ['consent', 'share-answers', 'marketing'].filter(() => random(3) > 0);
  fillIn(quiz, details, boxes);
  await press(quiz);
  onScreen();
  if (!boxes.includes('consent')) await press(quiz, '[name=skip]');
  return boxes;
}

async function makeMistake(quiz: ExosomeQuiz): Promise<void> {
  for (const input of inputs(quiz)) if (input.type === 'checkbox' && input.checked) input.click();
  await press(quiz);
  if (has(quiz, '.errors')) await press(quiz, '.errors a');
}

const attributesOf = (element: Element) => element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`);

describe('privacy', () => {
  it(`sends, keeps and shows the page nothing while ${visitors} random visitors pass, but the leads they agreed to`, async () => {
    // Hidden, since nobody looks: the browser need not lay out some 2,000 screens.
    const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz hidden clinic-name="Fennel"><p>Call us.</p></exosome-quiz>`);
    const used: string[] = [];
    const changed: string[] = [];
    const unsafe = new Set<string>();
    const kinds = new Set<unknown>();
    const events = record(document, ({ detail }) => 'recommendation' in detail && kinds.add(detail.recommendation.kind));
    const before = { ...traces(), host: attributesOf(quiz), light: quiz.innerHTML };
    const page = new MutationObserver((changes) => changed.push(...changes.map(({ type, attributeName }) => `${type} ${attributeName ?? ''}`)));
    page.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const stop = watchWaysOut((way) => used.push(way));
    const random = randomFrom(seed);
    const agreed: (readonly string[])[] = [];
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      // The card's own height comes from a script; where nobody sees the quiz, that is none.
      const onScreen = () => has(quiz, '.base [style], .base[style]:not([style=""], [style="min-block-size: auto;"]), style, link, script, img, iframe, object, [onclick]') && unsafe.add(quiz.screen);
      const boxes = await visit(quiz, random, onScreen);
      if (boxes.includes('consent')) agreed.push(boxes);
      await press(quiz, '[name=restart]');
    }
    await aTimeout(50);
    page.disconnect();
    stop();

    expect(used).to.deep.equal([]);
    expect(changed).to.deep.equal([]);
    expect([...unsafe]).to.deep.equal([]);
    expect({ ...traces(), host: attributesOf(quiz), light: quiz.innerHTML }).to.deep.equal(before);

    const leads = events.flatMap(({ type, detail }) => (type === 'quiz-lead' ? (detail as Lead) : []));
    expect(leads.map(({ answers, consent }) => [Boolean(answers), consent.marketing])).to.deep.equal(agreed.map((boxes) => [boxes.includes('share-answers'), boxes.includes('marketing')]));
    expect(leads.filter(({ answers }) => answers && 'safety' in answers)).to.deep.equal([]);
    const others = events.filter(({ type }) => type !== 'quiz-lead').flatMap(({ detail }) => strings(detail));
    expect(others.filter((word) => !publicWords.has(word) && !uuid.test(word))).to.deep.equal([]);
    // Enough of everything went past for this to mean something.
    expect([...kinds].sort()).to.deep.equal(['category', 'consultation', 'doctor', 'stop']);
    expect(leads).to.have.property('length').that.is.greaterThan(20);
  }).timeout(30_000);

  it('would notice each way out', async () => {
    const used: string[] = [];
    const stop = watchWaysOut((way) => used.push(way));
    try {
      await fetch('data:,');
      navigator.sendBeacon('/');
      new Image().src = 'data:,';
      localStorage.setItem('a', 'b');
      localStorage.removeItem('a');
      document.title = `${document.title}`;
      document.cookie = 'a=b; max-age=0';
      history.replaceState(history.state, '');
      Reflect.get(window, 'dataLayer');
    } finally {
      stop();
    }
    expect(used).to.include.members(['fetch', 'sendBeacon', 'new Image', 'src =', 'setItem', 'title =', 'cookie =', 'replaceState', 'dataLayer']);
  });
});

/** Ways on which a visitor's data has to be gone afterwards. */
const endings: readonly { name: string; end: (quiz: ExosomeQuiz) => unknown; recommends: boolean }[] = [
  { name: 'sent', end: (quiz) => press(quiz), recommends: true },
  { name: 'restart', end: (quiz) => quiz.restart(), recommends: false },
  { name: 'removal', end: (quiz) => { quiz.remove(); return aTimeout(0); }, recommends: false },
];

describe('nothing of a visitor stays behind', () => {
  for (const { name, end, recommends } of endings) {
    it(`after ${name}`, async () => {
      const quiz = await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`);
      await goToFilledContact(quiz, ['consent', 'share-answers', 'marketing']);
      await end(quiz);
      await quiz.updateComplete;
      expect(quiz.answers).to.deep.equal({});
      expect(quiz.recommendation !== null).to.equal(recommends);
      expect(inputs(quiz, 'input, textarea')).to.deep.equal([]);
      for (const text of Object.values(contactDetails)) expect(quiz.shadowRoot?.textContent).not.to.include(text);
      if (name === 'sent') await press(quiz, '[name=restart]');
      else document.body.append(quiz);
      await goTo(quiz, 'contact');
      expect(inputs(quiz, 'input').filter(({ type, value, checked }) => (type === 'checkbox' ? checked : value !== ''))).to.deep.equal([]);
      quiz.remove();
    });
  }

  it('in another quiz on the page', async () => {
    const [one, other] = [await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`), await fixture<ExosomeQuiz>(html`<exosome-quiz></exosome-quiz>`)];
    const events = record(other);
    await goToFilledContact(one);
    expect([other.screen, other.answers, other.recommendation, typesOf(events)]).to.deep.equal(['intro', {}, null, []]);
    await goTo(other, 'contact');
    expect(find(other, '[name=name]')).to.have.property('value', '');
    expect(question(other)).to.equal(undefined);
  });
});
