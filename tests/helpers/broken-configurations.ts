import * as fc from 'fast-check';
import { validPatches, validQuizzes, wholeDefaultQuiz } from './valid-configurations.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };

/** A condition inside a condition, and so on. */
function nested(depth: number): Json {
  let condition: Json = { concern: 'hair' };
  for (let level = 0; level < depth; level += 1) condition = level % 2 ? { not: condition } : { any: [condition] };
  return condition;
}

const longName = 'x'.repeat(70);

/** What may stand where something else should. */
const junk: readonly Json[] = [
  null, true, false, 0, -1, 1.5, 1e308, -1e308,
  '', ' ', '\n', 'NaN', 'Infinity', 'null', 'undefined', 'true', '1', '0x10', '1e999',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'any', 'all', 'not',
  'age', 'safety', 'concern', 'none', 'prefer-not', 'under-18', 'hair', 'single', 'multiple', 'stop', 'doctor',
  '👩🏽‍⚕️', '\ud83d', 'مرحبا \u202eabc', '\ufeff', '\u0000', '<b>bold</b>', 'data:text/html,x', '{clinic}', '{first}',
  longName, `${longName}y`, 'word '.repeat(2000), 'y'.repeat(20_000), '🙂'.repeat(400),
  [], {}, [[]], [{}], [null], ['hair'], ['age', 'age'], { id: 'age' }, { value: 'none', remove: true }, { remove: true },
  { concern: 'hair' }, { not: {} }, { any: [] }, { all: [{ nobody: 'x' }] }, { concern: { only: [] } }, { concern: { all: ['hair', 'marks'] } },
  nested(5), nested(60), nested(500),
];

const keys = ['__proto__', 'constructor', 'toString', 'Id', 'ids', 'ID', 'options', 'option', 'when', 'flag', 'flags', 'points', 'exclusive', 'optional', 'remove', 'version', 'type', 'any', 'not', '', ' ', '🙂', longName, 'k'.repeat(5000)];

/** One change, told by numbers alone, so that a failing one can be made smaller. */
interface Mutation {
  kind: number;
  at: number;
  other: number;
  key: number;
}

const mutation = fc.record<Mutation>({ kind: fc.nat(9), at: fc.nat(100_000), other: fc.nat(100_000), key: fc.nat(1000) });

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

interface Place {
  holder: Holder;
  key: string;
}

/** Every place in a value: what holds it, and under which key. One list for all depths, for it is made 200,000 times. */
function placesIn(holder: Holder, places: Place[] = []): Place[] {
  for (const [key, value] of Object.entries(holder)) {
    places.push({ holder, key });
    if (typeof value === 'object' && value !== null) placesIn(value, places);
  }
  return places;
}

/** Defined, not set: `__proto__` becomes a key like any other, as in JSON. */
function put(holder: Holder, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const read = (holder: Holder, key: string): Json => Object.getOwnPropertyDescriptor(holder, key)?.value ?? null;

const typo = (word: string, at: number): string => word.slice(0, at % (word.length + 1)) + word.slice((at % (word.length + 1)) + 1);

function renamed(holder: Holder, key: string, name: string): void {
  if (Array.isArray(holder)) return;
  const value = read(holder, key);
  Reflect.deleteProperty(holder, key);
  put(holder, name, value);
}

function added(holder: Holder, key: string, value: Json): void {
  if (Array.isArray(holder)) holder.push(value);
  else put(holder, key, value);
}

function mutate(root: Holder, { kind, at, other, key: number }: Mutation): void {
  const places = placesIn(root);
  const place = pick(places, at);
  const second = pick(places, other);
  if (!place || !second) return;
  const { holder, key } = place;
  const value = read(holder, key);
  const name = pick(keys, number) ?? '';
  const waste = structuredClone(pick(junk, other) ?? null);
  const changes: readonly (() => unknown)[] = [
    () => (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key)),
    () => renamed(holder, key, number % 2 ? name : typo(key, number)),
    () => added(holder, `${key}2`, structuredClone(value)),
    () => put(holder, key, waste),
    () => put(holder, key, waste),
    () => put(holder, key, structuredClone(read(second.holder, second.key))),
    () => added(holder, name, waste),
    () => put(holder, key, typeof value === 'string' ? typo(value, number) : JSON.stringify(value)),
    () => put(holder, key, [value]),
    () => (Array.isArray(value) ? put(holder, key, Array.from({ length: number % 90 }, (_, index) => structuredClone(value[index % Math.max(1, value.length)] ?? waste))) : put(holder, key, { [name]: value })),
  ];
  changes[kind]?.();
}

/** Slips that people and programs make in JSON text. */
const textSlips: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text, at) => text.slice(0, at % text.length),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll('"', '”'),
  (text, at) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1),
  (text, at) => `${text.slice(0, at % text.length)}"${text.slice(at % text.length)}`,
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll('}', ',}'),
  (text) => text.replace(':', ' '),
  (text) => `// mine\n${text}`,
  (text) => text + text,
  (text) => text.replace(/"(\w+)":/g, '$1:'),
  (text) => text.replace('{', '{"id":"twice","questions":null,"version":1,'),
  (text) => text.replace(/\d+/g, 'NaN'),
  (text) => text.replace(/\d+/g, '1e999'),
  (text) => `${text}\u0000`,
  (text, at) => `${'['.repeat(at % 5000)}${text}`,
];

function broken(bases: readonly object[]): fc.Arbitrary<Holder> {
  return fc
    .tuple(fc.nat(bases.length - 1), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([index, mutations]) => {
      const root = structuredClone(bases[index] ?? {}) as Holder;
      for (const each of mutations) mutate(root, each);
      return root;
    });
}

/** Broken patches of the default quiz, as data. */
export const brokenPatches = broken(validPatches);

/** Broken whole quizzes, as data. */
export const brokenQuizzes = broken(validQuizzes);

/** The default quiz written out, broken. */
export const brokenWholeDefaults = broken([wholeDefaultQuiz]);

/** JSON text with slips of writing, of a configuration that may be broken as well. */
export const brokenTexts = fc
  .tuple(fc.oneof(fc.constantFrom<Holder>(...([...validPatches, ...validQuizzes] as Holder[])), brokenPatches, brokenQuizzes), fc.nat(textSlips.length - 1), fc.nat(100_000))
  .map(([data, slip, at]) => textSlips[slip]?.(JSON.stringify(data), at) ?? '');

/** Anything at all, as a program may hand it over by mistake. */
export const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.json({ maxDepth: 4 }),
  fc.dictionary(fc.constantFrom('version', 'questions', 'categories', 'rules', 'flags', 'policy', 'copy', '__proto__'), fc.anything({ maxDepth: 3 })),
);
