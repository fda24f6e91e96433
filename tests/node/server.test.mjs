// Rendering on a server: `exosome-quiz/server` as an npm user gets it, where there is no DOM.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFragment } from 'parse5';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a module in a process of its own, as a file of this package, and gives back what it prints as JSON. */
function inNode(code) {
  const folder = mkdtempSync(join(root, 'dist/server-test-'));
  try {
    writeFileSync(join(folder, 'server.mjs'), code);
    return JSON.parse(execFileSync(process.execPath, [join(folder, 'server.mjs')], { cwd: root, encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { renderInnerHTML, renderToString } = await import('../../dist/lib/server.js');

/** As a parser reads it: the element, and what is in its shadow root. */
function parsed(markup) {
  const errors = [];
  const fragment = parseFragment(markup, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true });
  const [element, ...others] = fragment.childNodes;
  assert.deepEqual([element.tagName, others.length, errors], ['exosome-quiz', 0, []]);
  const [template, ...light] = element.childNodes;
  return { element, template, light, inside: [...elements(template.content)] };
}

function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

const attribute = (element, name) => element.attrs.find((each) => each.name === name)?.value;
const text = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(text).join(''));
const heading = ({ inside }) => text(inside.find(({ tagName }) => tagName === 'h2'));

test('the entries load where there is no DOM, and register nothing', () => {
  const found = inNode(`
    const server = await import('exosome-quiz/server');
    const { ExosomeQuiz } = await import('exosome-quiz');
    console.log(JSON.stringify([typeof server.renderToString, typeof server.renderInnerHTML, typeof ExosomeQuiz, typeof document, Boolean(globalThis.customElements?.get('exosome-quiz'))]));
  `);
  assert.deepEqual(found, ['function', 'function', 'function', 'undefined', false]);
});

test('a visitor gets one element with an open root, its attributes, and its first screen', () => {
  const { element, template, light, inside } = parsed(renderToString({ attributes: { 'clinic-name': 'Alder & Vale "Skin"', lang: 'de', 'without-intro': true, title: undefined }, fallback: '<p>Ring us.</p>' }));
  assert.deepEqual(element.attrs, [{ name: 'clinic-name', value: 'Alder & Vale "Skin"' }, { name: 'lang', value: 'de' }, { name: 'without-intro', value: '' }]);
  assert.deepEqual(template.attrs, [{ name: 'shadowrootmode', value: 'open' }]);
  assert.equal(heading({ inside }), 'Was ist Ihr wichtigstes Anliegen?');
  assert.equal(inside.filter(({ tagName }) => tagName === 'input').length, 8);
  assert.deepEqual(light.map((node) => [node.tagName, text(node)]), [['p', 'Ring us.']]);
});

test('a framework that writes the tags gets what stands between them', () => {
  const options = { attributes: { 'clinic-name': 'A > B </exosome-quiz>', lang: 'de' }, config: { copy: { start: '</exosome-quiz><template>' } }, nonce: 'n', fallback: '<p>Ring us.</p>' };
  const tag = '<exosome-quiz clinic-name="A &gt; B &lt;/exosome-quiz&gt;" lang="de">';
  assert.ok(renderToString(options) === `${tag}${renderInnerHTML(options)}</exosome-quiz>`, 'tags and inside together are the element');
  const { template, light } = parsed(`<exosome-quiz>${renderInnerHTML(options)}</exosome-quiz>`);
  assert.deepEqual([template.tagName, ...light.map(({ tagName }) => tagName)], ['template', 'script', 'p']);
  assert.match(renderInnerHTML(), /^<template shadowrootmode="open">.*<\/template>$/s);
});

test('lists in attributes are what the element reads there', () => {
  const attributes = { methods: ['topical', 'prp'], 'lead-fields': ['name', 'phone?'], questions: ['concern', { id: 'sun', prompt: 'Sun?' }], preview: true };
  const page = parsed(renderToString({ attributes }));
  assert.deepEqual(page.element.attrs.map(({ value }) => value), ['topical prp', 'name phone?', '["concern",{"id":"sun","prompt":"Sun?"}]', '']);
  assert.equal(page.inside.some((each) => attribute(each, 'class')?.includes('problems')), false, 'nothing is wrong with them');
});

test('every element is closed, in every language', () => {
  for (const lang of ['en', 'es', 'fr', 'de', 'pt', 'it', 'ar', 'ko', 'ja', 'zh']) {
    for (const options of [{}, { 'without-intro': true }, { preview: true, questions: 'concern, hobby' }]) {
      const { inside } = parsed(renderToString({ attributes: { lang, ...options } }));
      const open = inside.filter(({ tagName, sourceCodeLocation: { endTag } }) => !endTag && tagName !== 'input');
      assert.deepEqual(open.map(({ tagName }) => tagName), []);
      assert.equal(attribute(inside.find((each) => attribute(each, 'part') === 'base'), 'lang'), lang === 'zh' ? 'zh-Hans' : lang);
    }
  }
});

test('a configuration stands in the element for it to read, whatever is in it', () => {
  const config = { copy: { heading: 'A </script><script>alert(1)</script> <!-- <b>' } };
  const page = parsed(renderToString({ config }));
  assert.deepEqual(page.light.map(({ tagName, attrs }) => [tagName, attrs[0]?.value]), [['script', 'application/json']]);
  assert.deepEqual(JSON.parse(text(page.light[0])), config);
  assert.equal(heading(page), config.copy.heading);
});

test('styles stand in it, with a nonce or as a file', () => {
  const css = readFileSync(join(root, 'dist/exosome-quiz.css'), 'utf8');
  const stylesOf = (options) => parsed(renderToString(options)).inside.filter(({ tagName }) => ['style', 'link'].includes(tagName)).map((each) => [each.tagName, attribute(each, 'nonce'), attribute(each, 'href') ?? text(each)]);
  assert.match(css, /^ ?:host \{/);
  assert.doesNotMatch(css, /<|\/\*/);
  assert.deepEqual(stylesOf({}), [['style', undefined, css]]);
  assert.deepEqual(stylesOf({ nonce: 'a"b' }), [['style', 'a"b', css]]);
  assert.deepEqual(stylesOf({ stylesheet: '/a.css?b&c' }), [['link', undefined, '/a.css?b&c']]);
  assert.deepEqual(stylesOf({ stylesheet: '/a.css', attributes: { accent: 'red' } }), [['link', undefined, '/a.css']]);
  assert.deepEqual(stylesOf({ stylesheet: '/a.css', nonce: 'n', attributes: { accent: 'red' } }).map(([name, nonce]) => [name, nonce]), [['link', 'n'], ['style', 'n']]);
});

test('the README’s sample runs as it stands', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const sample = [...readme.matchAll(/^```js\n([^]*?)^```/gm)].map(([, code]) => code).find((code) => code.includes('exosome-quiz/server'));
  const page = inNode(`${sample}\nconsole.log(JSON.stringify(page));`);
  assert.match(page, /<html lang="de">/);
  const [quiz] = page.match(/<exosome-quiz[^]*<\/exosome-quiz>/) ?? [];
  const { element, inside } = parsed(quiz);
  assert.equal(attribute(element, 'clinic-name'), 'Alder & Vale');
  assert.equal(attribute(inside.find((each) => attribute(each, 'part') === 'base'), 'lang'), 'de');
});
