import { dirname, join } from 'node:path';

/** Path of what an address in a page means, where no server is needed to tell: a relative one. */
export function besidePage(address: string, page: string): string | null {
  // With a scheme, or from the root of a server.
  if (/^([a-z][a-z\d+.-]*:|[\\/])/i.test(address)) return null;
  const [path = ''] = address.split(/[?#]/);
  return join(dirname(page), decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone % is part of the name.
    return path;
  }
}
