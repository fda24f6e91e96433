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

test('a row that is missing is found, and one too many', () => {
  const readme = readReadme();
  const element = readElement();
  for (const part of ['attributes', 'events', 'cssParts', 'cssProperties', 'cssStates']) {
    for (const { name } of element[part]) {
      const cell = part === 'cssStates' ? `:state(${name})` : name;
      const without = readme.split('\n').filter((line) => !line.startsWith(`| \`${cell}\` |`)).join('\n');
      assert.notEqual(without, readme, name);
      assert.notEqual(fillTables(without, element), without, name);
      assert.notEqual(fillTables(readme, { ...element, [part]: element[part].filter((item) => item.name !== name) }), readme, name);
    }
  }
});
