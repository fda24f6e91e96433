/** Puts values where a text has `{name}`. A name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (match, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : match));
}

/** The same for every text in an object and the lists and objects in it. */
export function fillAll<Texts extends object>(texts: Texts, values: Readonly<Record<string, string>>): Texts {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value, values);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value === 'object' && value) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
    return value;
  };
  return filled(texts) as Texts;
}
