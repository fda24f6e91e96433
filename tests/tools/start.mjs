// `npm start`: builds, and shows the demo pages. `PORT=5000 npm start` asks for another port.
import { spawnSync } from 'node:child_process';
import { installPackages, root, shell } from './install.mjs';

function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) process.exit(1);
}

installPackages();
build();
// Loaded only now: on a new machine it was not there before.
const { preview } = await import('vite');
const { serverPagePlugin } = await import('./server-page.mjs');
const server = await preview({ root, plugins: [serverPagePlugin], preview: { port: Number(process.env.PORT ?? 4173) } });
console.log(`\nThe demo: ${server.resolvedUrls.local[0]}demo/\nCtrl+C stops it.`);
