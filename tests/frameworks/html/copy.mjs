// Puts the quiz's script beside the page's: the file for script tags, and what it may load.
import { cp, readdir } from 'node:fs/promises';

const from = new URL('dist/', import.meta.resolve('exosome-quiz/package.json'));
const to = new URL('dist/client/', import.meta.url);
for (const name of await readdir(from)) if (/^exosome-quiz.*\.js$/.test(name)) await cp(new URL(name, from), new URL(name, to));
