import { type FindLine, type FindQuery, MAX_LINES } from '../../shared/find/query.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { linesInArticle, type OpenText } from '../find/article-lines.ts';
import type { Ask } from '../find/ask.ts';

/** More places than this are not marked at once: nobody could look them through. */
export const MAX_PLACES = 5_000;

/** All places that were found. */
export interface Gathered {
  readonly lines: readonly FindLine[];
  /** Whether there are more than are here. */
  readonly more: boolean;
  readonly indexed: number;
  readonly asked: number;
}

/**
 * Every place of a project where some words stand: in the open article as it is now, in the others as they are indexed.
 * Null when another search took its place.
 */
export async function gatherLines(
  host: Pick<Host, 'find'>,
  pid: ProjectId,
  ask: Ask,
  query: FindQuery,
  open: OpenText | null,
): Promise<Gathered | null> {
  const others = { ...query, articles: query.articles.filter((aid) => aid !== open?.aid) };
  const lines: FindLine[] = [];
  let indexed = 0;
  let hits = 1;
  for (let from = 0; from < Math.min(hits, MAX_PLACES); from += MAX_LINES) {
    const page = await host.find(pid, others, { from, count: MAX_LINES });
    if (page === null) return null;
    ({ indexed, hits } = page);
    lines.push(...page.lines);
  }
  const here = open !== null && query.articles.includes(open.aid) ? open : null;
  const order = new Map(query.articles.map((aid, at) => [aid, at]));
  const place = ({ aid }: FindLine): number => order.get(aid) ?? 0;
  const all = [...lines, ...(here === null ? [] : linesInArticle(here, ask))].sort((a, b) => place(a) - place(b));
  return {
    lines: all.slice(0, MAX_PLACES),
    more: all.length > MAX_PLACES || hits > MAX_PLACES,
    indexed: indexed + (here === null ? 0 : 1),
    asked: query.articles.length,
  };
}
