// Who takes part: what a page that uses it holds, and the files that it loads, made as a user's build would make them.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { installPackages, root, shell } from '../../tools/install.mjs';
import { readQuiz } from './quiz-data.mjs';

const here = `${root}tests/bench/`;

/** Kept free for each of them alike, as much as the README asks for ours. */
const ROOM = 'max(80em - 133vw, clamp(35em, 999 * (42em - 100vw), 44.2em))';

const container = (index) => `<div class="quiz" id="quiz-${index}"></div>`;

/**
 * `heading`: where a question's words stand; `next`: what goes on; `end`: only on the last screen; `saysWords`: its answers
 * are the words of the options; `packages`: for their versions.
 */
export const CONTENDERS = [
  {
    id: 'vanilla',
    title: 'Vanilla',
    element: 'vanilla-quiz',
    packages: [],
    html: () => '<vanilla-quiz class="quiz"></vanilla-quiz>',
    heading: 'h2',
    next: '[type=submit]',
    end: 'form:not(:has(fieldset))',
  },
  {
    id: 'ours',
    title: 'exosome-quiz',
    element: 'exosome-quiz',
    packages: ['lit'],
    // At the first question, as all the others begin.
    html: () => '<exosome-quiz class="quiz" without-intro></exosome-quiz>',
    // What the README gives for a page that starts without the introduction.
    css: `exosome-quiz:not(:defined) { display: block; min-height: ${ROOM} }`,
    heading: 'h2',
    next: '[type=submit]',
    end: '[part=result]',
  },
  {
    id: 'formbricks',
    title: 'Formbricks',
    packages: ['@formbricks/surveys'],
    html: container,
    heading: 'label',
    next: '[type=submit]',
    end: 'label[for=thankYouCard]',
    saysWords: true,
    entry: 'formbricks.js',
  },
  {
    id: 'surveyjs',
    title: 'SurveyJS',
    packages: ['survey-core', 'survey-js-ui'],
    html: container,
    heading: '.sd-question__title .sv-string-viewer:not(.sv-string-viewer--hidden)',
    next: '.sd-navigation__next-btn, .sd-navigation__complete-btn',
    end: '.sd-completedpage',
    entry: 'surveyjs.js',
  },
];

const BELOW = '<p>Opening hours</p>'.repeat(12);

/** A clinic's page with so many quizzes, or with none for the page's own share of what is measured. */
export function pageOf(contender, count = 1) {
  const quizzes = contender ? Array.from({ length: count }, (_, index) => contender.html(index)).join('\n') : '';
  const links = (contender?.files ?? []).map(({ path }) =>
    path.endsWith('.css') ? `<link rel="stylesheet" href="${path}">` : `<script type="module" src="${path}"></script>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clinic</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 auto; padding: 16px; max-width: 60em; font: 16px/1.5 Arial, sans-serif } ${contender?.css ?? `.quiz { display: block; min-height: ${ROOM} }`}</style>
${links.join('\n')}
<h1>Clinic</h1>
<p>Answer a few questions.</p>
${quizzes}
<section id="below"><h2>Visit us</h2>${BELOW}</section>
</html>`;
}

/** Vite's own build of one entry into one module, with its style sheet beside it. */
async function bundle({ id, entry = `${id}.js` }, modules) {
  const provided = {
    name: 'provided-json',
    enforce: 'pre',
    resolveId: (source) => (source in modules ? `\0${source}.json` : null),
    load: (path) => (path.startsWith('\0bench:') ? JSON.stringify(modules[path.slice(1, -'.json'.length)]) : null),
  };
  const [{ output }] = await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [provided],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      lib: { entry: `${here}widgets/${entry}`, formats: ['es'], fileName: id, cssFileName: id },
      rolldownOptions: { output: { minify: true, codeSplitting: false }, checks: { pluginTimings: false } },
    },
  });
  return output.map(({ fileName, code, source }) => ({ path: `/${fileName}`, body: Buffer.from(code ?? source) }));
}

function newest(folder) {
  return Math.max(...readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs));
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}`);
}

/** Whether something that the benchmarks compare with is absent, or of another version. */
function lacksPeers() {
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
  return Object.entries(dependencies).some(([name, version]) => {
    const path = `${here}node_modules/${name}/package.json`;
    return !existsSync(path) || JSON.parse(readFileSync(path, 'utf8')).version !== version;
  });
}

const BUILT = ['dist/exosome-quiz.js', 'dist/lib/default-quiz.js'].map((path) => root + path);

/** The packages of the project and of the others, and `dist/`, where they are absent or old. */
export function prepare() {
  installPackages();
  if (lacksPeers()) {
    console.log('Installing the other libraries (npm ci in tests/bench)');
    run('npm', ['ci', '--no-audit', '--no-fund'], here);
  }
  const isOld = BUILT.some((path) => !existsSync(path) || statSync(path).mtimeMs < newest(`${root}src`));
  if (!isOld) return;
  console.log('Building dist/ (npm run build)');
  run('npm', ['run', '--silent', 'build'], root);
}

/** The contenders with their files, and the steps of the quiz. */
export async function load(ids = CONTENDERS.map(({ id }) => id)) {
  const { modules, steps } = await readQuiz();
  const wanted = CONTENDERS.filter(({ id }) => ids.includes(id));
  const contenders = await Promise.all(
    wanted.map(async (contender) => {
      const files = contender.id === 'ours' ? [{ path: '/exosome-quiz.js', body: readFileSync(BUILT[0]) }] : await bundle(contender, modules);
      return { ...contender, files };
    }),
  );
  return { contenders, steps };
}
