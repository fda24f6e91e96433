// How the browser tests' pages are opened, and what the test runner does not see of them.

/** Uncaught errors by session id. The test runner hears only what reaches mocha: nothing from frames, nothing late. */
export const pageErrors = new Map();

function sessionOf(page) {
  return new URL(page.url()).searchParams.get('wtr-session-id');
}

export async function createPage({ context }) {
  // In a window of its own: a tab behind another one draws nothing, and a press of the mouse there waits for ever.
  const page = await context.newPage({ type: 'window' });
  // Two files run at once in one browser, and only one page has the real focus.
  await page.emulateFocusedPage(true);
  page.on('pageerror', (error) => {
    const session = sessionOf(page);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    pageErrors.set(session, [...(pageErrors.get(session) ?? []), text]);
  });
  return page;
}

/**
 * `await executeServerCommand('forced-colors', true)`: Windows' high contrast. `emulateMedia` does not know it, and a
 * later `emulateMedia` call ends it.
 */
export function forcedColorsPlugin() {
  return {
    name: 'forced-colors-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined;
      const client = await session.browser.getPage(session.id).createCDPSession();
      await client.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: payload ? 'active' : 'none' }],
      });
      return true;
    },
  };
}

/** `await executeServerCommand('collect-garbage')`: what nothing holds is gone afterwards. */
export function garbagePlugin() {
  return {
    name: 'garbage-command',
    async executeCommand({ command, session }) {
      if (command !== 'collect-garbage') return undefined;
      const client = await session.browser.getPage(session.id).createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      await client.detach();
      return true;
    },
  };
}

/**
 * `import cases from './suites/visitors.json' with { type: 'json' }`: esbuild drops the attribute for the target set in
 * the configuration, and without it no browser takes JSON for a module. A fetch of the same file still gets JSON.
 */
export function jsonModulesPlugin() {
  const asModule = '?module';
  return {
    name: 'json-modules',
    transformImport: ({ source }) => (source.endsWith('.json') ? source + asModule : undefined),
    resolveMimeType: ({ url, path }) => (path.endsWith('.json') && url.endsWith(asModule) ? 'js' : undefined),
    transform({ url, path, body }) {
      if (!path.endsWith('.json') || !url.endsWith(asModule)) return undefined;
      // Parsed, not written out as a literal: there the key "__proto__" would set a prototype.
      return `export default JSON.parse(${JSON.stringify(body)});`;
    },
  };
}
