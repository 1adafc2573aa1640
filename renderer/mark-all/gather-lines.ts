import { type FindLine, type FindPage, type FindQuery, MAX_LINES } from '../../shared/find/query.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { linesInArticle, type OpenText } from '../find/article-lines.ts';
import type { Ask } from '../find/ask.ts';
import { nameOf } from './candidates.ts';

/** More places than this are not marked at once: nobody could look them through. */
export const MAX_PLACES = 5_000;

/** How often the pages are asked for, at most, until none of them is from another state of the index than the others. */
const TRIES = 5;

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
 * Null when another search took its place, or nobody wants them any more by `isWanted`.
 */
export async function gatherLines(
  host: Pick<Host, 'find'>,
  pid: ProjectId,
  ask: Ask,
  query: FindQuery,
  open: OpenText | null,
  isWanted: () => boolean,
): Promise<Gathered | null> {
  const others = { ...query, articles: query.articles.filter((aid) => aid !== open?.aid) };
  const pages = await allPages(host, pid, others, isWanted);
  const last = pages?.at(-1);
  if (!pages || !last) return null;
  const { indexed, hits } = last;
  // A place that moved to a later page while they were asked for is one all the same.
  const lines = new Map(pages.flatMap((page) => page.lines.map((line) => [nameOf(line), line] as const)));
  const here = open !== null && query.articles.includes(open.aid) ? open : null;
  const order = new Map(query.articles.map((aid, at) => [aid, at]));
  const place = ({ aid }: FindLine): number => order.get(aid) ?? 0;
  const all = [...lines.values(), ...(here === null ? [] : linesInArticle(here, ask))].sort(
    (a, b) => place(a) - place(b),
  );
  return {
    lines: all.slice(0, MAX_PLACES),
    more: all.length > MAX_PLACES || hits > MAX_PLACES,
    indexed: indexed + (here === null ? 0 : 1),
    asked: query.articles.length,
  };
}

/** All pages of what is indexed, of one state of the index; null as above. */
async function allPages(
  host: Pick<Host, 'find'>,
  pid: ProjectId,
  query: FindQuery,
  isWanted: () => boolean,
  tries = TRIES,
): Promise<FindPage[] | null> {
  const pages: FindPage[] = [];
  for (let from = 0; from < Math.min(pages.at(-1)?.hits ?? 1, MAX_PLACES); from += MAX_LINES) {
    // Whoever asks on takes the place of a search that is wanted.
    const page = isWanted() ? await host.find('mark-all', pid, query, { from, count: MAX_LINES }) : null;
    if (page === null) return null;
    const hasMoved = pages.some(({ rev }) => rev !== page.rev);
    if (hasMoved && tries > 1) return allPages(host, pid, query, isWanted, tries - 1);
    pages.push(page);
  }
  return pages;
}
