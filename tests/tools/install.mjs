// Puts what the project needs on a machine that has Node alone. Without dependencies, like everything before npm ci.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

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

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds a browser or, on Debian as root, installs Chromium. Throws with one line that says what to do. */
export function installBrowser() {
  if (!findBrowser() && canUseApt()) {
    console.log('Installing Chromium (apt-get)');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-q'], { env });
    run('apt-get', ['install', '-y', '-q', 'chromium', ...(hasFonts() ? [] : ['fonts-liberation'])], { env });
  }
  if (findBrowser()) return;
  throw new Error('No Chrome, Chromium or Edge found. Install one (Debian: apt-get install chromium), or set CHROME_PATH to its path.');
}
