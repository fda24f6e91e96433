// Bundles what a site with a framework would: the files that its developer writes, and the framework itself.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundles = new Map();

/** A single-file component as JavaScript, with its styles put into the page. */
function compileVue(source, isCustomElement) {
  const { descriptor, errors } = parse(source);
  if (errors.length > 0) throw errors[0];
  const { content } = compileScript(descriptor, { id: 'quiz', inlineTemplate: true, templateOptions: { compilerOptions: { isCustomElement } } });
  const css = descriptor.styles.map((style) => style.content).join('\n');
  return `${content}\ndocument.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));`;
}

function givenFiles(files) {
  const mark = '\0given/';
  return {
    name: 'given-files',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'exosome-quiz/define') return { id: '/dist/exosome-quiz.js', external: true };
      const name = source.replace(/^\.\//, '');
      // Not as a style sheet: the bundler would take it for one.
      return name in files ? mark + name.replace(/\.css$/, '-css') : undefined;
    },
    load(id) {
      const name = id.startsWith(mark) ? id.slice(mark.length).replace(/-css$/, '.css') : '';
      if (!name) return undefined;
      if (name.endsWith('.vue')) return { code: compileVue(files[name], (tag) => tag === 'exosome-quiz'), moduleType: 'ts' };
      if (name.endsWith('.css')) return { code: `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(files[name])} }));`, moduleType: 'js' };
      return { code: files[name], moduleType: /\.[jt]sx$/.test(name) ? name.slice(-3) : 'js' };
    },
  };
}

async function bundle(files) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    oxc: { jsx: { runtime: 'automatic' } },
    define: { 'process.env.NODE_ENV': '"production"', '__VUE_OPTIONS_API__': 'false', '__VUE_PROD_DEVTOOLS__': 'false', '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__': 'false' },
    plugins: [givenFiles(files)],
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'main.js' } },
  });
  return output[0].code;
}

/** `await executeServerCommand('bundle', { 'main.js': '…', 'Quiz.jsx': '…' })`: the code of `main.js` with all that it imports. */
export function bundlePlugin() {
  return {
    name: 'bundle-command',
    executeCommand({ command, payload }) {
      if (command !== 'bundle') return undefined;
      const key = JSON.stringify(payload);
      if (!bundles.has(key)) bundles.set(key, bundle(payload));
      return bundles.get(key);
    },
  };
}
