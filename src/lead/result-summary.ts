import type { ResultSummary } from '../events.ts';
import type { Recommendation } from '../quiz/types.ts';
import { categoryName } from './lead.ts';

/** What the page may hear of a result: names and levels, without what the visitor chose. */
export function resultSummary({ kind, primary, also, close, flags }: Recommendation): ResultSummary {
  return {
    kind,
    primary: categoryName(primary),
    also: categoryName(also),
    close,
    flags: flags.map(({ level }) => ({ level })),
  };
}
