import { countTo } from './count-to.ts';

/** The known word that a mistyped one is most likely to be; none when all are far from it. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const word = found.toLowerCase().slice(0, 40);
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate), ends: sameEnds(word, candidate) }))
    // Of two that are as near, the one that begins and ends the same: slips are rarely there; and of numbers, the nearest.
    .sort((a, b) => a.distance - b.distance || b.ends - a.ends || gap(word, a.candidate) - gap(word, b.candidate));
  return best && best.distance <= slips(best.candidate) ? best.candidate : undefined;
}

function sameEnds(a: string, b: string): number {
  return 2 * Number(a[0] === b[0]) + Number(a.at(-1) === b.at(-1));
}

/** Between two numbers. Of words it is not a number, which leaves a sorted list as it was. */
function gap(found: string, candidate: string): number {
  return Math.abs(Number(found) - Number(candidate));
}

/** How many wrong letters still look like a slip: half of a short word, three of a long one. */
function slips({ length }: string): number {
  return Math.min(3, Math.max(1, Math.floor(length / 2)));
}

/** Levenshtein distance, one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = countTo(to.length + 1);
  [...from].forEach((letter, line) => {
    let left = line + 1;
    row = row.map((above, index) => {
      if (index === 0) return left;
      const diagonal = (row[index - 1] ?? 0) + (letter === to[index - 1] ? 0 : 1);
      left = Math.min(above + 1, left + 1, diagonal);
      return left;
    });
  });
  return row.at(-1) ?? 0;
}
