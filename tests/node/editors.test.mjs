// What editors offer while somebody writes the element: asked of VS Code's own language services, and read from what
// JetBrains editors load.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { allowedValues } from '../tools/editors/values.mjs';
import { root } from '../tools/install.mjs';
import { readElement } from '../tools/readme-tables.mjs';

// Node reads them as CommonJS, and finds no named export in it.
const require = createRequire(import.meta.url);
const css = require('vscode-css-languageservice');
const html = require('vscode-html-languageservice');

const element = readElement();
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const namesOf = (items) => items.map(({ name }) => name);

const htmlService = html.getLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [html.newHTMLDataProvider('exosome-quiz', readJson('dist/vscode.html-custom-data.json'))],
});
const cssService = css.getCSSLanguageService({ useDefaultDataProvider: false, customDataProviders: [css.newCSSDataProvider(readJson('dist/vscode.css-custom-data.json'))] });

/** The document, and the place in it that a | marks. */
function marked({ TextDocument }, language, text) {
  const document = TextDocument.create(`file:///page.${language}`, language, 1, text.replace('|', ''));
  return [document, document.positionAt(text.indexOf('|'))];
}

function inHtml(text) {
  const [document, position] = marked(html, 'html', text);
  return htmlService.doComplete(document, position, htmlService.parseHTMLDocument(document)).items;
}

function inCss(text) {
  const [document, position] = marked(css, 'css', text);
  return cssService.doComplete(document, position, cssService.parseStylesheet(document)).items;
}

const labelsOf = (items) => items.map(({ label }) => label);

test('VS Code offers the element', () => {
  assert.ok(labelsOf(inHtml('<|')).includes('exosome-quiz'));
});

test('VS Code offers every attribute', () => {
  const offered = labelsOf(inHtml('<exosome-quiz |></exosome-quiz>'));
  assert.deepEqual(namesOf(element.attributes).filter((name) => !offered.includes(name)), []);
});

for (const attribute of element.attributes.filter((each) => allowedValues(each).length > 0)) {
  test(`VS Code offers the values of ${attribute.name}`, () => {
    assert.deepEqual(labelsOf(inHtml(`<exosome-quiz ${attribute.name}="|"></exosome-quiz>`)), allowedValues(attribute));
  });
}

test('VS Code offers no value where any text will do', () => {
  for (const { name } of element.attributes.filter((each) => allowedValues(each).length === 0)) assert.deepEqual(inHtml(`<exosome-quiz ${name}="|"></exosome-quiz>`), [], name);
});

test('VS Code writes a boolean attribute without a value', () => {
  const items = inHtml('<exosome-quiz |></exosome-quiz>');
  const written = ({ name }) => items.find(({ label }) => label === name).textEdit.newText;
  for (const attribute of element.attributes) assert.equal(written(attribute).includes('='), attribute.type.text !== 'boolean', attribute.name);
});

test('VS Code explains an attribute', () => {
  const [document, position] = marked(html, 'html', '<exosome-quiz lead-|step="none"></exosome-quiz>');
  const { contents } = htmlService.doHover(document, position, htmlService.parseHTMLDocument(document));
  assert.match(JSON.stringify(contents), /When contact details are asked for/);
});

test('VS Code offers every token', () => {
  const offered = labelsOf(inCss('exosome-quiz { --exo| }'));
  assert.deepEqual(namesOf(element.cssProperties).filter((name) => !offered.includes(name)), []);
});

test('VS Code offers every part and every state', () => {
  const offered = labelsOf(inCss('exosome-quiz:| { }'));
  const wanted = [...namesOf(element.cssParts).map((name) => `::part(${name})`), ...namesOf(element.cssStates).map((name) => `:state(${name})`)];
  assert.deepEqual(wanted.filter((name) => !offered.includes(name)), []);
});

test('JetBrains editors get all of the element', () => {
  const { name, version, contributions } = readJson('dist/web-types.json');
  const { name: packageName, version: packageVersion } = readJson('package.json');
  assert.deepEqual({ name, version }, { name: packageName, version: packageVersion });
  const [tag] = contributions.html.elements;
  assert.equal(tag.name, 'exosome-quiz');
  assert.deepEqual(tag.attributes.map(({ name, value }) => [name, value.type]), element.attributes.map(({ name, type }) => [name, type.text]));
  assert.deepEqual(namesOf(tag.events), namesOf(element.events));
  assert.deepEqual(namesOf(contributions.css.properties), namesOf(element.cssProperties));
  assert.deepEqual(namesOf(contributions.css['pseudo-elements']), namesOf(element.cssParts).map((part) => `part(${part})`));
  assert.deepEqual(namesOf(contributions.css['pseudo-classes']), namesOf(element.cssStates).map((state) => `state(${state})`));
});

test('nothing reads badly', () => {
  for (const file of ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json', 'lib/markup.d.ts']) {
    assert.doesNotMatch(readFileSync(join(root, 'dist', file), 'utf8'), /default: undefined|\[object|\bNaN\b|"name": "undefined"/, file);
  }
});
