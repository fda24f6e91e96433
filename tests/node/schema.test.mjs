// What an editor reads, dist/quiz.schema.json: it accepts what the quiz accepts, and explains every key.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseQuiz } from 'exosome-quiz/config';
import { defaultQuiz } from 'exosome-quiz/default-quiz';
import { runnerImport } from 'vite';

const schema = JSON.parse(readFileSync(new URL('../../dist/quiz.schema.json', import.meta.url), 'utf8'));
// Not strict: `examples` and `required` stand apart from the types that they belong to.
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
const errorsIn = (data) => (validate(data) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));
const errorsOfParser = (data) => parseQuiz(data).problems.filter(({ severity }) => severity === 'error');

const minimal = {
  version: 1,
  categories: [{ id: 'peel', title: 'Peels', summary: 'Acids take off the top layer.' }],
  questions: [{ id: 'skin', prompt: 'How is your skin?', type: 'single', options: [{ value: 'dull', label: 'Dull', points: { peel: 2 } }] }],
};

const VALID = {
  'the default quiz': defaultQuiz,
  'a whole quiz without rules, flags and policy': minimal,
  'nothing': {},
  'the address of the schema': { $schema: 'https://unpkg.com/exosome-quiz/dist/quiz.schema.json', questions: ['concern'] },
  'the address of the schema in a whole quiz': { $schema: '../quiz.schema.json', ...minimal },
  'lists of ids': { questions: ['concern', 'notice', 'safety'], categories: ['hair', 'scars'] },
  'a change to a question': { questions: ['concern', { id: 'comfort', prompt: 'Are needles fine?' }] },
  'a change to options': { questions: [{ id: 'concern', options: [{ value: 'sore', remove: true }, { value: 'hair', label: 'Thin hair' }, { value: 'veins', label: 'Veins' }] }] },
  'options by value': { questions: [{ id: 'concern', options: ['hair', 'unsure', { value: 'lines', hint: 'Crow’s feet' }] }] },
  'a new question': { questions: [{ id: 'budget', prompt: 'Your budget?', type: 'single', options: [{ value: 'low', label: 'Low', points: { hair: 1 } }] }] },
  'a new category': { categories: ['hair', { id: 'peel', title: 'Peels', summary: 'Acids.' }, { id: 'scars', title: 'Scars' }] },
  'rules with conditions': {
    rules: [
      { id: 'a', when: { concern: ['hair', 'marks'], notice: { only: ['pits'] }, tried: { all: ['prp', 'skincare'] } }, points: { hair: -1 } },
      { id: 'b', when: { any: [{ concern: 'hair' }, { not: { all: [{ also: 'hair' }] } }] }, exclude: ['scars'], flag: 'keloid' },
    ],
  },
  'flags, policy and texts': { flags: [{ id: 'keloid', text: 'Keloids.' }, { id: 'new', level: 'note', text: 'New.' }], policy: { also: { points: 2 } }, copy: { start: 'Begin' } },
};

const INVALID = {
  'a list': [],
  'an unknown key': { question: ['concern'] },
  'a key with a slip': { questions: [{ id: 'concern', promt: 'Why?' }] },
  'a new question without options': { questions: [{ id: 'budget', prompt: 'Your budget?', type: 'single' }] },
  'a new option without a label': { questions: [{ id: 'concern', options: [{ value: 'veins' }] }] },
  'a question of an unknown type': { questions: [{ id: 'concern', type: 'radio' }] },
  'points as text': { rules: [{ id: 'a', when: { concern: 'hair' }, points: { hair: '3' } }] },
  'a rule without a condition': { rules: [{ id: 'a', points: { hair: 3 } }] },
  'a condition that is no condition': { rules: [{ id: 'a', when: 'hair', points: { hair: 3 } }] },
  'a condition with a number': { rules: [{ id: 'a', when: { concern: 3 }, points: { hair: 3 } }] },
  'a flag of an unknown level': { flags: [{ id: 'new', level: 'warn', text: 'New.' }] },
  'an unknown text of the widget': { copy: { strat: 'Begin' } },
  'an unknown method': { categories: [{ id: 'hair', methods: ['laser'] }] },
  'an unknown version': { ...minimal, version: 2 },
  'a whole quiz without questions': { version: 1, categories: minimal.categories },
  'a change in a whole quiz': { ...minimal, questions: ['concern'] },
};

for (const [name, data] of Object.entries(VALID)) {
  test(`valid, as for the quiz itself: ${name}`, () => {
    assert.deepEqual(errorsIn(data), []);
    assert.deepEqual(errorsOfParser(data), []);
  });
}

for (const [name, data] of Object.entries(INVALID)) {
  test(`not valid, as for the quiz itself: ${name}`, () => {
    assert.notDeepEqual(errorsIn(data), []);
    assert.notDeepEqual(errorsOfParser(data), []);
  });
}

/** Every schema inside a schema. */
function* parts(node) {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const inner of Object.values(node)) yield* parts(inner);
}

/** Only what says which keys there are; what tells a change from a new part lists some of them again. */
function* described(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.additionalProperties !== undefined) yield node;
  for (const [key, inner] of Object.entries(node)) if (key !== 'allOf' && key !== 'if') yield* described(inner);
}

test('every key is described', () => {
  const holders = [...described(schema)];
  assert.ok(holders.length > 15);
  const keys = [schema, ...holders].flatMap(({ title, properties = {} }) => Object.entries(properties).map(([key, { description }]) => ({ key: `${title}: ${key}`, description })));
  assert.ok(keys.length > 80);
  assert.deepEqual(keys.filter(({ description }) => !description).map(({ key }) => key), []);
});

test('every description has its key, and every title its part', async () => {
  const file = fileURLToPath(new URL('../../src/config/schema-descriptions.ts', import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  const said = new Set([...parts(schema)].flatMap(({ description, title }) => [description, title]));
  const written = Object.values(module.descriptions).flatMap((keys) => Object.values(keys));
  assert.deepEqual([...written, ...Object.values(module.titles)].filter((text) => !said.has(text)), []);
});

test('every reference leads somewhere', () => {
  const names = [...parts(schema)].flatMap(({ $ref }) => $ref ?? []);
  assert.ok(names.length > 20);
  assert.deepEqual(names.filter((name) => !schema.$defs[name.replace('#/$defs/', '')]), []);
});

test('built-in names are suggested', () => {
  const { condition, points, quizPatch } = schema.$defs;
  const ids = defaultQuiz.questions.map(({ id }) => id);
  const [question] = quizPatch.properties.questions.items.anyOf;
  assert.deepEqual(ids.filter((id) => !question.examples.includes(id) || !condition.properties[id]), []);
  assert.deepEqual(Object.keys(points.properties), defaultQuiz.categories.map(({ id }) => id));
});
