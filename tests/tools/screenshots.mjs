// Pictures of every screen, on the way that a visitor takes: npm run screenshots -- --out pictures
//   --out PATH           the folder to save to; a name that ends in .png saves the first picture only
//   --page PATH          the page to open (/demo/)          --element SELECTOR   which widget on it (exosome-quiz)
//   --width 360,1280     --theme light,dark     --scale 2   the screens to draw on
//   --answers JSON       {"concern":"hair","notice":["a","b"],"comfort":null}; null skips, a question left out gets its first option,
//                        but the two on age and safety one that raises no flag
//   --attributes JSON    {"accent":"#0a7","without-intro":""}, set on the widget before the walk
//   --only NAME          only the screens of that name: intro, result, contact, sent, or a question's id
//   --full-page          the whole page, not the widget alone
// The README's picture: npm run screenshots -- --width 360 --theme light --scale 2 --only concern --out demo/screenshot.png
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { preview } from 'vite';
import { browserFlags, requireBrowser } from './browser.mjs';
import { root } from './install.mjs';
import { walk } from './walk.mjs';

const { values: options } = parseArgs({
  options: {
    'out': { type: 'string' },
    'page': { type: 'string', default: '/demo/' },
    'element': { type: 'string', default: 'exosome-quiz' },
    'width': { type: 'string', default: '360,1280' },
    'theme': { type: 'string', default: 'light,dark' },
    'scale': { type: 'string', default: '1' },
    'answers': { type: 'string', default: '{}' },
    'attributes': { type: 'string', default: '{}' },
    'only': { type: 'string' },
    'full-page': { type: 'boolean', default: false },
  },
});
if (!options.out) throw new Error('--out is missing: the folder to save to');

const isSingle = options.out.endsWith('.png');
// The first options of these two end the quiz early.
const answers = { age: '22-39', safety: 'none', ...JSON.parse(options.answers) };
const attributes = JSON.parse(options.attributes);
mkdirSync(isSingle ? dirname(options.out) : options.out, { recursive: true });

async function openPage(browser, address, width, theme) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`error on the page: ${error.message ?? error}`));
  await page.setViewport({ width, height: 900, deviceScaleFactor: Number(options.scale) });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    // A picture taken in mid-movement is another one every time.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address, { waitUntil: 'load' });
  const quiz = await page.waitForSelector(options.element);
  await quiz.evaluate(async (element, given) => {
    await customElements.whenDefined(element.localName);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    await element.updateComplete;
    await document.fonts.ready;
  }, attributes);
  return { page, quiz };
}

/** Yields the path of each picture saved. */
async function* pictures(browser, address, width, theme) {
  const { page, quiz } = await openPage(browser, address, width, theme);
  let number = 0;
  for await (const name of walk(quiz, answers)) {
    number += 1;
    if (options.only && options.only !== name) continue;
    const path = isSingle ? options.out : join(options.out, `${width}-${theme}-${String(number).padStart(2, '0')}-${name}.png`);
    if (options['full-page']) await page.screenshot({ path, fullPage: true });
    else await quiz.screenshot({ path });
    yield path;
  }
  await page.close();
}

async function takeAll(browser, address) {
  const widths = options.width.split(',').map(Number);
  const themes = options.theme.split(',');
  let taken = 0;
  for (const [width, theme] of widths.flatMap((width) => themes.map((theme) => [width, theme]))) {
    for await (const path of pictures(browser, address, width, theme)) {
      console.log(path);
      taken += 1;
      if (isSingle) return taken;
    }
  }
  return taken;
}

const server = await preview({ root, preview: { port: 4300 } });
const browser = await launch({ executablePath: requireBrowser(), args: browserFlags() });
try {
  const taken = await takeAll(browser, new URL(options.page, server.resolvedUrls.local[0]).href);
  if (taken === 0) throw new Error(`No screen is called ${options.only}.`);
} finally {
  await browser.close();
  await server.close();
}
