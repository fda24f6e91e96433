import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { en } from '../src/content/en.ts';
import { languages, localeFiles } from '../src/content/languages.ts';
import type { Locale } from '../src/content/locale.ts';
import type { ExosomeQuiz } from '../src/define.ts';
import type { Lead } from '../src/lead/lead.ts';
import { axeViolations } from './helpers/axe.ts';
import { partOf } from './helpers/engine.ts';
import { closeFrames, openFrame, type OpenFrame, quizIn } from './helpers/frames.ts';
import { contactDetails, find, goTo, goToFilledContact, press, question } from './helpers/run-through.ts';
import { answerAt } from './helpers/watch-page.ts';

const page = '/demo/languages.html';
const names = ['English', 'Español', 'Français', 'Deutsch', 'Português', 'Italiano', 'العربية', '한국어', '日本語', '中文'];

const locales = new Map<string, Locale>([['en', en]]);
const localeOf = (language: string): Locale => locales.get(language) ?? en;

const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';
const heading = (quiz: ExosomeQuiz) => textOf(find(quiz, 'h2'));
const direction = (open: OpenFrame, quiz: ExosomeQuiz) => open.window.getComputedStyle(find(quiz, '[part=base]')).direction;
const links = ({ document }: OpenFrame) => [...document.querySelectorAll<HTMLAnchorElement>('[data-picker] a')];
const marked = (open: OpenFrame) => links(open).filter((link) => link.getAttribute('aria-current') === 'true').map(({ lang }) => lang);

function linkTo(open: OpenFrame, name: string): HTMLAnchorElement {
  const link = links(open).find((each) => textOf(each) === name);
  if (!link) throw new Error(`The picker has no ${name}`);
  return link;
}

/** What the page itself says, by name. */
const wordsOf = ({ document }: OpenFrame) =>
  Object.fromEntries([...document.querySelectorAll<HTMLElement>('[data-words]')].map((element) => [element.dataset.words ?? '', textOf(element)]));

/** The quiz hears of another `lang` in a microtask, and may have to load its words. */
async function settled(quiz: ExosomeQuiz): Promise<void> {
  await Promise.resolve();
  await quiz.updateComplete;
}

/** The demo page under an address that answers with its text, where a script keeps it from being complete for a while. */
async function slowPage(lang: string): Promise<string> {
  const text = await (await fetch(page)).text();
  const slow = `<script src="${answerAt({ type: 'text/javascript', wait: '400' }).replaceAll('&', '&amp;')}"></script>`;
  // What is left out would make the address longer than a server takes.
  const html = text.replace('<head>', '<head><base href="/demo/">').replace(/<svg[^]*<\/svg>|<aside[^]*<\/aside>|<script[^>]*panel\.js"><\/script>/g, '').replace('</body>', `${slow}</body>`);
  return answerAt({ type: 'text/html', body: html, lang });
}

/** Every heading of the page that a person could see until it is loaded, in its order. */
async function headingsSeen(src: string): Promise<string[]> {
  const seen = new Set<string>();
  const looking = setInterval(() => {
    const frame = [...document.querySelectorAll('iframe')].at(-1);
    const h1 = frame?.contentDocument?.querySelector('h1');
    const isVisible = h1 && frame?.contentWindow?.getComputedStyle(h1).visibility === 'visible';
    seen.add(!h1 ? 'none' : isVisible ? textOf(h1) : 'hidden');
  }, 5);
  const open = await openFrame({ src });
  clearInterval(looking);
  return [...seen, wordsOf(open)['heading'] ?? ''].filter((text) => text !== 'none');
}

describe('the demo of the languages', () => {
  before(async () => {
    for (const [language, load] of Object.entries(localeFiles)) locales.set(language, await load());
  });
  afterEach(closeFrames);
  after(() => emulateMedia({ colorScheme: 'light' }));

  it('offers every language by its own name', async () => {
    const open = await openFrame({ src: page });
    expect(links(open).map(textOf)).to.deep.equal(names);
    expect(links(open).map(({ lang, search }) => [lang, search])).to.deep.equal(languages.map((language) => [language, `?lang=${language}`]));
  });

  for (const language of partOf(languages)) {
    it(`opens in ${language}, the page and the quiz, on a phone as well`, async () => {
      const english = wordsOf(await openFrame({ src: page }));
      const open = await openFrame({ src: `${page}?lang=${language}` }, 360);
      const quiz = await quizIn(open);
      const { dir, widget } = localeOf(language);
      const root = open.document.documentElement;
      expect([root.lang, root.dir, heading(quiz), direction(open, quiz)]).to.deep.equal([language, dir, widget.heading, dir]);
      expect(marked(open)).to.deep.equal([language]);
      expect(quiz.problems).to.deep.equal([]);
      for (const [name, text] of Object.entries(wordsOf(open))) {
        expect(text, name).to.not.equal('');
        expect(text === english[name], `${name} as in English`).to.equal(language === 'en');
      }
      expect(textOf(open.document.querySelector('[data-snippet]'))).to.match(new RegExp(`^<html lang="${language}"${dir === 'rtl' ? ' dir="rtl"' : ''}>`));
      expect(root.scrollWidth).to.be.at.most(360);
    });
  }

  for (const search of ['', '?lang=', '?lang=nl', '?lang=constructor', '?lang=%22%3E']) {
    it(`opens in English with the address ${search || 'alone'}`, async () => {
      const open = await openFrame({ src: page + search });
      expect([open.document.documentElement.lang, heading(await quizIn(open))]).to.deep.equal(['en', en.widget.heading]);
      expect(marked(open)).to.deep.equal(['en']);
    });
  }

  it('shows no word in another language while it loads', async () => {
    const [first, ...later] = await headingsSeen(await slowPage('ar'));
    expect(first).to.equal('hidden');
    expect(new Set(later).size, later.join()).to.equal(1);
    expect(later[0]).to.match(/\p{Script=Arabic}/u);
  });

  it('keeps the question and the answers when another language is picked, and receives the lead in it', async () => {
    const open = await openFrame({ src: `${page}?lang=ar` });
    const quiz = await quizIn(open);
    await goTo(quiz, 'also');
    const { answers } = quiz;
    expect(Object.keys(answers)).to.deep.equal(['concern', 'notice']);
    expect([heading(quiz), direction(open, quiz)]).to.deep.equal([localeOf('ar').questions.also.prompt, 'rtl']);

    linkTo(open, '日本語').click();
    await settled(quiz);
    expect([question(quiz), heading(quiz), direction(open, quiz)]).to.deep.equal(['also', localeOf('ja').questions.also.prompt, 'ltr']);
    expect(quiz.answers).to.deep.equal(answers);
    expect(marked(open)).to.deep.equal(['ja']);
    expect(open.window.location.search).to.equal('?lang=ja');

    const leads: Lead[] = [];
    quiz.addEventListener('quiz-lead', ({ detail }) => leads.push(detail));
    await goToFilledContact(quiz);
    const sent = new Promise((resolve) => quiz.addEventListener('quiz-lead-sent', resolve, { once: true }));
    await press(quiz);
    await sent;
    const consent = String(localeOf('ja').widget.consent).replace('{clinic}', 'Lantern Quay');
    expect(leads.map((lead) => [lead.consent.text, lead.category?.title])).to.deep.equal([[consent, localeOf('ja').categories.rejuvenation.title]]);
    expect(textOf(open.document.querySelector('[data-leads]'))).to.include(contactDetails.name).and.include(consent);
  });

  it('is used with the keyboard, and goes back as the browser does', async () => {
    const open = await openFrame({ src: page });
    const quiz = await quizIn(open);
    const link = linkTo(open, 'Español');
    open.window.focus();
    link.focus();
    // The keyboard comes to a frame a moment later.
    for (let looks = 0; looks < 20 && !open.document.hasFocus(); looks += 1) await aTimeout(50);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => marked(open)[0] === 'es', 'the link is followed', { timeout: 5000 });
    await settled(quiz);
    expect([marked(open), heading(quiz)]).to.deep.equal([['es'], localeOf('es').widget.heading]);
    expect(open.document.activeElement === link, 'the focus stays on the link').to.equal(true);
    const moved = new Promise((resolve) => open.window.addEventListener('popstate', resolve, { once: true }));
    open.window.history.back();
    await moved;
    await settled(quiz);
    expect([marked(open), heading(quiz)]).to.deep.equal([['en'], en.widget.heading]);
  });

  const looks = ['en', 'ar', 'ja'].flatMap((language) => (['light', 'dark'] as const).flatMap((colorScheme) => [360, 1280].map((width) => ({ language, colorScheme, width }))));
  for (const { language, colorScheme, width } of partOf(looks)) {
    it(`has nothing that axe finds: ${language}, ${colorScheme}, ${width} px`, async () => {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const open = await openFrame({ src: `${page}?lang=${language}` }, width);
      await quizIn(open);
      expect(await axeViolations(open)).to.deep.equal([]);
      expect(open.document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }
});
