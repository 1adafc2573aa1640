import { expect, test } from 'vitest';
import { joined } from '../../../../renderer/presence/rows-of-stretch.ts';

const box = (left: number, top: number, width: number) => ({ left, top, width, height: 20 });

test('boxes that touch in one row are one, whichever way its words run', () => {
  expect(joined([box(60, 0, 40), box(40.2, 0, 20), box(10, 0, 30.4)])).toEqual([box(10, 0, 90)]);
});

test('what lies apart, or in another row, stays apart', () => {
  const boxes = [box(10, 0, 30), box(50, 0, 20), box(10, 30, 30), box(40, 60, 5)];
  expect(joined(boxes.toReversed())).toEqual(boxes);
});
