// The work as text for an address: what differs from an empty setup, compressed. It stands behind the #, which no browser sends.
import { readSetup } from './read-setup.ts';
import { emptySetup, type Setup } from './setup.ts';

const mark = 'work=';

/** What differs from an empty setup. */
export function differences(setup: Setup): Partial<Setup> {
  const standard: Readonly<Record<string, unknown>> = { ...emptySetup };
  return Object.fromEntries(Object.entries(setup).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(standard[key])));
}

/** The part after the #; empty for an empty setup. */
export async function toHash(setup: Setup): Promise<string> {
  const changed = differences(setup);
  if (!Object.keys(changed).length) return '';
  const bytes = await through(new TextEncoder().encode(JSON.stringify(changed)), new CompressionStream('deflate-raw'));
  return mark + toText(bytes);
}

/** The setup in an address; `null` where none stands there that can be read. */
export async function fromHash(hash: string): Promise<Setup | null> {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(mark)) return null;
  try {
    const bytes = await through(toBytes(text.slice(mark.length)), new DecompressionStream('deflate-raw'));
    return readSetup(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // A text that was cut off is an error on both sides: the reader's is the one that counts.
  const isWritten = Promise.allSettled([writer.write(bytes), writer.close()]);
  const reader = stream.readable.getReader();
  const parts: BlobPart[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  await isWritten;
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toText(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
