import type { parseFeed } from 'feedsmith';
import { missingCase } from '../../base/assert.ts';

/** An entry of a feed of any kind. Details the feed does not tell are ''. */
export interface FeedEntry {
  readonly title: string;
  readonly link: string;
  readonly date: string;
  readonly authors: readonly string[];
  readonly language: string;
  /** The whole article as HTML or as plain text; null when the feed has none. */
  readonly content: FeedText | null;
  readonly summary: FeedText | null;
}

/** Words of a feed, and whether they are HTML. */
export interface FeedText {
  readonly text: string;
  readonly isHtml: boolean;
}

/** A feed of any kind. */
export interface Feed {
  /** What the feed calls itself. */
  readonly title: string;
  /** Where its entries' links begin that name no site; '' where it does not say. */
  readonly base: string;
  readonly entries: readonly FeedEntry[];
}

type Parsed = ReturnType<typeof parseFeed<string>>;
type Of<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

/** What was parsed as one form for all: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom, JSON Feed. */
export function entriesOf(parsed: Parsed): Feed {
  switch (parsed.format) {
    case 'rss':
      return rss(parsed.feed);
    case 'rdf':
      return rdf(parsed.feed);
    case 'atom':
      return atom(parsed.feed);
    case 'json':
      return json(parsed.feed);
    default:
      return missingCase(parsed);
  }
}

const rss = (feed: Of<'rss'>): Feed => ({
  title: feed.title ?? '',
  base: feed.link ?? '',
  entries: (feed.items ?? []).map((item) => ({
    title: item.title ?? '',
    link: item.link ?? (item.guid?.isPermaLink === false ? '' : (item.guid?.value ?? '')),
    date: item.pubDate ?? item.dc?.dates?.[0] ?? '',
    authors: firstOf(
      item.dc?.creators,
      (item.authors ?? []).map((author) => nameOf(author)),
    ),
    language: item.dc?.languages?.[0] ?? feed.language ?? '',
    content: html(item.content?.encoded),
    summary: html(item.description),
  })),
});

const rdf = (feed: Of<'rdf'>): Feed => ({
  title: feed.title ?? '',
  base: feed.link ?? '',
  entries: (feed.items ?? []).map((item) => ({
    title: item.title ?? '',
    link: item.link ?? '',
    date: item.dc?.dates?.[0] ?? '',
    authors: item.dc?.creators ?? [],
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? '',
    content: html(item.content?.encoded),
    summary: html(item.description),
  })),
});

const atom = (feed: Of<'atom'>): Feed => ({
  title: feed.title?.value ?? '',
  base: feed.xml?.base ?? alternate(feed.links) ?? '',
  entries: (feed.entries ?? []).map((entry) => ({
    title: entry.title?.value ?? '',
    link: alternate(entry.links) ?? entry.links?.[0]?.href ?? '',
    date: entry.published ?? entry.updated ?? '',
    authors: firstOf(
      (entry.authors ?? []).map((author) => nameOf(author)),
      (feed.authors ?? []).map((author) => nameOf(author)),
    ),
    language: entry.xml?.lang ?? feed.xml?.lang ?? '',
    content: atomText(entry.content),
    summary: atomText(entry.summary),
  })),
});

const json = (feed: Of<'json'>): Feed => ({
  title: feed.title ?? '',
  base: feed.home_page_url ?? '',
  entries: (feed.items ?? []).map((item) => ({
    title: item.title ?? '',
    link: item.url ?? item.external_url ?? '',
    date: item.date_published ?? item.date_modified ?? '',
    authors: firstOf(
      (item.authors ?? []).map((author) => nameOf(author)),
      (feed.authors ?? []).map((author) => nameOf(author)),
    ),
    language: item.language ?? feed.language ?? '',
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
  })),
});

/** The link to what a feed or an entry stands for: one without a relation is that (RFC 4287, 4.2.7.2). */
const alternate = (links: readonly { readonly href?: string; readonly rel?: string }[] | undefined) =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

/** RSS has addresses where names should be: `desk@post.example (Jane Doe)`. */
function nameOf(author: string | { readonly name?: string | undefined }): string {
  const told = typeof author === 'string' ? author : (author.name ?? '');
  return /^\S+@\S+ \((?<name>[^)]+)\)$/.exec(told)?.groups?.name ?? (/^\S+@\S+$/.test(told) ? '' : told);
}

const firstOf = (...lists: readonly (readonly string[] | undefined)[]): readonly string[] =>
  lists.find((list) => list?.some((name) => name !== '')) ?? [];

const html = (text: string | undefined): FeedText | null => (text?.trim() ? { text, isHtml: true } : null);
const plain = (text: string | undefined): FeedText | null => (text?.trim() ? { text, isHtml: false } : null);

/** RFC 4287, 3.1 and 4.1.3: text without a type is plain. */
const atomText = (told: { readonly value?: string; readonly type?: string } | undefined): FeedText | null =>
  /html/i.test(told?.type ?? '') ? html(told?.value) : plain(told?.value);
