// `npm start`: builds, and shows the documentation, the demo pages and the builder, as a static host would. `PORT=5000 npm start` asks for another port.
import { spawnSync } from 'node:child_process';
import { installPackages, root, shell } from './install.mjs';

function run(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell });
  if (status !== 0) process.exit(1);
}

installPackages();
run('build');
run('build:site');
// Loaded only now: on a new machine it was not there before.
const { preview } = await import('vite');
const { serverPagePlugin } = await import('./server-page.mjs');
const server = await preview({ root, configFile: `${root}demo/vite.site.config.ts`, plugins: [serverPagePlugin], preview: { port: Number(process.env.PORT ?? 4173) } });
const [address] = server.resolvedUrls.local;
console.log(`\nThe documentation: ${address}docs/\nThe demo: ${address}demo/\nThe builder: ${address}demo/builder/\nCtrl+C stops it.`);
