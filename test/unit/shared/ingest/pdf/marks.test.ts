import { expect, it } from 'vitest';
import { withMarks } from '../../../../../shared/ingest/pdf/marks.ts';
import type { Piece } from '../../../../../shared/ingest/pdf/pieces.ts';

const piece = (text: string, left: number, right: number, isRtl: boolean, spaced = false): Piece => ({
  text,
  left,
  right,
  y: 100,
  size: 10,
  isRtl,
  order: 0,
  spaced,
});

const textsOf = (pieces: readonly Piece[]) => withMarks(pieces).map(({ text }) => text);

it('a mark goes behind the letter that is drawn after it where the line runs to the left', () => {
  expect(textsOf([piece('ا', 10, 13, true), piece('ّ', 15, 15, false), piece('ب', 13, 17, true, true)])).toEqual([
    'ا',
    'بّ',
  ]);
});

it('white space between a mark and its letter is none, that before the mark stays', () => {
  const spaces = (before: boolean, after: boolean) =>
    withMarks([piece('ر', 0, 4, true), piece('ّ', 6, 6, true, before), piece('ب', 5, 9, true, after)]).map(
      ({ spaced }) => spaced,
    );
  expect(spaces(false, true)).toEqual([false, false]);
  expect(spaces(true, false)).toEqual([false, true]);
});

it('the alef of a lam-alef follows its lam', () => {
  expect(textsOf([piece('ا', 20, 20, true), piece('ل', 20, 28, true)])).toEqual(['لا']);
});

it('a mark over what was just drawn goes behind it, one over nothing stays', () => {
  expect(textsOf([piece('e', 10, 15, false), piece('\u0301', 14, 14, false), piece('t', 15, 18, false)])).toEqual([
    'e\u0301',
    't',
  ]);
  expect(textsOf([piece('\u0301', 90, 90, false), piece('t', 15, 18, false)])).toEqual(['\u0301', 't']);
});
