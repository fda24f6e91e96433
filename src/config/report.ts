import type { Problem } from '../quiz/types.ts';
import type { BuiltIn } from './built-in.ts';
import { nearest } from './nearest.ts';
import { Places, shortPath } from './places.ts';
import type { ProblemCode } from './problem-codes.ts';
import { shorten } from './shorten.ts';

/** Collects what is wrong with one configuration, and knows where each part of it was written. */
export class Report {
  readonly places = new Places();
  readonly problems: Problem[] = [];
  readonly builtIn: BuiltIn;

  constructor(builtIn: BuiltIn) {
    this.builtIn = builtIn;
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

  /** Something without which the part around it is of no use. */
  missing(path: string, what: string): void {
    const place = shortPath(path);
    this.problems.push({ code: 'missing', severity: 'error', path: place, message: `${place || 'The configuration'} is missing, so the part around it was left out: ${what}.` });
  }

  /** What was most likely meant, where a name or a value is not known: as a sentence, and as the word to write instead. */
  suggestion(found: unknown, known: readonly string[], listed: readonly string[] = known): { hint: string; fix?: string | undefined } {
    const fix = typeof found === 'string' ? nearest(found, known) : undefined;
    return { hint: fix ? `Did you mean “${fix}”?` : `Known are: ${listed.join(', ')}.`, fix };
  }

  #add(severity: Problem['severity'], code: ProblemCode, path: string, message: string, fix?: string): void {
    const place = shortPath(path);
    this.problems.push({ code, severity, path: place, message: `${place || 'The configuration'}: ${message}`, ...(fix && { fix }) });
  }

  /** A name that nothing has, with the nearest one that something has. */
  unknown(kind: 'question' | 'option' | 'category' | 'flag' | 'text', path: string, found: string, known: readonly string[]): void {
    const { hint, fix } = this.suggestion(found, known, known.slice(0, 30));
    this.error(`unknown-${kind}`, path, `there is no ${kind} “${shorten(found)}”, so this was left out. ${hint}`, fix);
  }
}
