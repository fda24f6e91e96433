// `npm run build:site`: a folder that any static host serves, at whatever address.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

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

test('what the pages load and link lies in the folder, at a relative address', () => {
  const missing = pages().flatMap((page) => {
    const html = readFileSync(join(site, page), 'utf8').replace(/<exosome-quiz[^]*?<\/exosome-quiz>|<pre[^]*?<\/pre>/g, '');
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
