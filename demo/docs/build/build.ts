// The whole documentation as files, by address: the site writes them, and the tests serve them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { exampleFiles } from './example.ts';
import { exampleName } from './example-name.ts';
import { openHighlighter } from './highlight.ts';
import { escapeHtml } from './html.ts';
import { madePages } from './made/index.ts';
import { PageRenderer, type Rendered } from './markdown.ts';
import { inOrder, type Page, readPages } from './pages.ts';
import { searchIndex } from './search-index.ts';
import { contentsMarkup, pageMarkup } from './template.ts';

const here = join(import.meta.dirname, '..');

export const pagesFolder = join(here, 'pages');

export type Files = Map<string, string | Uint8Array>;

const hashed = (name: string, ending: string, text: string) => `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${ending}`;

const styleText = (...names: readonly string[]) => names.map((name) => readFileSync(join(here, 'styles', `${name}.css`), 'utf8')).join('\n');

/** The script of every page, and what it loads later. */
async function clientFiles(): Promise<{ script: string; files: Files }> {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: join(here, 'client/main.ts'), output: { entryFileNames: 'assets/docs-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' } } },
  });
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : [])).flatMap((each) => (each.type === 'chunk' ? [each] : []));
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The script of the documentation was not built.');
  return { script: entry.fileName, files: new Map(chunks.map(({ fileName, code }) => [fileName, code])) };
}

/** Pictures beside the pages. */
function otherFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && !each.name.endsWith('.md'));
  return new Map(names.map((each) => {
    const path = join(each.parentPath, each.name);
    return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
  }));
}

function examplesOf(page: Page, { examples }: Rendered, style: string): [string, string][] {
  return examples.flatMap((sample, index) => {
    const name = exampleName(page.name, index).replace(/^examples\/|\.html$/g, '');
    return [...exampleFiles(sample, name, escapeHtml(`${page.title}: example ${index + 1}`), style)];
  });
}

/** `folder`: of the pages by hand. Addresses are relative to the documentation's own folder. */
export async function buildDocs(folder = pagesFolder): Promise<Files> {
  const pages = inOrder([...readPages(folder), ...madePages(join(here, '../..'))]);
  const highlighter = await openHighlighter();
  const renderer = new PageRenderer(highlighter);
  const rendered = new Map(pages.map((page) => [page, renderer.render(page)]));
  const css = styleText('base', 'layout', 'article', 'search', 'print') + highlighter.css();
  const exampleCss = styleText('example');
  const index = searchIndex(pages, rendered);
  const client = await clientFiles();
  const assets = { style: hashed('docs', 'css', css), script: client.script, searchIndex: hashed('search', 'json', index) };
  const exampleStyle = hashed('example', 'css', exampleCss);
  return new Map([
    ...otherFiles(folder),
    ...client.files,
    [assets.style, css],
    [exampleStyle, exampleCss],
    [assets.searchIndex, index],
    ['icon.svg', readFileSync(join(here, 'styles/icon.svg'), 'utf8')],
    ...[...rendered].flatMap(([page, each]): [string, string][] => [[`${page.name}.html`, pageMarkup(page, each, pages, assets)], ...examplesOf(page, each, exampleStyle)]),
    ['contents.html', contentsMarkup(pages, rendered, assets)],
  ]);
}
