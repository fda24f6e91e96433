import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { sections } from '../demo/builder/model/place-of.ts';
import { fromHash, toHash } from '../demo/builder/model/address.ts';
import { looks } from '../demo/builder/model/looks.ts';
import { emptySetup } from '../demo/builder/model/setup.ts';
import { axeFindings } from './helpers/axe.ts';
import { type BuilderPage, openBuilder } from './helpers/builder-page.ts';
import { partOf } from './helpers/engine.ts';
import { closeFrames } from './helpers/frames.ts';
import { goTo, question } from './helpers/run-through.ts';

const concern = 'What is your main concern?';
const notice = 'What do you notice?';

async function openAll(page: BuilderPage): Promise<void> {
  for (const section of sections) {
    const button = page.document.getElementById(`section-${section}`);
    if (button?.getAttribute('aria-expanded') === 'false') button.click();
  }
  await page.settle();
}

describe('the builder', () => {
  let page: BuilderPage;

  before(async () => {
    await setViewport({ width: 1300, height: 950 });
    page = await openBuilder();
  });

  beforeEach(() => page.reset());
  after(closeFrames);

  it('shows each change in the quiz, which keeps the visitor’s place and answers', async () => {
    const { quiz } = page;
    await goTo(quiz, 'duration');
    const { answers } = quiz;
    await page.press('Questions');
    await page.press('How long have you had it?');
    await page.write('Question', 'Since when?');
    await page.write('Clinic name', 'Alder');
    await page.press('Looks');
    await page.press('Calm green');
    expect([question(quiz), quiz.answers]).to.deep.equal(['duration', answers]);
    expect(quiz.shadowRoot?.querySelector('legend')?.textContent?.trim()).to.equal('Since when?');
    expect(quiz.style.getPropertyValue('--exosome-quiz-radius')).to.equal('14px');
    expect(page.code).to.contain('clinic-name="Alder"').and.to.contain('"prompt": "Since when?"').and.to.contain('--exosome-quiz-radius: 14px;');
  });

  it('moves questions by keyboard, says so, and keeps the focus on what moves', async () => {
    await page.press('Questions');
    page.button(`Move down: ${concern}`).focus();
    await page.keys('Enter');
    expect(page.questions.slice(0, 2)).to.deep.equal([notice, concern]);
    expect(page.focused?.getAttribute('aria-label')).to.equal(`Move down: ${concern}`);
    expect(page.status).to.equal(`${concern}: now 2 of 7.`);
    // The element says what comes of it: nobody is asked what depends on a later answer.
    await waitUntil(() => page.problems.length > 0, 'the order is a problem');
    await page.keys('Shift', 'Tab');
    await page.keys('Space');
    expect(page.questions[0]).to.equal(concern);
    expect(page.focused?.getAttribute('aria-label'), 'at the end of the way there is only the way back').to.equal(`Move down: ${concern}`);
    await waitUntil(() => page.problems.length === 0, 'there is no problem any more');
    expect(page.questions.slice(-2)).to.deep.equal(['How old are you?', 'Does any of this apply to you?']);
  });

  it('moves questions by dragging', async () => {
    await page.press('Clinic and language');
    await page.press('Questions');
    const rows = [...page.document.querySelectorAll('.question')];
    const [first, , third] = rows;
    const handle = first?.querySelector('.handle');
    if (!handle || !third) throw new Error('There are not three questions');
    await page.drag(handle, third, 0.9);
    await waitUntil(() => page.questions.indexOf(concern) === 2, 'it is the third');
  });

  it('takes back and brings back by keys; what is typed in one go is one step', async () => {
    const field = page.field('Clinic name');
    const undo = page.button('Undo') as HTMLButtonElement;
    expect(undo.disabled).to.equal(true);
    field.focus();
    await page.type('Fern');
    expect([field.value, page.quiz.clinicName]).to.deep.equal(['Fern', 'Fern']);
    await page.press('Treatments');
    page.field('Offered: Pigmentation').click();
    await page.settle();
    await page.keys('Control', 'z');
    expect([field.value, page.quiz.categories]).to.deep.equal(['Fern', null]);
    await page.keys('Control', 'z');
    expect([field.value, page.quiz.clinicName, undo.disabled]).to.deep.equal(['', null, true]);
    await page.keys('Control', 'Shift', 'z');
    expect([field.value, page.quiz.clinicName]).to.deep.equal(['Fern', 'Fern']);
  });

  it('keeps the work in the address: whoever opens the link finds it', async () => {
    await page.write('Clinic name', 'Zoë’s “Skin” & Söhne');
    await page.write('Language', 'ar');
    await page.press('Questions');
    await page.press('Write your own question');
    await page.write('Question', 'Wie viel?');
    const hash = await page.hash();
    await waitUntil(() => page.questions.length === 10 && !page.questions.includes(concern), 'the questions are in Arabic');
    const { questions, code } = page;
    const second = await openBuilder(hash);
    expect(second.field('Clinic name').value).to.equal('Zoë’s “Skin” & Söhne');
    await second.press('Questions');
    expect(second.questions).to.deep.equal(questions);
    expect(second.code).to.equal(code);
    expect(getComputedStyle(second.quiz).direction).to.equal('rtl');
  });

  it('opens whatever stands in an address without a fault', async () => {
    const setups = await Promise.all(['#', '#work=', '#work=AAAA', '#check', '#work=%%%'].map(fromHash));
    expect(setups).to.deep.equal(setups.map(() => null));
    expect(await toHash(emptySetup)).to.equal('');
    const odd = { ...emptySetup, questions: [{ id: 'concern', options: [{ value: '__proto__', label: 'x' }] }, { id: 'constructor', prompt: 'Mine', type: 'single' as const, options: [] }], tokens: { accent: 'red;}</style>' } };
    const read = await fromHash(await toHash(odd));
    expect(read?.questions.map(({ id }) => id)).to.deep.equal(['concern', 'constructor', 'age', 'safety']);
  });

  it('saves the work to a file, and opens it', async () => {
    const input = page.document.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify({ clinicName: 'From a file', categories: ['hair', 'nonsense'] })], 'setup.json'));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => page.status.includes('opened'), 'the file is opened');
    expect([page.quiz.clinicName, page.quiz.categories]).to.deep.equal(['From a file', ['hair']]);
  });

  it('shows who gets what, and an example visitor who gets it too', async () => {
    const bars = () => [...page.document.querySelectorAll('[aria-labelledby=analysis-title] .bar')];
    await waitUntil(() => page.document.querySelector('[aria-labelledby=analysis-title][aria-busy=false] .bar'), 'the answers are gone through', { timeout: 10_000 });
    const shares = bars().map((bar) => Number.parseInt(bar.querySelector('b')?.textContent ?? '', 10) || 0);
    expect(shares).to.have.lengthOf(6);
    expect(shares.reduce((sum, share) => sum + share, 0)).to.be.within(97, 102);
    const hair = bars().find((bar) => bar.textContent?.includes('Hair regeneration'));
    hair?.querySelector('button')?.click();
    await page.settle();
    expect(page.document.querySelector('.outcome b')?.textContent).to.equal('Hair regeneration and growth');
    expect(page.document.querySelector('.visitor .reasons')?.textContent).to.match(/^\+\d/);
    expect(page.focused?.id).to.equal('visitor-title');
  });

  it('has a code editor that knows the names of the quiz’s JSON', async () => {
    await page.press('More, as JSON');
    await page.press('Open the code editor');
    await waitUntil(() => page.focused?.closest('#extra'), 'the editor has the focus', { timeout: 5000 });
    await page.type('{ "co');
    await waitUntil(() => page.document.querySelector('.cm-tooltip-autocomplete li')?.textContent?.includes('copy'), 'the name is offered', { timeout: 5000 });
    // The list takes no key that was pressed before anybody could see it.
    await aTimeout(150);
    await page.keys('Enter');
    await page.type('"start": "Los!"');
    await page.keys('End');
    await page.type(' }');
    const written = () => (page.document.querySelector('#extra') as HTMLInputElement).value;
    await waitUntil(() => page.quiz.shadowRoot?.querySelector('[type=submit]')?.textContent?.trim() === 'Los!', 'the quiz has the word');
    expect(JSON.parse(written())).to.deep.equal({ copy: { start: 'Los!' } });
  });

  it('has the looks of their demo page', async () => {
    const css = (await (await fetch('/demo/looks.html')).text()).replace(/\s+/g, ' ');
    for (const { tokens } of looks) for (const [name, value] of Object.entries(tokens)) expect(css).to.contain(`--exosome-quiz-${name}: ${value};`);
  });

  for (const scheme of partOf(['light', 'dark'] as const)) {
    it(`gives axe nothing to find, and fits a phone, in ${scheme} colours`, async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      // A page of its own: once a frame became narrower, axe takes lines of WebKit for overlapping ones.
      const page = await openBuilder('', scheme === 'dark' ? 320 : 1280);
      await openAll(page);
      await page.press(concern);
      await page.press('Where is it?').catch(() => undefined);
      await waitUntil(() => page.document.querySelector('.bar'), 'the answers are gone through', { timeout: 10_000 });
      await page.write('Booking link', 'ftp://x');
      await page.addScript('/node_modules/axe-core/axe.min.js');
      // Where nothing lies over anything: what is said does, for a moment.
      page.document.querySelector('.said')?.remove();
      page.open.window.scrollTo({ top: 0, behavior: 'instant' });
      expect(await axeFindings(page.document.documentElement, page.open.window)).to.deep.equal([]);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(page.open.window.innerWidth);
    });
  }
});
