import { readdirSync } from 'node:fs';
import { type BuildEnvironmentOptions, defineConfig, type Plugin } from 'vite';
import { localeFiles } from './src/content/languages.ts';
import { styleText } from './src/server/style-html.ts';
import { smallTemplates } from './tests/tools/small-templates.ts';
import { wordsInOrder } from './tests/tools/words-in-order.ts';

const root = import.meta.dirname;

/** One minified ES module with everything inside. */
const oneFile: BuildEnvironmentOptions = {
  outDir: 'dist',
  target: 'es2022',
  modulePreload: false,
  rolldownOptions: {
    // Vite leaves the white space in a library's ES output, for bundlers that read its comments. Nothing reads these.
    output: { minify: true, codeSplitting: false },
  },
};

/**
 * What the script-tag file loads only where a page needs it: the reader of JSON configurations, the words for problems, and what
 * `preview` finds out. Each holds a copy of what it shares with that file: were it to import the
 * file instead, a page that loads it under another address, such as `exosome-quiz.js?v=2`, would load and
 * run it twice.
 */
const jsonReader: BuildEnvironmentOptions = {
  ...oneFile,
  emptyOutDir: true,
  lib: { entry: `${root}/src/config/sources.ts`, formats: ['es'], fileName: () => 'exosome-quiz-json-[hash].js' },
};

const preview: BuildEnvironmentOptions = {
  ...oneFile,
  emptyOutDir: false,
  rolldownOptions: { output: { minify: true } },
  lib: {
    entry: { problems: `${root}/src/config/problems.ts`, preview: `${root}/src/preview/notes.ts` },
    formats: ['es'],
    fileName: (_format, name) => `exosome-quiz-${name}-[hash].js`,
  },
};

/** One file for each language but English, which is in the script-tag file. */
const locales: BuildEnvironmentOptions = {
  ...oneFile,
  emptyOutDir: false,
  rolldownOptions: { output: { minify: true } },
  lib: {
    entry: Object.fromEntries(Object.keys(localeFiles).map((language) => [language, `${root}/src/content/${language}.ts`])),
    formats: ['es'],
    fileName: (_format, language) => `exosome-quiz-${language}-[hash].js`,
  },
};

/** The file for a script tag. */
const scriptTag: BuildEnvironmentOptions = {
  ...oneFile,
  // What it loads later lies there already.
  emptyOutDir: false,
  // In Latin letters alone, V8 keeps the source in half the memory. The licenses stand in a file of their own.
  rolldownOptions: { output: { minify: true, codeSplitting: false, charset: 'ascii', comments: false }, checks: { bundlerTimings: false } },
  license: { fileName: 'third-party-licenses.md' },
  lib: { entry: `${root}/src/define.ts`, formats: ['es'], fileName: () => 'exosome-quiz.js' },
};

/** Files beside the script-tag file, by what imports them. */
const loadedLater: Record<string, string> = {
  './sources.ts': 'json',
  './preview/notes.ts': 'preview',
  './problems.ts': 'problems',
  ...Object.fromEntries(Object.keys(localeFiles).map((language) => [`./${language}.ts`, language])),
};

/** Lets the script-tag file load what was built before it. */
const besideScriptTag: Plugin = {
  name: 'beside-script-tag',
  enforce: 'pre',
  resolveId(source, importer) {
    const part = importer && loadedLater[source];
    if (!part) return null;
    const file = readdirSync(`${root}/dist`).find((name) => name.startsWith(`exosome-quiz-${part}-`) && name.endsWith('.js'));
    if (!file) throw new Error(`exosome-quiz-${part} is not there yet: build it first`);
    return { id: `./${file}`, external: true };
  },
};

/** The style sheets as a file beside it, for server-rendered pages whose policy allows no others. */
const styleSheet: Plugin = {
  name: 'style-sheet',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'exosome-quiz.css', source: styleText });
  },
};

/** What npm users import: readable, with lit and zod left to the user's own bundle; and the command. */
const npm: BuildEnvironmentOptions = {
  outDir: 'dist/lib',
  emptyOutDir: true,
  target: 'es2022',
  minify: false,
  lib: {
    entry: {
      'index': `${root}/src/index.ts`,
      'define': `${root}/src/define.ts`,
      'engine': `${root}/src/quiz/index.ts`,
      'config': `${root}/src/config/config.ts`,
      'default-quiz': `${root}/src/content/default-quiz.ts`,
      'server': `${root}/src/server/server.ts`,
      'cli': `${root}/src/cli/cli.ts`,
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: /^((lit|parse5|zod)(\/|$)|node:)/,
    output: { chunkFileNames: 'chunks/[name]-[hash].js' },
  },
};

const builds: Record<string, BuildEnvironmentOptions> = { 'json-reader': jsonReader, preview, locales, 'script-tag': scriptTag, npm };

/** Files that are loaded later, and what is left of their names without the hash. */
const hashedFile = /(\/exosome-quiz-[a-z]+)-[\w-]{8}(?=\.js)/g;

/**
 * A second minifier finds what the first leaves: 1 % of the compressed file. It counts letters to choose names; with the hashes out
 * of its sight, the same source gets the same names.
 */
const minifiedAgain: Plugin = {
  name: 'minified-again',
  async generateBundle(_options, bundle) {
    const { minify } = await import('terser');
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const withHash = new Map([...file.code.matchAll(hashedFile)].map(([name, part]) => [part, name]));
      const { code } = await minify(file.code.replace(hashedFile, '$1'), { module: true, ecma: 2020, compress: { passes: 2 }, format: { ascii_only: true, comments: false } });
      file.code = code?.replace(/\/exosome-quiz-[a-z]+(?=\.js)/g, (part) => withHash.get(part) ?? part) ?? file.code;
    }
  },
};

const plugins: Record<string, Plugin[]> = { locales: [wordsInOrder], 'script-tag': [besideScriptTag, wordsInOrder, smallTemplates, minifiedAgain, styleSheet] };

// `npm start` serves the repository root: demo/ with the dist/ that its pages load.
export default defineConfig(({ mode, isPreview }) => ({
  root,
  appType: 'mpa',
  publicDir: false,
  // A preview of the root warns that a build would write there; nothing builds in that mode.
  logLevel: isPreview ? 'error' : 'warn',
  build: isPreview ? { outDir: '.' } : (builds[mode] ?? scriptTag),
  plugins: plugins[mode] ?? [],
}));
