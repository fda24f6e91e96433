// The directive for Angular, compiled by Angular while it runs; frameworks.test.mjs has a real project use it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '@angular/compiler';
import { ElementRef, Injector, SimpleChange } from '@angular/core';
import { ExosomeQuizDirective } from 'exosome-quiz/angular';
import { isBoolean } from '../tools/editors/values.mjs';
import { readElement } from '../tools/readme-tables.mjs';

const { attributes } = readElement();
const { inputs, selectors, standalone } = ExosomeQuizDirective.ɵdir;

/** As much of an element as is there on a server. */
class Quiz {
  attributes = new Map();
  setAttribute(name, text) {
    this.attributes.set(name, text);
  }
  removeAttribute(name) {
    this.attributes.delete(name);
  }
}

/** The element, after a template gave these values to the inputs one after the other. */
function elementAfter(name, ...values) {
  const quiz = new Quiz();
  const directive = Injector.create({ providers: [{ provide: ElementRef, useValue: new ElementRef(quiz) }, { provide: ExosomeQuizDirective, deps: [] }] }).get(ExosomeQuizDirective);
  const [field] = inputs[name];
  values.forEach((value, index) => directive.ngOnChanges({ [field]: new SimpleChange(values[index - 1], value, index === 0) }));
  return quiz;
}

test('it is for the element, and stands alone', () => {
  assert.deepEqual({ selectors, standalone }, { selectors: [['exosome-quiz']], standalone: true });
});

test('its inputs are the attributes of the manifest, and config', () => {
  assert.deepEqual(Object.keys(inputs), [...attributes.map(({ name }) => name), 'config']);
});

for (const attribute of attributes) {
  const { name } = attribute;
  const cases = isBoolean(attribute)
    ? [[true, ''], ['', ''], [false, undefined], ['false', undefined], [null, undefined]]
    : [['some text', 'some text'], ['', ''], [3, '3'], [null, undefined], [undefined, undefined], [['one', 'two?'], 'one two?'], [['one', { id: 'two' }], '["one",{"id":"two"}]']];
  test(`${name} becomes an attribute`, () => {
    for (const [value, text] of cases) assert.deepEqual(elementAfter(name, value).attributes.get(name), text, JSON.stringify(value));
  });

  test(`${name} is taken away again`, () => {
    assert.equal(elementAfter(name, isBoolean(attribute) || 'a', null).attributes.size, 0);
  });
}

test('config is a property, and no attribute', () => {
  const config = { copy: { start: 'Begin' } };
  const quiz = elementAfter('config', {}, config);
  assert.equal(quiz.config, config);
  assert.equal(quiz.attributes.size, 0);
});
