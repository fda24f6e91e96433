// The package as it would be published: packed, installed in an empty project, and used there in Node, in a Vite build
// and in TypeScript.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { Consumer } from '../tools/consumer.mjs';
import { root } from '../tools/install.mjs';
import { readElement } from '../tools/readme-tables.mjs';

const consumer = new Consumer();
const entries = Object.entries(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports);
const specifier = (entry) => `exosome-quiz${entry.slice(1)}`;
const modules = entries.filter(([, target]) => typeof target === 'object').map(([entry]) => specifier(entry));
const files = entries.filter(([, target]) => typeof target === 'string').map(([entry]) => entry);
const data = files.filter((entry) => entry.endsWith('.json')).map(specifier);
/** Files for a server to serve: a bundler knows their addresses, and nothing reads them as a module. */
const served = files.filter((entry) => !entry.endsWith('.json'));

const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' };
const NODE = { module: 'nodenext', moduleResolution: 'nodenext' };
/** By their entries; what holds the types of each. */
const FRAMEWORKS = { react: '@types/react', preact: 'preact', svelte: 'svelte', vue: 'vue', angular: '@angular/core' };
const isOfFramework = (name) => Object.keys(FRAMEWORKS).includes(name.split('/')[1]);
/** The only one of them with code. */
const isCode = (name) => !isOfFramework(name) || name === 'exosome-quiz/angular';

before(() => {
  consumer.pack();
  consumer.install();
  Object.values(FRAMEWORKS).forEach((name) => consumer.link(name));
  consumer.link('@angular/compiler');
});
after(() => consumer.remove());

test('it holds what was built, and nothing of how', () => {
  const others = consumer.files.filter((file) => !file.startsWith('dist/'));
  assert.deepEqual(others.toSorted(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  assert.deepEqual(consumer.files.filter((file) => /\.map$|(?<!\.d)\.ts$|node_modules|\.test\./.test(file)), []);
});

test('every file that package.json names is in it', () => {
  const { bin, types, unpkg, jsdelivr, customElements, sideEffects, exports, 'web-types': webTypes } = consumer.manifest;
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  const named = [...targets, ...Object.values(bin), types, unpkg, jsdelivr, customElements, webTypes, ...sideEffects];
  assert.ok(named.every((file) => typeof file === 'string'));
  assert.deepEqual(named.filter((file) => !existsSync(join(consumer.folder, 'node_modules/exosome-quiz', file))), []);
});

test('publint finds nothing to say about it', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(readFileSync(consumer.tarball)).buffer }, strict: true });
  assert.deepEqual(messages.filter(({ type }) => type !== 'suggestion').map((message) => formatMessage(message, pkg)), []);
});

test('are the types wrong? finds nothing to say about it', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  // No CommonJS: it is written in modules alone, as lit is.
  const { status, stdout, stderr } = spawnSync(process.execPath, [attw, consumer.tarball, '--profile', 'esm-only', '--no-color', '--no-emoji', '--exclude-entrypoints', ...served], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});

test('Node can import every entry', () => {
  // Angular's own command compiles its packages for a page; where none did, they ask for the compiler.
  const found = consumer.run(`
    await import('@angular/compiler');
    const names = {};
    for (const name of ${JSON.stringify(modules)}) names[name] = Object.keys(await import(name)).length;
    for (const name of ${JSON.stringify(data)}) names[name] = Object.keys((await import(name, { with: { type: 'json' } })).default).length;
    console.log(JSON.stringify(names));
  `);
  assert.deepEqual(Object.keys(found), [...modules, ...data]);
  assert.deepEqual(Object.keys(found).filter((name) => found[name] === 0), modules.filter((name) => !isCode(name)));
});

test('the command runs', () => {
  consumer.write('quiz.json', '{ "copy": { "start": "Begin" } }');
  const command = join(consumer.folder, 'node_modules/exosome-quiz', consumer.manifest.bin['exosome-quiz']);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', 'quiz.json'], { cwd: consumer.folder, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});

/** What a page's script defines, in as much of a DOM as lit asks for while it loads. */
function definedBy({ file }) {
  return consumer.run(`
    const defined = [];
    globalThis.window = globalThis;
    globalThis.HTMLElement = class {};
    globalThis.CSSStyleSheet = class { replaceSync() {} };
    globalThis.document = { createTreeWalker: () => ({}), createComment: () => ({}) };
    globalThis.customElements = { get: () => undefined, define: (name, { formAssociated }) => defined.push({ name, formAssociated }) };
    const { ExosomeQuiz } = await import('${pathToFileURL(file)}');
    console.log(JSON.stringify({ defined, type: typeof ExosomeQuiz }));
  `);
}

const isLit = (id) => /\/node_modules\/(lit|lit-html|lit-element|@lit)\//.test(id);
const isZod = (id) => id.includes('/node_modules/zod/');

test('a bundle of the class registers nothing', async () => {
  const bundle = await consumer.bundle('class', "export { ExosomeQuiz } from 'exosome-quiz';");
  assert.deepEqual(definedBy(bundle), { defined: [], type: 'function' });
  assert.ok(bundle.modules.some(isLit));
});

test('a bundle of define registers it', async () => {
  const bundle = await consumer.bundle('define', "import 'exosome-quiz/define';");
  assert.deepEqual(definedBy(bundle).defined, [{ name: 'exosome-quiz', formAssociated: true }]);
});

test('a bundle that uses nothing of the class holds nothing', async () => {
  const { file } = await consumer.bundle('nothing', `${modules.filter((name) => name !== 'exosome-quiz/define').map((name) => `import '${name}';`).join('\n')}\nexport const page = 1;`);
  assert.ok(readFileSync(file, 'utf8').length < 100);
});

test('a bundle of the engine holds neither lit nor zod', async () => {
  const { file, modules } = await consumer.bundle('engine', "export * from 'exosome-quiz/engine';");
  assert.deepEqual(modules.filter((id) => isLit(id) || isZod(id)), []);
  const { rank } = await import(pathToFileURL(file));
  assert.equal(typeof rank, 'function');
});

test('Vite can bundle every entry', async () => {
  const all = [...modules, ...data, ...served.map((entry) => `${specifier(entry)}?url`)];
  const { modules: bundled } = await consumer.bundle('all', `${all.map((name, index) => `export * as entry${index} from '${name}';`).join('\n')}`);
  for (const name of data) assert.ok(bundled.some((id) => id.split('?')[0].endsWith(name.split('/').at(-1))), name);
  assert.ok(bundled.some(isLit) && bundled.some(isZod));
});

test('no entry but its own asks for Angular', async () => {
  const others = modules.filter((name) => name !== 'exosome-quiz/angular');
  const { modules: bundled } = await consumer.bundle('others', others.map((name, index) => `export * as entry${index} from '${name}';`).join('\n'));
  assert.deepEqual(bundled.filter((id) => id.includes('/@angular/')), []);
});

const typed = [...modules.filter((name) => !isOfFramework(name)).map((name, index) => `import * as module${index} from '${name}';\nvoid module${index};`), ...data.map((name, index) => `import data${index} from '${name}' with { type: 'json' };\nvoid data${index};`)];

for (const [project, options] of Object.entries({ 'a bundled project': BUNDLER, 'a Node project': NODE })) {
  test(`the types hold in ${project}`, () => {
    consumer.write('entries.ts', typed.join('\n'));
    consumer.copy('api.ts');
    assert.equal(consumer.check(['entries.ts', 'api.ts'], { ...options, resolveJsonModule: true }), '');
  });
}

/** Lines that compile only where the class has what the manifest says. */
function linesOf({ members, events }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const readable = fields.filter(({ readonly }) => readonly).map(({ name, type }) => `export const ${name}: ${type.text} = quiz.${name};`);
  const settable = fields.filter(({ readonly }) => !readonly).map(({ name, type }) => `quiz.${name} = value as ${type.text};`);
  const methods = members.filter(({ kind }) => kind === 'method').map((method) => `void ((): ${method.return.type.text} => quiz.${method.name}());`);
  const listened = events.map(({ name, type }) => `quiz.addEventListener('${name}', (event: ${type.text}) => void event);`);
  return [...readable, ...settable, ...methods, ...listened];
}

test('the types in the manifest are those of the class', () => {
  const lines = linesOf(readElement());
  const ofTheDom = ['CustomEvent', 'HTMLFormElement', 'ValidityState'];
  const named = new Set(lines.flatMap((line) => line.match(/\b[A-Z]\w+/g) ?? []));
  const imports = `import type { ExosomeQuiz, ${[...named].filter((name) => !ofTheDom.includes(name)).join(', ')} } from 'exosome-quiz';`;
  consumer.write('manifest.ts', [imports, 'declare const quiz: ExosomeQuiz;', 'declare const value: unknown;', ...lines].join('\n'));
  assert.equal(consumer.check(['manifest.ts'], BUNDLER), '');
});

/** What stands before the markup that both check. */
const JSX_HEADS = {
  react: "import 'exosome-quiz/react';\nimport { type ReactNode as Markup, useRef } from 'react';\n",
  preact: "/** @jsxImportSource preact */\nimport 'exosome-quiz/preact';\nimport type { VNode as Markup } from 'preact';\nimport { useRef } from 'preact/hooks';\n",
};

test('the markup of frameworks is checked', () => {
  const markup = readFileSync(join(root, 'tests/fixtures/package/jsx.tsx'), 'utf8');
  Object.entries(JSX_HEADS).forEach(([name, head]) => consumer.write(`${name}.tsx`, head + markup));
  ['svelte.ts', 'vue.ts', 'angular.ts'].forEach((file) => consumer.copy(file));
  assert.equal(consumer.check(['react.tsx', 'preact.tsx', 'svelte.ts', 'vue.ts', 'angular.ts'], BUNDLER), '');
});
