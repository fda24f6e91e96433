// The README's tables say what the element does now.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fillTables, readElement, required, tableNames } from '../tools/readme-tables.mjs';

const readReadme = () => readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README has every table', () => {
  const names = tableNames(readReadme());
  assert.deepEqual(required.filter((name) => !names.includes(name)), []);
});

test('the tables are up to date (npm run docs writes them)', () => {
  const readme = readReadme();
  assert.equal(fillTables(readme, readElement()), readme);
});
