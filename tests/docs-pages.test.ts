import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import './helpers/axe.ts';
import { engine, partOf } from './helpers/engine.ts';
import { addScript, closeFrames, openFrame, type OpenFrame, quizIn } from './helpers/frames.ts';

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function readPages(): Promise<string[]> {
  const list = new DOMParser().parseFromString(await (await fetch('/docs/contents.html')).text(), 'text/html');
  return [...list.querySelectorAll('.pages a')].flatMap((link) => link.getAttribute('href') ?? []);
}

const pages = [...(await readPages()), 'contents.html'];

/** A page of the documentation, in a frame that holds no other frames: those are tested on their own. */
const openPage = (page: string, width = 1280): Promise<OpenFrame> => openFrame({ src: `/docs/${page}` }, width);

const find = <Wanted extends HTMLElement = HTMLElement>({ document }: OpenFrame, selector: string): Wanted => {
  const found = document.querySelector<Wanted>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};

const options = ({ document }: OpenFrame) => [...document.querySelectorAll('[role=option]')];

/** What is marked in the list, by the field's own account. */
function marked(open: OpenFrame): string {
  const id = find(open, '[role=combobox]').getAttribute('aria-activedescendant');
  const option = id ? open.document.getElementById(id) : null;
  return option?.getAttribute('aria-selected') === 'true' ? textOf(option.querySelector('.search__title')) : '';
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys.slice(0, -1)) await sendKeys({ down: key });
  await sendKeys({ press: keys.at(-1) ?? '' });
  for (const key of keys.slice(0, -1)) await sendKeys({ up: key });
}

/**
 * What axe finds wrong by all of its rules but those of level AAA. What it cannot decide is left out: parts that another
 * width shows, and colours under what scrolls.
 */
async function axeProblems(open: OpenFrame, selector = 'html'): Promise<string[]> {
  // It comes past the page's policy, as a browser's extension would.
  await addScript(open, '/node_modules/axe-core/axe.min.js');
  const { axe } = open.window;
  const values = axe.getRules().filter(({ tags }) => !tags.includes('wcag2aaa')).map(({ ruleId }) => ruleId);
  const { violations } = await axe.run(find(open, selector), { runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' ')}`);
}

const isOpen = (open: OpenFrame) => open.document.querySelector<HTMLDialogElement>('dialog.search')?.open ?? false;

async function searchFor(open: OpenFrame, text: string): Promise<void> {
  await sendKeys({ type: text });
  await waitUntil(() => textOf(find(open, '.search [role=status]')) !== '', 'the search says what it found', { timeout: 5000 });
  await waitUntil(() => find<HTMLInputElement>(open, '[role=combobox]').value === text && options(open).length > 0, 'there are results', { timeout: 5000 });
}

async function openSearch(page: string): Promise<OpenFrame> {
  const open = await openPage(page);
  open.window.focus();
  find(open, 'main').focus();
  await press('/');
  await waitUntil(() => isOpen(open), 'the search opens');
  return open;
}

describe('the documentation', () => {
  afterEach(async () => {
    closeFrames();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('has its pages', () => {
    expect(pages.length).to.be.above(15);
  });

  for (const [index, page] of partOf([...pages.entries()])) {
    const colorScheme = index % 2 ? 'dark' : 'light';
    it(`${page} is accessible (${colorScheme}), and fits a phone`, async () => {
      await emulateMedia({ colorScheme });
      const open = await openPage(page, index % 3 ? 1280 : 360);
      for (const frame of open.document.querySelectorAll('iframe')) frame.remove();
      expect(await axeProblems(open)).to.deep.equal([]);
      open.frame.style.inlineSize = '360px';
      const { scrollWidth, clientWidth } = open.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
      expect(open.document.querySelectorAll('h1').length).to.equal(1);
    });
  }

  for (const example of ['index-1', 'configuration-3', 'theming-1']) {
    it(`the example ${example} is accessible on a page of its own`, async () => {
      const open = await openPage(`examples/${example}.html`, 360);
      await quizIn(open);
      expect(await axeProblems(open)).to.deep.equal([]);
    });
  }

  it('leads from each page to the next one, and back', async () => {
    const inOrder: string[] = [];
    for (const page of pages.slice(0, -1)) {
      const read = new DOMParser().parseFromString(await (await fetch(`/docs/${page}`)).text(), 'text/html');
      inOrder.push(read.querySelector('[rel=next]')?.getAttribute('href') ?? 'the end');
    }
    expect(inOrder).to.deep.equal([...pages.slice(1, -1), 'the end']);
  });

  it('skips to the content', async () => {
    const open = await openPage('start.html');
    find(open, '.skip').click();
    await waitUntil(() => open.document.activeElement?.id === 'main', 'the content has the focus');
  });

  it('finds what is misspelt, says how much, and goes there by the keyboard', async () => {
    const open = await openSearch('index.html');
    await searchFor(open, 'clinik-nme');
    const field = find<HTMLInputElement>(open, '[role=combobox]');
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    expect(open.document.getElementById(field.getAttribute('aria-controls') ?? '')?.getAttribute('role')).to.equal('listbox');
    expect(textOf(find(open, '.search [role=status]'))).to.match(/result/);
    expect(marked(open)).to.equal('');
    await press('ArrowDown');
    expect(marked(open)).to.equal('clinic-name');
    await press('ArrowUp');
    expect(marked(open)).to.equal('');
    await press('ArrowUp');
    expect(marked(open)).to.equal(textOf(options(open).at(-1)?.querySelector('.search__title')));
    await press('ArrowDown');
    await press('ArrowDown');
    const isThere = new Promise((resolve) => open.frame.addEventListener('load', resolve, { once: true }));
    await press('Enter');
    await isThere;
    expect(open.frame.contentWindow?.location.href).to.match(/\/docs\/attributes\.html#clinic-name$/);
  });

  it('is accessible while it searches, and gives the focus back', async () => {
    const open = await openPage('start.html');
    const button = find<HTMLButtonElement>(open, 'button.search-link');
    button.focus();
    await press('Control', 'k');
    await waitUntil(() => isOpen(open), 'the search opens');
    await searchFor(open, 'lead');
    await press('ArrowDown');
    expect(await axeProblems(open, 'dialog.search')).to.deep.equal([]);
    await press('Escape');
    await waitUntil(() => !isOpen(open), 'the search closes');
    expect(open.document.activeElement === button).to.equal(true);
  });

  it('says that nothing was found', async () => {
    const open = await openSearch('rules.html');
    await sendKeys({ type: 'xyzzyqqq' });
    await waitUntil(() => textOf(find(open, '.search [role=status]')).startsWith('Nothing found'), 'it says so', { timeout: 5000 });
    expect(find(open, '[role=combobox]').getAttribute('aria-expanded')).to.equal('false');
  });

  it('writes a slash where somebody writes', async () => {
    const open = await openSearch('rules.html');
    await press('/');
    expect(find<HTMLInputElement>(open, '[role=combobox]').value).to.equal('/');
  });

  it('copies code, or selects it, and says so', async () => {
    const open = await openPage('index.html');
    find(open, '.copy').click();
    await waitUntil(() => textOf(find(open, '.copy')) !== 'Copy', 'the button says what it did');
    expect(textOf(find(open, 'body > [role=status]'))).to.match(/^The code is (copied|selected)/);
  });

  for (const width of [360, 1280]) {
    it(`shows a live quiz as high as it is (${width} px)`, async () => {
      const open = await openPage('index.html', width);
      const frame = find<HTMLIFrameElement>(open, '.live iframe');
      frame.scrollIntoView({ behavior: 'instant' });
      await waitUntil(() => frame.contentDocument?.querySelector('exosome-quiz')?.shadowRoot?.querySelector('[type=submit]'), 'the quiz is there', { timeout: 10_000 });
      const page = () => frame.contentDocument?.documentElement;
      await waitUntil(() => page()?.scrollHeight === frame.clientHeight, 'the frame has the height of the quiz', { timeout: 5000 });
      expect(page()?.scrollWidth).to.equal(frame.clientWidth);
      expect(frame.title).to.match(/^Live example 1: /);
    });
  }

  // A list that opens over the page needs no script where popovers are known.
  const itWithPopover = 'popover' in HTMLElement.prototype ? it : it.skip;
  itWithPopover('opens the list of pages on a phone, and closes it by Escape', async () => {
    const open = await openPage('start.html', 360);
    const list = find(open, '.pages');
    expect(list.checkVisibility()).to.equal(false);
    find(open, '.menu').focus();
    await press('Enter');
    expect(list.checkVisibility()).to.equal(true);
    await press('Escape');
    expect([list.checkVisibility(), engine === 'webkit' || open.document.activeElement === find(open, '.menu')]).to.deep.equal([false, true]);
  });
});
