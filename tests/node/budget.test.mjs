// What a page pays: the script-tag file as a server sends it (brotli, highest quality), against tests/budget.json.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const budget = JSON.parse(readFileSync(new URL('tests/budget.json', root), 'utf8'));

function brotliSize(path) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(readFileSync(new URL(path, root)), { params }).length;
}

for (const [path, limit] of Object.entries(budget)) {
  test(`${path} stays within ${limit} bytes`, () => {
    const size = brotliSize(path);
    console.log(`${path}: ${size} of ${limit} bytes (brotli)`);
    assert.ok(size <= limit, `${path} is ${size - limit} bytes over its budget of ${limit}`);
  });
}

test('the budget covers the file that every page loads', () => {
  assert.ok('dist/exosome-quiz.js' in budget);
  const chunks = readdirSync(new URL('dist/', root)).filter((name) => name.endsWith('.js') && name !== 'exosome-quiz.js');
  for (const name of chunks) console.log(`dist/${name}: ${brotliSize(`dist/${name}`)} bytes (brotli), loaded only when needed`);
});
