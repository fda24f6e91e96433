// Runs one file of browser tests, which writes down anew what it compares with otherwise.
import { spawnSync } from 'node:child_process';
import { root } from './install.mjs';

export function renew(file, env) {
  const runner = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/web-test-runner.config.mjs', '--files', file];
  const { status } = spawnSync(process.execPath, runner, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  process.exitCode = status ?? 1;
}
