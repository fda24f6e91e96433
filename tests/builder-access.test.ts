import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { sections } from '../demo/builder/model/place-of.ts';
import { variants } from '../demo/builder/output/variants.ts';
import { axeFindings } from './helpers/axe.ts';
import { type BuilderPage, openBuilder } from './helpers/builder-page.ts';
import { partOf } from './helpers/engine.ts';
import { closeFrames } from './helpers/frames.ts';
import { goTo, question } from './helpers/run-through.ts';

const options = [{ value: 'a', label: 'As little as possible', hint: 'Really', points: { hair: 1 } }, { value: 'b', label: '', exclusive: true }];
/** Work with every kind of thing in it, and mistakes. */
const work = {
  language: 'en',
  ctaHref: 'www.clinic.example',
  action: 'ftp://x',
  tokens: { accent: 'nocolour' },
  categories: ['hair', 'scars', 'eyes'],
  categoryEdits: [{ id: 'eyes', title: '', summary: '<b>Soft</b>' }],
  questions: [{ id: 'concern' }, { id: 'tried' }, { id: 'own', prompt: 'What may it cost?', type: 'multiple', when: { concern: [], not: { tried: 'prp' } }, options }, { id: 'nested', prompt: 'Nested?', type: 'single', when: { any: [{ concern: 'hair' }] }, options: [options[0]] }],
  rules: [{ id: 'mine', when: { concern: 'hair' } }],
};

const screens = [
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const;

describe('access to the builder', () => {
  afterEach(closeFrames);
  after(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' }));

  async function openWork(width: number): Promise<BuilderPage> {
    const page = await openBuilder('', width);
    await page.load(work);
    for (const section of sections) await page.openSection(section);
    for (const title of ['What may it cost?', 'eyes', 'mine']) await page.press(title);
    for (const each of page.document.querySelectorAll('details')) each.open = true;
    await waitUntil(() => page.document.querySelector('[aria-labelledby=analysis-title][aria-busy=false] .bar'), 'the answers are gone through', { timeout: 10_000 });
    await waitUntil(() => page.notesAt('label-own-b'), 'it is said what is wrong');
    return page;
  }

  async function findings(page: BuilderPage): Promise<unknown> {
    await page.addScript('/node_modules/axe-core/axe.min.js');
    // Where nothing lies over anything: what is said does, for a moment.
    page.document.querySelector('.said')?.remove();
    page.open.window.scrollTo({ top: 0, behavior: 'instant' });
    return axeFindings(page.document.documentElement, page.open.window);
  }

  for (const { width, scheme } of partOf(screens)) {
    it(`gives axe nothing to find in full and faulty work, and fits ${width} pixels, in ${scheme} colours`, async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const page = await openWork(width);
      await page.press(variants[width === 360 ? 2 : 0]?.name ?? '');
      expect(await findings(page)).to.deep.equal([]);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(page.open.window.innerWidth);
    });
  }

  it('is used by keyboard alone, from nothing to copied code', async () => {
    await setViewport({ width: 1300, height: 950 });
    const page = await openBuilder();
    const tabTo = async (isThere: (element: Element) => boolean) => {
      for (let presses = 0; presses < 120 && !(page.focused && isThere(page.focused)); presses += 1) await sendKeys({ press: 'Tab' });
      expect(Boolean(page.focused && isThere(page.focused)), 'Tab leads there').to.equal(true);
    };
    page.document.querySelector<HTMLElement>('.skip')?.focus();
    await tabTo(({ id }) => id === 'clinic-name');
    await page.type('Fern');
    await tabTo(({ id }) => id === 'section-questions');
    await page.keys('Enter');
    await tabTo((each) => each.textContent?.trim() === 'Write your own question');
    await page.keys('Enter');
    expect(page.focused?.id).to.equal('prompt-question-1');
    await page.keys('Control', 'a');
    await page.type('How soon?');
    await tabTo(({ id }) => id === 'question-when-question-1-add');
    await page.keys('Enter');
    await tabTo((each) => each.matches('.ticks input'));
    await page.keys('Space');
    await tabTo((each) => each.textContent?.startsWith('Copy: ') === true || each.textContent === 'Copy: Where the quiz stands');
    await page.keys('Enter');
    await waitUntil(() => /copied|did not allow/.test(page.status), 'it is copied, or it is said that it cannot be');
    expect(page.code).to.contain('clinic-name="Fern"').and.to.contain('How soon?').and.to.contain('"concern": "lines"');
  });

  it('keeps the visitor’s place while questions are reworded, added, reordered and coloured', async () => {
    const page = await openBuilder();
    const { quiz } = page;
    await goTo(quiz, 'duration');
    const { answers } = quiz;
    const isKept = () => expect([question(quiz), quiz.answers]).to.deep.equal(['duration', answers]);
    await page.press('Questions');
    await page.press('How long have you had it?');
    await page.write('Question', 'Since when?');
    isKept();
    await page.press('Write your own question');
    isKept();
    await page.press('Move up: Your question');
    isKept();
    await page.press('Move down: Since when?');
    isKept();
    await page.press('Looks');
    await page.press('Warm clay');
    isKept();
    await page.press('Treatments');
    await page.press('Add a treatment of your own');
    isKept();
    await page.keys('Control', 'z');
    isKept();
  });

  it('drags by touch', async () => {
    const page = await openBuilder();
    await page.press('Questions');
    const [first, , third] = page.document.querySelectorAll('.question');
    const handle = first?.querySelector('.handle');
    if (!handle || !third) throw new Error('There are not three questions');
    expect(page.open.window.getComputedStyle(handle).touchAction, 'the page does not scroll instead').to.equal('none');
    const at = (element: Element, part: number) => element.getBoundingClientRect().top + element.getBoundingClientRect().height * part;
    const finger = { pointerId: 1, pointerType: 'touch', isPrimary: true, bubbles: true, button: 0 };
    Object.assign(handle, { setPointerCapture: () => {} });
    handle.dispatchEvent(new PointerEvent('pointerdown', { ...finger, clientY: at(handle, 0.5) }));
    handle.dispatchEvent(new PointerEvent('pointermove', { ...finger, clientY: at(third, 0.9) }));
    expect(third.classList.contains('drop-after'), 'a line shows where it would stand').to.equal(true);
    handle.dispatchEvent(new PointerEvent('pointerup', finger));
    await page.settle();
    expect(page.questions.indexOf('What is your main concern?')).to.equal(2);
  });
});
