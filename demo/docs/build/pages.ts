// The pages by hand, and what all pages say of themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sample, samplesIn } from './samples.ts';

export const groups = ['Start', 'Set up', 'Understand', 'Reference'] as const;

export interface Page {
  /** Without ending: `start` is start.md and start.html. */
  name: string;
  title: string;
  /** One sentence. */
  description: string;
  group: string;
  order: number;
  /** In Markdown, without the front matter. */
  text: string;
  /** Line of the file on which `text` begins. */
  firstLine: number;
  /** Made from what stands elsewhere: its code is taken from the source, and is nobody's sample. */
  isMade: boolean;
}

const readValue = (value: string) => value.trim().replace(/^(["'])(.*)\1$/, '$2');

function readFrontMatter(name: string, file: string): Pick<Page, 'title' | 'description' | 'group' | 'order' | 'text' | 'firstLine'> {
  const [head, lines = ''] = /^---\r?\n([^]*?)\r?\n---\r?\n/.exec(file) ?? [];
  if (!head) throw new Error(`${name}.md begins without front matter.`);
  const values = new Map(lines.split(/\r?\n/).map((line) => [line.split(':')[0]?.trim() ?? '', readValue(line.slice(line.indexOf(':') + 1))]));
  const [title = '', description = '', group = '', order = ''] = ['title', 'description', 'group', 'order'].map((key) => values.get(key));
  if (!title || !description) throw new Error(`${name}.md has no title, or no description.`);
  if (!groups.some((each) => each === group)) throw new Error(`${name}.md: “${group}” is no group. Known are: ${groups.join(', ')}.`);
  if (!order || Number.isNaN(Number(order))) throw new Error(`${name}.md has no order.`);
  return { title, description, group, order: Number(order), text: file.slice(head.length), firstLine: head.split('\n').length };
}

export function readPages(folder: string): Page[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.map((file) => {
    const name = file.slice(0, -'.md'.length);
    return { name, ...readFrontMatter(name, readFileSync(join(folder, file), 'utf8')), isMade: false };
  });
}

/** In the order of reading. */
export function inOrder(pages: readonly Page[]): Page[] {
  const place = ({ group }: Page) => groups.findIndex((each) => each === group);
  return [...pages].sort((one, other) => place(one) - place(other) || one.order - other.order || one.name.localeCompare(other.name));
}

/** The samples of all pages by hand. */
export function samplesOf(folder: string): Sample[] {
  return readPages(folder).flatMap(({ name, text, firstLine }) => samplesIn(name, text, firstLine));
}
