// Finds the browsers that the tests drive, and the screenshots' one. Without dependencies: test.mjs needs it before
// anything is installed.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_WINDOWS_PATHS = ['Mozilla Firefox\\firefox.exe'];
const FIREFOX_MAC_PATHS = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates(names, windowsPaths, macPaths) {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean);
    return roots.flatMap((root) => windowsPaths.map((path) => join(root, path)));
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = [...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.platform === 'darwin' ? [...programs, ...macPaths] : programs;
}

/** The path in this variable, or null. One that is no program is an error, not a reason to use another browser. */
function wanted(variable) {
  const path = process.env[variable];
  if (path && !isProgram(path)) throw new Error(`${variable} names no program: ${path}`);
  return path || null;
}

/** The path of a Chromium-family browser, or null. */
export function findBrowser() {
  return wanted('CHROME_PATH') ?? candidates(NAMES, WINDOWS_PATHS, MAC_PATHS).find(isProgram) ?? null;
}

export function findFirefox() {
  return wanted('FIREFOX_PATH') ?? candidates(FIREFOX_NAMES, FIREFOX_WINDOWS_PATHS, FIREFOX_MAC_PATHS).find(isProgram) ?? null;
}

/** A program on the path, or null. */
export function findProgram(name) {
  return candidates([name], [], []).find(isProgram) ?? null;
}

export function requireBrowser() {
  const path = findBrowser();
  if (!path) throw new Error('No Chrome, Chromium or Edge found: install one, or set CHROME_PATH to its path');
  return path;
}

/** Flags that keep the browser from calling its vendor; root has no sandbox to run in. */
export function browserFlags() {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    // Letters in shades of one colour, so that pictures do not depend on how the screen's pixels are made.
    '--disable-lcd-text',
    '--disable-quic',
    '--disable-sync',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--no-first-run',
  ];
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  return flags;
}
