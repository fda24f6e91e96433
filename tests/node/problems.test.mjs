import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const config = new URL('../../src/config/', import.meta.url);
const preview = new URL('../../src/preview/', import.meta.url);
const read = (name) => readFileSync(new URL(name, config), 'utf8');
const readPreview = () => readdirSync(preview).map((name) => readFileSync(new URL(name, preview), 'utf8'));

const codes = [...read('problem-codes.ts').matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, code]) => code);
const sections = [...read('problems.md').matchAll(/^## (.+)$/gm)].map(([, name]) => name);

test('each code of a problem has its section, in order, and no other stands there', () => {
  assert.ok(codes.length > 30);
  assert.deepEqual(sections, [...codes].sort());
});

test('each code is used somewhere', () => {
  const sources = readdirSync(config).filter((name) => name.endsWith('.ts') && name !== 'problem-codes.ts').map(read).concat(readPreview()).join('\n');
  const unused = codes.filter((code) => !sources.includes(`'${code}'`) && !(code.startsWith('unknown-') && sources.includes(`'${code.slice(8)}'`)));
  assert.deepEqual(unused, []);
});

test('no code is written that is not on the list', () => {
  const sources = readdirSync(config).filter((name) => name.endsWith('.ts')).map(read).join('\n');
  const written = [...sources.matchAll(/(?:code: |error\(|warn\(|withHint\(|#failed\()'([a-z-]+)'/g)].map(([, code]) => code);
  assert.deepEqual(written.filter((code) => !codes.includes(code)), []);
});
