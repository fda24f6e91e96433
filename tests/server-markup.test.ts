import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import '../src/define.ts';
import { languages } from '../src/content/languages.ts';
import { renderToString, type ServerOptions } from '../src/server/server.ts';
import { partOf, seedHere, shareOf } from './helpers/engine.ts';
import { watchWarnings } from './helpers/watch-page.ts';

interface Served {
  element: Element;
  root: DocumentFragment;
}

/** As a parser reads it. */
function served(options: ServerOptions): Served {
  const holder = document.createElement('template');
  holder.innerHTML = renderToString(options);
  const [element, ...others] = holder.content.children;
  const root = element?.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode=open]')?.content;
  if (!element || !root || others.length) throw new Error('This is not one element with a shadow root');
  return { element, root };
}

/** What a browser makes of the same element, with the same around it, as lines. */
async function renderedLines({ page = {} }: ServerOptions, { element }: Served): Promise<string[]> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  for (const [name, value] of Object.entries(page)) host.setAttribute(name, value);
  const quiz = document.createElement('exosome-quiz');
  for (const { name, value } of element.attributes) quiz.setAttribute(name, value);
  quiz.append(...[...element.querySelectorAll(':scope > :not(template)')].map((child) => child.cloneNode(true)));
  host.append(quiz);
  await quiz.updateComplete;
  if (!quiz.shadowRoot) throw new Error('The quiz has no root');
  const lines = linesOf(quiz.shadowRoot);
  host.remove();
  return lines;
}

const words = (text: string) => text.split(/[ \t\n\r\f]+/).filter(Boolean).join(' ');

/** Only what the server says of a form. */
const isOfServer = (element: Element, name: string) => element.localName === 'form' && ['method', 'autocomplete'].includes(name);

/** Browsers write numbers with more digits or fewer. */
const written = (element: Element, name: string, value: string) => (element.localName === 'progress' && name === 'value' ? Number(value).toFixed(6) : name === 'class' ? words(value) : value);

/** Everything that a visitor or a program can find in it, a line each. */
function linesOf(node: Node, depth = 0): string[] {
  node.normalize();
  return [...node.childNodes].flatMap((child) => {
    if (child instanceof Text) return words(child.data) ? [`${' '.repeat(depth)}${words(child.data)}`] : [];
    if (!(child instanceof Element) || child.localName === 'style') return [];
    const attributes = [...child.attributes].filter(({ name }) => !isOfServer(child, name)).map(({ name, value }) => `${name}=${written(child, name, value)}`);
    const state = child instanceof HTMLInputElement && child.checked ? ['checked'] : [];
    return [`${' '.repeat(depth)}<${[child.localName, ...attributes.sort(), ...state].join(' ')}>`, ...linesOf(child, depth + 1)];
  });
}

async function expectSame(options: ServerOptions, heading?: string): Promise<void> {
  const found = served(options);
  const lines = linesOf(found.root);
  expect(lines).to.deep.equal(await renderedLines(options, found));
  expect(lines.length).to.be.greaterThan(10);
  if (heading !== undefined) expect(found.root.querySelector('h2')?.textContent).to.equal(heading);
}

const whole = {
  version: 1,
  categories: [{ id: 'a', title: 'A' }],
  questions: [{ id: 'mine', prompt: 'Which & why?', hint: 'As <you> like', type: 'multiple', optional: true, options: [{ value: 'x', label: 'X', group: 'One' }, { value: 'y "z"', label: 'Y', hint: 'Why', group: 'Two' }] }],
};

const cases: Record<string, ServerOptions> = {
  'no options at all': {},
  'texts of the clinic': { attributes: { 'clinic-name': 'Alder & Vale', heading: 'Hello', intro: 'Of {clinic}' } },
  'a heading at another level': { attributes: { 'heading-level': 4, 'without-intro': true } },
  'questions by their names': { attributes: { questions: 'tried, comfort', 'without-intro': true } },
  'questions as data': { attributes: { questions: [{ id: 'tried', prompt: 'What <i>now</i>?' }], 'without-intro': true } },
  'a configuration': { config: { copy: { heading: '</script><b>', start: 'Go' } } },
  'a configuration and attributes': { config: { copy: { heading: 'Weak' } }, attributes: { heading: 'Strong' } },
  'a configuration as text': { config: '{ "copy": { "heading": "<!-- <script>" } }' },
  'a configuration that is broken': { config: '{ "copy": ', attributes: { preview: true } },
  'a whole quiz': { config: whole },
  'a whole quiz without introduction': { config: whole, attributes: { 'without-intro': '' } },
  'a page from right to left': { page: { lang: 'ar', dir: 'rtl' } },
  'a page that says no direction': { page: { lang: 'ar' } },
  'an element in another language than its page': { page: { lang: 'fr', dir: 'ltr' }, attributes: { lang: 'ko' } },
  'a language without texts': { attributes: { lang: 'nl' } },
  'problems in preview': { attributes: { preview: true, questions: 'concern, hobby', accent: '"#f00"', 'lead-step': 'never' } },
  'more problems than the panel shows at once': { attributes: { preview: true, questions: 'concern, b, c, d, e, f, g, h' } },
  'an address that is refused': { attributes: { src: 'ftp://files.test/quiz.json' } },
  'attributes of the page’s own': { attributes: { id: 'quiz', class: 'a b', 'data-x': null, hidden: false } },
};

describe('the markup that a server writes', () => {
  let console: ReturnType<typeof watchWarnings>;

  beforeEach(() => {
    console = watchWarnings();
  });

  afterEach(() => console.stop());

  for (const lang of partOf(languages)) {
    for (const intro of ['with', 'without']) {
      it(`is what a browser builds: ${lang}, ${intro} introduction`, () => expectSame({ attributes: { lang, 'without-intro': intro === 'without', 'clinic-name': 'Glow' } }));
    }
  }

  for (const [name, options] of Object.entries(cases)) it(`is what a browser builds: ${name}`, () => expectSame(options));

  it('says that the quiz is being loaded where its file is not there, and what is in it where it is', () => {
    const attributes = { src: '/quiz.json', lang: 'es' };
    const file = '{"copy":{"heading":"From a file"}}';
    expect(served({ attributes }).root.querySelector('[aria-busy=true] [role=status]')?.textContent).not.to.equal('');
    expect(served({ attributes, file }).root.querySelector('h2')?.textContent).to.equal('From a file');
  });

  it('sends no form, and keeps nothing of it', () => {
    for (const intro of [true, false]) {
      const form = served({ attributes: { 'without-intro': intro } }).root.querySelector('form');
      expect([form?.getAttribute('method'), form?.getAttribute('autocomplete'), form?.noValidate]).to.deep.equal(['dialog', 'off', true]);
    }
  });

  it('holds no text that is more than text', async () => {
    const marks = ['<', '>', '"', "'", '&', '&lt;', '</template>', '</script>', '<!--', '-->', '</style>', '${x}', '{clinic}', '\r\n', '\\', '`', '=', 'on', '\u2028', 'é', '👩🏽', '--_accent:', '(', ')', '}', '*/'];
    const text = fc.array(fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').replaceAll('\0', ''));
    const options = fc.record({ heading: text, intro: text, 'clinic-name': text, accent: text, lang: text, title: text, copy: fc.record({ heading: text, start: text, exosomesQuestion: text }), page: text });
    await fc.assert(
      fc.asyncProperty(options, async ({ copy, page, ...attributes }) => {
        const all = { attributes, config: { copy, questions: [{ id: 'concern', prompt: copy.heading }] }, page: { lang: page } };
        const found = served(all);
        for (const [name, value] of Object.entries(attributes)) expect(found.element.getAttribute(name)).to.equal(value);
        expect([...found.element.children].map(({ localName }) => localName)).to.deep.equal(['template', 'script']);
        expect(JSON.parse(found.element.querySelector(':scope > script')?.textContent ?? '')).to.deep.equal(all.config);
        await expectSame(all);
        await expectSame({ ...all, attributes: { ...attributes, 'without-intro': true } });
      }),
      { numRuns: shareOf(60), seed: seedHere(20) },
    );
  });

  it('becomes one quiz where a script puts it into a page', async () => {
    const markup = renderToString({ attributes: { heading: 'Hello' }, config: { copy: { start: 'Begin' } } });
    const ways: ((host: HTMLElement) => void)[] = [(host) => (host.innerHTML = markup), (host) => (host.setHTMLUnsafe ?? (() => (host.innerHTML = markup))).call(host, markup)];
    for (const put of ways) {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      put(host);
      const quiz = host.querySelector('exosome-quiz');
      // Firefox comes to it a moment later.
      await waitUntil(() => quiz?.hasUpdated, 'it has started');
      await quiz?.updateComplete;
      const found = ['.base', 'h2', '[type=submit]', 'style'].map((selector) => [...(quiz?.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent));
      expect([found[0]?.length, ...found.slice(1)]).to.deep.equal([1, ['Hello'], ['Begin'], []]);
    }
  });

  it('has no attribute whose name would end it', () => {
    const { element } = served({ attributes: { 'a b': '1', 'x"': '1', 'y>': '1', '': '1', 'z/': '1', 'data-ok': '1' } });
    expect([...element.attributes].map(({ name }) => name)).to.deep.equal(['data-ok']);
  });

  it('is made of whatever comes as configuration', () => {
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    const thrower = { get copy(): never { throw new Error('no'); } };
    for (const config of [circle, thrower, 1n, () => 1, Symbol('x'), 0, '', [], new Map(), null]) {
      expect(served({ config, attributes: { questions: config } }).root.querySelector('h2')?.textContent).to.be.a('string').and.not.equal('');
    }
  });
});
