// `ng serve`, which knows no `--strictPort`: it never takes another port by itself.
import { spawn } from 'node:child_process';

const server = spawn('ng', ['serve', ...process.argv.slice(2).filter((option) => option !== '--strictPort')], { stdio: 'inherit', shell: process.platform === 'win32' });
server.on('exit', (code) => (process.exitCode = code ?? 1));
