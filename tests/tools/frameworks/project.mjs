// One of the projects in tests/frameworks: installed, checked, built and served as its own scripts do it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from '../install.mjs';
import { end, freePort, must, run, start } from './run.mjs';

export const FOLDER = join(root, 'tests/frameworks');
export const TARBALL = join(FOLDER, 'dist/exosome-quiz.tgz');

/** How long a server may take to start, in milliseconds. */
const LONGEST_START = 60_000;

/** Names of all projects. */
export const projectNames = () => readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'app.json')));

/** Packs the checkout as it is built. */
export async function pack() {
  mkdirSync(join(FOLDER, 'dist'), { recursive: true });
  const printed = await must('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', join(FOLDER, 'dist')], { cwd: root });
  const [{ filename }] = Object.values(JSON.parse(printed));
  renameSync(join(FOLDER, 'dist', filename), TARBALL);
}

export class Project {
  constructor(name) {
    this.name = name;
    this.folder = join(FOLDER, name);
    Object.assign(this, JSON.parse(readFileSync(join(this.folder, 'app.json'), 'utf8')));
  }

  /** Its dependencies where they are absent or older than the lock file, and the package as it was just packed. */
  async install() {
    const installed = join(this.folder, 'node_modules/.package-lock.json');
    const lock = join(this.folder, 'package-lock.json');
    if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
      await must('npm', ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: this.folder });
    }
    const home = join(this.folder, 'node_modules/exosome-quiz');
    // npm keeps nothing of the package's own in there, but what has to be of another version.
    for (const name of existsSync(home) ? readdirSync(home) : []) if (name !== 'node_modules') rmSync(join(home, name), { recursive: true });
    mkdirSync(home, { recursive: true });
    await must('tar', ['-xzf', TARBALL, '--strip-components=1', '-C', home], { cwd: this.folder });
    rmSync(join(this.folder, 'dist'), { recursive: true, force: true });
  }

  /** What its own script has to say. */
  script(name, { cwd = this.folder, env } = {}) {
    return run('npm', ['run', '--silent', name], { cwd, env });
  }

  /** Builds it as visitors get it, or so that the framework says what it minds. Both stay. */
  async build(mode) {
    const result = await this.script('build', { env: { NODE_ENV: mode } });
    const folder = join(this.folder, 'dist', mode);
    mkdirSync(folder, { recursive: true });
    for (const part of ['client', 'server']) if (existsSync(join(this.folder, 'dist', part))) renameSync(join(this.folder, 'dist', part), join(folder, part));
    return result;
  }

  /** A copy that a test may change. It finds its packages in the folders above. */
  copy(purpose) {
    const folder = join(this.folder, 'dist', purpose);
    for (const name of readdirSync(this.folder)) if (!['dist', 'node_modules'].includes(name)) cpSync(join(this.folder, name), join(folder, name), { recursive: true });
    return folder;
  }

  /** What `check` says of a copy with all of its mistakes, and those of which it says nothing. */
  async checkMistakes() {
    const folder = this.copy('mistakes');
    for (const [file, right, wrong] of this.mistakes) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(right)) throw new Error(`${this.name}/${file} has no ${right}`);
      writeFileSync(join(folder, file), text.replace(right, () => wrong));
    }
    const { code, output } = await this.script('check', { cwd: folder });
    return { code, output, missed: this.mistakes.filter(([, , , said]) => !output.includes(said)) };
  }

  /** What `check` says of a copy with a sample of the documentation in it. */
  checkSample(code) {
    const folder = this.copy('sample');
    writeFileSync(join(folder, this.sample.file), code);
    return this.script('check', { cwd: folder });
  }

  /** Serves what was built. */
  async serve(mode) {
    const folder = join(this.folder, 'dist', mode);
    const server = start(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url)), folder], { cwd: folder, env: { NODE_ENV: mode } });
    return listening(server, () => /^http\S+/m.exec(server.output)?.[0]);
  }

  /** Its dev server, and the folder whose files it watches. */
  async dev() {
    const folder = this.copy('dev');
    const port = await freePort();
    const url = `http://localhost:${port}/`;
    const server = start('npm', ['run', '--silent', 'dev', '--', '--port', `${port}`, '--strictPort'], { cwd: folder, env: { NODE_ENV: 'development' } });
    const isThere = async () => ((await fetch(url).catch(() => undefined))?.ok ? url : undefined);
    return { ...(await listening(server, isThere)), file: join(folder, this.hot) };
  }
}

/** A server, once it has an address. */
async function listening(server, addressOf) {
  const latest = performance.now() + LONGEST_START;
  for (;;) {
    const url = await addressOf();
    if (url) return { url, said: () => server.output.replace(url, '').trim(), stop: () => end(server) };
    if (server.child.exitCode !== null || performance.now() > latest) {
      await end(server);
      throw new Error(`It did not start.\n${server.output}`);
    }
    await sleep(50);
  }
}
