// The Node tests' reporter: failures, slow tests, what the tests print, and the counts for test.mjs.
import { relative } from 'node:path';
import { root } from './install.mjs';
import { report } from './results.mjs';

const SLOW_MS = 1500;

/** A file that holds no test is reported as one that passed, named after its path. */
function isFileItself({ name, file, nesting }) {
  return nesting === 0 && name.endsWith('.test.mjs') && (file === undefined || file.endsWith(relative(root, name)));
}

function describe(error) {
  const cause = error?.cause ?? error;
  const text = (cause instanceof Error ? cause.stack : String(cause)) ?? 'no message';
  return text.replace(/\n\s+at [^\n]*(\(node:|at node:|async Promise\.all)[^\n]*/g, '');
}

function outcome(type, data) {
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped';
  if (type === 'test:pass' && !isFileItself(data)) return 'passed';
  return 'failed';
}

/** Suites hold the tests that count, and fail with them; one that broke by itself counts as a failure. */
function isRepeat(type, { details }) {
  return type === 'test:pass' ? details.type === 'suite' : details.error?.failureType === 'subtestsFailed';
}

function* lines(type, data, result) {
  const title = `${relative(root, data.file ?? '')} › ${data.name}`;
  const seconds = (data.details.duration_ms / 1000).toFixed(1);
  if (result === 'failed') {
    const text = type === 'test:pass' ? 'holds no test' : describe(data.details.error);
    yield `\n✗ ${title}\n${text.replace(/^/gm, '    ')}\n`;
  } else if (data.details.duration_ms > SLOW_MS) {
    yield `  slow: ${seconds} s  ${title}\n`;
  }
}

export default async function* reporter(source) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (isRepeat(type, data)) continue;
    const result = outcome(type, data);
    total[result] += 1;
    yield* lines(type, data, result);
  }
  report('Node tests', total);
}
