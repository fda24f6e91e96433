// A ZIP archive of some files, in a few lines: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { crc32, deflateRawSync } from 'node:zlib';

const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** 1 January 1980, always: the same files make the same archive. */
const DATE = 0x21;

/** The fields that an entry's own header and the directory have in common. */
function shared({ name, packed, size, sum }) {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF8, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt16LE(DATE, 8);
  bytes.writeUInt32LE(sum, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function directoryEntry(file, offset) {
  const start = Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]);
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, shared(file), end, file.name]);
}

function endOf(count, size, offset) {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\u0005\u0006', 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}

/**
 * @param {readonly { name: string, data: Buffer }[]} files
 * @returns {Buffer}
 */
export function zip(files) {
  const entries = [];
  const directory = [];
  let offset = 0;
  for (const { name, data } of files) {
    const file = { name: Buffer.from(name), packed: deflateRawSync(data, { level: 9 }), size: data.length, sum: crc32(data) };
    const entry = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared(file), file.name, file.packed]);
    entries.push(entry);
    directory.push(directoryEntry(file, offset));
    offset += entry.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...entries, listing, endOf(files.length, listing.length, offset)]);
}
