// `npm test`: everything, on a machine with Node and nothing else.
//   npm test -- tests/form.test.ts tests/node/budget.test.mjs     some files, after a build
//   npm test -- --grep "sends the lead"                           tests whose name holds that, after a build
//   npm test -- --engine firefox,webkit                           in these engines alone; one that is not there is a failure
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ALL, ENGINES, isThere, parseEngines } from './engines.mjs';
import { installEngines, installPackages, root, shell } from './install.mjs';

/** No run of all browser tests takes this long, in milliseconds, on any machine. */
const LONGEST_RUN = 30 * 60_000;

/** How long the test runner may take to end its browsers when it is told to. */
const LONGEST_END = 10_000;

const { values, positionals } = parseArgs({ options: { grep: { type: 'string' }, engine: { type: 'string' } }, allowPositionals: true });
const isSubset = positionals.length > 0 || values.grep !== undefined;
const temporary = mkdtempSync(join(tmpdir(), 'exosome-quiz-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}

/** The test runner draws a progress display even into a file: its cursor codes and empty lines are taken out. */
function print(text) {
  if (text.trim()) process.stdout.write(text.replace(/\n{3,}/g, '\n\n'));
}

/** Ends a program that hangs. */
function endLate(child, onOutput) {
  const timer = setTimeout(() => {
    onOutput(`Ended after ${LONGEST_RUN / 60_000} minutes.\n`);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), LONGEST_END).unref();
  }, LONGEST_RUN);
  child.on('close', () => clearTimeout(timer));
}

function run(command, args, { env = {}, onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env }, ...options });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => onOutput(stripVTControlCharacters(text)));
    endLate(child, onOutput);
    child.on('error', (error) => onOutput(`${error.message}\n`));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function closeStage(name, start, summary) {
  console.log(`${name}: ${summary} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** A check counts as one, and prints only when it fails. */
async function check(name, script) {
  const start = performance.now();
  let output = '';
  const code = await run('npm', ['run', '--silent', script], { shell, onOutput: (text) => (output += text) });
  add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
  if (code !== 0) console.log(output.trimEnd());
  closeStage(name, start, code === 0 ? 'ok' : 'FAILED');
}

function readCounts(file, code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.log('The tests ended without a report.');
  }
  // Whatever the report says, a run that failed, or a whole suite that ran nothing, is no pass.
  const broke = code !== 0 || (counts.passed === 0 && !isSubset);
  return counts.failed === 0 && broke ? { ...counts, failed: 1 } : counts;
}

async function tests(name, args, env = {}) {
  const start = performance.now();
  const file = join(temporary, name.replaceAll(' ', '-'));
  const code = await run(process.execPath, args, { onOutput: print, env: { ...env, TEST_RESULTS: file } });
  const counts = readCounts(file, code);
  add(counts);
  closeStage(name, start, `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}

/** The engines to run in. One that was asked for by name has to be there. */
function chooseEngines() {
  const wanted = values.engine === undefined ? ALL : parseEngines(values.engine);
  const trouble = installEngines(wanted);
  if (trouble) console.log(trouble);
  const absent = wanted.filter((name) => !isThere(name));
  for (const name of absent) {
    const { title, missing, packages } = ENGINES[name];
    console.log(`${title}: NOT RUN, ${missing} (Debian: apt-get install ${packages.join(' ')})`);
  }
  if (absent.length > 0 && values.engine !== undefined) throw new Error(`Asked for and not there: ${absent.join(', ')}`);
  if (absent.length === wanted.length) throw new Error('No browser to run the tests in.');
  return wanted.filter(isThere);
}

function browserTests(files, engines) {
  const args = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs'];
  if (files.length > 0) args.push('--files', ...files);
  return tests('browser tests', args, { TEST_ENGINES: engines.join(), ...(values.grep ? { TEST_GREP: values.grep } : {}) });
}

function nodeTests(files) {
  const all = readdirSync(`${root}tests/node`).filter((name) => name.endsWith('.test.mjs')).map((name) => `tests/node/${name}`);
  const args = ['--test', '--test-reporter=./tests/tools/node-reporter.mjs', '--test-reporter-destination=stdout'];
  if (values.grep) args.push(`--test-name-pattern=${values.grep}`);
  return tests('Node tests', [...args, ...(files.length > 0 ? files : all)]);
}

async function runAll() {
  installPackages();
  const inNode = positionals.filter((file) => file.endsWith('.mjs'));
  const inBrowser = positionals.filter((file) => !file.endsWith('.mjs'));
  const needsBrowser = positionals.length === 0 || inBrowser.length > 0;
  const engines = needsBrowser ? chooseEngines() : [];
  if (!isSubset) {
    await check('types', 'check:types');
    await check('lint', 'check:lint');
  }
  await check('build', 'build');
  if (needsBrowser) await browserTests(inBrowser, engines);
  if (positionals.length === 0 || inNode.length > 0) await nodeTests(inNode);
  // The build alone is one pass: a filter that fits no test must not look like a test that passed.
  if (isSubset && total.passed + total.failed === 1) throw new Error('No test fits what was asked for.');
}

try {
  await runAll();
} catch (error) {
  console.error(error.message);
  total.failed += 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
