// dist/custom-elements.json is what editors and the README's tables show: it must agree with the element and leave
// nothing undescribed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ExosomeQuiz } from 'exosome-quiz';

const manifest = JSON.parse(readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'));
const element = manifest.modules.flatMap((module) => module.declarations).find(({ tagName }) => tagName === 'exosome-quiz');

test('the attributes are those that the element observes', () => {
  const listed = element.attributes.filter(({ fieldName }) => fieldName).map(({ name }) => name);
  assert.deepEqual(listed.toSorted(), ExosomeQuiz.observedAttributes.toSorted());
});

test('every attribute has a type', () => {
  assert.deepEqual(element.attributes.filter(({ type }) => !type?.text).map(({ name }) => name), []);
});

for (const part of ['attributes', 'members', 'events', 'cssParts', 'cssProperties', 'cssStates']) {
  test(`every one of the ${part} is described`, () => {
    assert.notEqual(element[part]?.length ?? 0, 0, 'none is listed');
    assert.deepEqual(element[part].filter(({ description }) => !description).map(({ name }) => name), []);
  });
}
