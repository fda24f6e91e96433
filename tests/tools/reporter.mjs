// The browser tests' reporter: failures with message and stack, slow tests, and the counts for test.mjs. The test
// runner's own summary lets a file without a test pass.
import { relative } from 'node:path';
import { report } from './results.mjs';
import { pageErrors } from './pages.mjs';

const SLOW_MS = 1500;

function* testsOf(suite, names = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...names, test.name].join(' › ') };
  for (const child of suite?.suites ?? []) yield* testsOf(child, [...names, child.name]);
}

/** The lines from the first difference on: two large objects that differ in one place are no reading matter. */
function difference(expected, actual) {
  const [want, got] = [expected, actual].map((text) => String(text).split('\n'));
  const first = Math.max(0, want.findIndex((line, index) => line !== got[index]) - 3);
  const part = (lines) => lines.slice(first, first + 12).join('\n');
  return [`expected${first > 0 ? `, from line ${first + 1}` : ''}:`, part(want), 'actual:', part(got)];
}

function describe({ name, message = 'no message', stack = '', expected, actual }) {
  const lines = [name ? `${name}: ${message}` : message];
  if (expected !== undefined || actual !== undefined) lines.push(...difference(expected, actual));
  if (stack) lines.push(stack.startsWith(lines[0]) ? stack.slice(lines[0].length).trim() : stack);
  return lines.join('\n');
}

/** Everything that went wrong in one file in one browser, as { title, text }. */
function failuresOf(session, tests, filtered) {
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({ title: test.title, text: describe(test.error ?? { message: 'did not run' }) }));
  failures.push(...session.errors.map((error) => ({ title: 'the file itself', text: describe(error) })));
  const uncaught = pageErrors.get(session.id) ?? [];
  // An uncaught error that failed a test is that test's failure; it counts by itself only where nothing else shows it.
  if (failures.length === 0) failures.push(...uncaught.map((text) => ({ title: 'uncaught error on the page', text })));
  if (failures.length === 0 && session.passed === false && !filtered) failures.push({ title: 'the file itself', text: 'did not pass' });
  if (failures.length === 0 && tests.length === 0 && !filtered) failures.push({ title: 'the file itself', text: 'holds no test' });
  return failures;
}

/** One line for all that was skipped for the same reason, which stands in brackets after the name: tests/helpers/engine.ts. */
function printSkipped(file, tests) {
  const counts = new Map();
  for (const { skipped, title } of tests) {
    if (!skipped) continue;
    const reason = /\(([^()]+)\)$/.exec(title)?.[1] ?? `${title}, without a reason`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  for (const [reason, count] of counts) console.log(`  skipped: ${count} in ${file}: ${reason}`);
}

function printFile(file, session, tests, failures) {
  for (const { title, text } of failures) console.log(`\n✗ ${file} › ${title}\n${text.replace(/^/gm, '    ')}`);
  if (failures.length > 0) {
    for (const log of session.logs ?? []) console.log('    console:', ...log);
    for (const path of session.request404s ?? []) console.log(`    not found: ${path}`);
  }
  printSkipped(file, tests);
  for (const test of tests) {
    if (test.duration > SLOW_MS) console.log(`  slow: ${(test.duration / 1000).toFixed(1)} s  ${file} › ${test.title}`);
  }
}

/** What mocha left out: a test that a filter skipped. Without a filter, one that a failed hook kept from running. */
function didNotRun(test) {
  return !test.passed && !test.skipped && !test.error;
}

/** `filtered`: only some tests were asked for, so those that did not run, and files with none of them, are fine. */
export function reporter({ rootDir, filtered }) {
  const byEngine = new Map();
  return {
    start({ browserNames }) {
      for (const name of browserNames) byEngine.set(name, { passed: 0, failed: 0, skipped: 0 });
    },
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const tests = [...testsOf(session.testResults)].filter((test) => !(filtered && didNotRun(test)));
        const failures = failuresOf(session, tests, filtered);
        const total = byEngine.get(session.browser.name);
        printFile(`${session.browser.name} ${relative(rootDir, testFile)}`, session, tests, failures);
        total.passed += tests.filter((test) => test.passed && !test.skipped).length;
        total.skipped += tests.filter((test) => test.skipped).length;
        total.failed += failures.length;
      }
    },
    stop() {
      for (const [name, { passed, failed, skipped }] of byEngine) console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      const sum = (key) => [...byEngine.values()].reduce((all, counts) => all + counts[key], 0);
      report('browser tests', { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') });
    },
  };
}
