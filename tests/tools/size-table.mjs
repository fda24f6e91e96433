// `npm run docs` too: says in the README what the bytes of the script-tag file buy. What a part costs is how much smaller the
// compressed file is without the part, since what parts have in common is paid for once. It stands between
// <!-- bytes --> and <!-- /bytes -->.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, minifySync } from 'vite';

const root = new URL('../../', import.meta.url);

/** By the path of a module; the first that fits counts. */
const PARTS = [
  ['lit', /node_modules\/(lit|lit-html|lit-element|@lit)\//],
  ['Texts in English', /src\/content\/en\.ts/],
  ['Questions, points, rules and flags', /src\/content\/(structure|default-quiz|regions)\.ts/],
  ['Engine', /src\/quiz\/(engine|conditions|walk|compile|rank|rule-index|weigh)\.ts/],
  ['Session', /src\/(quiz\/|quiz-run|progress-store|repeated-press|kept-focus)/],
  ['Views', /src\/(views\/|quiz-template)/],
  ['Styles', /src\/styles\//],
  ['Attributes, languages and problems', /src\/(config\/|content\/|page-language|preview-notes|quiz-attributes)/],
  ['Leads', /src\/lead\//],
  ['Element, events and form', /src\//],
];

const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** Name and code of each module in the file, as the build joins them. */
async function modules() {
  const found = [];
  const collect = {
    name: 'collect-modules',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        for (const [id, { code }] of Object.entries(file.modules ?? {})) if (code) found.push({ id: id.replaceAll('\\', '/'), code });
      }
    },
  };
  await build({ configFile: new URL('vite.config.ts', root).pathname, mode: 'script-tag', logLevel: 'error', build: { write: false }, plugins: [collect] });
  return found;
}

/** Without a part, much of the rest is not used by anything; it is kept all the same. */
function sizeOf(list) {
  const { code } = minifySync('joined.js', list.map(({ code }) => code).join('\n'), { module: true, mangle: true, compress: { unused: false } });
  return brotli(code);
}

export async function sizes() {
  const all = await modules();
  const partOf = ({ id }) => PARTS.find(([, pattern]) => pattern.test(id))?.[0];
  const unknown = all.filter((module) => !partOf(module) && !module.id.startsWith('\0'));
  if (unknown.length > 0) throw new Error(`These belong to no part: ${unknown.map(({ id }) => id).join(', ')}`);
  const whole = sizeOf(all);
  return PARTS.map(([name]) => {
    return { name, bytes: whole - sizeOf(all.filter((module) => partOf(module) !== name)) };
  });
}

/** The table, with what the parts have in common as a part of its own. */
function tableOf(parts) {
  const total = brotli(readFileSync(new URL('dist/exosome-quiz.js', root)));
  const shared = total - parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const line = ({ name, bytes }) => `| ${name} | ${bytes.toLocaleString('en')} |`;
  const rows = [...parts].sort((one, other) => other.bytes - one.bytes);
  return ['| Part | Bytes (brotli) |', '| --- | ---: |', ...[...rows, { name: 'What they share', bytes: shared }, { name: '**All of it**', bytes: total }].map(line)].join('\n');
}

const file = new URL('README.md', root);
const readme = readFileSync(file, 'utf8');
const table = tableOf(await sizes());
writeFileSync(file, readme.replace(/(<!-- bytes -->)[^]*?(<!-- \/bytes -->)/, (_, start, end) => `${start}\n\n${table}\n\n${end}`));
console.log(table);
