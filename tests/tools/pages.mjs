// What the test runner does not see of the browser tests' pages, and how they import JSON.

/** Uncaught errors by session id. The test runner hears only what reaches mocha: nothing from frames, nothing late. */
export const pageErrors = new Map();

function sessionOf(page) {
  return new URL(page.url()).searchParams.get('wtr-session-id');
}

/** What Firefox calls an error, and no script threw: a policy, or a hash, did its work, as tests with one want to see. */
const IS_POLICY = /^(Error: )?(Content-Security-Policy: |None of the “sha\d+” hashes in the integrity attribute match)/;

export function watchErrors(page) {
  page.on('pageerror', (error) => {
    const session = sessionOf(page);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (IS_POLICY.test(text)) return;
    pageErrors.set(session, [...(pageErrors.get(session) ?? []), text]);
  });
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
