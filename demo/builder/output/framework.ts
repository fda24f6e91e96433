import type { Output } from '../model/output.ts';
import { jsonText } from './snippet.ts';

/** What a framework sets as properties, since it is more than text. */
export interface Data {
  readonly name: 'questions' | 'config';
  /** As a statement of JavaScript. */
  readonly statement: string;
}

/** Without changes to questions, their ids are text enough. */
export function dataOf({ changes, questions, extra }: Output): Data[] {
  return [
    ...(changes.length ? [{ name: 'questions', statement: `const questions = ${jsonText(questions)};` } as const] : []),
    ...(extra ? [{ name: 'config', statement: `const config = ${jsonText(extra)};` } as const] : []),
  ];
}

/** Attributes of text that stand beside the data. */
export function withoutData(attributes: readonly [string, string | true][], data: readonly Data[]): [string, string | true][] {
  return attributes.filter(([name]) => !data.some((each) => each.name === name));
}
