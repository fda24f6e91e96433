import type { Problem } from '../quiz/types.ts';

/** Of a list of words, or of one. */
export type UnknownWord = 'unknown-value' | 'unknown-question' | 'unknown-category';

/** A problem, and what its words need to know. */
interface Found<Code extends string, About extends readonly unknown[]> extends Pick<Problem, 'severity' | 'path'> {
  code: Code;
  about: About;
}

/**
 * A problem as it is found: what there is to say about it, and not yet in words. Only a page with mistakes needs those, so they
 * are in a file of their own.
 */
export type ProblemFound =
  | Found<UnknownWord, [found: readonly string[], known: readonly string[]]>
  | Found<'duplicate-value', [found: readonly string[]]>
  | Found<'nothing-usable', [known: readonly string[]]>
  | Found<'unsafe-address' | 'insecure-address' | 'unknown-colour', [found: string]>
  | Found<'unknown-language', [found: string, known: readonly string[]]>
  | Found<'never-shown', [question: string, needed: string]>
  /** The file with the texts in a language; without one, the reader of JSON. */
  | Found<'not-loaded', [language?: string]>
  /** What the server answered, if it did. */
  | Found<'src-failed', [status?: number | undefined]>
  | Found<'src-timeout', [milliseconds: number]>;

/** What the reader of JSON finds comes in words, as these are in its file. */
export type AnyProblem = Problem | ProblemFound;
