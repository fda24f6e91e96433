// `npm run build:wordpress`, after `npm run build`: the plugin as a folder and as a ZIP file, in dist-site/wordpress/. Its list of
// attributes, its hashes and its version are written here and nowhere else.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'demo/wordpress/exosome-quiz');

/** Attributes that every element has, and that mean something to this one. */
const STANDARD = [
  { name: 'lang', fieldName: 'lang', type: { text: 'string' }, description: 'Language of the quiz. Default: that of the page.' },
  { name: 'dir', fieldName: 'dir', type: { text: "'ltr' | 'rtl'" }, description: 'Direction of the text. Default: that of the page.' },
];

/** In the archive, every file is as old as ZIP allows: the same files make the same archive. */
const OLDEST = new Date(1980, 0, 1);

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** What the manifest says of the attributes. */
export function attributesIn(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const { attributes } = declarations.find(({ tagName }) => tagName === 'exosome-quiz');
  const entries = [...attributes, ...STANDARD].map(({ name, fieldName, type, description }) => {
    const options = [...type.text.matchAll(/'([^']*)'|\b(\d+)\b/g)].map(([, text, number]) => text ?? number);
    return [name, { property: fieldName, type: type.text === 'boolean' ? 'boolean' : 'string', options, description: description.replaceAll('`', '') }];
  });
  return Object.fromEntries(entries);
}

/** Names of the languages in themselves, English first. */
function languagesIn(folder) {
  const files = readdirSync(folder).flatMap((name) => /^exosome-quiz-([a-z]{2})-[\w-]{8}\.js$/.exec(name)?.[1] ?? []);
  return Object.fromEntries(['en', ...files].map((language) => [language, new Intl.DisplayNames([language], { type: 'language' }).of(language)]));
}

async function categories() {
  const { defaultQuiz } = await import(pathToFileURL(join(root, 'dist/lib/default-quiz.js')).href);
  return Object.fromEntries(defaultQuiz.categories.map(({ id, title }) => [id, title]));
}

/** Data as PHP source. */
export function php(data, indent = '') {
  if (typeof data === 'string') return `'${data.replace(/[\\']/g, '\\$&')}'`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const inner = `${indent}\t`;
  const key = (name) => (Array.isArray(data) ? '' : `${php(name)} => `);
  const lines = Object.entries(data).map(([name, value]) => `${inner}${key(name)}${php(value, inner)},\n`);
  return lines.length > 0 ? `array(\n${lines.join('')}${indent})` : 'array()';
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')).sort();
}

const integrityOf = (path) => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** Copies what a visitor's browser loads: the script-tag file, and what it loads later. */
function copyScripts(target) {
  const names = readdirSync(join(root, 'dist')).filter((name) => /^exosome-quiz.*\.js$/.test(name) || name === 'third-party-licenses.md');
  for (const name of names) cpSync(join(root, 'dist', name), join(target, 'dist', name));
}

function fillIn(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Makes the plugin, and returns where it is. */
export async function buildPlugin(folder = join(root, 'dist-site/wordpress')) {
  const target = join(folder, 'exosome-quiz');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(source, target, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(target, 'license.txt'));
  copyScripts(target);

  const { version } = readJson('package.json');
  const attributes = attributesIn(readJson('dist/custom-elements.json'));
  for (const name of ['exosome-quiz.php', 'readme.txt']) fillIn(join(target, name), (text) => text.replaceAll('{{version}}', version));
  const blockAttributes = Object.fromEntries(Object.values(attributes).map(({ property, type }) => [property, { type }]));
  fillIn(join(target, 'block.json'), (text) => `${JSON.stringify({ ...JSON.parse(text), version, attributes: blockAttributes }, null, 2)}\n`);

  const loaded = filesIn(target).filter((name) => /\.(js|css)$/.test(name));
  const integrity = Object.fromEntries(loaded.map((name) => [name, integrityOf(join(target, name))]));
  const data = { version, attributes, categories: await categories(), languages: languagesIn(join(root, 'dist')), integrity };
  writeFileSync(join(target, 'build.php'), `<?php\n// Made by npm run build:wordpress.\n\ndefined( 'ABSPATH' ) || exit;\n\nreturn ${php(data)};\n`);

  const archive = join(folder, `exosome-quiz-${version}.zip`);
  const files = filesIn(target).map((name) => [`exosome-quiz/${name}`, readFileSync(join(target, name))]);
  writeFileSync(archive, zipSync(Object.fromEntries(files), { level: 9, mtime: OLDEST }));
  return { folder: target, archive, version };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { archive } = await buildPlugin();
  console.log(relative(root, archive));
}
