// Puts what the project needs on a machine that has Node alone. Without dependencies, like everything before npm ci.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINES, isThere } from './engines.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** npm is a script on Windows, which only a shell starts there. */
export const shell = process.platform === 'win32';

function lockIsNewer() {
  const installed = `${root}node_modules/.package-lock.json`;
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(`${root}package-lock.json`).mtimeMs;
}

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });
  if (status === 0) return;
  throw new Error(`${command} ${args.join(' ')} failed\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
}

/** `npm ci`, where node_modules is absent or older than the lock file. */
export function installPackages() {
  if (!lockIsNewer()) return;
  console.log('Installing packages (npm ci)');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { shell });
}

function hasFonts() {
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|pfb)$/i.test(name));
}

export const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

export function installWithApt(packages, options = []) {
  console.log(`Installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env });
  run('apt-get', ['install', '-y', '-q', ...options, ...packages], { env });
}

/**
 * On Debian as root, installs what these engines lack, and a font where there is none. Returns what went wrong, or null:
 * the tests run in what is there.
 */
export function installEngines(names) {
  const lacking = names.filter((name) => !isThere(name));
  const packages = [...lacking.flatMap((name) => ENGINES[name].packages), ...(hasFonts() ? [] : ['fonts-liberation'])];
  if (packages.length === 0 || !canUseApt()) return null;
  try {
    installWithApt(packages);
    return null;
  } catch (error) {
    return error.message;
  }
}
