// The documentation: samples that no browser is needed for, and a build that fails where something is wrong.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { compile } from 'svelte/compiler';
import { parse } from 'vue/compiler-sfc';
import { parseQuiz } from '../../dist/lib/config.js';
import { Consumer } from '../tools/consumer.mjs';
import { docsModule, readSamples } from '../tools/docs-site.mjs';
import { root } from '../tools/install.mjs';
import { readElement } from '../tools/readme-tables.mjs';

const samples = await readSamples();
const withKind = (...kinds) => samples.filter(({ kind }) => kinds.includes(kind));
const placeOf = ({ page, line, kind }) => `${page}.md:${line} (${kind})`;

const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' };
const consumer = new Consumer();
const { scripts, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

before(() => {
  consumer.pack();
  consumer.install();
  for (const name of ['@angular/core', '@types/react', 'preact', 'svelte', 'vue']) consumer.link(name);
});
after(() => consumer.remove());

/** What stands right after a sample, where that is what it prints. */
function outputAfter(sample) {
  const next = samples[samples.indexOf(sample) + 1];
  return next?.page === sample.page && next.kind === 'output' ? next.code : null;
}

test('each kind of sample is run somewhere', async () => {
  const { kinds } = await docsModule('samples');
  const inBrowser = readFileSync(join(root, 'tests/docs-samples.test.ts'), 'utf8');
  const here = readFileSync(import.meta.filename, 'utf8');
  // Text is not run, and output is compared with what stands before it.
  const run = kinds.filter((kind) => kind !== 'txt');
  assert.deepEqual(run.filter((kind) => ![inBrowser, here].some((text) => text.includes(`'${kind}'`))), []);
});

test('each output follows a sample that prints it', () => {
  const alone = withKind('output').filter((sample) => !['js node', 'sh'].includes(samples[samples.indexOf(sample) - 1]?.kind));
  assert.deepEqual(alone.map(placeOf), []);
});

describe('samples for Node', () => {
  for (const sample of withKind('js node')) {
    test(placeOf(sample), () => {
      const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', sample.code], { cwd: consumer.folder, encoding: 'utf8' });
      const expected = outputAfter(sample);
      if (expected !== null) assert.equal(printed.trimEnd(), expected.trimEnd());
    });
  }
});

describe('configurations', () => {
  for (const sample of withKind('json quiz')) {
    test(placeOf(sample), () => {
      const codes = parseQuiz(sample.code).problems.map(({ code }) => code);
      assert.deepEqual([...new Set(codes)].sort(), (sample.words.problems ?? '').split(',').filter(Boolean).sort());
    });
  }

  for (const sample of withKind('json data')) {
    test(placeOf(sample), () => assert.doesNotThrow(() => JSON.parse(sample.code)));
  }
});

describe('style sheets name what is there', () => {
  const { cssProperties, cssParts, cssStates } = readElement();
  const known = {
    '(--exosome-quiz-[\\w-]+)': cssProperties,
    '::part\\(([\\w-]+)': cssParts,
    ':state\\(([\\w-]+)': cssStates,
  };
  for (const sample of withKind('css page', 'html example', 'html page', 'html part')) {
    test(placeOf(sample), () => {
      for (const [pattern, items] of Object.entries(known)) {
        const used = [...sample.code.matchAll(new RegExp(pattern, 'g'))].map(([, name]) => name);
        assert.deepEqual(used.filter((name) => !items.some((item) => item.name === name)), []);
      }
    });
  }
});

/** What a type checker reads of a sample. */
const typed = {
  'tsx react': ({ code }) => ({ 'Sample.tsx': code }),
  // frameworks.test.mjs has Angular's own compiler check its template.
  'ts angular': ({ code }) => ({ 'Sample.ts': code }),
  'vue': ({ code }) => ({ 'Sample.ts': parse(code).descriptor.scriptSetup.content }),
  'svelte': ({ code }) => ({ 'Sample.ts': /<script[^>]*>([^]*?)<\/script>/.exec(code)[1] }),
};

describe('samples for frameworks hold their types', () => {
  for (const sample of withKind(...Object.keys(typed))) {
    test(placeOf(sample), () => {
      const files = typed[sample.kind](sample);
      for (const [name, text] of Object.entries(files)) consumer.write(name, text);
      assert.equal(consumer.check(Object.keys(files), { ...BUNDLER, experimentalDecorators: true, lib: ['es2022', 'dom'] }), '');
      if (sample.kind === 'svelte') assert.deepEqual(compile(sample.code, { generate: 'client' }).warnings, []);
    });
  }
});

/** Commands that are right without being run here. */
const SHORT_LIST = ['npm install exosome-quiz'];

describe('commands', () => {
  before(() => {
    consumer.write('quiz.json', '{ "copy": { "start": "Begin" } }');
    consumer.write('page.html', '<!doctype html><title>Clinic</title><exosome-quiz src="quiz.json"></exosome-quiz>');
  });

  for (const sample of withKind('sh')) {
    for (const line of sample.code.trim().split('\n').map((each) => each.replace(/\s+#.*$/, '').trim()).filter(Boolean)) {
      test(`${placeOf(sample)}: ${line}`, () => {
        const [, script] = /^npm (?:run )?([\w:]+)/.exec(line) ?? [];
        if (SHORT_LIST.includes(line) || (script && script in scripts)) return;
        const [, args] = /^npx exosome-quiz (.+)$/.exec(line) ?? [];
        assert.ok(args, 'it is no script of package.json, and no use of the command');
        const command = join(consumer.folder, 'node_modules/exosome-quiz', consumer.manifest.bin['exosome-quiz']);
        const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args.split(' ')], { cwd: consumer.folder, encoding: 'utf8' });
        assert.equal(status, 0, stdout + stderr);
        const expected = outputAfter(sample);
        if (expected !== null) assert.equal(stdout.trimEnd(), expected.trimEnd());
      });
    }
  }
});

describe('a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exosome-quiz-docs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The real pages, for those made link to them, and another one. */
  async function buildWith(text) {
    const { buildDocs, pagesFolder } = await docsModule('build');
    const { checkLinks } = await docsModule('plugin');
    cpSync(pagesFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'other.md'), text);
    const site = join(folder, 'site');
    for (const part of ['demo/builder', 'dist', 'wordpress']) mkdirSync(join(site, part), { recursive: true });
    for (const file of ['demo/index.html', 'demo/builder/index.html', 'dist/exosome-quiz.js', `wordpress/exosome-quiz-${version}.zip`]) writeFileSync(join(site, file), '');
    for (const name of ['looks', 'server', 'languages', 'analytics', 'privacy']) writeFileSync(join(site, `demo/${name}.html`), '');
    const files = await buildDocs(folder);
    return { files, check: () => checkLinks(files, site) };
  }

  const head = '---\ntitle: Other\ndescription: Another page.\ngroup: Start\norder: 9\n---\n';

  test('fails for a sample of no known kind, with its place', async () => {
    await assert.rejects(buildWith(`${head}\n\`\`\`html exmaple\n<p>\n\`\`\`\n`), /other\.md:8: “html exmaple” is no kind of sample/);
  });

  test('fails for a page that is in no group', async () => {
    await assert.rejects(buildWith(head.replace('group: Start', 'group: Strat')), /other\.md: “Strat” is no group/);
  });

  test('fails for a link to no page, to no anchor and to no file', async () => {
    const { check } = await buildWith(`${head}\n[a](strat.md) [b](start.md#nowhere) [c](#here) [d](../../nothing.html) ![e](pictures/none.svg)\n`);
    const broken = ['strat.html is not there', 'start.html#nowhere has no such anchor', '#here has no such anchor', '../demo/nothing.html is not there', 'pictures/none.svg is not there'];
    assert.throws(check, ({ message }) => {
      const lines = message.split('\n').filter((line) => line.startsWith('docs/other.html'));
      assert.deepEqual(lines, broken.map((line) => `docs/other.html: ${line}`));
      return true;
    });
  });

  test('makes the frame of an example without anything inline', async () => {
    const code = '<style>exosome-quiz { color: red; }</style>\n<exosome-quiz lang="es"></exosome-quiz>\n<script type="module">document.title = "a";</script>';
    const { files } = await buildWith(`${head}\n\`\`\`html example\n${code}\n\`\`\`\n`);
    const page = files.get('examples/other-1.html');
    assert.match(page, /<exosome-quiz lang="es">/);
    assert.doesNotMatch(page, /<style|<script(?![^>]* src=)/);
    assert.equal(files.get('examples/other-1-1.css'), 'exosome-quiz { color: red; }');
    assert.equal(files.get('examples/other-1-2.js'), 'document.title = "a";');
    assert.match(files.get('other.html'), /<iframe src="examples\/other-1\.html" title="[^"]+" loading="lazy">/);
  });
});
