import type * as z from 'zod/mini';
import type { Problem } from '../quiz/types.ts';
import { nearest } from './nearest.ts';
import { childOf, type Places, shortPath } from './places.ts';
import type { ProblemCode } from './problem-codes.ts';
import { category, flag, optionPatch, policy, question, rule } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** Known names in each kind of part, by the list or key that holds it. */
const knownKeys: ReadonlyMap<PropertyKey, readonly string[]> = new Map(
  Object.entries({ categories: category, questions: question, options: optionPatch, rules: rule, flags: flag, policy, also: policy.shape.also }).map(
    ([name, { shape }]) => [name, Object.keys(shape)],
  ),
);

const words: Record<string, string> = {
  string: 'a text in double quotes',
  number: 'a number without quotes',
  boolean: 'true or false',
  array: 'a list in square brackets: [ … ]',
  object: 'an object in curly brackets: { … }',
  record: 'an object in curly brackets: { … }',
};

/** What is wrong, in words for somebody who is no programmer. */
export function describeIssue(issue: Issue, schema: z.ZodMiniType, data: unknown, places: Places): Problem {
  const path = shortPath(places.below(data, issue.path));
  const found = issue.path.reduce(childOf, data);
  const at = path || 'The configuration';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysFor(issue.path, schema);
      const [key = ''] = issue.keys;
      return withHint('unknown-key', shortPath(places.below(data, [...issue.path, key])), `“${shorten(key)}” is not a name that is known here, so it was left out.`, nearest(key, known), known);
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (found === undefined) return missing(at, known.length === 1 ? `write ${known[0]}` : `one of ${known.join(', ')}`);
      const [only] = issue.values;
      if (typeof only === 'number' && found === String(only)) return withHint('wrong-type', path, `${show(found)} stands there. Write ${only} without quotes.`, String(only), []);
      return withHint('unknown-value', path, `${show(found)} is not possible here.`, typeof found === 'string' ? nearest(found, known) : undefined, known);
    }
    case 'too_small':
      return { code: 'empty', severity: 'error', path, message: `${at}: this is empty, so it was left out. Write something there, or take it away.` };
    case 'invalid_type': {
      const wanted = words[issue.expected] ?? issue.expected;
      if (found === undefined) return missing(at, `write ${wanted}`);
      const fix = issue.expected === 'number' && typeof found === 'string' && found.trim() && Number.isFinite(Number(found)) ? String(Number(found)) : undefined;
      const message = `${at}: ${show(found)} stands there, where ${wanted} should stand${fix ? `. Write ${fix}` : ''}.`;
      return { code: 'wrong-type', severity: 'error', path, message, ...(fix && { fix }) };
    }
    default: {
      const isCondition = issue.path.includes('when');
      const wanted = isCondition
        ? 'a condition such as {"concern": "hair"} or {"concern": ["hair", "marks"]}'
        : 'the name of a built-in one, or an object with what changes';
      return { code: isCondition ? 'wrong-condition' : 'wrong-type', severity: 'error', path, message: `${at}: ${show(found)} stands there, where ${wanted} should stand.` };
    }
  }
}

function missing(path: string, what: string): Problem {
  return { code: 'missing', severity: 'error', path, message: `${path} is missing, so the part around it was left out: ${what}.` };
}

function withHint(code: ProblemCode, path: string, what: string, fix: string | undefined, known: readonly string[]): Problem {
  const hint = !known.length ? '' : fix ? ` Did you mean “${fix}”?` : ` Known are: ${known.join(', ')}.`;
  return { code, severity: 'error', path, message: `${path}: ${what}${hint}`, ...(fix && { fix }) };
}

function keysFor(path: readonly PropertyKey[], schema: z.ZodMiniType): readonly string[] {
  const holder = path.filter((key) => typeof key !== 'number').at(-1);
  if (holder !== undefined) return knownKeys.get(holder) ?? [];
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape ? Object.keys(schema.shape) : [];
}

/** What was found, short enough to read. */
export function show(found: unknown): string {
  if (typeof found === 'string') return found.trim() ? `the text “${shorten(found)}”` : 'an empty text';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  return String(found);
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
