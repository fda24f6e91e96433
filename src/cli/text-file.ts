import { closeSync, openSync, readSync } from 'node:fs';

/** The text of a file, or why there is none. */
export type TextFile = { text: string } | { reason: string };

/** No page with a quiz comes near it; without a limit, a film or an endless device would fill the memory. */
const maxBytes = 10_000_000;

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

export function readTextFile(path: string): TextFile {
  try {
    const bytes = readBytes(path);
    if (bytes.length > maxBytes) return { reason: `it is larger than ${maxBytes / 1_000_000} MB` };
    const text = decoded(bytes);
    return text.includes('\0') ? { reason: 'it is not a text file' } : { text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { reason: reasons[code] ?? `it cannot be read (${code || String(error)})` };
  }
}

/** All bytes, or a few more than allowed. */
function readBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= maxBytes; ) {
      const chunk = Buffer.alloc(1 << 16);
      const count = readSync(file, chunk);
      if (!count) break;
      chunks.push(chunk.subarray(0, count));
      size += count;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** As UTF-8 unless the file begins as UTF-16, which some Windows editors write. The mark itself is taken off. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
