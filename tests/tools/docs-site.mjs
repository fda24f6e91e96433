// The documentation for the tests: its build as a module, and its pages as a server with a strict policy sends them.
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = fileURLToPath(new URL('../../demo/docs/build/', import.meta.url));

/** A module of demo/docs/build/, which is TypeScript. */
export async function docsModule(name) {
  const { module } = await runnerImport(`${folder}${name}.ts`, { configFile: false, logLevel: 'error' });
  return module;
}

/** Every sample of every page, in their order. */
export async function readSamples() {
  const [{ pagesFolder }, { samplesOf }] = await Promise.all([docsModule('build'), docsModule('pages')]);
  return samplesOf(pagesFolder);
}

let built;

/** Once for all tests of a run. */
function site() {
  built ??= docsModule('build').then(({ buildDocs }) => buildDocs());
  return built;
}

/** Koa middleware: /docs/ as in dist-site/, and at /docs-samples.json what stands in its pages. */
export async function docsSite(context, next) {
  const { path } = context;
  if (path === '/docs-samples.json') return void (context.body = await readSamples());
  if (!path.startsWith('/docs/')) return next();
  const name = decodeURIComponent(path.slice('/docs/'.length)) || 'index.html';
  const content = (await site()).get(name);
  if (content === undefined) return next();
  context.set({ 'content-security-policy': "default-src 'self'", 'cache-control': 'no-store' });
  context.type = extname(name);
  context.body = typeof content === 'string' ? content : Buffer.from(content);
  return undefined;
}
