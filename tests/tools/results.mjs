// How a stage tells test.mjs what it counted: a line of JSON in the file that TEST_RESULTS names. A stage that dies
// writes none, and test.mjs counts that as a failure.
import { appendFileSync } from 'node:fs';

/** @param {string} stage @param {{ passed: number, failed: number, skipped: number }} counts */
export function report(stage, counts) {
  const file = process.env.TEST_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify({ stage, ...counts })}\n`);
  else console.log(`${stage}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
