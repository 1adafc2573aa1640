import type { ArticleId } from '../../model/ids.ts';

/** An article that has a web address. */
export interface AddressedArticle {
  readonly aid: ArticleId;
  readonly url: string;
}

/** The articles at some addresses, by these: the same page, whatever its scheme, `www.`, fragment and last slash. */
export function articlesAt(
  addresses: readonly string[],
  articles: Iterable<AddressedArticle>,
): ReadonlyMap<string, ArticleId> {
  const byPage = new Map<string, ArticleId>();
  for (const { aid, url } of articles) {
    const page = pageOf(url);
    if (page !== '' && !byPage.has(page)) byPage.set(page, aid);
  }
  return new Map(
    addresses.flatMap((address): [string, ArticleId][] => {
      const aid = byPage.get(pageOf(address));
      return aid === undefined ? [] : [[address, aid]];
    }),
  );
}

/** What of an address says which page it is. The name of a host has no case. */
const pageOf = (address: string): string =>
  address
    .trim()
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?([^/?]*)/i, (_, host: string) => host.toLowerCase())
    .replace(/\/(?=\?|$)/, '');
