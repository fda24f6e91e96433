// Firefox over WebDriver BiDi. What that protocol does not offer is done by the browser's own settings, which its
// window (the "chrome" scope) may change.
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox } from '../browser.mjs';
import { watchErrors } from '../pages.mjs';
import { LONGEST_CALL, withoutHanging } from './limits.mjs';

/** The setting behind each media feature, with a number for each value. */
const FEATURES = {
  'prefers-reduced-motion': { setting: 'ui.prefersReducedMotion', values: { 'no-preference': 0, reduce: 1 } },
  'prefers-color-scheme': { setting: 'layout.css.prefers-color-scheme.content-override', values: { dark: 0, light: 1 } },
  'forced-colors': { setting: 'browser.display.document_color_use', values: { none: 1, active: 2 } },
};

const AS_USUAL = { 'prefers-reduced-motion': 'no-preference', 'prefers-color-scheme': 'light', 'forced-colors': 'none' };

/** Runs a script in the browser itself. */
async function runInBrowser({ connection }, expression) {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [{ context }] = result.contexts;
  const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (answer.result.type === 'exception') throw new Error(`Firefox: ${answer.result.exceptionDetails.text}`);
}

/** What was last set, by browser: setting it takes a while, and most tests want what the one before wanted. */
const inForce = new WeakMap();

/** Sets these features, and all others back, as in Chromium. */
async function setMedia(browser, page, features) {
  const wanted = { ...AS_USUAL, ...Object.fromEntries(features.map(({ name, value }) => [name, value])) };
  if (isDeepStrictEqual(inForce.get(browser), wanted)) return;
  inForce.delete(browser);
  const sets = Object.entries(wanted).map(([name, value]) => {
    const { setting, values } = FEATURES[name];
    return `Services.prefs.setIntPref(${JSON.stringify(setting)}, ${values[value]});`;
  });
  await runInBrowser(browser, sets.join('\n'));
  // The page hears of it later.
  const queries = Object.entries(wanted).map(([name, value]) => `(${name}: ${value})`);
  await page.waitForFunction((all) => all.every((query) => matchMedia(query).matches), { timeout: 5000, polling: 20 }, queries);
  inForce.set(browser, wanted);
}

/** Here the space bar has no name. */
function nameSpace(keyboard) {
  for (const method of ['press', 'down', 'up']) {
    const original = keyboard[method].bind(keyboard);
    keyboard[method] = (key, options) => original(key === 'Space' ? ' ' : key, options);
  }
}

async function createPage({ context, browser }) {
  const page = await context.newPage();
  watchErrors(page);
  nameSpace(page.keyboard);
  return Object.assign(page, {
    emulateMediaFeatures: (features) => setMedia(browser, page, features),
    forceColours: (forced) => setMedia(browser, page, [{ name: 'forced-colors', value: forced ? 'active' : 'none' }]),
    collectGarbage: () => runInBrowser(browser, "for (const what of ['child-gc-request', 'child-cc-request', 'child-gc-request']) Services.obs.notifyObservers(null, what);"),
  });
}

/** Ends the browser. The launcher starts another one for the next file. */
async function endBrowser(launcher) {
  const program = launcher.browser.process();
  launcher.browser = undefined;
  if (program.exitCode !== null || program.signalCode !== null) return;
  // With all its processes: the one of a page that hangs would go on. Windows has no groups, and ends them itself.
  if (process.platform === 'win32') program.kill('SIGKILL');
  else process.kill(-program.pid, 'SIGKILL');
  await once(program, 'exit');
}

export function firefox() {
  const launchOptions = {
    browser: 'firefox',
    executablePath: findFirefox(),
    // Nothing here asks what pages load, and telling it of every file takes the browser a third of its own time.
    networkEnabled: false,
    args: ['--remote-allow-system-access'],
    protocolTimeout: LONGEST_CALL,
  };
  // One page at a time: the settings are the whole browser's.
  const launcher = Object.assign(chromeLauncher({ launchOptions, createPage, concurrency: 1 }), { name: 'Firefox' });
  return withoutHanging(launcher, () => endBrowser(launcher));
}
