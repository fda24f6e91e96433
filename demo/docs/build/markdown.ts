// Markdown to markup, with what the outline, the search and the examples need to know of it.
import { posix } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { exampleName } from './example-name.ts';
import type { Highlighter } from './highlight.ts';
import { escapeHtml } from './html.ts';
import type { Page } from './pages.ts';
import { type Sample, sampleOf } from './samples.ts';

export interface Heading {
  level: number;
  id: string;
  text: string;
  isCode: boolean;
}

/** What stands between two headings; the first one, above all of them, has no id. */
export interface Section {
  id: string;
  title: string;
  text: string;
  code: string;
}

export interface Rendered {
  html: string;
  headings: Heading[];
  sections: Section[];
  /** The live ones, in their order. */
  examples: Sample[];
}

const languageNames: Readonly<Record<string, string>> = { html: 'HTML', css: 'CSS', js: 'JavaScript', json: 'JSON', tsx: 'React', ts: 'TypeScript', vue: 'Vue', svelte: 'Svelte', sh: 'Command line', output: 'Output', txt: 'Text' };

/** As on GitHub, so that a link works in both places. */
const slug = (text: string) => text.toLowerCase().trim().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-').replace(/^-+/, '');

const textOf = (token: Token | undefined): string => (token?.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');

/** Of a table whose columns need no names. */
const emptyHead = /<thead>\s*<tr>(\s*<th scope="col"><\/th>)+\s*<\/tr>\s*<\/thead>\n?/g;

/** The pages link as their files lie in the checkout; the site has docs/ beside demo/ and dist/. */
function siteAddress(href: string): string {
  if (/^([a-z][a-z+.-]*:|#|\/)/i.test(href)) return href;
  const [path = '', rest = ''] = href.split(/(?=[?#])([^]*)/);
  if (!path.startsWith('../')) return path.replace(/\.md$/, '.html') + rest;
  return `../${posix.join('demo/docs/pages', path)}${rest}`;
}

export class PageRenderer {
  readonly #md = new MarkdownIt({ html: true });
  readonly #highlight: Highlighter['highlight'];

  constructor({ highlight }: Highlighter) {
    this.#highlight = highlight;
    const { rules } = this.#md.renderer;
    rules.table_open = (tokens, index) => {
      const columns = tokens.slice(index, tokens.findIndex(({ type }, place) => place > index && type === 'thead_close')).filter(({ type }) => type === 'th_open').length;
      if (columns < 3) return '<div class="table"><table>\n';
      const number = tokens.slice(0, index + 1).filter(({ type }) => type === 'table_open').length;
      // It may be wider than a phone, and is scrolled then, by the keyboard too.
      return `<div class="table table--wide" tabindex="0" role="region" aria-label="Table ${number}"><table>\n`;
    };
    rules.table_close = () => '</table></div>\n';
    rules.th_open = (tokens, index) => `<th scope="col"${tokens[index]?.attrGet('style') === 'text-align:right' ? ' class="number"' : ''}>`;
    rules.td_open = (tokens, index) => `<td${tokens[index]?.attrGet('style') === 'text-align:right' ? ' class="number"' : ''}>`;
  }

  render(page: Page): Rendered {
    const tokens = this.#parse(page);
    const headings = this.#nameHeadings(tokens);
    const examples: Sample[] = [];
    const code = (token: Token) => {
      if (page.isMade) return this.#block(token, token.info.split(' ')[0] ?? '');
      const sample = sampleOf(token, page.name, page.firstLine);
      const title = headingBefore(tokens, token) || page.title;
      const live = sample.kind === 'html example' ? frame(exampleName(page.name, examples.push(sample) - 1), title, examples.length) : '';
      return this.#block(token, sample.kind.split(' ')[0] ?? '', live);
    };
    this.#md.renderer.rules.fence = (all, index) => {
      const token = all[index];
      return token ? code(token) : '';
    };
    const html = this.#md.renderer.render(tokens, this.#md.options, {});
    const addressed = html.replace(emptyHead, '').replace(/ (href|src)="([^"]*)"/g, (_, name: string, address: string) => ` ${name}="${siteAddress(address)}"`);
    return { html: addressed, headings, sections: sectionsOf(tokens, page), examples };
  }

  /** Without a main heading: the page's title is one. */
  #parse(page: Page): Token[] {
    const tokens = this.#md.parse(page.text, {});
    return tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h1' ? tokens.slice(3) : tokens;
  }

  #nameHeadings(tokens: readonly Token[]): Heading[] {
    const counts = new Map<string, number>();
    return tokens.flatMap((token, index) => {
      if (token.type !== 'heading_open') return [];
      const text = textOf(tokens[index + 1]);
      const name = slug(text);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      const id = count ? `${name}-${count}` : name;
      token.attrSet('id', id);
      this.#md.renderer.rules.heading_open ??= (all, place) => `<div class="heading"><${all[place]?.tag} id="${all[place]?.attrGet('id')}">`;
      this.#md.renderer.rules.heading_close ??= (all, place) => {
        const open = all[place - 2];
        return `</${all[place]?.tag}><a class="anchor" href="#${open?.attrGet('id')}" aria-label="Link to “${escapeHtml(textOf(all[place - 1]))}”"><span aria-hidden="true">#</span></a></div>\n`;
      };
      const isCode = tokens[index + 1]?.children?.every(({ type }) => type === 'code_inline') ?? false;
      return [{ level: Number(token.tag.slice(1)), id, text, isCode }];
    });
  }

  #block(token: Token, language: string, live = ''): string {
    const name = languageNames[language] ?? language;
    const code = this.#highlight(token.content.replace(/\n$/, ''), language);
    return `<figure class="code${live ? ' code--live' : ''}"><figcaption class="code__bar"><span>${escapeHtml(name)}</span></figcaption><pre tabindex="0"><code>${code}</code></pre>${live}</figure>\n`;
  }
}

function frame(address: string, title: string, number: number): string {
  const name = `Live example ${number}: ${title}`;
  return `<div class="live"><p class="live__bar"><span>Try it</span> <a href="${address}" aria-label="On its own page: example ${number}">On its own page</a></p><iframe src="${address}" title="${escapeHtml(name)}" loading="lazy"></iframe></div>`;
}

function headingBefore(tokens: readonly Token[], token: Token): string {
  const before = tokens.slice(0, tokens.indexOf(token));
  const titles = before.filter((_, index) => before[index - 1]?.type === 'heading_open');
  return textOf(titles.at(-1));
}

/** What is searched: words in `text`, samples in `code`. */
function sectionsOf(tokens: readonly Token[], { title, description }: Page): Section[] {
  const sections: Section[] = [{ id: '', title, text: description, code: '' }];
  tokens.forEach((token, index) => {
    const last = sections.at(-1);
    if (token.type === 'heading_open') sections.push({ id: String(token.attrGet('id') ?? ''), title: textOf(tokens[index + 1]), text: '', code: '' });
    else if (token.type === 'fence' && last) last.code += ` ${token.content}`;
    else if (token.type === 'inline' && last && tokens[index - 1]?.type !== 'heading_open') last.text += ` ${textOf(token)}`;
  });
  return sections.map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim(), code: section.code.replace(/\s+/g, ' ').trim() }));
}
