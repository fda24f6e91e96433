import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, requireBrowser } from '../browser.mjs';
import { watchErrors } from '../pages.mjs';
import { LONGEST_CALL, withoutHanging } from './limits.mjs';

/** What the test runner's own commands do not know. Each engine's page has these. */
async function addCommands(page) {
  const client = await page.createCDPSession();
  return Object.assign(page, {
    /** Windows' high contrast. A later `emulateMedia` call ends it. */
    forceColours: (forced) => client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: forced ? 'active' : 'none' }] }),
    collectGarbage: () => client.send('HeapProfiler.collectGarbage'),
  });
}

async function createPage({ context }) {
  // In a window of its own: a tab behind another one draws nothing, and a press of the mouse there waits for ever.
  const page = await context.newPage({ type: 'window' });
  // Two files run at once in one browser, and only one page has the real focus.
  await page.emulateFocusedPage(true);
  watchErrors(page);
  return addCommands(page);
}

export function chromium() {
  // Nothing here asks what pages load: the browser need not tell.
  const launchOptions = { executablePath: requireBrowser(), networkEnabled: false, args: browserFlags(), protocolTimeout: LONGEST_CALL };
  const launcher = Object.assign(chromeLauncher({ launchOptions, createPage }), { name: 'Chromium' });
  // Its process ends with it; the other page goes on.
  return withoutHanging(launcher, (page) => void page.close().catch(() => undefined));
}
