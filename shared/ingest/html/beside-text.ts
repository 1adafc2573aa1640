import type { Block } from '../blocks/block.ts';
import type { PageElement } from './dom.ts';

/** Words in the classes of what pages put between their paragraphs, or around them, that is no part of the article. */
const BESIDE = new RegExp(
  `(?:^|[_-])(?:${[
    ...['newsletter', 'sign-?up', 'subscribe', 'cookies?', 'consent', 'gdpr'],
    ...['advert(?:isement)?', 'ads?-?(?:slot|unit|container|wrapper|label|banner)', 'promo', 'outbrain', 'taboola'],
    ...['share', 'sharing', 'social', 'comments?', 'tags', 'breadcrumbs?'],
    ...['related', 'recirc\\w*', 'recommend(?:ed|ations)', 'most-?(?:read|popular|viewed)', 'read-?(?:more|next|also)'],
  ].join('|')})(?:[_-]|$)`,
);
/** Programs for weblogs write an article's subjects into its classes: `category-social`. */
const SUBJECT = /^(?:tag|category|cat|topic|section)-/;
/** What holds the article itself, whatever it is called. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

/** More words than this, in UTF-16 units, are an article, whatever the element around them is called. */
const LONGEST = 1000;

/** Whether an element is called as those are that stand beside an article. */
export function isCalledBeside(element: PageElement): boolean {
  const name = element.getAttribute('class') ?? '';
  if (name === '' || WHOLE.has(element.localName)) return false;
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .some((each) => BESIDE.test(each) && !SUBJECT.test(each));
}

/** Marks the blocks from `start` on as left out, unless they are too long to be anything but an article. */
export function leaveOutFrom<B extends Block>(blocks: B[], start: number): void {
  let length = 0;
  for (let at = start; at < blocks.length; at++) {
    length += blocks[at]!.text.length;
    if (length > LONGEST) return;
  }
  for (let at = start; at < blocks.length; at++) blocks[at] = { leftOut: 'boilerplate', ...blocks[at]! };
}

/** The blocks, none of them left out when that would be most of the words: then the classes mean something else. */
export function unlessMost<B extends Block>(blocks: readonly B[]): readonly B[] {
  const lengthOf = (some: readonly B[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const out = blocks.filter(({ leftOut }) => leftOut !== undefined);
  if (2 * lengthOf(out) <= lengthOf(blocks)) return blocks;
  return blocks.map(({ leftOut: _, ...block }) => block as B); // the same block, but for what a block need not have
}
