/** The files of one version, and what makes sure that a browser runs just these. */
export interface Release {
  readonly version: string;
  /** Names of the files that are loaded where a page needs them: `json` and languages. */
  readonly parts: Readonly<Record<string, string>>;
  /** By file name. Empty where it could not be worked out. */
  readonly integrity: Readonly<Record<string, string>>;
}

export const mainFile = 'exosome-quiz.js';

/** Names of the files beside the script-tag file, which loads them by these names. */
export function partsIn(script: string): Record<string, string> {
  const names = [...script.matchAll(/exosome-quiz-([a-z]+)-[\w-]{8}\.js/g)];
  return Object.fromEntries(names.map(([name, part = '']) => [part, name]));
}

/** Subresource Integrity of a file: https://www.w3.org/TR/sri-2/ */
export async function integrityOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(Array.from(digest, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Reads the files of this version where they stand. Without a secure context there are no hashes. */
export async function readRelease(folder: string, version: string): Promise<Release> {
  const bytesOf = async (name: string) => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`${name} could not be read: ${response.status}`);
    return response.arrayBuffer();
  };
  const main = await bytesOf(mainFile);
  const parts = partsIn(new TextDecoder().decode(main));
  if (!globalThis.crypto?.subtle) return { version, parts, integrity: {} };
  const others = await Promise.all(Object.values(parts).map(async (name) => [name, await integrityOf(await bytesOf(name))] as const));
  return { version, parts, integrity: { [mainFile]: await integrityOf(main), ...Object.fromEntries(others) } };
}
