/** Puts values where a text has `{name}`. A name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (match, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : match));
}

/** The same for every text in an object and the lists and objects in it. */
export function fillAll<Texts extends object>(texts: Texts, values: Readonly<Record<string, string>>): Texts {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value, values);
    if (typeof value !== 'object' || !value) return value;
    // Filled in a copy: an object that got its keys one by one would take a shape for each.
    const copy: object = Array.isArray(value) ? [...value] : { ...value };
    for (const [key, inner] of Object.entries(copy)) {
      const now = filled(inner);
      if (now !== inner) Reflect.set(copy, key, now);
    }
    return copy;
  };
  return filled(texts) as Texts;
}
