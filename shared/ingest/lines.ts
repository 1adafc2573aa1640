import type { Range } from '../model/anchor.ts';

/** A line of an article that holds something. Offsets are UTF-16, without the line end. */
export interface Line extends Range {
  /** Its words, trimmed, each run of white space (no-break spaces too) as one space: for looking at only. */
  readonly words: string;
  /** Whether an empty line, or the text's edge, is before and after it. */
  readonly gapBefore: boolean;
  readonly gapAfter: boolean;
}

/** The lines of a canonical text that are not blank, in order. */
export function linesOf(text: string): Line[] {
  const found: (Range & { words: string; row: number })[] = [];
  let start = 0;
  const rows = text.split('\n');
  for (const [row, raw] of rows.entries()) {
    const words = raw.replace(/\s+/g, ' ').trim();
    if (words !== '') found.push({ start, end: start + raw.length, words, row });
    start += raw.length + 1;
  }
  return found.map(({ start, end, words, row }, i) => ({
    start,
    end,
    words,
    gapBefore: found[i - 1]?.row !== row - 1,
    gapAfter: found[i + 1]?.row !== row + 1,
  }));
}

/** Whether words end as a sentence does, closing quotes and brackets aside. */
export const endsSentence = (words: string): boolean => /[.!?…。؟۔।]["'”’»)\]]*$/.test(words);
