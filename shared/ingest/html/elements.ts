import type { PageElement } from './dom.ts';

const names = (all: string): ReadonlySet<string> => new Set(all.split(' '));

/** What is never shown as words, is struck out, or holds words of the page's machinery: controls, scripts, pictures, ruby readings. */
const SKIPPED = names(
  'script style noscript template head title link meta svg canvas iframe object embed video audio map select option datalist button textarea input rp rt del amp-ad amp-embed amp-analytics',
);

/** What stands on lines of its own in every browser. */
const BLOCKS = names(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table caption colgroup tbody thead tfoot tr td th ul xmp',
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i;
/** Classes by which pages set words for screen readers alone. */
const UNSEEN = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|a11y-hidden)(?:\s|$)/i;

/** Whether an element and everything in it is left unread: it is not shown, or is no text. */
export function isSkipped(element: PageElement): boolean {
  if (SKIPPED.has(element.localName) || element.getAttribute('hidden') !== null) return true;
  return HIDDEN_STYLE.test(element.getAttribute('style') ?? '') || UNSEEN.test(element.getAttribute('class') ?? '');
}

/** Whether an element begins and ends a line. */
export const isBlockLevel = (element: PageElement): boolean =>
  BLOCKS.has(element.localName) || BLOCK_STYLE.test(element.getAttribute('style') ?? '');
