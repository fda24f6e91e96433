import type { Problem } from '../quiz/types.ts';
import { nearest } from './nearest.ts';
import type { ProblemCode } from './problem-codes.ts';
import { shorten } from './shorten.ts';

export function unknownValue(path: string, found: string, known: readonly string[], code: ProblemCode = 'unknown-value'): Problem {
  const fix = nearest(found, known);
  const hint = fix ? `Did you mean “${fix}”?` : `Known here: ${known.join(', ')}.`;
  return { code, severity: 'warning', path, message: `${path}: “${shorten(found)}” is not known and was left out. ${hint}`, ...(fix && { fix }) };
}

export function moreUnknown(path: string, count: number): Problem {
  return { code: 'unknown-value', severity: 'warning', path, message: `${path}: ${count} more words are not known either. Look whether the right text stands there.` };
}

/** A question whose options all depend on another one that is not asked before it. */
export function neverShown(path: string, question: string, needed: string): Problem {
  return {
    code: 'never-shown',
    severity: 'warning',
    path,
    message: `${path}: nobody is asked “${question}”, because it needs the answer to “${needed}”. List “${needed}” before it.`,
    fix: `${needed}, ${question}`,
  };
}

export function duplicateValue(path: string, found: string): Problem {
  return { code: 'duplicate-value', severity: 'warning', path, message: `${path}: “${shorten(found)}” stands there more than once. Write it once.` };
}

export function nothingUsable(path: string, known: readonly string[]): Problem {
  return { code: 'nothing-usable', severity: 'error', path, message: `${path}: nothing in it could be used, so the default runs. Known here: ${known.join(', ')}.` };
}

export function unsafeAddress(path: string, found: string): Problem {
  return {
    code: 'unsafe-address',
    severity: 'error',
    path,
    message: `${path}: “${shorten(found)}” is not an address that can be used safely, so it was left out. Write one that starts with https:// or /.`,
  };
}

export function insecureAddress(path: string, found: string): Problem {
  return {
    code: 'insecure-address',
    severity: 'warning',
    path,
    message: `${path}: “${shorten(found)}” sends personal data without encryption. Write https:// in its place.`,
  };
}

export function unknownColour(path: string, found: string): Problem {
  return {
    code: 'unknown-colour',
    severity: 'warning',
    path,
    message: `${path}: “${shorten(found)}” is not a colour that the browser knows. Write it like #2f6f62 (with the #) or teal.`,
  };
}
