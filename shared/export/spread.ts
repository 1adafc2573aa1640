/** Articles that stay together: how many, and their marks by tag. */
export interface Weighted {
  readonly size: number;
  readonly tags: ReadonlyMap<string, number>;
}

/**
 * Spreads groups over parts by their shares (which add up to 1): answers the part of each. In the spirit of iterative
 * stratification (Sechidis, Tsoumakas and Vlahavas 2011): the largest groups first, among equals those with the rarest
 * tag, each into the part that it brings nearest to its share of every tag. A part takes a group only while that does not
 * take it past its share of articles; what fits nowhere goes where most room is left. So no part is off by the size of
 * the largest group: once a group fits nowhere, every part lacks less than that, and is passed at most once.
 */
export function spread(groups: readonly Weighted[], shares: readonly number[]): readonly number[] {
  const totals = new Map<string, number>();
  for (const { tags } of groups) for (const [tag, n] of tags) totals.set(tag, (totals.get(tag) ?? 0) + n);
  const articles = groups.reduce((sum, { size }) => sum + size, 0);
  const parts = shares.map((share) => new Part(share, share * articles, totals));
  const rarest = groups.map(({ tags }) => Math.min(...[...tags.keys()].map((tag) => totals.get(tag)!)));
  const order = [...groups.keys()].sort(
    (a, b) => groups[b]!.size - groups[a]!.size || byRarity(rarest[a]!, rarest[b]!),
  );
  const placed: number[] = [];
  for (const at of order) {
    const group = groups[at]!;
    const fitting = parts.filter(({ room }) => room >= group.size - SLACK);
    const best =
      fitting.length > 0 ? bestOf(fitting, (part) => -part.costOf(group)) : bestOf(parts, ({ room }) => room);
    best.take(group);
    placed[at] = parts.indexOf(best);
  }
  return placed;
}

/** Shares are fractions, so what is left is not always quite whole. */
const SLACK = 1e-6;

class Part {
  /** How many articles it still takes before its share is full. */
  room: number;
  readonly #share: number;
  readonly #totals: ReadonlyMap<string, number>;
  readonly #tags = new Map<string, number>();

  constructor(share: number, room: number, totals: ReadonlyMap<string, number>) {
    this.#share = share;
    this.room = room;
    this.#totals = totals;
  }

  /** How much further from its share of each tag a group would take it; in squares, relative to that share. */
  costOf({ tags }: Weighted): number {
    let cost = 0;
    for (const [tag, n] of tags) {
      const wanted = this.#share * this.#totals.get(tag)!;
      const off = (this.#tags.get(tag) ?? 0) - wanted;
      if (wanted > 0) cost += ((off + n) ** 2 - off ** 2) / (wanted * this.#totals.get(tag)!);
    }
    return cost;
  }

  take({ size, tags }: Weighted): void {
    this.room -= size;
    for (const [tag, n] of tags) this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + n);
  }
}

/** What is best by a figure; the first among equals. There must be one. */
function bestOf<Item extends object>(items: readonly Item[], figureOf: (item: Item) => number): Item {
  let best = items[0]!;
  for (const item of items) if (figureOf(item) > figureOf(best)) best = item;
  return best;
}

/** Groups without any tag have none that is rare: they come last. */
const byRarity = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
