import { expect, test } from 'vitest';
import { inContext } from '../../../../shared/find/line.ts';
import { SIDE } from '../../../../shared/find/query.ts';

/** The words around `quay` in a text. */
const around = (text: string) => {
  const start = text.indexOf('quay');
  const { left, right } = inContext(text, { start, end: start + 4 });
  return [left, right];
};
const filler = (length: number) => 'pier '.repeat(length).slice(0, length);

test('a line tells what stands beside its words in their paragraph', () => {
  expect(around('Elsewhere.\nThe old quay was empty.\nNobody came.')).toEqual(['The old ', ' was empty.']);
  expect(around(`${filler(SIDE)}quay${filler(SIDE)}`)).toEqual([filler(SIDE), filler(SIDE)]);
  expect(around(`A\n${filler(SIDE)}quay${filler(SIDE)}\nB`)).toEqual([filler(SIDE), filler(SIDE)]);
});

test('where the paragraph goes on there is an ellipsis, on either side', () => {
  expect(around(`x${filler(SIDE)}quay${filler(SIDE)}x`)).toEqual([`…${filler(SIDE)}`, `${filler(SIDE)}…`]);
});
