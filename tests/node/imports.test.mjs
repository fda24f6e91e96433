// Imports run one way: element → views, lead, config → quiz. Read off the sources, so that a slip is a failed test and
// not something to notice in a review.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const IMPORTS = [
  /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
];

const codeOf = (file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

function importsOf(file) {
  const code = codeOf(file);
  const names = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]));
  return names.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name));
}

const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts'));
const graph = new Map(files.map((file) => [file, importsOf(file)]));

const isIn = (folder) => (file) => file.startsWith(`src/${folder}/`);
/** Types of zod are gone once the code runs. */
const loadsZod = (file) => importsOf(file).some((name) => /^zod(\/|$)/.test(name)) && !/^import type[^;]*'zod/m.test(codeOf(file));

/** Fails with every import from `from` that `allowed` does not hold for. */
function only(from, allowed) {
  const importers = files.filter(from);
  assert.notEqual(importers.length, 0, 'the rule holds for no file: has a folder been renamed?');
  const broken = importers.flatMap((file) => graph.get(file).filter((name) => !allowed(name, file)).map((name) => `${file} imports ${name}`));
  assert.deepEqual(broken, []);
}

test('the imports were read', () => {
  assert.ok(graph.get('src/define.ts')?.includes('src/exosome-quiz.ts'));
  assert.ok([...graph.values()].flat().includes('lit'));
});

test('every relative import names a file', () => {
  only(() => true, (name) => !name.startsWith('src/') || graph.has(name));
});

test('src/quiz imports nothing from outside', () => {
  only(isIn('quiz'), isIn('quiz'));
});

test("src/content imports content and the quiz's types", () => {
  only(isIn('content'), (name) => isIn('content')(name) || name === 'src/quiz/types.ts');
});

const forBuild = ['src/config/json-schema.ts', 'src/config/schema-descriptions.ts'];

test('zod is loaded by src/config/schema.ts alone, but for the build', () => {
  assert.deepEqual(files.filter(loadsZod), ['src/config/json-schema.ts', 'src/config/schema.ts']);
});

/** What runs once a file is loaded: types are gone by then. */
function reachable(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const values = [...codeOf(file).matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gm)].map((match) => posix.join(posix.dirname(file), match[1]));
  for (const name of values) reachable(name, found);
  return found;
}

test('the reader of JSON takes along neither zod nor what the element has as well', () => {
  const loaded = reachable('src/config/sources.ts');
  assert.ok(loaded.has('src/config/quiz-shape.ts'));
  const elsewhere = ['src/config/schema.ts', 'src/config/tools.ts', 'src/quiz/engine.ts', 'src/content/en.ts'];
  assert.deepEqual(elsewhere.filter((file) => loaded.has(file)), []);
});

test('what the build alone needs is imported by nothing else', () => {
  only((file) => !forBuild.includes(file), (name) => !forBuild.includes(name));
});

test('the command imports config, the quiz and its content', () => {
  only(isIn('cli'), (name) => ['cli', 'config', 'quiz', 'content'].some((folder) => isIn(folder)(name)) || /^(node:|parse5$)/.test(name));
  only((file) => !isIn('cli')(file), (name) => !isIn('cli')(name));
});

test('views do not know the session', () => {
  only(isIn('views'), (name) => name !== 'src/quiz/session.ts');
});

test('config and lead know no view', () => {
  only((file) => isIn('config')(file) || isIn('lead')(file), (name) => !isIn('views')(name));
});

test('nothing imports the element but define and index', () => {
  only(() => true, (name, file) => name !== 'src/exosome-quiz.ts' || ['src/define.ts', 'src/index.ts'].includes(file));
});

test('no file imports itself, by whatever detour', () => {
  const done = new Set();
  function visit(file, path) {
    assert.ok(!path.includes(file), `a cycle: ${[...path, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const name of graph.get(file) ?? []) visit(name, [...path, file]);
    done.add(file);
  }
  for (const file of files) visit(file, []);
});
