/** Values chosen so far, by question id. Only what was really asked and offered is in it. */
export type Chosen = ReadonlyMap<string, ReadonlySet<unknown>>;

const nothing: ReadonlySet<unknown> = new Set();

/** Whether a condition holds. Total: whatever stands where a condition should is simply not met. */
export function holds(condition: unknown, chosen: Chosen): boolean {
  return isRecord(condition) && Object.entries(condition).every(([key, part]) => holdsPart(key, part, chosen));
}

function holdsPart(key: string, part: unknown, chosen: Chosen): boolean {
  switch (key) {
    case 'any':
      return listIn(part).some((inner) => holds(inner, chosen));
    case 'all':
      return listIn(part).every((inner) => holds(inner, chosen));
    case 'not':
      return isRecord(part) && !holds(part, chosen);
    default:
      return meets(part, chosen.get(key) ?? nothing);
  }
}

/** A value, any of several values, `only` these values, or `all` of these. */
function meets(test: unknown, values: ReadonlySet<unknown>): boolean {
  if (Array.isArray(test)) return test.some((value) => values.has(value));
  if (!isRecord(test)) return values.has(test);
  if ('only' in test) return values.size > 0 && [...values].every((value) => listIn(test.only).includes(value));
  return Array.isArray(test.all) && listIn(test.all).every((value) => values.has(value));
}

export function listIn(part: unknown): unknown[] {
  return Array.isArray(part) ? part : [];
}

export function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
