// dist/custom-elements.json is what editors and the README's tables show: it must agree with the sources and leave
// nothing undescribed. What only a browser can tell, the parts and states of each screen, is in ../manifest.test.ts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ExosomeQuiz } from 'exosome-quiz';
import { allowedValues } from '../tools/editors/values.mjs';
import { root } from '../tools/install.mjs';
import { readElement } from '../tools/readme-tables.mjs';

const element = readElement();
const namesOf = (items) => items.map(({ name }) => name);

const withoutComments = (code) => code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
const codeOf = (file) => withoutComments(readFileSync(join(root, file), 'utf8'));
const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`);
const code = new Map(sources.map((file) => [file, codeOf(file)]));

const found = (files, pattern) => [...new Set(files.flatMap((file) => [...code.get(file).matchAll(pattern)].map(([, name]) => name)))];
const inFolder = (folder) => sources.filter((file) => file.startsWith(`src/${folder}/`));
const [, eventDetails] = /interface QuizEventDetails \{([^}]+(?:\{[^}]*\}[^}]*)*)\n\}/.exec(code.get('src/events.ts'));

/** What the sources have, by the manifest's name for it. */
const REAL = {
  attributes: ExosomeQuiz.observedAttributes,
  events: [...eventDetails.matchAll(/^ {2}'([\w-]+)':/gm)].map(([, name]) => name),
  cssParts: found(inFolder('views'), /\spart="([\w-]+)"/g),
  cssProperties: found(inFolder('styles'), /(--exosome-quiz-[\w-]+)/g),
};

const differences = (listed, real) => ({
  undocumented: real.filter((name) => !listed.includes(name)),
  gone: listed.filter((name) => !real.includes(name)),
});

for (const [part, real] of Object.entries(REAL)) {
  const listed = namesOf(element[part]);

  test(`the ${part} are those of the sources`, () => {
    assert.notEqual(real.length, 0, 'none was found');
    assert.deepEqual(differences(listed, real), { undocumented: [], gone: [] });
  });

  test(`one of the ${part} that is left out, or gone, is found`, () => {
    for (const name of listed) {
      assert.deepEqual(differences(listed.filter((each) => each !== name), real), { undocumented: [name], gone: [] });
      assert.deepEqual(differences(listed, real.filter((each) => each !== name)), { undocumented: [], gone: [name] });
    }
  });
}

test('every event is sent somewhere', () => {
  const mentions = [...code.values()].join('\n').replace(eventDetails, '');
  assert.deepEqual(REAL.events.filter((name) => !mentions.includes(`'${name}'`)), []);
});

test('the default of a token is the one in the style sheet', () => {
  const styles = inFolder('styles').map((file) => code.get(file)).join('\n');
  const documented = element.cssProperties.filter((token) => token.default);
  assert.notEqual(documented.length, 0);
  assert.deepEqual(documented.filter((token) => !styles.includes(`var(${token.name}, ${token.default})`)).map(({ name }) => name), []);
});

/** What the command says of a quiz with these attributes, by attribute. */
function problemsOf(attributes) {
  const folder = mkdtempSync(join(tmpdir(), 'exosome-quiz-values-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, `<exosome-quiz ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}></exosome-quiz>`);
    const output = execFileSync(process.execPath, [join(root, 'dist/lib/cli.js'), 'check', page, '--json'], { encoding: 'utf8' });
    const [{ quizzes }] = JSON.parse(output).files;
    return Object.fromEntries(quizzes[0].problems.map(({ path, message }) => [path, message]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the values of an attribute are those that the quiz knows', () => {
  const chosen = element.attributes.filter((attribute) => allowedValues(attribute).length > 0);
  assert.deepEqual(namesOf(chosen), ['heading-level', 'region', 'lead-step', 'enctype']);
  const problems = problemsOf(Object.fromEntries(chosen.map(({ name }) => [name, 'zz'])));
  for (const attribute of chosen) {
    const [, known] = /Known here: (.*)\.$/.exec(problems[attribute.name]);
    assert.deepEqual(allowedValues(attribute), known.split(', '), attribute.name);
  }
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
