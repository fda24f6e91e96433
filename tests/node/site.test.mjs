// `npm run build:site`: a folder that any static host serves, at whatever address.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readElement } from '../tools/readme-tables.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'dist-site');
const pages = () => readdirSync(site, { recursive: true }).map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.html') && !name.includes('hostile/'));

before(() => {
  execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'demo/vite.site.config.ts'], { cwd: root });
});

test('the builder is among the pages, as JavaScript', () => {
  assert.ok(pages().includes('demo/builder/index.html'));
  assert.ok(pages().includes('demo/index.html'));
  assert.doesNotMatch(readFileSync(join(site, 'demo/builder/index.html'), 'utf8'), /\.ts"/);
});

test('the documentation is the first page, and leads to the builder and back', () => {
  const read = (page) => readFileSync(join(site, page), 'utf8');
  assert.match(read('index.html'), /url=docs\/index\.html/);
  assert.match(read('docs/index.html'), /href="\.\.\/demo\/builder\/index\.html"/);
  for (const page of ['demo/index.html', 'demo/builder/index.html']) assert.match(read(page), /href="(\.\.\/)+docs\/index\.html"/);
});

test('the documentation has every page by hand and every one that is made, each told apart', () => {
  const names = readdirSync(join(root, 'demo/docs/pages')).filter((name) => name.endsWith('.md')).map((name) => name.replace(/md$/, 'html'));
  const made = ['attributes', 'changelog', 'contents', 'engine', 'events', 'problems', 'tokens-and-parts'].map((name) => `${name}.html`);
  const docs = readdirSync(join(site, 'docs')).filter((name) => name.endsWith('.html'));
  assert.deepEqual(docs.sort(), [...names, ...made].sort());
  for (const pattern of [/<title>([^<]+)/, /<meta name="description" content="([^"]+)"/]) {
    const found = docs.map((name) => pattern.exec(readFileSync(join(site, 'docs', name), 'utf8'))[1]);
    assert.equal(new Set(found).size, docs.length);
  }
});

test('the documentation says what the element has, and what each problem is', () => {
  const idsOf = (page) => new Set([...readFileSync(join(site, 'docs', page), 'utf8').matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id));
  const element = readElement();
  const missing = (page, names) => names.filter((name) => !idsOf(page).has(name)).map((name) => `${page}#${name}`);
  assert.deepEqual(missing('attributes.html', element.attributes.map(({ name }) => name)), []);
  assert.deepEqual(missing('events.html', element.events.map(({ name }) => name)), []);
  assert.deepEqual(missing('tokens-and-parts.html', [...element.cssProperties.map(({ name }) => name.slice(2)), ...element.cssParts.map(({ name }) => name)]), []);
  const codes = [...readFileSync(join(root, 'src/config/problem-codes.ts'), 'utf8').matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, code]) => code);
  assert.ok(codes.length > 30);
  assert.deepEqual(missing('problems.html', codes), []);
});

test('the documentation has no script and no style in its markup', () => {
  const inline = pages().filter((page) => page.startsWith('docs/')).filter((page) => /<script(?![^>]* src=|[^>]*json)|<style| style="| on[a-z]+="/.test(readFileSync(join(site, page), 'utf8').replace(/<(pre|exosome-quiz)[^]*?<\/\1>/g, '')));
  assert.deepEqual(inline, []);
});

test('what the pages load and link lies in the folder, at a relative address', () => {
  const missing = pages().flatMap((page) => {
    const html = readFileSync(join(site, page), 'utf8').replace(/<exosome-quiz[^]*?<\/exosome-quiz>|<(pre|code)[^]*?<\/\1>/g, '');
    const addresses = [...html.matchAll(/(?:href|src|url)=(?:"|')?([^"'\s>]+)/g)].map((match) => match[1].split(/[?#]/)[0]);
    const own = addresses.filter((address) => address && !/^(https?|mailto|tel|data):/.test(address));
    return own.filter((address) => address.startsWith('/') || !existsSync(join(site, posix.join(dirname(page), address)))).map((address) => `${page}: ${address}`);
  });
  assert.deepEqual(missing, []);
});

test('the script-tag file finds its parts there', () => {
  const script = readFileSync(join(site, 'dist/exosome-quiz.js'), 'utf8');
  const parts = new Set(script.match(/exosome-quiz-[a-z]+-[\w-]{8}\.js/g));
  assert.ok(parts.size > 10);
  for (const part of parts) assert.ok(existsSync(join(site, 'dist', part)), part);
});
