// Serves what a project built: its page from its server entry, and the files of its client. Run with the folder of both;
// prints its address. Takes leads at /leads, and gives them back.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

const folder = process.argv[2];
const { render } = await import(pathToFileURL(join(folder, 'server/entry.js')));
const leads = [];

async function receive(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function answer(request) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/leads' && request.method === 'POST') {
    leads.push(await receive(request));
    return { status: 204 };
  }
  if (pathname === '/leads') return { type: '.json', body: JSON.stringify(leads) };
  if (pathname === '/') return { type: '.html', body: await render() };
  // Asked for by every browser.
  if (pathname === '/favicon.ico') return { status: 204 };
  return { type: extname(pathname), body: await readFile(join(folder, 'client', normalize(pathname))) };
}

const server = createServer((request, response) => {
  answer(request).then(
    ({ status = 200, type, body }) => response.writeHead(status, type && { 'content-type': TYPES[type] ?? 'application/octet-stream' }).end(body),
    (error) => {
      if (error.code !== 'ENOENT') console.error(error);
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    },
  );
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
