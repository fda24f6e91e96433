// The code samples of the pages. The site and the tests take them from here.
import MarkdownIt, { type Token } from 'markdown-it';

/** What a fence may be: its language and its kind. Each kind is run by a test, or says why not. */
export const kinds = [
  'html example', // a quiz; shown live below its code
  'html page', // a page, or a snippet that brings its own script
  'html part', // stands beside a quiz
  'css page', // a style sheet of a page with a quiz
  'js page', // a module script of a page with a quiz
  'js node', // run by Node
  'json quiz', // a configuration
  'json data', // any other JSON
  'tsx react',
  'vue',
  'svelte',
  'ts angular',
  'sh', // commands
  'output', // what the sample before it prints
  'txt', // nothing to run
] as const;

export type Kind = (typeof kinds)[number];

export interface Sample {
  /** Name of the page, such as `start`. */
  page: string;
  /** Line of the fence in the page's file, from 1. */
  line: number;
  kind: Kind;
  /** What else the fence says, such as `posts=/leads`. A word without a value has an empty one. */
  words: Readonly<Record<string, string>>;
  code: string;
}

const reader = new MarkdownIt({ html: true });

const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text);

/** `html example problems=a,b`: a kind is one word or two. */
function readInfo(info: string): Pick<Sample, 'kind' | 'words'> | null {
  const all = info.trim().split(/\s+/);
  const length = [2, 1].find((count) => isKind(all.slice(0, count).join(' ')));
  const kind = all.slice(0, length).join(' ');
  if (!length || !isKind(kind)) return null;
  const words = all.slice(length).map((word) => {
    const [name = '', ...value] = word.split('=');
    return [name, value.join('=')] as const;
  });
  return { kind, words: Object.fromEntries(words) };
}

/** The sample in a fence. `firstLine`: where the text that was parsed begins in its file. */
export function sampleOf({ info, content, map }: Token, page: string, firstLine: number): Sample {
  const line = (map?.[0] ?? 0) + firstLine;
  const read = readInfo(info);
  if (!read) throw new Error(`${page}.md:${line}: “${info.trim()}” is no kind of sample. Known are: ${kinds.join(', ')}.`);
  return { page, line, ...read, code: content };
}

/** All samples of a page's text, in their order. */
export function samplesIn(page: string, text: string, firstLine = 1): Sample[] {
  return reader.parse(text, {}).filter(({ type }) => type === 'fence').map((token) => sampleOf(token, page, firstLine));
}
