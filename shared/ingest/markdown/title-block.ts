import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ArticleMeta } from '../../model/article.ts';
import { bylineOfNames, firstDate } from '../html/page-meta.ts';
import { blocksOfMarkdown } from './blocks-of-markdown.ts';

/** What a text says of itself above its first empty line, and what is below that. */
export interface TitleBlock {
  readonly details: Partial<ArticleMeta>;
  /** What it says of the date where that is none; else ''. */
  readonly undated: string;
  readonly rest: string;
}

/** Up to three fields, each from a `%` at the beginning of a line to the next; further lines of a field are indented. */
const BLOCK = /^(?:%(?:[ \t][^\n]*)?(?:\n[ \t]+\S[^\n]*)*(?:\n|$)){1,3}(?=[ \t]*(?:\n|$))/;

/**
 * The title block that Pandoc knows (pandoc.org/MANUAL, `pandoc_title_block`): title, authors, date, of which each may be
 * empty; null where a text does not begin with one, ended by an empty line.
 */
export function titleBlock(source: string): TitleBlock | null {
  const [block] = BLOCK.exec(source) ?? [];
  if (block === undefined) return null;
  const [title = '', authors = '', date = ''] = block
    .replace(/^%/, '')
    .split(/\n%/)
    .map((field) => field.trim());
  if (`${title}${authors}${date}` === '') return null;
  const byline = bylineOfNames(authors.split(/;|\n/));
  const found = firstDate([date]);
  return {
    details: { title: plain(title), byline, date: found },
    undated: found === '' ? date.replace(/\s+/g, ' ') : '',
    rest: source.slice(block.length),
  };
}

/** The words of a line of Markdown. */
const plain = (title: string): string =>
  blocksOfMarkdown(fromMarkdown(`# ${title.replace(/\s+/g, ' ')}`))
    .map(({ text }) => text)
    .join(' ');
