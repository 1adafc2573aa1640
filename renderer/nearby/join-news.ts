import type { BundleNews, BundleOpened, NewsCounts } from '../../shared/host/bundles.ts';

/** What is counted of somebody's steps, in the order it is said in. */
export const NEWS_KINDS: readonly (keyof NewsCounts)[] = [
  'articles',
  'marks',
  'links',
  'changes',
  'comments',
  'verdicts',
  'entries',
  'others',
];

/** What `.postil` files brought to one project. */
export interface Brought extends BundleOpened {
  /** How many files it came in. */
  readonly files: number;
}

/** What some files brought to one project, and then one more, as one. */
export const joinNews = (before: Brought, after: BundleOpened): Brought => ({
  ...after,
  files: before.files + 1,
  added: before.added + after.added,
  // What waits is in each file of its maker: two of them must not count it twice.
  waiting: after.waiting === 0 ? before.waiting : after.waiting,
  news: [...Map.groupBy([...before.news, ...after.news], ({ aid, by }) => `${aid} ${by}`).values()].map(inOne),
});

/** Lines of one person on one article. */
function inOne(lines: readonly BundleNews[]): BundleNews {
  const sum = { ...lines[0]! }; // no group is empty
  for (const line of lines.slice(1)) for (const kind of NEWS_KINDS) sum[kind] += line[kind];
  return sum;
}
