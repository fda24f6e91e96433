import type { AnyProblem, UnknownWord } from './problem-found.ts';

/** Attributes come as text; the properties beside them take a list as well. */
export type ListValue = string | readonly unknown[] | null | undefined;

/** The known words of a list such as `"concern, notice safety"`, once each; what is wrong with the rest goes to `problems`. */
export function knownWords<Known extends string>(path: string, value: ListValue, known: readonly Known[], problems: AnyProblem[], code: UnknownWord = 'unknown-value'): Known[] {
  const words = wordsIn(value);
  const distinct = [...new Set(words)];
  const matchOf = (word: string) => known.find((candidate) => candidate === word.toLowerCase());
  const unknown = distinct.filter((word) => !matchOf(word));
  const found = new Set(distinct.flatMap((word) => matchOf(word) ?? []));
  if (unknown.length) problems.push({ code, severity: 'warning', path, about: [unknown, known] });
  const repeated = [...found].filter((match) => words.indexOf(match) !== words.lastIndexOf(match));
  if (repeated.length) problems.push({ code: 'duplicate-value', severity: 'warning', path, about: [repeated] });
  if (words.length && !found.size) problems.push({ code: 'nothing-usable', severity: 'error', path, about: [known] });
  return [...found];
}

/** One known word, or nothing. */
export function knownWord<Known extends string>(path: string, value: string | null | undefined, known: readonly Known[], problems: AnyProblem[]): Known | undefined {
  const word = textIn(value).toLowerCase();
  const match = known.find((candidate) => candidate === word);
  if (word && !match) problems.push({ code: 'unknown-value', severity: 'warning', path, about: [[word], known] });
  return match;
}

const safe = { link: /^(https?|mailto|tel):$/, web: /^https?:$/ };

/** An address that is safe in a link, or to send to (`web`); relative ones are fine. */
export function safeAddress(path: string, value: string | null | undefined, problems: AnyProblem[], use: keyof typeof safe = 'link'): string | undefined {
  const address = textIn(value);
  if (!address) return undefined;
  try {
    // The parser sees through white space and control characters inside `java\nscript:`.
    if (safe[use].test(new URL(address, 'https://host.invalid').protocol)) return address;
  } catch {
    // Not an address at all: the same problem.
  }
  problems.push({ code: 'unsafe-address', severity: 'error', path, about: [address] });
  return undefined;
}

/** A CSS colour. Which texts are one, only a browser knows. */
export function colour(path: string, value: string | null | undefined, isColour: (text: string) => boolean, problems: AnyProblem[]): string | undefined {
  const text = textIn(value);
  if (!text || isColour(text)) return text || undefined;
  problems.push({ code: 'unknown-colour', severity: 'warning', path, about: [text] });
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
