// Programs, run beside each other.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { shell } from '../install.mjs';

/** How long a server may take to end when it is told to, in milliseconds. */
const LONGEST_END = 5000;

/** Starts a program; what it prints collects in `output`. */
export function start(command, args, { cwd, env = {} }) {
  const child = spawn(command, args, { cwd, shell: shell && command === 'npm', detached: !shell, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } });
  const program = { child, output: '' };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (program.output += text));
  program.ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(((program.output += error.message), 1)));
    child.on('close', (code) => resolve(code ?? 1));
  });
  return program;
}

/** Runs a program to its end. */
export async function run(command, args, options) {
  const program = start(command, args, options);
  const code = await program.ended;
  return { code, output: program.output };
}

/** As `run`, for what has to work. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${options.cwd}\n${output}`);
  return output;
}

/** Ends a program, and those that it started: npm does not hand a signal on to all of them. */
export async function end({ child, ended }) {
  const kill = (signal) => {
    try {
      if (shell) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  kill('SIGTERM');
  const timer = setTimeout(() => kill('SIGKILL'), LONGEST_END);
  await ended;
  clearTimeout(timer);
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
