import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { accessibilityTreePlugin, transcriptPlugin } from './tools/accessibility-tree.mjs';
import { bundlePlugin } from './tools/bundle-command.mjs';
import { docsSite } from './tools/docs-site.mjs';
import { parseEngines } from './tools/engines.mjs';
import { engineCommandsPlugin, launchers } from './tools/engines/index.mjs';
import { jsonModulesPlugin } from './tools/pages.mjs';
import { picturePlugin } from './tools/picture-command.mjs';
import { phonePlugin } from './tools/phone-command.mjs';
import { pixelPlugin } from './tools/pixel-command.mjs';
import { receiver } from './tools/receiver.mjs';
import { reporter } from './tools/reporter.mjs';
import { site } from './tools/site.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const grep = process.env.TEST_GREP;
const engines = parseEngines(process.env.TEST_ENGINES ?? 'chromium');

export default {
  rootDir,
  files: ['tests/*.test.ts'],
  nodeResolve: true,
  // An IPv4 address, so that http://localhost reaches the same server as a second origin.
  hostname: '127.0.0.1',
  // All engines at once, for much of what they do is waiting; one alone does two files at a time, where it can.
  concurrentBrowsers: engines.length,
  concurrency: engines.length > 1 ? 1 : 2,
  browsers: launchers(engines),
  // A hundred thousand broken configurations take their time on a slow machine.
  testsFinishTimeout: 240_000,
  // The test runner's own page, and in it which engines share the work: see tests/helpers/engine.ts.
  testRunnerHtml: (framework) => `<!doctype html><html><head><meta name="engines" content="${engines.join()}"></head><body><script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 20_000, forbidOnly: Boolean(process.env.CI), ...(grep ? { grep } : {}) } },
  plugins: [
    // The target is fixed: "auto" reads the browser's name, and falls back to old JavaScript for one it does not know.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json` }),
    jsonModulesPlugin(),
    phonePlugin(),
    engineCommandsPlugin(),
    accessibilityTreePlugin(),
    transcriptPlugin(),
    picturePlugin(),
    pixelPlugin(),
    bundlePlugin(),
  ],
  middleware: [receiver, site, docsSite],
  staticLogging: true,
  reporters: [reporter({ rootDir, filtered: Boolean(grep) })],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
