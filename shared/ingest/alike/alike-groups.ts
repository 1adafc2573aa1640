import { type Sketch, shareOf } from './sketch.ts';

/** Articles are numbered below this, so that a number of a sketch and an article's fit into one exact number together. */
const MOST_ARTICLES = 2 ** 20;
/** A run of words that so many groups have is boilerplate of an outlet: it speaks for no likeness. */
const COMMON = 100;

/**
 * Puts sketches into groups in which each is like another one: those of at least two, in the order of the ids. Only
 * sketches that share a number are compared, so that the time grows with the articles and not with their pairs.
 */
export function alikeGroups<Aid extends string>(
  sketches: ReadonlyMap<Aid, Sketch>,
  least: number,
): readonly (readonly Aid[])[] {
  const all = [...sketches].sort(([a], [b]) => (a < b ? -1 : 1));
  const groups = new Groups(all.length);
  const compared = new Set<number>();
  const compare = (a: number, b: number) => {
    const pair = a * MOST_ARTICLES + b;
    if (groups.first(a) === groups.first(b) || compared.has(pair)) return;
    compared.add(pair);
    if (shareOf(all[a]![1], all[b]![1]) >= least) groups.join(a, b);
  };
  for (const members of sharers(all.map(([, sketch]) => sketch))) {
    const seen: number[] = [];
    for (const member of members) {
      for (const other of seen) compare(other, member);
      if (!seen.some((other) => groups.first(other) === groups.first(member))) seen.push(member);
      if (seen.length > COMMON) break;
    }
  }
  return groups.ofSeveral().map((members) => members.map((member) => all[member]![0]));
}

/** The sketches, by their places in rising order, that have a number in common: a list for each such number. */
function* sharers(sketches: readonly Sketch[]): Generator<readonly number[]> {
  const count = sketches.reduce((sum, { least }) => sum + least.length, 0);
  const pairs = new Float64Array(count);
  let end = 0;
  for (const [at, { least }] of sketches.entries())
    for (const number of least) pairs[end++] = number * MOST_ARTICLES + at;
  pairs.sort();
  let members: number[] = [];
  let shared = -1;
  for (const pair of pairs) {
    const number = Math.floor(pair / MOST_ARTICLES);
    if (number !== shared) {
      if (members.length > 1) yield members;
      members = [];
      shared = number;
    }
    members.push(pair % MOST_ARTICLES);
  }
  if (members.length > 1) yield members;
}

/** Numbers in groups that can be joined (union-find): a group is called by its first member. */
class Groups {
  readonly #up: Uint32Array;

  constructor(size: number) {
    this.#up = Uint32Array.from({ length: size }, (_, at) => at);
  }

  first(member: number): number {
    let at = member;
    while (this.#up[at] !== at) {
      this.#up[at] = this.#up[this.#up[at]!]!;
      at = this.#up[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.first(a), this.first(b)];
    this.#up[Math.max(one, other)] = Math.min(one, other);
  }

  ofSeveral(): number[][] {
    const members = Map.groupBy(this.#up.keys(), (member) => this.first(member));
    return [...members.values()].filter((group) => group.length > 1);
  }
}
