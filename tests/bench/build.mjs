// Builds what the benchmarks measure, from the sources as they are, and installs what they compare it with.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The npm files of this package, in a folder of their own: `dist/` stays as it is. */
export async function buildEngine() {
  await build({ configFile: `${root}vite.config.ts`, mode: 'npm', build: { outDir: `${folder}built`, emptyOutDir: true } });
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: `${folder}built/tests`, target: 'es2022', minify: false, lib: { entry: `${root}tests/helpers/long-quiz.ts`, formats: ['es'], fileName: () => 'long-quiz.js' } },
  });
}

/** The other libraries have a lock file of their own, so that nobody else installs them. */
export function installOthers() {
  if (existsSync(`${folder}node_modules`)) return;
  console.log('Installing what the engine is compared with …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in tests/bench');
}

const { dependencies } = createRequire(import.meta.url)('./package.json');

/** The libraries and the versions that were measured. */
export const versions = dependencies;
