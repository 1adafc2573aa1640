import type { LeftOutReason } from '../draft.ts';

/**
 * What a part of a document is by its structure. `paragraph` leaves it to the words (`classify`): pages have datelines,
 * credits and sub-headings in plain paragraphs. `quote`, `table` and `verbatim` are running text, whatever they say.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  /** A line an item. */
  | 'list'
  | 'caption'
  | 'byline'
  | 'dateline'
  | 'quote'
  /** A line a row, with a tab between two cells. */
  | 'table'
  /** White space as the source has it. */
  | 'verbatim';

/** A part of a document that stands by itself: blank lines set it apart from its neighbours in an article's text. */
export interface Block {
  readonly kind: BlockKind;
  /** Its words without any marks of syntax. Lines end in LF; there are no blank lines, but in `verbatim`. */
  readonly text: string;
  /** Why it is no part of the article's text; absent for what is. */
  readonly leftOut?: LeftOutReason;
}

/** Words without their white space, in lower case: equal for two copies of a text that were set differently. */
export const blockKey = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
