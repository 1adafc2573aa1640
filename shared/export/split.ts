import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../base/base32.ts';
import type { ExportSplit } from '../host/export-options.ts';
import type { ArticleId } from '../model/ids.ts';
import { Groups } from './groups.ts';
import { spread, type Weighted } from './spread.ts';

/** The parts of a split, in the order of their shares. */
export const SPLIT_PARTS = ['train', 'dev', 'test'] as const;
export type SplitPart = (typeof SPLIT_PARTS)[number];

/** What a split needs to know of an article. */
export interface SplitFacts {
  readonly aid: ArticleId;
  readonly outlet: string;
  /** Begins with `YYYY-MM-DD`; empty when it is not known. */
  readonly date: string;
  /** Its marks by tag. */
  readonly tags: ReadonlyMap<string, number>;
}

/** A split: where each article goes. */
export interface Split {
  readonly partOf: ReadonlyMap<ArticleId, SplitPart>;
  /** How many groups had to stay together, single articles apart, and how many articles the largest has. */
  readonly groups: number;
  readonly largest: number;
}

/**
 * Splits articles into parts. `alike` holds groups of near-duplicates: none of them is ever torn, so that no part is tested
 * on a text that another was trained on; split by outlet, no outlet is torn either. No part has more or fewer articles
 * than its share by as much as the largest group has. By article and by outlet each part gets its share of every tag, as
 * nearly as groups allow. By date the oldest go into the first part and the newest into the last, days whole; articles of
 * unknown date come first, and near-duplicates go where the oldest of them goes.
 *
 * The same articles, seed and shares make the same split, in whatever order the articles come.
 */
export function split(
  articles: readonly SplitFacts[],
  { parts, by, seed }: ExportSplit,
  alike: readonly (readonly ArticleId[])[],
): Split {
  // In an order of its own, which decides where nothing else does.
  const drawn = new Map(articles.map(({ aid }) => [aid, drawOf(seed, aid)]));
  const ordered = articles.toSorted((a, b) => (drawn.get(a.aid)! < drawn.get(b.aid)! ? -1 : 1));
  const places = new Map(ordered.map(({ aid }, at) => [aid, at]));
  const groups = new Groups(ordered.length);
  for (const group of alike) {
    const [first, ...others] = group.flatMap((aid) => places.get(aid) ?? []);
    for (const other of others) if (first !== undefined) groups.join(first, other);
  }
  if (by === 'outlet') groups.joinBy((at) => ordered[at]!.outlet || undefined);
  const together = groups.all().map((group) => group.map((at) => ordered[at]!));
  const units = by === 'date' ? inDays(together) : together;
  const sum = parts[0] + parts[1] + parts[2];
  const shares = parts.map((part) => part / sum);
  const placed = by === 'date' ? cut(units, shares) : spread(units.map(weigh), shares);
  return {
    partOf: new Map(units.flatMap((unit, at) => unit.map(({ aid }) => [aid, SPLIT_PARTS[placed[at]!]!] as const))),
    groups: units.filter(({ length }) => length > 1).length,
    largest: units.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

/** What an article's place in the draw is: a hash, so that one more article does not move the others. */
const drawOf = (seed: number, aid: ArticleId): string =>
  base32(sha256(new TextEncoder().encode(`postil split 1\n${seed}\n${aid}`)));

/** The groups of a day as one, by the day of each group's oldest; those without any date in front. */
function inDays(groups: readonly (readonly SplitFacts[])[]): readonly (readonly SplitFacts[])[] {
  const dayOf = (group: readonly SplitFacts[]): string =>
    group
      .map(({ date }) => date.slice(0, 10))
      .filter((day) => day !== '')
      .sort()[0] ?? '';
  const dated = groups.map((group) => ({ group, day: dayOf(group) }));
  const days = Map.groupBy(
    dated.filter(({ day }) => day !== ''),
    ({ day }) => day,
  );
  return [
    ...dated.filter(({ day }) => day === '').map(({ group }) => group),
    ...[...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => held.flatMap(({ group }) => group)),
  ];
}

/** Cuts a row of units at the borders of the shares: each goes where its middle lies. */
function cut(units: readonly (readonly SplitFacts[])[], shares: readonly number[]): readonly number[] {
  const total = units.reduce((sum, { length }) => sum + length, 0);
  const borders = shares.map((_, part) => total * shares.slice(0, part + 1).reduce((sum, share) => sum + share, 0));
  let before = 0;
  return units.map(({ length }) => {
    const middle = before + length / 2;
    before += length;
    const part = borders.findIndex((border) => middle < border);
    return part < 0 ? shares.findLastIndex((share) => share > 0) : part;
  });
}

function weigh(group: readonly SplitFacts[]): Weighted {
  const tags = new Map<string, number>();
  for (const article of group) for (const [tag, n] of article.tags) tags.set(tag, (tags.get(tag) ?? 0) + n);
  return { size: group.length, tags };
}
