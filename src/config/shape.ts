import type { Condition } from '../quiz/types.ts';
import { isRecord } from '../quiz/conditions.ts';
import { childOf } from './places.ts';

/** What the name of a shape stands for. A `text` is a string that is not empty. */
interface Named {
  string: string;
  text: string;
  number: number;
  boolean: boolean;
  anything: unknown;
  condition: Condition;
}

/** Names and shapes of an object's parts; a part whose name ends in `?` may be left out, and no other part may be there. */
export interface Parts {
  readonly [name: string]: Shape;
}

/** What a piece of JSON should look like, as data. */
export type Shape =
  | keyof Named
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly either: readonly Shape[] }
  | { readonly list: Shape; readonly notEmpty?: true }
  | { readonly keys: 'string' | 'text'; readonly values: Shape }
  | { readonly parts: Parts };

type Flat<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The type of what has a shape. */
export type Value<S> = S extends keyof Named
  ? Named[S]
  : S extends { oneOf: readonly (infer One)[] }
    ? One
    : S extends { either: readonly (infer One)[] }
      ? Value<One>
      : S extends { list: infer Item }
        ? Value<Item>[]
        : S extends { values: infer Item }
          ? Record<string, Value<Item>>
          : S extends { parts: infer All }
            ? Flat<{ [Name in keyof All as Name extends `${string}?` ? never : Name]: Value<All[Name]> } & { [Name in keyof All as Name extends `${infer Bare}?` ? Bare : never]?: Value<All[Name]> }>
            : never;

/** What does not fit, and where. */
export type Issue = { readonly path: readonly PropertyKey[] } & (
  | { readonly kind: 'wrong-type'; readonly expected: 'string' | 'number' | 'boolean' | 'list' | 'object' }
  | { readonly kind: 'unknown-value'; readonly known: readonly (string | number)[] }
  | { readonly kind: 'unknown-key'; readonly keys: readonly string[]; readonly known: readonly string[] }
  | { readonly kind: 'empty' }
  /** None of several shapes, or a key that is none. */
  | { readonly kind: 'no-fit' }
);

/** A test or a condition; conditions hold conditions, so the shape refers to itself by name. */
export const condition = {
  keys: 'string',
  values: {
    either: ['string', { list: 'string' }, { parts: { only: { list: 'string' } } }, { parts: { all: { list: 'string' } } }, 'condition', { list: 'condition' }],
  },
} as const;

/** All that keeps plain data from having a shape, in the order of the shape; what is there and should not be comes last. */
export function issuesIn(shape: Shape, value: unknown): Issue[] {
  if (shape === 'anything') return [];
  if (shape === 'condition') return issuesIn(condition, value);
  if (shape === 'text') return [...issuesIn('string', value), ...issuesIfEmpty(value)];
  if (shape === 'number') return Number.isFinite(value) ? [] : wrongType(shape);
  if (typeof shape === 'string') return typeof value === shape ? [] : wrongType(shape);
  if ('oneOf' in shape) return shape.oneOf.some((one) => one === value) ? [] : [{ kind: 'unknown-value', path: [], known: shape.oneOf }];
  if ('either' in shape) return issuesInEither(shape.either, value);
  if ('list' in shape) {
    const issues = Array.isArray(value) ? value.flatMap((item, index) => below(index, issuesIn(shape.list, item))) : wrongType('list');
    return shape.notEmpty ? [...issues, ...issuesIfEmpty(value)] : issues;
  }
  if (!isRecord(value)) return wrongType('object');
  if ('parts' in shape) return issuesInParts(shape.parts, value);
  return Object.entries(value).flatMap(([key, inner]) => below(key, issuesIn(shape.keys, key).length ? noFit : issuesIn(shape.values, inner)));
}

const noFit: Issue[] = [{ kind: 'no-fit', path: [] }];

function wrongType(expected: Extract<Issue, { kind: 'wrong-type' }>['expected']): Issue[] {
  return [{ kind: 'wrong-type', path: [], expected }];
}

/** What is empty is called so, whatever should stand there. */
function issuesIfEmpty(value: unknown): Issue[] {
  return value === '' || (Array.isArray(value) && !value.length) ? [{ kind: 'empty', path: [] }] : [];
}

/** What is only empty, or has a part too many, was meant to have that shape. */
function issuesInEither(shapes: readonly Shape[], value: unknown): Issue[] {
  const tried = shapes.map((shape) => issuesIn(shape, value));
  if (tried.some(({ length }) => !length)) return [];
  const [meant, other] = tried.filter((issues) => issues.every(({ kind }) => kind === 'empty' || kind === 'unknown-key'));
  return meant && !other ? meant : noFit;
}

function issuesInParts(parts: Parts, value: object): Issue[] {
  const known = Object.keys(parts).map((name) => name.replace('?', ''));
  const issues = Object.entries(parts).flatMap(([name, shape]) => {
    const key = name.replace('?', '');
    const part = childOf(value, key);
    return part === undefined && key !== name ? [] : below(key, issuesIn(shape, part));
  });
  const keys = Object.keys(value).filter((key) => !known.includes(key));
  return keys.length ? [...issues, { kind: 'unknown-key', path: [], keys, known }] : issues;
}

function below(key: PropertyKey, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));
}
