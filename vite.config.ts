import { readdirSync } from 'node:fs';
import { type BuildEnvironmentOptions, defineConfig, parseAst, type Plugin } from 'vite';
import { localeFiles } from './src/content/languages.ts';
import { styleText } from './src/server/style-html.ts';

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
 * What the script-tag file loads only where a page needs it: the reader of JSON configurations, and what
 * `preview` finds out. Each holds a copy of what it shares with that file: were it to import the
 * file instead, a page that loads it under another address, such as `exosome-quiz.js?v=2`, would load and
 * run it twice.
 */
const jsonReader: BuildEnvironmentOptions = {
  ...oneFile,
  emptyOutDir: true,
  license: { fileName: 'third-party-licenses-json.md' },
  lib: { entry: `${root}/src/config/sources.ts`, formats: ['es'], fileName: () => 'exosome-quiz-json-[hash].js' },
};

const preview: BuildEnvironmentOptions = {
  ...oneFile,
  emptyOutDir: false,
  lib: { entry: `${root}/src/preview/notes.ts`, formats: ['es'], fileName: () => 'exosome-quiz-preview-[hash].js' },
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
  license: { fileName: 'third-party-licenses.md' },
  lib: { entry: `${root}/src/define.ts`, formats: ['es'], fileName: () => 'exosome-quiz.js' },
};

/** Files beside the script-tag file, by what imports them. */
const loadedLater: Record<string, string> = {
  './sources.ts': 'json',
  './preview/notes.ts': 'preview',
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

/** Takes comments and white space out of style sheets and markup, where neither is seen: what is minified is code only. */
const smallTemplates: Plugin = {
  name: 'small-templates',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      let code = '';
      let end = 0;
      for (const [from, to] of taggedTexts(parseAst(file.code))) {
        code += file.code.slice(end, from) + file.code.slice(from, to).replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
        end = to;
      }
      file.code = code + file.code.slice(end);
    }
  },
};

/** The style sheets as a file beside it, for server-rendered pages whose policy allows no others. */
const styleSheet: Plugin = {
  name: 'style-sheet',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'exosome-quiz.css', source: styleText });
  },
};

interface SyntaxNode {
  type: string;
  start: number;
  end: number;
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && 'start' in value && 'end' in value;
}

/** Where the texts of tagged templates begin and end, in their order. */
function taggedTexts(value: unknown, isTagged = false): [from: number, to: number][] {
  if (typeof value !== 'object' || value === null) return [];
  const type = isNode(value) ? value.type : '';
  if (isNode(value) && type === 'TemplateElement') return isTagged ? [[value.start, value.end]] : [];
  const isWithin = (key: string) => key === 'quasi' || (isTagged && (Array.isArray(value) || key === 'quasis'));
  return Object.entries(value).flatMap(([key, inner]) => taggedTexts(inner, isWithin(key))).sort(([one], [other]) => one - other);
}

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

// `npm start` serves the repository root: demo/ with the dist/ that its pages load.
export default defineConfig(({ mode, isPreview }) => ({
  root,
  appType: 'mpa',
  publicDir: false,
  // A preview of the root warns that a build would write there; nothing builds in that mode.
  logLevel: isPreview ? 'error' : 'warn',
  build: isPreview ? { outDir: '.' } : (builds[mode] ?? scriptTag),
  plugins: mode === 'script-tag' ? [besideScriptTag, smallTemplates, styleSheet] : [],
}));
