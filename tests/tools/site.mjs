// Serves /dist and /demo to the browser tests as a web server would: byte for byte, past the test server's own
// transforms, and with the headers that a real site sends.
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedPage, servedPath, waitIn } from './server-page.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How long a server may take that is asked for an answer later, in milliseconds. */
const LONGEST_WAIT = 20_000;

/**
 * `/answer?status=500&type=text/plain&body=…&wait=300`: a server that is slow or fails. With `wait=never` it answers only
 * once nobody listens any more.
 */
async function answer(context) {
  const { status = '200', type = 'application/json', body = '', wait = '0' } = context.query;
  const gone = new Promise((resolve) => context.res.once('close', resolve));
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, wait === 'never' ? LONGEST_WAIT : Number(wait)).unref())]);
  context.status = Number(status);
  context.set('cache-control', 'no-store');
  context.type = type;
  context.body = body;
}

/** What ends a wait early, by how long it is to take: `/release?wait=9000.25` lets go what asked for `?wait=9000.25`. */
const held = new Map();

function release(wait) {
  held.get(wait)?.();
  return held.delete(wait);
}

/** Holds an answer back. */
async function hold(wait) {
  await new Promise((resolve) => {
    held.set(wait, resolve);
    setTimeout(resolve, wait).unref();
  });
  held.delete(wait);
}

/** Pages that get a real Content-Security-Policy header. A meta tag starts later, and knows fewer directives. */
const POLICIES = {
  // An attribute needs no connection; a file at `src` is not let through.
  '/demo/hostile/csp-json.html': [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "img-src 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  '/demo/hostile/csp.html': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
};

async function read(path) {
  const relative = path.endsWith('/') ? `${path}index.html` : path;
  const file = resolve(root, `.${decodeURIComponent(relative)}`);
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  try {
    return { body: await readFile(file), type: extname(file) };
  } catch {
    return null;
  }
}

/** Koa middleware. A missing file goes on to the test server, which answers 404. */
export async function site(context, next) {
  const { path } = context;
  if (path === '/answer') return answer(context);
  if (path === '/release') return void (context.body = String(release(waitIn(context.search))));
  // The same server is two origins, as localhost and as 127.0.0.1: a page on one loads the script from the other.
  if (path.startsWith('/dist/')) context.set('access-control-allow-origin', '*');
  if (POLICIES[path]) context.set('content-security-policy', POLICIES[path]);

  // The builder's TypeScript goes through the test server's transforms, as it goes through a build elsewhere.
  const isSite = context.method === 'GET' && !path.endsWith('.ts') && (path.startsWith('/dist/') || path.startsWith('/demo/'));
  const file = isSite ? await read(path) : null;
  if (!file) return next();
  const wait = waitIn(context.search);
  const body = path === servedPath ? await servedPage(wait) : file.body;
  if (path !== servedPath && wait) await hold(wait);
  context.set('cache-control', 'no-store');
  context.type = file.type;
  context.body = body;
}
