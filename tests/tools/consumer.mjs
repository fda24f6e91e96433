// A project of somebody who installed the package: packed and installed as from the registry, in a folder of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { root, shell } from './install.mjs';

const FIXTURES = join(root, 'tests/fixtures/package');

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'pipe'] });

export class Consumer {
  folder = mkdtempSync(join(tmpdir(), 'exosome-quiz-consumer-'));

  /** Packs the checkout. */
  pack() {
    const [{ filename, files }] = Object.values(JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', this.folder], root)));
    this.tarball = join(this.folder, filename);
    this.files = files.map(({ path }) => path);
  }

  /** Installs what was packed; its dependencies come from the cache where they are there. */
  install() {
    writeFileSync(join(this.folder, 'package.json'), '{ "private": true, "type": "module" }');
    npm(['install', this.tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], this.folder);
    this.manifest = JSON.parse(readFileSync(join(this.folder, 'node_modules/exosome-quiz/package.json'), 'utf8'));
  }

  /** Lends the project a package of the checkout. */
  link(name) {
    const link = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }

  write(name, text) {
    writeFileSync(join(this.folder, name), text);
  }

  /** Runs a module, and gives back what it prints as JSON. */
  run(code) {
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: this.folder, encoding: 'utf8' }));
  }

  /** Copies a file of tests/fixtures/package into the project. */
  copy(name) {
    cpSync(join(FIXTURES, name), join(this.folder, name));
  }

  /** What the type checker has to say about some of the project's files. */
  check(files, compilerOptions) {
    const options = { target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, jsx: 'react-jsx', types: [], ...compilerOptions };
    this.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files }));
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: this.folder, encoding: 'utf8' });
    return stdout + stderr;
  }

  /** Bundles a module with Vite: the file, and the modules it was made of. */
  async bundle(name, code) {
    this.write(`${name}.js`, code);
    const outDir = join(this.folder, 'bundles', name);
    const lib = { entry: join(this.folder, `${name}.js`), formats: ['es'], fileName: 'bundle' };
    const results = await build({ root: this.folder, configFile: false, logLevel: 'error', build: { outDir, lib, emptyOutDir: true } });
    const chunks = results.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
    const entry = chunks.find(({ isEntry }) => isEntry);
    return { file: join(outDir, entry.fileName), modules: chunks.flatMap(({ moduleIds }) => moduleIds) };
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
