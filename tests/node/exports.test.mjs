// What was built: every entry of package.json is there and loads where there is no DOM. package.test.mjs installs it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pack = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const modules = Object.entries(pack.exports).filter(([, target]) => typeof target === 'object');
const specifier = (entry) => pack.name + entry.slice(1);

/** Runs code in a process of its own, and gives back what it prints as JSON. */
function inNode(code) {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });
  return JSON.parse(output);
}

for (const [entry, target] of Object.entries(pack.exports)) {
  test(`${specifier(entry)} is built`, () => {
    const files = typeof target === 'string' ? [target] : Object.values(target);
    for (const file of files) assert.ok(existsSync(join(root, file)), `${file} is missing`);
    if (typeof target === 'object') assert.equal(Object.keys(target)[0], 'types', 'a condition before "types" hides the types');
  });
}

for (const [entry] of modules) {
  test(`${specifier(entry)} loads where there is no DOM`, () => {
    // Angular's own command compiles its packages for a page; where none did, they ask for the compiler.
    const names = inNode(`${entry === './angular' ? "await import('@angular/compiler');" : ''} console.log(JSON.stringify(Object.keys(await import('${specifier(entry)}'))))`);
    if (entry !== './define' && !pack.exports[entry].default.endsWith('/types-only.js')) assert.notEqual(names.length, 0, 'exports nothing');
  });
}

test('the class registers nothing and defines no global', () => {
  const { added, registered } = inNode(`
    await import('lit');
    const before = new Set(Reflect.ownKeys(globalThis));
    await import('${pack.name}');
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ added, registered: Boolean(globalThis.customElements?.get('exosome-quiz')) }));
  `);
  assert.deepEqual(added, []);
  assert.equal(registered, false);
});

test('the engine, the configuration and the default quiz do without lit', () => {
  const found = inNode(`
    for (const entry of ['engine', 'config', 'default-quiz']) await import('${pack.name}/' + entry);
    console.log(JSON.stringify({ lit: 'litElementVersions' in globalThis, elements: 'customElements' in globalThis }));
  `);
  assert.deepEqual(found, { lit: false, elements: false });
});

test('the engine takes plain data and gives plain data, in Node too', () => {
  const found = inNode(`
    const { defaultQuiz } = await import('${pack.name}/default-quiz');
    const { analyse, compile, countedAnswers, recommend, visibleQuestions } = await import('${pack.name}/engine');
    const answers = { concern: 'hair', made: 'up' };
    const analysis = analyse(defaultQuiz);
    console.log(JSON.stringify({
      primary: recommend(compile(defaultQuiz), answers).primary.id,
      asked: visibleQuestions(defaultQuiz, answers)[0].id,
      counted: countedAnswers(defaultQuiz, answers),
      isExact: analysis.exact,
      isPlain: JSON.stringify(structuredClone(analysis)) === JSON.stringify(analysis),
    }));
  `);
  assert.deepEqual(found, { primary: 'hair', asked: 'concern', counted: { concern: 'hair' }, isExact: true, isPlain: true });
});

test('what a page loads holds no analysis', () => {
  const mark = 'changes-nothing';
  const files = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
  const holding = files.filter((name) => readFileSync(join(root, 'dist', name), 'utf8').includes(mark));
  // Only preview loads this one.
  assert.equal(holding.length, 1);
  assert.match(holding[0], /^exosome-quiz-preview-/);
});

test('the script-tag file needs nothing that a page lacks', () => {
  const code = readFileSync(join(root, 'dist/exosome-quiz.js'), 'utf8');
  assert.doesNotMatch(code, /\bprocess\.env\b|\brequire\(/);
  const imports = [...code.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1]);
  assert.deepEqual(imports.filter((name) => !name.startsWith('./')), []);
});

test('the declarations name only packages that are dependencies', () => {
  const files = readdirSync(join(root, 'dist/lib'), { recursive: true }).filter((name) => name.endsWith('.d.ts'));
  const named = files.flatMap((file) => {
    const code = readFileSync(join(root, 'dist/lib', file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    return [...code.matchAll(/(?:\bfrom|\bimport\s*\(?)\s*["']([^"'.][^"']*)["']/g)].map((match) => `${file}: ${match[1]}`);
  });
  const dependencies = Object.keys({ ...pack.dependencies, ...pack.peerDependencies }).map((name) => name.replace('@types/', ''));
  const isDependency = (line) => dependencies.some((name) => new RegExp(`: ${name}(/|$)`).test(line));
  assert.notEqual(named.length, 0);
  assert.deepEqual(named.filter((line) => !isDependency(line)), [], 'write the type out, so that tsc infers no import');
});
