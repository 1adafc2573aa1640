import { describe, expect, test } from 'vitest';
import { dragEnd, type End } from '../../../../renderer/reader/drag-end.ts';
import { trimBlanks } from '../../../../renderer/reader/selection.ts';
import { TextModel } from '../../../../renderer/reader/text-model.ts';

const TEXT = 'The ferry 👩‍👩‍👧 left.\n\nNobody saw it go.';
const model = new TextModel(TEXT);
const all = { start: 0, end: TEXT.length };
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const dragged = (words: string, end: End, offset: number, room = all): string => {
  const { start, end: stop } = dragEnd(model, place(words), end, offset, room);
  return TEXT.slice(start, stop);
};

describe('a dragged end', () => {
  test('goes where it is dragged, over line ends, too', () => {
    expect(dragged('ferry', 'end', TEXT.indexOf('left') + 4)).toBe('ferry 👩‍👩‍👧 left');
    expect(dragged('ferry', 'start', 1)).toBe('he ferry');
    expect(dragged('left', 'end', TEXT.indexOf('Nobody') + 3)).toBe('left.\n\nNob');
    expect(dragged('saw', 'start', TEXT.indexOf('left') + 2)).toBe('ft.\n\nNobody saw');
  });

  test('never cuts a grapheme: a start goes back to its edge, an end on to it', () => {
    const inside = TEXT.indexOf('👩') + 3;
    expect(dragged('ferry', 'end', inside)).toBe('ferry 👩‍👩‍👧');
    expect(dragged('left', 'start', inside)).toBe('👩‍👩‍👧 left');
  });

  test('leaves white space outside', () => {
    expect(dragged('The', 'end', 4)).toBe('The');
    expect(dragged('Nobody', 'start', TEXT.indexOf('\n'))).toBe('Nobody');
  });

  test('leaves one letter, whatever lies beyond the other end', () => {
    expect(dragged('ferry', 'end', 0)).toBe('f');
    expect(dragged('ferry', 'start', TEXT.length)).toBe('y');
  });

  test('keeps to its room', () => {
    const room = { start: TEXT.indexOf('ferry'), end: TEXT.indexOf('left') };
    expect(dragged('ferry', 'end', TEXT.length, room)).toBe('ferry 👩‍👩‍👧');
    expect(dragged('ferry', 'start', 0, room)).toBe('ferry');
  });
});

test('white space at the ends of a selection is left out; alone it is no words', () => {
  const from = TEXT.indexOf(' left');
  expect(trimBlanks({ start: from, end: from + 8 }, model)).toEqual(place('left.'));
  expect(trimBlanks({ start: from, end: from + 1 }, model)).toBeNull();
});
