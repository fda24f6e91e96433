// The engines that the browser tests run in, and what each needs on a machine. Without dependencies: test.mjs needs it
// before anything is installed.
import { findBrowser, findFirefox, findProgram } from './browser.mjs';

/** `find` returns something only where the engine can be run. `packages` are Debian's. */
export const ENGINES = {
  chromium: { title: 'Chromium', find: findBrowser, packages: ['chromium'], missing: 'no Chrome, Chromium or Edge found, and CHROME_PATH is not set' },
  firefox: { title: 'Firefox', find: findFirefox, packages: ['firefox-esr'], missing: 'no Firefox found, and FIREFOX_PATH is not set' },
  webkit: {
    title: 'WebKit',
    find: () => findProgram('WebKitWebDriver') && findProgram('Xvfb'),
    packages: ['webkit2gtk-driver', 'xvfb'],
    missing: 'WebKitWebDriver or Xvfb is not installed (Linux only)',
  },
};

export const ALL = Object.keys(ENGINES);

/** `firefox,webkit` as names; throws for one that is not known. */
export function parseEngines(text) {
  const names = text.split(',').map((name) => name.trim().toLowerCase()).filter(Boolean);
  const unknown = names.filter((name) => !(name in ENGINES));
  if (unknown.length > 0 || names.length === 0) throw new Error(`No engine is called “${unknown.join(', ')}”; there are ${ALL.join(', ')}.`);
  return ALL.filter((name) => names.includes(name));
}

export function isThere(name) {
  return Boolean(ENGINES[name].find());
}
