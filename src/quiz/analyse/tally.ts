import type { Answers, Quiz, Ranking, RecommendationKind } from '../types.ts';
import type { CategoryShare, Findings, KindShare, Seen, Tie } from './types.ts';

const kinds: readonly RecommendationKind[] = ['category', 'consultation', 'doctor', 'stop'];

/** Adds up how paths end. */
export class Tally {
  private total = 0;
  /** Shares are weights until they are given out. */
  private readonly kinds: KindShare[] = kinds.map((kind) => ({ kind, share: 0, example: null }));
  private readonly categories: CategoryShare[];
  private readonly ties = new Map<string, Tie>();

  constructor({ categories }: Quiz) {
    this.categories = categories
      .filter(({ offered }) => offered !== false)
      .map(({ id }) => ({ id, primary: { share: 0, example: null }, also: { share: 0, example: null } }));
  }

  /** Paths of this weight end like this, and `example` makes answers of one of them. */
  add({ kind, primary, also, ranked }: Ranking, weight: number, example: () => Answers): void {
    this.total += weight;
    count(this.kinds.find((one) => one.kind === kind), weight, example);
    if (primary) count(this.categories.find(({ id }) => id === primary.id)?.primary, weight, example);
    if (also) count(this.categories.find(({ id }) => id === also.id)?.also, weight, example);
    if (!primary) return;
    for (const { id, points } of ranked) {
      if (id !== primary.id && points === primary.points) this.addTie(primary.id, id, weight, example);
    }
  }

  findings(): Pick<Findings, 'kinds' | 'categories' | 'neverRecommended' | 'ties'> {
    const asShare = <T extends Seen>(seen: T): T => ({ ...seen, share: seen.share / this.total });
    return {
      kinds: this.kinds.map(asShare),
      categories: this.categories.map(({ id, primary, also }) => ({ id, primary: asShare(primary), also: asShare(also) })),
      neverRecommended: this.categories.filter(({ primary }) => !primary.example).map(({ id }) => id),
      ties: [...this.ties.values()].map(asShare).sort((a, b) => rounded(b.share) - rounded(a.share) || this.place(a) - this.place(b)),
    };
  }

  /** In the clinic's order. */
  private place({ winner, other }: Tie): number {
    const at = (one: string) => this.categories.findIndex(({ id }) => id === one);
    return at(winner) * this.categories.length + at(other);
  }

  private addTie(winner: string, other: string, weight: number, example: () => Answers): void {
    const key = JSON.stringify([winner, other]);
    const tie = this.ties.get(key) ?? { winner, other, share: 0, example: example() };
    tie.share += weight;
    this.ties.set(key, tie);
  }
}

/** Without what adding up in another order would change. */
function rounded(share: number): number {
  return Number(share.toPrecision(9));
}

function count(seen: Seen | undefined, weight: number, example: () => Answers): void {
  if (!seen) return;
  seen.share += weight;
  seen.example ??= example();
}
