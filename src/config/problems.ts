import type { Problem } from '../quiz/types.ts';

export function unknownValue(path: string, found: string, known: readonly string[]): Problem {
  const fix = nearest(found, known);
  const hint = fix ? `Did you mean “${fix}”?` : `Known here: ${known.join(', ')}.`;
  return { code: 'unknown-value', severity: 'warning', path, message: `${path}: “${shorten(found)}” is not known and was left out. ${hint}`, ...(fix && { fix }) };
}

export function duplicateValue(path: string, found: string): Problem {
  return { code: 'duplicate-value', severity: 'warning', path, message: `${path}: “${shorten(found)}” stands there more than once. Write it once.` };
}

export function nothingUsable(path: string, known: readonly string[]): Problem {
  return { code: 'nothing-usable', severity: 'error', path, message: `${path}: nothing in it could be used, so the default runs. Known here: ${known.join(', ')}.` };
}

export function unsafeAddress(path: string, found: string): Problem {
  return {
    code: 'unsafe-address',
    severity: 'error',
    path,
    message: `${path}: “${shorten(found)}” is not an address that a visitor can safely open, so there is no link. Write one that starts with https:// or /.`,
  };
}

export function unknownColour(path: string, found: string): Problem {
  return {
    code: 'unknown-colour',
    severity: 'warning',
    path,
    message: `${path}: “${shorten(found)}” is not a colour that the browser knows. Write it like #2f6f62 or teal.`,
  };
}

/** The known word that a mistyped one is most likely to be; none when all are far from it. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const word = found.toLowerCase().slice(0, 40);
  const [best] = known.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, best.candidate.length / 3) ? best.candidate : undefined;
}

/** Levenshtein distance, one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    let left = line + 1;
    row = row.map((above, index) => {
      if (index === 0) return left;
      const diagonal = (row[index - 1] ?? 0) + (letter === to[index - 1] ? 0 : 1);
      left = Math.min(above + 1, left + 1, diagonal);
      return left;
    });
  }
  return row.at(-1) ?? 0;
}

function shorten(found: string): string {
  return found.length > 60 ? `${found.slice(0, 60)}…` : found;
}
