import { fail, ok, type Result } from '../base/result.ts';
import type { Range } from '../model/anchor.ts';
import { words } from '../words/words.ts';
import { codePointStarts } from './code-point-starts.ts';

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
    const outside = ranges.find(({ start, end }) => end > text.length || cutsPair(text, start) || cutsPair(text, end));
    return outside ? notThere(outside) : ok(ranges);
  }
  const starts = codePointStarts(text);
  const outside = ranges.find(({ end }) => end >= starts.length);
  if (outside) return notThere(outside);
  return ok(ranges.map(({ start, end }) => ({ start: starts[start]!, end: starts[end]! })));
}

/** The same for one range after the other: a long text is gone through once. */
export function rangeReader(text: string, unit: OffsetUnit): (range: Range) => Result<Range> {
  const inUnits = (range: Range): Result<Range> => {
    const read = rangesInUtf16(text, [range], 'utf16');
    return read.ok ? ok(range) : read;
  };
  if (unit === 'utf16' || !unitMatters(text)) return inUnits;
  const starts = codePointStarts(text);
  return (range) => {
    const [start, end] = [starts[range.start], starts[range.end]];
    const read = start === undefined || end === undefined ? notThere(range) : inUnits({ start, end });
    return read.ok ? read : notThere(range);
  };
}

const notThere = ({ start, end }: Range) => fail('offsets', words.formatFlaws.noStretch(start, end));

/** Whether an offset lies within a surrogate pair. */
export const cutsPair = (text: string, offset: number): boolean => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
};
