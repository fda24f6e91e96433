// `npm run transcripts`: writes down anew what a screen reader says, into tests/transcripts. Read the difference.
import { spawnSync } from 'node:child_process';
import { root } from './install.mjs';

const runner = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs', '--files', 'tests/transcript.test.ts'];
const { status } = spawnSync(process.execPath, runner, { cwd: root, stdio: 'inherit', env: { ...process.env, RENEW_TRANSCRIPTS: '1' } });
process.exitCode = status ?? 1;
