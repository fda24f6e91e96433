// Serves the pages and their files as a good web server would: brotli at its highest quality, which is done beforehand.
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { pageOf } from './contenders.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

function compress(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** What a visitor's browser loads for the quiz, in bytes: the page itself is the clinic's. */
export function sizeOf({ files }) {
  return files.reduce((sum, { body }) => sum + compress(body).length, 0);
}

/** The path of the page with so many quizzes of one contender; without one, of the page alone. */
export const pathOf = (contender, count = 1) => `/${contender?.id ?? 'page'}-${count}.html`;

const COUNTS = [1, 10, 100];

export async function serve(contenders) {
  const pages = contenders.flatMap((contender) => COUNTS.map((count) => [pathOf(contender, count), pageOf(contender, count)]));
  pages.push([pathOf(null), pageOf(null)], ['/blank.html', '<!doctype html><title>Blank</title>']);
  const answers = new Map(
    [...pages.map(([path, html]) => [path, Buffer.from(html)]), ...contenders.flatMap(({ files }) => files.map(({ path, body }) => [path, body]))].map(
      ([path, body]) => [path, compress(body)],
    ),
  );
  const server = createServer(({ url }, response) => {
    const body = answers.get(url);
    if (!body) return response.writeHead(404).end();
    const type = TYPES[url.split('.').at(-1)];
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length, 'cache-control': 'no-store' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))) };
}
