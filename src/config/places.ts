/** Where each part of a configuration stands in what was written, however it is moved about later. */
export class Places {
  readonly #paths = new WeakMap<object, string>();

  /** Remembers where an object or list was written. */
  set<Part extends object>(part: Part, path: string): Part {
    this.#paths.set(part, path);
    return part;
  }

  /** Whether it was written by whoever configures, and not built in. */
  has(part: object): boolean {
    return this.#paths.has(part);
  }

  /** Path of a part, or of what stands in it under some keys. */
  of(part: object, ...keys: readonly PropertyKey[]): string {
    return keys.reduce<string>(join, this.#paths.get(part) ?? '');
  }

  /** Path of what stands at `keys` below `root`, by the nearest part on the way whose place is known. */
  below(root: unknown, keys: readonly PropertyKey[]): string {
    let path = '';
    let part: unknown = root;
    for (const key of ['', ...keys]) {
      if (key !== '') part = childOf(part, key);
      const known = typeof part === 'object' && part !== null ? this.#paths.get(part) : undefined;
      path = known ?? (key === '' ? '' : join(path, key));
    }
    return path;
  }
}

export function childOf(part: unknown, key: PropertyKey): unknown {
  return typeof part === 'object' && part !== null ? Object.getOwnPropertyDescriptor(part, key)?.value : undefined;
}

export function childAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(childOf, data);
}

/** Of a path that is too long to read, the beginning. */
export function shortPath(path: string): string {
  return path.length > 120 ? `${path.slice(0, 120)}…` : path;
}

/** `questions[2].points.hair`; a key that is no plain name stands in quotes. */
export function join(path: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const name = String(key);
  if (!/^[\w$-]{1,60}$/.test(name)) return `${path}[${JSON.stringify(name.slice(0, 60))}]`;
  return path ? `${path}.${name}` : name;
}
