import { expect, it } from 'vitest';
import { SPLIT_PARTS, split } from '../../shared/export/split.ts';
import type { ArticleId } from '../../shared/model/ids.ts';

it('a split takes more articles than a function takes values: 150,000, each on its own', () => {
  const articles = Array.from({ length: 150_000 }, (_, at) => ({
    ...{ aid: `${at}` as ArticleId, outlet: '', date: '', tags: new Map() }, // a split asks nothing of an id
  }));
  const { partOf, largest } = split(articles, { parts: [80, 10, 10], by: 'date', seed: 7 }, []);
  const sizes = Map.groupBy(partOf.values(), (part) => part);
  expect([largest, ...SPLIT_PARTS.map((part) => sizes.get(part)?.length)]).toEqual([1, 120_000, 15_000, 15_000]);
});
