// `npm run docs`: writes the README's tables from dist/custom-elements.json, which is made from the doc comments.
// A table stands between <!-- table:NAME --> and <!-- /table -->.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);

const inline = (text = '') => text.replace(/\s*\n\s*/g, ' ').trim().replaceAll('|', '\\|');
const code = (text) => (text ? `\`${inline(text)}\`` : '');

function table(headings, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export function signature({ name, parameters = [] }) {
  const names = parameters.map((parameter) => `${parameter.name}${parameter.optional ? '?' : ''}: ${parameter.type?.text ?? 'unknown'}`);
  return `${name}(${names.join(', ')})`;
}

/** Attributes have a property each; the properties' own table holds those that no attribute sets. */
export const ownFields = ({ members }) => members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
export const methods = ({ members }) => members.filter(({ kind }) => kind === 'method');

const TABLES = {
  attributes: (element) =>
    table(
      ['Attribute', 'Type', 'Default', 'What it does'],
      element.attributes.map((item) => [code(item.name), code(item.type?.text), code(item.default), inline(item.description)]),
    ),
  properties: (element) =>
    table(
      ['Property', 'Type', 'What it holds'],
      ownFields(element).map((item) => [code(item.name), code(item.type?.text), inline(item.description) + (item.readonly ? ' Read-only.' : '')]),
    ),
  methods: (element) =>
    table(['Method', 'What it does'], methods(element).map((item) => [code(signature(item)), inline(item.description)])),
  events: (element) =>
    table(['Event', 'Type', 'When'], element.events.map((item) => [code(item.name), code(item.type?.text), inline(item.description)])),
  slots: (element) =>
    table(['Slot', 'What it holds'], (element.slots ?? []).map((item) => [item.name ? code(item.name) : '(default)', inline(item.description)])),
  parts: (element) => table(['Part', 'What it is'], element.cssParts.map((item) => [code(item.name), inline(item.description)])),
  tokens: (element) =>
    table(
      ['Token', 'Default', 'What it sets'],
      element.cssProperties.map((item) => [code(item.name), code(item.default), inline(item.description)]),
    ),
  states: (element) =>
    table(['State', 'When'], element.cssStates.map((item) => [code(`:state(${item.name})`), inline(item.description)])),
};

/** The tables that a README must have; one for the slots is welcome. */
export const required = Object.keys(TABLES).filter((name) => name !== 'slots');

export function readElement() {
  const { modules } = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8'));
  return modules.flatMap((module) => module.declarations).find(({ tagName }) => tagName === 'exosome-quiz');
}

/** The README with its tables as they should be. Throws for a table that nobody makes. */
export function fillTables(readme, element) {
  return readme.replace(/(<!-- table:([\w-]+) -->)[^]*?(<!-- \/table -->)/g, (_, start, name, end) => {
    if (!TABLES[name]) throw new Error(`README.md asks for a table that does not exist: ${name}`);
    return `${start}\n\n${TABLES[name](element)}\n\n${end}`;
  });
}

export function tableNames(readme) {
  return [...readme.matchAll(/<!-- table:([\w-]+) -->/g)].map((match) => match[1]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = fileURLToPath(new URL('README.md', root));
  const before = readFileSync(file, 'utf8');
  const after = fillTables(before, readElement());
  if (after !== before) writeFileSync(file, after);
  console.log(after === before ? 'README.md is up to date.' : 'README.md: tables written.');
}
