import type { Problem } from '../quiz/types.ts';
import { shorten } from './describe-issue.ts';
import { suggestion } from './nearest.ts';
import { Places, shortPath } from './places.ts';
import type { ProblemCode } from './problem-codes.ts';

/** Collects what is wrong with one configuration, and knows where each part of it was written. */
export class Report {
  readonly places = new Places();
  readonly problems: Problem[] = [];
  /** Names of the texts that `copy` can word differently. */
  readonly copyKeys: readonly string[];

  constructor(copyKeys: readonly string[]) {
    this.copyKeys = copyKeys;
  }

  /** Whether a part was written by whoever configures. What is built in is never complained about. */
  owns(part: object): boolean {
    return this.places.has(part);
  }

  error(code: ProblemCode, path: string, message: string, fix?: string): void {
    this.#add('error', code, path, message, fix);
  }

  warn(code: ProblemCode, path: string, message: string, fix?: string): void {
    this.#add('warning', code, path, message, fix);
  }

  #add(severity: Problem['severity'], code: ProblemCode, path: string, message: string, fix?: string): void {
    const place = shortPath(path);
    this.problems.push({ code, severity, path: place, message: `${place || 'The configuration'}: ${message}`, ...(fix && { fix }) });
  }

  /** A name that nothing has, with the nearest one that something has. */
  unknown(kind: 'question' | 'option' | 'category' | 'flag' | 'text', path: string, found: string, known: readonly string[]): void {
    const { hint, fix } = suggestion(found, known, known.slice(0, 30));
    this.error(`unknown-${kind}`, path, `there is no ${kind} “${shorten(found)}”, so this was left out. ${hint}`, fix);
  }
}
