import { fail, ok, type Result } from '../base/result.ts';
import type { Range } from '../model/anchor.ts';
import { toUtf16 } from '../text/code-points.ts';
import { words } from '../words/words.ts';

/** What a file's offsets count. */
export type OffsetUnit = 'utf16' | 'code-points';

/** Whether it matters which unit a text's offsets are in: it has characters that UTF-16 writes as two units. */
export const unitMatters = (text: string): boolean => /[\u{10000}-\u{10ffff}]/u.test(text);

/** Ranges in UTF-16 units; a refusal names the first that is empty, backwards, or not in the text. */
export function rangesInUtf16(text: string, ranges: readonly Range[], unit: OffsetUnit): Result<readonly Range[]> {
  const wrong = ranges.find(
    ({ start, end }) => !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end),
  );
  if (wrong) return notThere(wrong);
  if (unit === 'utf16') {
    const outside = ranges.find(({ start, end }) => end > text.length || cuts(text, start) || cuts(text, end));
    return outside ? notThere(outside) : ok(ranges);
  }
  const length = [...text].length;
  const outside = ranges.find(({ end }) => end > length);
  if (outside) return notThere(outside);
  const ends = toUtf16(
    text,
    ranges.flatMap(({ start, end }) => [start, end]),
  );
  return ok(ranges.map((_, at) => ({ start: ends[2 * at]!, end: ends[2 * at + 1]! })));
}

const notThere = ({ start, end }: Range) => fail('offsets', words.formatFlaws.noStretch(start, end));

/** Whether an offset lies within a surrogate pair. */
const cuts = (text: string, offset: number): boolean => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
};
