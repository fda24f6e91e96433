// In JSON Schema `then` is a word, and nothing here is awaited.
/* oxlint-disable unicorn/no-thenable */
import * as z from 'zod/mini';
import { builtInQuiz } from '../content/default-quiz.ts';
import { en } from '../content/en.ts';
import type { Question } from '../quiz/types.ts';
import * as shapes from './quiz-shape.ts';
import { schemaOf } from './schema.ts';
import { descriptions, titles } from './schema-descriptions.ts';

// Used by the build alone: the schema for editors, made from the one that checks, with words and suggestions added.

type Schema = z.core.JSONSchema.JSONSchema;
type Schemas = Record<string, Schema>;
type Parts = Record<string, Record<string, string>>;

const builtIn = builtInQuiz(en);
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const words: Parts = descriptions;
const parts = Object.entries(shapes).map(([id, shape]) => [id, schemaOf(shape)] as const);

/** The schema of a JSON configuration: a whole quiz, or changes to the default one. */
export function quizJsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/exosome-quiz/dist/quiz.schema.json',
    title: 'Exosome quiz',
    description: 'A configuration of <exosome-quiz>: a whole quiz of your own (with "version": 1), or changes to the default quiz.',
    type: 'object',
    // It decides which of the two the file is, so it is offered from the start.
    properties: { version: { const: 1, description: descriptions.quiz.version } },
    if: { required: ['version'] },
    // Unlike `anyOf`, this leaves an editor no doubt about what it should miss.
    then: ref('quiz'),
    else: ref('quizPatch'),
    $defs: definitions(),
  };
}

function definitions(): Schemas {
  const { __schema0: condition, ...shapes } = shapesFromZod();
  const { quiz, quizPatch, questionPatch, ...others } = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, withWords(name.replace('Patch', ''), shape)]));
  const all = {
    quiz: wholeQuiz(quiz),
    quizPatch: patchOfQuiz(quizPatch),
    ...others,
    questionPatch: patchOfQuestion(questionPatch),
    condition: conditionSchema(),
    test: testSchema(condition),
    points: pointsSchema(),
    copy: copySchema(),
  };
  return Object.fromEntries(Object.entries(all).map(([name, shape]) => [name, titled(name, shape)]));
}

function shapesFromZod(): Schemas {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of parts) names.add(schema, { id });
  return z.toJSONSchema(z.union(parts.map(([, schema]) => schema)), { metadata: names }).$defs ?? {};
}

function titled(name: string, shape: Schema): Schema {
  const title = Object.entries(titles).find(([key]) => key === name)?.[1];
  return { ...(title && { title }), ...shape };
}

/** Each key with what it means and what could stand there. */
function withWords(part: string, shape: Schema): Schema {
  const properties = Object.entries(shape.properties ?? {}).map(([key, inner]) => {
    const description = words[part]?.[key];
    return [key, { ...keySchema(part, key, inner), ...(description && { description }) }];
  });
  return { ...shape, ...(properties.length && { properties: Object.fromEntries(properties) }) };
}

function keySchema(part: string, key: string, inner: z.core.JSONSchema._JSONSchema): Schema {
  const schema = typeof inner === 'object' ? inner : {};
  if (key === 'when') return ref('condition');
  if (key === 'copy') return ref('copy');
  if (key === 'pointsAfter' || (key === 'points' && part !== 'also')) return ref('points');
  if (key in words && schema.properties) return withWords(key, schema);
  if (key === 'exclude') return { ...schema, items: { type: 'string', examples: ids(builtIn.categories) } };
  const examples = suggestions[`${part}.${key}`];
  return { ...schema, ...(examples && { examples }) };
}

/** Built-in names, offered and not demanded: a clinic may add its own. */
const suggestions: Record<string, string[]> = {
  'category.id': ids(builtIn.categories),
  'question.id': ids(builtIn.questions),
  'flag.id': ids(builtIn.flags),
  'option.flag': ids(builtIn.flags),
  'rule.flag': ids(builtIn.flags),
  'methodOrder.question': ids(builtIn.questions),
};

/** An editor's own key, which the quiz passes over. */
const editorKey = { $schema: { type: 'string', description: descriptions.quiz.$schema } } as const;

/** What may be left out of a whole quiz is filled in before zod sees it. */
function wholeQuiz(shape: Schema = {}): Schema {
  return { ...shape, properties: { ...editorKey, ...shape.properties }, required: ['version', 'categories', 'questions'] };
}

function patchOfQuiz(shape: Schema = {}): Schema {
  const list = (entries: Schema, key: 'categories' | 'questions' | 'flags'): Schema => ({ type: 'array', description: descriptions.quiz[key], items: entries });
  return {
    ...shape,
    properties: {
      ...editorKey,
      ...shape.properties,
      categories: list({ anyOf: [idOf('category', builtIn.categories), changedOrNew('category', builtIn.categories)] }, 'categories'),
      questions: list({ anyOf: [idOf('question', builtIn.questions), changedOrNew('question', builtIn.questions)] }, 'questions'),
      flags: list(changedOrNew('flag', builtIn.flags), 'flags'),
    },
  };
}

function idOf(kind: string, known: readonly { id: string }[]): Schema {
  return { type: 'string', minLength: 1, title: `Id of a built-in ${kind}`, examples: ids(known) };
}

/** What names something built in changes it; everything else is new and has to be complete. */
function changedOrNew(kind: string, known: readonly { id: string }[]): Schema {
  const isKnown: Schema = { properties: { id: { enum: ids(known) } }, required: ['id'] };
  return { type: 'object', if: isKnown, then: ref(`${kind}Patch`), else: ref(kind) };
}

/** With the values of each built-in question, where that is the one that is changed. */
function patchOfQuestion(shape: Schema = {}): Schema {
  const optionsOf = ({ id, options }: Question): Schema => {
    const values = options.map(({ value }) => value);
    const isNew: Schema = { type: 'object', required: ['value'], properties: { value: { not: { enum: values } }, remove: false } };
    const items: Schema = { examples: values, properties: { value: { examples: values } }, if: isNew, then: { required: ['label'] } };
    return { if: { properties: { id: { const: id } }, required: ['id'] }, then: { properties: { options: { items } } } };
  };
  return { ...shape, allOf: builtIn.questions.map(optionsOf) };
}

function conditionSchema(): Schema {
  const { any, all, not } = descriptions.condition;
  const list: Schema = { type: 'array', items: ref('condition') };
  const questions = builtIn.questions.map(({ id, prompt, options }) => {
    const examples = options.map(({ value }) => value);
    return [id, { ...ref('test'), description: `What was answered to “${prompt}”`, examples, items: { examples } }];
  });
  return {
    type: 'object',
    properties: {
      any: { ...list, description: any },
      all: { ...list, description: all },
      not: { ...ref('condition'), description: not },
      ...Object.fromEntries(questions),
    },
    additionalProperties: ref('test'),
  };
}

/** In zod's union conditions stand beside the tests, since it cannot tell `any`, `all` and `not` from questions. */
function testSchema(condition: Schema | undefined): Schema {
  const values = condition?.additionalProperties;
  const all = typeof values === 'object' ? (values.anyOf ?? []) : [];
  const tests = all.filter((one) => !JSON.stringify(one).includes('$ref'));
  return { anyOf: tests.map((one) => withWords('test', one)) };
}

function pointsSchema(): Schema {
  const categories = builtIn.categories.map(({ id, title }) => [id, { type: 'number', description: `Points for “${title}”` }]);
  return { type: 'object', properties: Object.fromEntries(categories), additionalProperties: { type: 'number' } };
}

/** Closed, unlike the other names: no text can be added, so another name is a slip. */
function copySchema(): Schema {
  const texts = Object.entries(en.widget).flatMap(([key, text]) => {
    const instead = typeof text === 'object' && 'other' in text ? text.other : text;
    return typeof instead === 'string' ? [[key, { type: 'string', minLength: 1, description: `Instead of “${instead}”` }]] : [];
  });
  return { type: 'object', properties: Object.fromEntries(texts), additionalProperties: false };
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}
