// WebKitGTK, driven by WebKitWebDriver on an X server of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { inTime } from './limits.mjs';
import { hands, openSession, script } from './webdriver.mjs';
import { serveSettings } from './xsettings.mjs';

/** Without a window manager the window under the pointer has the focus, and the pointer stands in the middle of the screen. */
const SCREEN = '200x200x24';

/** The browser's tool bar takes no room, so that a window can be as narrow as a phone. */
const SMALL_TOOLBAR = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0 none; font-size: 1px; } button { margin: 0 -8px; }';

/** What a graphics card would do takes a processor half the time of a test. */
const WITHOUT_GPU = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };

const DECORATION = { 'Gtk/DecorationLayout': ':' };

/** What the desktop says for each media feature. */
const FEATURES = {
  'prefers-reduced-motion': { 'no-preference': { 'Gtk/EnableAnimations': 1 }, reduce: { 'Gtk/EnableAnimations': 0 } },
  'prefers-color-scheme': { light: { 'Net/ThemeName': 'Adwaita' }, dark: { 'Net/ThemeName': 'Adwaita-dark' } },
};

const AS_USUAL = { 'prefers-reduced-motion': 'no-preference', 'prefers-color-scheme': 'light' };

function desktop(features) {
  const settings = Object.entries(features).map(([name, value]) => {
    if (!FEATURES[name]?.[value]) throw new Error(`WebKitGTK has no “${name}: ${value}”`);
    return FEATURES[name][value];
  });
  return Object.assign({}, DECORATION, ...settings);
}

/** Starts a program that ends with this process, however that ends. */
function start(command, args, options) {
  return spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], options);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A home of the browser's own: neither does it read this machine's settings nor leave anything behind. */
function makeHome() {
  const home = mkdtempSync(join(tmpdir(), 'exosome-quiz-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), SMALL_TOOLBAR);
  return home;
}

async function startScreen() {
  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await Promise.race([once(screen.stdout, 'data'), once(screen, 'exit').then(() => [''])]);
  if (!String(number).trim()) throw new Error('Xvfb does not start');
  return { screen, display: String(number).trim() };
}

async function whenReady(server) {
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await fetch(`${server}/status`).then(({ ok }) => ok, () => false);
    if (isReady) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver does not start');
}

/** The browser's one page, with the methods of a puppeteer page that the test runner's commands call. */
function makePage(send, setDesktop) {
  const until = (source, what, ...args) =>
    script(send, `async (...args) => { for (let tries = 0; tries < 250; tries += 1) { if ((${source})(...args)) return true; await new Promise((resolve) => setTimeout(resolve, 20)); } return false; }`, ...args).then((did) => {
      if (!did) throw new Error(`WebKitGTK: ${what}`);
    });
  let inForce;
  let size;
  return {
    ...hands(send),
    goto: (url) => send('POST', '/url', { url }),
    url: () => send('GET', '/url'),
    /** Leaves the page. What is asked of one that is being left is never answered. */
    async leave() {
      await send('POST', '/url', { url: 'about:blank' });
      for (let tries = 0; tries < 250; tries += 1) {
        const isAway = await script(send, "() => location.href === 'about:blank' && document.readyState === 'complete'").catch(() => false);
        if (isAway) return;
        await wait(20);
      }
      throw new Error('WebKitGTK does not leave the page');
    },
    async setViewport({ width, height }) {
      if (isDeepStrictEqual(size, { width, height })) return;
      size = undefined;
      const [across, down] = await script(send, '() => [outerWidth - innerWidth, outerHeight - innerHeight]');
      await send('POST', '/window/rect', { x: 0, y: 0, width: width + across, height: height + down });
      await until('(width, height) => innerWidth === width && innerHeight === height', `the window is not ${width} by ${height}`, width, height);
      size = { width, height };
    },
    async emulateMediaFeatures(features) {
      const wanted = { ...AS_USUAL, ...Object.fromEntries(features.map(({ name, value }) => [name, value])) };
      // Setting it takes a while, and most tests want what the one before wanted.
      if (isDeepStrictEqual(inForce, wanted)) return;
      inForce = undefined;
      setDesktop(desktop(wanted));
      const queries = Object.entries(wanted).map(([name, value]) => `(${name}: ${value})`);
      await until('(all) => all.every((query) => matchMedia(query).matches)', `not ${queries.join(' and ')}`, queries);
      inForce = wanted;
    },
    // There is no command for it: what is allocated makes the engine collect.
    collectGarbage: () => script(send, 'async () => { for (let count = 0; count < 60; count += 1) { new Uint8Array(16e6); await new Promise((resolve) => setTimeout(resolve)); } }'),
  };
}

async function startBrowser() {
  const home = makeHome();
  const programs = [];
  const end = async () => {
    const running = programs.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.all(running.map((program) => (program.kill('SIGKILL'), once(program, 'exit'))));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const { screen, display } = await startScreen();
    programs.push(screen);
    const setDesktop = await serveSettings(display, desktop(AS_USUAL));
    const port = await freePort();
    const env = { ...process.env, ...WITHOUT_GPU, DISPLAY: `:${display}`, NO_AT_BRIDGE: '1', XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
    programs.unshift(start('WebKitWebDriver', ['-p', String(port)], { stdio: 'ignore', env }));
    const server = `http://127.0.0.1:${port}`;
    await whenReady(server);
    const send = await openSession(server, { pageLoadStrategy: 'none' });
    return { page: makePage(send, setDesktop), end, quit: () => send('DELETE', '').finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A launcher for the test runner. One page at a time, for there is one focus and one desktop. */
class WebKitLauncher {
  name = 'WebKit';

  // So that the test runner's commands take `getPage` for a page of puppeteer's, whose methods it has.
  type = 'puppeteer';

  concurrency = 1;

  #starting;

  #browser;

  #active;

  async #started() {
    this.#starting ??= startBrowser();
    // One that cannot be started is not tried again for each file.
    this.#browser = await this.#starting;
    return this.#browser;
  }

  async startSession(id, url) {
    const { page } = await this.#started();
    this.#active = { id, url, page };
    await page.setViewport({ width: 800, height: 600 });
    await page.goto(url);
  }

  isActive(id) {
    return this.#active?.id === id;
  }

  getPage(id) {
    if (!this.isActive(id)) throw new Error(`No page for session ${id}`);
    return this.#active.page;
  }

  /** Asked when the page's connection is lost: a browser that died cannot tell, and has not moved on. */
  getBrowserUrl() {
    return this.#active?.page.url().catch(() => this.#active?.url);
  }

  async stopSession() {
    const { page } = this.#active;
    this.#active = undefined;
    try {
      await inTime(page.leave());
    } catch {
      // It died, or hangs. The next file gets another one.
      this.#starting = undefined;
      await this.#browser?.end();
    }
    return {};
  }

  async stop() {
    await this.#browser?.quit().catch(() => undefined);
  }

  startDebugSession() {
    throw new Error('WebKitGTK is not there for debugging');
  }
}

export function webkit() {
  return new WebKitLauncher();
}
