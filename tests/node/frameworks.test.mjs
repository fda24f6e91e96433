// The package in real projects of each framework, see tests/frameworks/README.md: each is installed, checked, built and
// served by its own tools, and used in Chromium. The cases are the same for all. FRAMEWORKS=react,vue tests these alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { browserFlags, requireBrowser } from '../tools/browser.mjs';
import { builtCases, hotCase } from '../tools/frameworks/cases.mjs';
import { pack, Project, projectNames } from '../tools/frameworks/project.mjs';
import { Visit } from '../tools/frameworks/visit.mjs';
import { readSamples } from '../tools/docs-site.mjs';
import { root } from '../tools/install.mjs';

/** How long one test may take, in milliseconds: an installation is the longest. */
const timeout = 240_000;

/** With what the framework says while it is developed, and as visitors get it. */
const MODES = ['development', 'production'];

const wanted = process.env.FRAMEWORKS?.split(',');
const projects = projectNames().filter((name) => !wanted || wanted.includes(name)).map((name) => new Project(name));

/** One after the other, beside the tests of those that are there. */
const installing = new Map();

function installAll() {
  let previous = pack();
  for (const project of projects) {
    const installed = previous.then(() => project.install());
    installing.set(project, installed);
    previous = installed.catch(() => {});
  }
}

let browser;
before(async () => {
  installAll();
  browser = await launch({ executablePath: requireBrowser(), args: browserFlags() });
});
after(() => browser?.close());

/** A page for one test. */
async function visiting(server, options, use) {
  const visit = await Visit.open(browser, server.url, options);
  try {
    await use(visit);
    assert.deepEqual(visit.complaints, []);
  } catch (error) {
    if (visit.complaints.length > 0) error.message += `\nThe page said: ${visit.complaints.join('\n')}`;
    throw error;
  } finally {
    await visit.close();
  }
}

function testsOfPages(project, mode) {
  describe(`${project.title}, ${mode}`, { timeout }, () => {
    let server;
    before(async () => {
      const { code, output } = await project.build(mode);
      assert.equal(code, 0, output);
      project.said = { ...project.said, [mode]: output };
      server = await project.serve(mode);
    });
    after(() => server?.stop());

    test(`${project.title}, ${mode}: the build says nothing of unknown elements or attributes`, () => {
      assert.doesNotMatch(project.said[mode], /warn|unknown|not a known|unrecogni[sz]ed|failed to resolve/i);
    });
    for (const { title, modes = MODES, isFor = () => true, options, run } of builtCases) {
      if (!modes.includes(mode) || !isFor(project)) continue;
      test(`${project.title}, ${mode}: ${title}`, () => visiting(server, options, (visit) => run(visit, { project, server })));
    }
    test(`${project.title}, ${mode}: its server complains of nothing`, () => assert.equal(server.said(), ''));
  });
}

function testsOfSources(project) {
  test(`${project.title}: its lock file fits the package, and holds no hash of it`, () => {
    const { packages } = JSON.parse(readFileSync(join(project.folder, 'package-lock.json'), 'utf8'));
    const { integrity, dependencies } = packages['node_modules/exosome-quiz'];
    const { dependencies: ours } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual([integrity, dependencies], [undefined, ours], 'node tests/tools/frameworks/lock.mjs writes it');
  });

  test(`${project.title}: its events and attributes are typed`, async () => {
    const { code, output } = await project.script('check');
    assert.equal(code, 0, output);
  });

  test(`${project.title}: a wrong event or attribute is found`, async () => {
    const { code, output, missed } = await project.checkMistakes();
    assert.deepEqual(missed, [], output);
    assert.notEqual(code, 0);
  });

  if (project.sample) testOfSamples(project);
}

function testOfSamples(project) {
  const { kind, mistake: [right, wrong, said] } = project.sample;

  test(`${project.title}: the samples in the documentation compile, and a mistake in them is found`, async () => {
    const samples = (await readSamples()).filter((sample) => sample.kind === kind);
    assert.notEqual(samples.length, 0);
    for (const sample of samples) {
      assert.deepEqual(await project.checkSample(sample.code), { code: 0, output: '' });
      const { output } = await project.checkSample(sample.code.replace(right, wrong));
      assert.ok(output.includes(said), output);
    }
  });
}

function testOfDevServer(project) {
  test(`${project.title}: ${hotCase.title}`, { timeout }, async () => {
    const server = await project.dev();
    try {
      await visiting(server, {}, (visit) => hotCase.run(visit, { project, server }));
    } finally {
      await server.stop();
    }
  });
}

for (const project of projects) {
  describe(project.title, { timeout }, () => {
    before(() => installing.get(project));
    testsOfSources(project);
    (project.modes ?? MODES).forEach((mode) => testsOfPages(project, mode));
    if (project.hot) testOfDevServer(project);
  });
}
