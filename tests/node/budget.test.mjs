// What a page pays: each file as a server sends it (brotli, highest quality), against tests/budget.json.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const budget = JSON.parse(readFileSync(new URL('tests/budget.json', root), 'utf8'));
const built = readdirSync(new URL('dist/', root)).filter((name) => name.endsWith('.js')).map((name) => `dist/${name}`);

function brotliSize(path) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(readFileSync(new URL(path, root)), { params }).length;
}

/** The files that a key of the budget is about: a `*` stands for the hash in a name, which changes with the content. */
const filesOf = (key) => built.filter((path) => path.replace(/-[\w-]{8}\.js$/, '-*.js') === key);

for (const [key, limit] of Object.entries(budget)) {
  test(`${key} stays within ${limit} bytes`, () => {
    const paths = filesOf(key);
    assert.ok(paths.length, `${key} is not built`);
    for (const path of paths) {
      const size = brotliSize(path);
      console.log(`${path}: ${size} of ${limit} bytes (brotli)`);
      assert.ok(size <= limit, `${path} is ${size - limit} bytes over its budget of ${limit}`);
    }
  });
}

// One other character, and V8 keeps the whole source in twice the memory.
test('the file that every page loads is in ASCII', () => {
  const text = readFileSync(new URL('dist/exosome-quiz.js', root), 'utf8');
  assert.deepEqual(text.match(/[^\0-\x7f]/g) ?? [], []);
});

test('the budget covers every file that visitors load', () => {
  const covered = new Set(Object.keys(budget).flatMap(filesOf));
  const others = built.filter((path) => !covered.has(path));
  for (const path of others) console.log(`${path}: ${brotliSize(path)} bytes (brotli), loaded only when needed`);
  // Only whoever sets up a quiz loads the one for `preview`.
  assert.deepEqual(others.filter((path) => !/\/exosome-quiz-preview-[\w-]{8}\.js$/.test(path)), []);
});
