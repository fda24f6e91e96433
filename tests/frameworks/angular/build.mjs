// `ng build`, and an entry beside what it wrote. It builds for the mode that NODE_ENV names.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const mode = process.env.NODE_ENV === 'development' ? 'development' : 'production';
const { status } = spawnSync('ng', ['build', '--configuration', mode], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status === 0) writeFileSync('dist/server/entry.js', "export { render } from './server.mjs';\n");
process.exitCode = status ?? 1;
