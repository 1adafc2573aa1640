/** How a command moves the caret: by letters and words as they lie on the screen, else as the text is read. */
export const CARET_MOVES = [
  'left',
  'right',
  'word-left',
  'word-right',
  'sentence-back',
  'sentence-on',
  'up',
  'down',
  'paragraph-back',
  'paragraph-on',
  'row-start',
  'row-end',
  'article-start',
  'article-end',
] as const;

export type CaretMove = (typeof CARET_MOVES)[number];

/** Moves that bring the caret up; the others scroll until it is there. */
export const STARTS: ReadonlySet<CaretMove> = new Set([
  'left',
  'right',
  'word-left',
  'word-right',
  'sentence-back',
  'sentence-on',
  'paragraph-back',
  'paragraph-on',
  'article-start',
  'article-end',
]);
