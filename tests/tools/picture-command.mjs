// Takes a picture of a part of the page, and compares it with the one in tests/pictures.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

const committed = new URL('../pictures/', import.meta.url);
const failed = new URL('../pictures-failed/', import.meta.url);
const extension = '.webp';
const renews = Boolean(process.env.RENEW_PICTURES);

/** Levels of red, green and blue. Fewer make small files; the colours themselves have tests of their own. */
const LEVELS = 32;
/** How far a pixel's colour may be off, 0 to 1: another build of the browser rounds the edges of letters differently. */
const COLOUR_TOLERANCE = 0.1;
/** How many pixels may be further off than that. */
const MOST_PIXELS = 25;

async function pixelsOf(file) {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What each of the 256 levels becomes. */
const fewerLevels = Uint8Array.from({ length: 256 }, (_, level) => {
  const step = 255 / (LEVELS - 1);
  return Math.round(Math.round(level / step) * step);
});

function withFewerColours({ data, ...size }) {
  for (let place = 0; place < data.length; place += 1) data[place] = fewerLevels[data[place]];
  return { data, ...size };
}

/** Null where the two look the same, else what is different, with a drawing of it where there can be one. */
function difference(before, now) {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return { text: `it is ${width} × ${height} px large, and was ${before.width} × ${before.height}` };
  if (before.data.equals(now.data)) return null;
  const data = Buffer.alloc(now.data.length);
  const pixels = pixelmatch(before.data, now.data, data, width, height, { threshold: COLOUR_TOLERANCE });
  return pixels > MOST_PIXELS ? { text: `${pixels} pixels are different`, drawing: { data, width, height } } : null;
}

async function save(folder, name, { data, width, height }) {
  const file = fileURLToPath(new URL(name, folder));
  await mkdir(dirname(file), { recursive: true });
  await sharp(data, { raw: { width, height, channels: 4 } }).webp({ lossless: true, effort: 6 }).toFile(file);
}

/** What is wrong with the picture, in words; nothing where it looks as it should. */
async function verdict(name, before, now) {
  const found = before ? difference(before, now) : { text: 'there is none yet' };
  if (!found) return '';
  if (renews) {
    await save(committed, name, now);
    return '';
  }
  await save(failed, name, now);
  if (found.drawing) await save(failed, name.replace(extension, `-difference${extension}`), found.drawing);
  return `${name}: ${found.text}. See tests/pictures-failed. If it should look like that: npm run pictures`;
}

/** Pictures that no test took; they are gone after `npm run pictures`. */
async function leftOver(taken) {
  const all = await readdir(committed, { recursive: true }).catch(() => []);
  const extra = all.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith(extension) && !taken.includes(name));
  if (!renews) return extra;
  for (const name of extra) await rm(new URL(name, committed));
  return [];
}

/**
 * `await executeServerCommand('picture', { name, clip })`: what is wrong with the picture of that rectangle of the page, or ''.
 * `await executeServerCommand('pictures-left-over', names)`: the pictures besides those of these names.
 */
export function picturePlugin() {
  return {
    name: 'picture-command',
    async executeCommand({ command, payload, session }) {
      if (command === 'pictures-left-over') return leftOver(payload);
      if (command !== 'picture') return undefined;
      const page = session.browser.getPage(session.id);
      // The one is read while the browser draws the other.
      const [before, now] = await Promise.all([
        readFile(new URL(payload.name, committed)).then(pixelsOf, () => null),
        page.screenshot({ clip: payload.clip, captureBeyondViewport: false, optimizeForSpeed: true }).then(pixelsOf),
      ]);
      // An empty text would be taken for no answer.
      return { problem: await verdict(payload.name, before, withFewerColours(now)) };
    },
  };
}
