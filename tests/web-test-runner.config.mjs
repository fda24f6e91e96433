import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserFlags, requireBrowser } from './tools/browser.mjs';
import { createPage, forcedColorsPlugin, garbagePlugin, jsonModulesPlugin } from './tools/pages.mjs';
import { receiver } from './tools/receiver.mjs';
import { reporter } from './tools/reporter.mjs';
import { site } from './tools/site.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const grep = process.env.TEST_GREP;

export default {
  rootDir,
  files: ['tests/**/*.test.ts'],
  nodeResolve: true,
  // An IPv4 address, so that http://localhost reaches the same server as a second origin.
  hostname: '127.0.0.1',
  concurrency: 2,
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: requireBrowser(), args: browserFlags() }, createPage }),
  ],
  // A hundred thousand broken configurations take their time on a slow machine.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 10_000, forbidOnly: Boolean(process.env.CI), ...(grep ? { grep } : {}) } },
  plugins: [
    // The target is fixed: "auto" reads the browser's name, and falls back to old JavaScript for one it does not know.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
    jsonModulesPlugin(),
    forcedColorsPlugin(),
    garbagePlugin(),
  ],
  middleware: [receiver, site],
  staticLogging: true,
  reporters: [reporter({ rootDir, filtered: Boolean(grep) })],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
