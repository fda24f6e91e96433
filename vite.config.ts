import { defineConfig, type BuildEnvironmentOptions } from 'vite';

const root = import.meta.dirname;

/** One minified ES module with everything inside, for a script tag; what is imported lazily lies beside it. */
const scriptTag: BuildEnvironmentOptions = {
  outDir: 'dist',
  emptyOutDir: true,
  target: 'es2022',
  modulePreload: false,
  // The file holds lit, and its chunks zod, whose licences ask for their notices to go along.
  license: { fileName: 'third-party-licenses.md' },
  lib: { entry: `${root}/src/define.ts`, formats: ['es'], fileName: () => 'exosome-quiz.js' },
  rolldownOptions: {
    output: {
      chunkFileNames: '[name]-[hash].js',
      // Vite leaves the white space in a library's ES output, for bundlers that read its comments. Nothing reads these.
      minify: true,
    },
  },
};

/** What npm users import: readable, with lit and zod left to the user's own bundle. */
const npm: BuildEnvironmentOptions = {
  outDir: 'dist/lib',
  emptyOutDir: true,
  target: 'es2022',
  minify: false,
  lib: {
    entry: {
      'index': `${root}/src/index.ts`,
      'define': `${root}/src/define.ts`,
      'engine': `${root}/src/quiz/engine.ts`,
      'config': `${root}/src/config/config.ts`,
      'default-quiz': `${root}/src/content/default-quiz.ts`,
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: /^(lit|zod)(\/|$)/,
    output: { chunkFileNames: 'chunks/[name]-[hash].js' },
  },
};

// `npm start` serves the repository root: demo/ with the dist/ that its pages load.
export default defineConfig(({ mode, isPreview }) => ({
  root,
  appType: 'mpa',
  publicDir: false,
  // A preview of the root warns that a build would write there; nothing builds in that mode.
  logLevel: isPreview ? 'error' : 'warn',
  build: isPreview ? { outDir: '.' } : mode === 'npm' ? npm : scriptTag,
}));
