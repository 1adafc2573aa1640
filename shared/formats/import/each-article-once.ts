import type { ForeignDocument } from '../foreign.ts';

/**
 * Documents of which no two say that they are a text of one article, as exports from before and after a correction do: the
 * second is an article of its own, and its records get ids of their own, for ids are unique in a dataset.
 */
export function* eachArticleOnce(documents: Iterable<ForeignDocument>): Generator<ForeignDocument> {
  const seen = new Set<string>();
  for (const document of documents) {
    const { aid, ...others } = document;
    yield aid !== undefined && seen.has(aid) ? others : document;
    if (aid !== undefined) seen.add(aid);
  }
}
