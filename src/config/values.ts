import type { Problem } from '../quiz/types.ts';
import type { ProblemCode } from './problem-codes.ts';
import { duplicateValue, nothingUsable, unknownColour, unknownValue, unsafeAddress } from './problems.ts';

/** Attributes come as text; the properties beside them take a list as well. */
export type ListValue = string | readonly unknown[] | null | undefined;

/** The known words of a list such as `"concern, notice safety"`, once each; what is wrong with the rest goes to `problems`. */
export function knownWords<Known extends string>(path: string, value: ListValue, known: readonly Known[], problems: Problem[], code?: ProblemCode): Known[] {
  const words = wordsIn(value);
  const found = new Set<Known>();
  for (const word of words) {
    const match = known.find((candidate) => candidate === word.toLowerCase());
    if (!match) problems.push(unknownValue(path, word, known, code));
    else if (found.has(match)) problems.push(duplicateValue(path, word));
    else found.add(match);
  }
  if (words.length && !found.size) problems.push(nothingUsable(path, known));
  return [...found];
}

/** One known word, or nothing. */
export function knownWord<Known extends string>(path: string, value: string | null | undefined, known: readonly Known[], problems: Problem[]): Known | undefined {
  const word = textIn(value).toLowerCase();
  const match = known.find((candidate) => candidate === word);
  if (word && !match) problems.push(unknownValue(path, word, known));
  return match;
}

const safe = { link: /^(https?|mailto|tel):$/, web: /^https?:$/ };

/** An address that is safe in a link, or to send to (`web`); relative ones are fine. */
export function safeAddress(path: string, value: string | null | undefined, problems: Problem[], use: keyof typeof safe = 'link'): string | undefined {
  const address = textIn(value);
  if (!address) return undefined;
  try {
    // The parser sees through white space and control characters inside `java\nscript:`.
    if (safe[use].test(new URL(address, 'https://host.invalid').protocol)) return address;
  } catch {
    // Not an address at all: the same problem.
  }
  problems.push(unsafeAddress(path, address));
  return undefined;
}

/** A CSS colour. Which texts are one, only a browser knows. */
export function colour(path: string, value: string | null | undefined, isColour: (text: string) => boolean, problems: Problem[]): string | undefined {
  const text = textIn(value);
  if (!text || isColour(text)) return text || undefined;
  problems.push(unknownColour(path, text));
  return undefined;
}

/** A text attribute without the white space around it. A page may set a property to anything. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function wordsIn(value: ListValue): string[] {
  const text = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(',') : textIn(value);
  return text.split(/[\s,;]+/).filter(Boolean);
}
