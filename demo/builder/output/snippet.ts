// The code that a clinic takes away. Pure: the same setup and release always give the same text.
import type { Output } from '../model/output.ts';
import type { Render } from './first-screen.ts';
import { mainFile, type Release } from './release.ts';

/** Where the script comes from. */
export interface Hosting {
  /** Address of `exosome-quiz.js`. */
  readonly address: string;
  readonly release: Release;
}

export interface SnippetInput {
  readonly output: Output;
  readonly hosting: Hosting;
  /** Where the JSON stands: in a file at this address, or inside the snippet. */
  readonly file: string | null;
  /** Writes the first screen into the element, where that is wanted. */
  readonly render?: Render | null;
}

export interface Snippet {
  /** Name of the file that the code goes into, or what to call it. */
  readonly title: string;
  readonly code: string;
}

/** A script or part of it, and its hash. */
interface LoadedFile {
  readonly address: string;
  readonly integrity: string | undefined;
}

export function addressOf({ version }: Release): string {
  return `https://cdn.jsdelivr.net/npm/exosome-quiz@${version}/dist/${mainFile}`;
}

export function mainScript({ address, release }: Hosting): LoadedFile {
  return { address, integrity: release.integrity[mainFile] };
}

/** Files that this quiz will ask for, beside the script. */
export function partsNeeded({ output, hosting: { address, release } }: SnippetInput): LoadedFile[] {
  const { lang } = output.attributes;
  const names = [typeof lang === 'string' ? release.parts[lang] : undefined, output.file ? release.parts.json : undefined];
  return names.flatMap((name) => (name ? [{ address: beside(address, name), integrity: release.integrity[name] }] : []));
}

function beside(address: string, name: string): string {
  const [path = ''] = address.split(/[?#]/);
  return path.slice(0, path.lastIndexOf('/') + 1) + name;
}

/** All attributes in plain text: those that are one, and the lists of ids. */
export function attributesOf({ output, file }: SnippetInput): [string, string | true][] {
  const { attributes, questionIds, categoryIds } = output;
  const lists = { questions: questionIds, categories: categoryIds };
  const inLists = Object.entries(lists).flatMap(([name, ids]): [string, string][] => (ids ? [[name, ids.join(', ')]] : []));
  const src: [string, string][] = output.file && file !== null ? [['src', file]] : [];
  return [...Object.entries(attributes), ...inLists, ...src];
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replace(/\s*\n\s*/g, ' ');
}

/** JSON that ends no script element. */
export function jsonText(data: unknown): string {
  return JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
}

export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

const integrityAttribute = (integrity: string | undefined): string => (integrity ? ` integrity="${integrity}"` : '');

export function loadLines(input: SnippetInput): string[] {
  const preloads = partsNeeded(input).map(({ address, integrity }) => `<link rel="modulepreload" href="${escapeAttribute(address)}"${integrityAttribute(integrity)} crossorigin="anonymous">`);
  const { address, integrity } = mainScript(input.hosting);
  return [...preloads, `<script type="module" src="${escapeAttribute(address)}"${integrityAttribute(integrity)} crossorigin="anonymous"></script>`];
}

/** Keeps the place free until the script has run, and sets the look. */
export function styleRules({ tokens, attributes }: Output): string {
  // As much as the introduction takes, or the first question.
  const height = attributes['without-intro'] ? 'max(80em - 133vw, clamp(35em, 999 * (42em - 100vw), 44.2em))' : 'max(30em, 54em - 100vw)';
  const reserve = `exosome-quiz:not(:defined) { display: block; min-height: ${height}; }`;
  const look = tokenRules(tokens);
  return look ? `${reserve}\n${look}` : reserve;
}

/** Nothing where the quiz looks as it is built in. */
export function tokenRules(tokens: Output['tokens']): string {
  const declarations = Object.entries(tokens).filter(([, value]) => value).map(([name, value]) => `  --exosome-quiz-${name}: ${value};`);
  return declarations.length ? `exosome-quiz {\n${declarations.join('\n')}\n}` : '';
}

export function elementLines(input: SnippetInput): string {
  const attributes = attributesOf(input).map(([name, value]) => (value === true ? name : `${name}="${escapeAttribute(value)}"`));
  const open = attributes.length > 1 ? `<exosome-quiz\n${attributes.map((each) => `  ${each}`).join('\n')}\n>` : `<exosome-quiz${attributes.map((each) => ` ${each}`).join('')}>`;
  const inside = input.output.file && input.file === null ? `\n  <script type="application/json">\n${indent(jsonText(input.output.file), '    ')}\n  </script>\n` : '';
  return `${open}${inside}</exosome-quiz>`;
}
