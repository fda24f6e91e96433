// A receiver of leads that behaves as servers do on a bad day: /receiver/MODE?key=KEY takes a POST, and
// /receiver/log?key=KEY tells what has come. KEY keeps tests apart.

/** What has come, by key. */
const logs = new Map();

const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What each mode does with the try of this number, counted from 1. */
const modes = {
  ok: () => ({ status: 200 }),
  created: () => ({ status: 201 }),
  slow: async () => (await wait(1500), { status: 200 }),
  never: () => wait(60_000),
  drops: () => 'drop',
  'drops-once': (attempt) => (attempt === 1 ? 'drop' : { status: 200 }),
  'down-then-back': (attempt) => (attempt < 3 ? { status: 503 } : { status: 200 }),
  'too-many-once': (attempt) => (attempt === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 200 }),
  'request-timeout-once': (attempt) => (attempt === 1 ? { status: 408 } : { status: 200 }),
  broken: () => ({ status: 500 }),
  refused: () => ({ status: 422 }),
  gone: () => ({ status: 410 }),
  redirected: (_attempt, ctx) => ({ status: 303, headers: { location: `/receiver/thanks${ctx.search}` } }),
  thanks: () => ({ status: 200 }),
  'without-cors': () => ({ status: 200, headers: { 'access-control-allow-origin': 'https://elsewhere.example', 'access-control-allow-headers': 'content-type' } }),
};

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export async function receiver(ctx, next) {
  const [, name] = /^\/receiver\/([a-z-]+)$/.exec(ctx.path) ?? [];
  if (!name) return next();
  const key = String(ctx.query.key);
  if (name === 'log') {
    ctx.set(allowed);
    ctx.body = logs.get(key) ?? [];
    return undefined;
  }
  if (!(name in modes)) return next();
  const entry = { method: ctx.method, mode: name, at: Date.now(), type: ctx.get('content-type'), body: await readBody(ctx.req) };
  const log = [...(logs.get(key) ?? []), entry];
  logs.set(key, log);
  const tries = log.filter(({ method, mode }) => method !== 'OPTIONS' && mode === name).length;
  const answer = ctx.method === 'OPTIONS' ? { status: 204 } : await modes[name](tries, ctx);
  if (answer === 'drop' || !answer) return void ctx.req.socket.destroy();
  ctx.status = answer.status;
  ctx.set({ ...allowed, ...answer.headers });
  ctx.body = '';
  return undefined;
}
