import { parseFeed } from 'feedsmith';
import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks } from '../blocks/article-of-blocks.ts';
import type { Block } from '../blocks/block.ts';
import { blocksOfLines } from '../blocks/blocks-of-lines.ts';
import { withHeadline } from '../blocks/with-headline.ts';
import type { ArticleDraft, Reader, RefusedPart } from '../draft.ts';
import { blocksOfHtml } from '../html/blocks-of-html.ts';
import { decodePage } from '../html/decode-page.ts';
import { parsePage } from '../html/dom.ts';
import { bylineOfNames, firstDate, plainWords } from '../html/page-meta.ts';
import { entriesOf, type Feed, type FeedEntry, type FeedText } from './feed-entry.ts';

/** A description of this length is the article itself: older feeds have no other place for it. In UTF-16 units. */
const WHOLE = 1500;

/** Reads a feed (RSS, Atom, JSON Feed): an article an entry, in the feed's order. */
export const readFeed: Reader = async ({ name, bytes }, { limits }) => {
  const { feedEmpty, tooManyArticles } = words.documentTrouble;
  const decoded = decodePage(bytes);
  if (!decoded.ok) return decoded;
  const feed = parse(decoded.value.text);
  if (!feed.ok) return feed;
  const { entries } = feed.value;
  if (entries.length > limits.articles) return fail('too-many', tooManyArticles(limits.articles));
  const drafts: ArticleDraft[] = [];
  const refused: RefusedPart[] = [];
  for (const [i, entry] of entries.entries()) {
    const source = words.ingest.itemOf(i + 1, name);
    const draft = draftOf(source, entry, feed.value);
    // An entry without a word of its own is no article: feeds have pictures and links to films among them.
    if (draft.ok) drafts.push(draft.value);
    else if (draft.code !== 'empty') refused.push({ source, message: draft.message });
  }
  if (drafts.length + refused.length === 0) return fail('empty', feedEmpty);
  return ok({ kind: 'articles', drafts, refused });
};

function parse(text: string): Result<Feed> {
  const { feedBroken, feedEntities } = words.documentTrouble;
  const root = text.search(/<(?!\?|!)/);
  if (/<!ENTITY/i.test(text.slice(0, Math.max(root, 0)))) return fail('entities', feedEntities);
  try {
    return ok(entriesOf(parseFeed<string>(text)));
  } catch {
    return fail('damaged', feedBroken); // it throws on whatever is no feed
  }
}

function draftOf(source: string, entry: FeedEntry, feed: Feed): Result<ArticleDraft> {
  const own = entry.content ?? entry.summary;
  const title = plainWords(entry.title);
  const made = articleOfBlocks(withHeadline(own === null ? [] : blocksOf(own), title), {
    title,
    outlet: plainWords(feed.title),
    byline: bylineOfNames(entry.authors),
    date: firstDate([entry.date]),
    url: addressOf(entry.link.trim(), feed.base.trim()),
    language: entry.language.replace('_', '-'),
  });
  if (!made.ok) return made;
  const isWhole = entry.content !== null || made.value.article.text.length >= WHOLE;
  return ok({ source, ...made.value, warnings: isWhole ? [] : [words.documentTrouble.feedSummary] });
}

/** A link with its site; as it is where it has one, or where that cannot be told. */
function addressOf(link: string, base: string): string {
  try {
    return link === '' || base === '' || /^[a-z][\w+.-]*:/i.test(link) ? link : new URL(link, base).href;
  } catch {
    return link; // it throws on what is no address
  }
}

/** HTML without an element is plain text in which signs are written as HTML does: its empty lines part paragraphs. */
const blocksOf = ({ text, isHtml }: FeedText): readonly Block[] => {
  if (!isHtml) return blocksOfLines(text);
  const parts = /<[a-z!/]/i.test(text) ? [text] : text.split(/\n[^\S\n]*\n/);
  return parts.flatMap((part) => blocksOfHtml(parsePage(part).body));
};
