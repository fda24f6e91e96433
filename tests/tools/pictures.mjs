// `npm run pictures`: takes the pictures of tests/pictures anew where the quiz looks different, and removes those that no
// test takes any more. Look at each one that git shows as changed before you commit it.
//   npm run pictures -- --grep "the result"     only those of some screens
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './install.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' } } });
const runner = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs', '--files', 'tests/pictures.test.ts'];
const env = { ...process.env, RENEW_PICTURES: '1', ...(values.grep ? { TEST_GREP: values.grep } : {}) };
const { status } = spawnSync(process.execPath, runner, { cwd: root, stdio: 'inherit', env });
process.exitCode = status ?? 1;
