// The WordPress plugin, in a WordPress of Debian's with a database of its own. Where these are not there and cannot be
// installed, only the folder itself is looked at.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { launch } from 'puppeteer-core';
import { buildPlugin } from '../../demo/wordpress/build.mjs';
import { browserFlags, findBrowser } from '../tools/browser.mjs';
import { root } from '../tools/install.mjs';
import { startWordPress } from '../wordpress/instance.mjs';
import { whyNoWordPress } from '../wordpress/packages.mjs';
import { endingTests } from '../wordpress/ending.mjs';
import { pageTests } from '../wordpress/pages.mjs';
import { receivingTests } from '../wordpress/receiving.mjs';
import { shortcodeTests } from '../wordpress/shortcode.mjs';
import { administrationTests } from '../wordpress/administration.mjs';

const plugin = await buildPlugin();

test('the plugin has every attribute of the element, the version, and the hash of what it loads', () => {
  const text = readFileSync(join(plugin.folder, 'build.php'), 'utf8');
  const block = JSON.parse(readFileSync(join(plugin.folder, 'block.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const { attributes } = manifest.modules.flatMap((module) => module.declarations ?? []).find(({ tagName }) => tagName === 'exosome-quiz');
  assert.ok(attributes.length > 20);
  for (const { name, fieldName } of attributes) {
    assert.ok(text.includes(`'${name}' => array(`), name);
    assert.ok(fieldName in block.attributes, fieldName);
  }
  const script = readFileSync(join(root, 'dist/exosome-quiz.js'));
  assert.ok(text.includes(`'dist/exosome-quiz.js' => 'sha384-${createHash('sha384').update(script).digest('base64')}'`));
  assert.deepEqual(readFileSync(join(plugin.folder, 'dist/exosome-quiz.js')), script);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.match(readFileSync(join(plugin.folder, 'exosome-quiz.php'), 'utf8'), new RegExp(`^ \\* Version: +${version}$`, 'm'));
  assert.equal(block.version, version);
});

const skip = findBrowser() ? whyNoWordPress() : 'no Chromium to use it with';
if (skip) {
  console.log(`WordPress: NOT RUN, ${skip}`);
  // A suite that is skipped counts as nothing.
  test('the plugin runs in a WordPress', { skip });
}

suite('WordPress', { skip, timeout: 300_000 }, () => {
  /** Filled before the first test. */
  const context = { plugin };

  before(async () => {
    context.wordpress = await startWordPress();
    context.browser = await launch({ executablePath: findBrowser(), args: browserFlags(), defaultViewport: { width: 1280, height: 1000 } });
  });

  after(async () => {
    await context.browser?.close();
    context.wordpress?.stop();
  });

  test('PHP reads every file', async () => {
    const files = readdirSync(plugin.folder, { recursive: true }).filter((name) => name.endsWith('.php'));
    assert.ok(files.length > 12);
    await Promise.all(files.map((name) => promisify(execFile)('php', ['-l', join(plugin.folder, name)])));
  });

  pageTests(context);
  shortcodeTests(context);
  receivingTests(context);
  administrationTests(context);
  endingTests(context);
});
