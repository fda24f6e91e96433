import type { Json } from '../model/entries.ts';
import type { Output } from '../model/output.ts';
import { jsonText } from './snippet.ts';

/** What a framework sets as properties, since it is more than text. */
export interface Data {
  readonly name: 'questions' | 'categories' | 'rules' | 'config';
  /** As a statement of JavaScript. */
  readonly statement: string;
  /** Attributes that say less of the same. */
  readonly replaces: readonly string[];
}

/** Without changes to questions, their ids are text enough. */
export function dataOf({ changes, questions, categoryChanges, categories, rules, extra }: Output): Data[] {
  const parts: Json = {
    ...(changes.length && { questions }),
    ...(categoryChanges.length && { categories }),
    ...(rules.length && { rules }),
  };
  // What the lists name may stand in the JSON, which as a property is read after them.
  if (extra) return [data('config', { ...extra, ...parts }, Object.keys(parts))];
  return (['questions', 'categories', 'rules'] as const).flatMap((name) => (parts[name] ? [data(name, parts[name], [name])] : []));
}

function data(name: Data['name'], value: unknown, replaces: readonly string[]): Data {
  return { name, statement: `const ${name} = ${jsonText(value)};`, replaces };
}

/** Attributes of text that stand beside the data. */
export function withoutData(attributes: readonly [string, string | true][], data: readonly Data[]): [string, string | true][] {
  return attributes.filter(([name]) => !data.some(({ replaces }) => replaces.includes(name)));
}
