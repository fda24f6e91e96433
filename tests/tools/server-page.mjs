// A page as a server writes it: each quiz in it with its first screen, made by the package as it is built.
import { readFile } from 'node:fs/promises';
import { parse } from 'parse5';

const demo = new URL('../../demo/server.html', import.meta.url);

/** The path of the demo page that a server writes. */
export const servedPath = '/demo/server.html';

function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.attrs) yield child;
    yield* elements(child);
  }
}

const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** `wait`: for how many milliseconds the script is held back. */
export async function servedPage(wait = 0) {
  const { renderToString } = await import('../../dist/lib/server.js');
  const html = await readFile(demo, 'utf8');
  const [root, ...others] = elements(parse(html, { sourceCodeLocationInfo: true }));
  const page = attributesOf(root);
  const quizzes = others.filter(({ tagName }) => tagName === 'exosome-quiz').map(({ sourceCodeLocation: { startOffset, endOffset, startTag, endTag }, ...element }) => {
    const fallback = html.slice(startTag.endOffset, endTag.startOffset);
    return { startOffset, endOffset, markup: renderToString({ attributes: attributesOf(element), page, fallback }) };
  });
  // From the last one on, so that the places of the others stay right.
  const written = quizzes.reduceRight((text, { startOffset, endOffset, markup }) => text.slice(0, startOffset) + markup + text.slice(endOffset), html);
  return Number(wait) ? written.replace('exosome-quiz.js"', `exosome-quiz.js?wait=${Number(wait)}"`) : written;
}

/** How long a request for a file wants to wait. */
export const waitIn = (search) => Number(new URLSearchParams(search).get('wait')) || 0;

/** For the demo's server. */
export const serverPagePlugin = {
  name: 'server-page',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url, 'http://localhost');
      const wait = waitIn(search);
      if (pathname !== servedPath) return setTimeout(next, pathname.startsWith('/dist/') ? wait : 0);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      servedPage(wait).then((html) => response.end(html), next);
    });
  },
};
