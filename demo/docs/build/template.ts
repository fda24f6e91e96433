// The page around the words.
import { escapeHtml } from './html.ts';
import type { Heading, Rendered } from './markdown.ts';
import { groups, type Page } from './pages.ts';

/** Addresses of what every page loads. */
export interface Assets {
  style: string;
  script: string;
  searchIndex: string;
}

export const contents = { name: 'contents', title: 'All pages and sections', description: 'Everything in this documentation on one page.' };

type Head = Pick<Page, 'name' | 'title' | 'description'>;

const current = (isCurrent: boolean) => (isCurrent ? ' aria-current="page"' : '');

function navigation(pages: readonly Page[], name: string): string {
  const link = (page: Page) => `<li><a href="${page.name}.html"${current(page.name === name)}>${escapeHtml(page.title)}</a></li>`;
  const group = (title: string, index: number) => `<li><h2 id="nav-${index}">${title}</h2><ul aria-labelledby="nav-${index}">${pages.filter((page) => page.group === title).map(link).join('')}</ul></li>`;
  const lists = groups.map(group).filter((markup) => markup.includes('<li><a'));
  return `<nav class="pages" id="pages" popover aria-label="Documentation"><ul>${lists.join('')}</ul></nav>`;
}

const outlineItems = (headings: readonly Heading[]) =>
  headings.filter(({ level }) => level <= 3).map(({ level, id, text, isCode }) => `<li class="level-${level}"><a href="#${id}">${isCode ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text)}</a></li>`).join('');

/** Beside the text where there is room, above it where there is not. */
function outlines(headings: readonly Heading[]): { beside: string; above: string } {
  const items = outlineItems(headings);
  if (headings.length < 2) return { beside: '<div class="outline"></div>', above: '' };
  return {
    beside: `<nav class="outline" aria-labelledby="outline"><h2 id="outline">On this page</h2><ul>${items}</ul></nav>`,
    above: `<details class="outline-above"><summary>On this page</summary><nav aria-label="On this page"><ul>${items}</ul></nav></details>`,
  };
}

function neighbours(pages: readonly Page[], name: string): string {
  const place = pages.findIndex((page) => page.name === name);
  if (place < 0) return '';
  const link = (page: Page | undefined, rel: string, label: string) => (page ? `<a rel="${rel}" href="${page.name}.html"><span>${label}</span> ${escapeHtml(page.title)}</a>` : '');
  return `<nav class="neighbours" aria-label="Previous and next page">${link(pages[place - 1], 'prev', 'Previous')}${link(pages[place + 1], 'next', 'Next')}</nav>`;
}

const searchIcon = '<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>';

/** `main`: markup of the page's words. Without a script, the search leads to the list of all sections. */
function frame({ name, title, description }: Head, main: string, headings: readonly Heading[], pages: readonly Page[], { style, script, searchIndex }: Assets): string {
  const { beside, above } = outlines(headings);
  const kicker = pages.find((page) => page.name === name)?.group ?? 'Documentation';
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(name === 'index' ? 'exosome-quiz: documentation' : `${title} · exosome-quiz`)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body data-search-index="${searchIndex}">
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
  <div class="top__in">
    <button class="menu" type="button" popovertarget="pages">Pages</button>
    <a class="brand" href="index.html"${current(name === 'index')}>exosome-quiz <span>Documentation</span></a>
    <a class="search-link" href="contents.html">${searchIcon}<span>Search</span></a>
    <nav aria-label="Site"><ul><li><a href="../demo/builder/index.html">Builder</a></li><li><a href="../demo/index.html">Demo</a></li></ul></nav>
  </div>
</header>
<div class="columns">
${navigation(pages, name)}
<main id="main" tabindex="-1">
<article>
<p class="kicker">${escapeHtml(kicker)}</p>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(description)}</p>
${above}
${main}</article>
${neighbours(pages, name)}
</main>
${beside}
</div>
<footer class="foot"><p>exosome-quiz recommends a conversation, not a treatment. It does not diagnose, and promises nothing.</p></footer>
</body>
</html>
`;
}

export function pageMarkup(page: Page, { html, headings }: Rendered, pages: readonly Page[], assets: Assets): string {
  const isReference = page.isMade && page.name !== 'changelog';
  return frame(page, isReference ? `<div class="reference">\n${html}</div>\n` : html, headings, pages, assets);
}

/** The list of everything, also for those who have no search. */
export function contentsMarkup(pages: readonly Page[], rendered: ReadonlyMap<Page, Rendered>, assets: Assets): string {
  const section = (page: Page) => ({ level, id, text }: Heading) => (level === 2 ? `<li><a href="${page.name}.html#${id}">${escapeHtml(text)}</a></li>` : '');
  const block = (page: Page) => {
    const items = (rendered.get(page)?.headings ?? []).map(section(page)).join('');
    return `<h2><a href="${page.name}.html">${escapeHtml(page.title)}</a></h2>\n<p>${escapeHtml(page.description)}</p>\n${items ? `<ul>${items}</ul>\n` : ''}`;
  };
  return frame(contents, `<div class="contents">${pages.map(block).join('')}</div>\n`, [], pages, assets);
}
