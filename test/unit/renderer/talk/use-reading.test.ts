import { expect, it } from 'vitest';
import { isInSight } from '../../../../renderer/talk/use-reading.ts';

it('half of a short comment is enough to be read, and of a long one a third of the window', () => {
  const of = (ratio: number, height: number) =>
    isInSight({ intersectionRatio: ratio, intersectionRect: { height }, rootBounds: { height: 900 } });
  expect(of(0.6, 40)).toBe(true);
  expect(of(0.3, 20)).toBe(false);
  expect(of(0.2, 400)).toBe(true);
  expect(of(0, 0)).toBe(false);
  expect(isInSight({ intersectionRatio: 0.2, intersectionRect: { height: 400 }, rootBounds: null })).toBe(false);
});
