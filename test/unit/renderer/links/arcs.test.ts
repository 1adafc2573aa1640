import { expect, test } from 'vitest';
import { arcBetween, type Row, rowsOf } from '../../../../renderer/links/arcs.ts';

const row = (left: number, top: number, width: number): Row => ({ left, top, width, height: 20 });
const HEIGHT = 900;

test('in one row it rises over the words, no higher than there is room, and comes down at both ends', () => {
  const arc = arcBetween([row(100, 200, 80)], [row(400, 202, 60)], HEIGHT)!;
  expect(arc.from).toEqual({ x: 170, y: 198, arrival: 'down' });
  expect(arc.to).toEqual({ x: 410, y: 200, arrival: 'down' });
  const [, y1, , y2] = /C([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/.exec(arc.path)!.slice(1).map(Number);
  // A cubic reaches three quarters of the way to its control points.
  expect((198 - Math.min(y1!, y2!)) * 0.75).toBeLessThanOrEqual(13.1);
});

test('from row to row it goes from the foot of the upper to the head of the lower, whichever is which', () => {
  const [upper, lower] = [[row(100, 200, 80)], [row(300, 280, 60)]];
  expect(arcBetween(upper, lower, HEIGHT)).toMatchObject({
    from: { y: 222, arrival: 'up' },
    to: { y: 278, arrival: 'down' },
  });
  expect(arcBetween(lower, upper, HEIGHT)).toMatchObject({
    from: { y: 278, arrival: 'down' },
    to: { y: 222, arrival: 'up' },
  });
});

test('of a mark of several rows the one nearest to the other mark counts', () => {
  const arc = arcBetween([row(500, 100, 300), row(20, 140, 700), row(20, 180, 90)], [row(300, 182, 50)], HEIGHT)!;
  expect(arc.from).toMatchObject({ x: 100, y: 178, arrival: 'down' });
});

test('to a mark within it begins at the nearer end of the whole, left or right', () => {
  const whole = [row(100, 200, 400)];
  expect(arcBetween(whole, [row(440, 200, 40)], HEIGHT)!.from.x).toBe(490);
  expect(arcBetween(whole, [row(130, 200, 40)], HEIGHT)!.from.x).toBe(110);
  expect(arcBetween([row(130, 200, 40)], whole, HEIGHT)!.to.x).toBe(110);
  expect(arcBetween(whole, [row(100, 200, 60)], HEIGHT)!.from.x).toBe(490);
});

test('boxes side by side are one row, those below another', () => {
  const rows = rowsOf([row(100, 200, 40), row(60, 203, 40), row(400, 238, 50)]);
  expect(rows).toEqual([{ left: 60, top: 200, width: 80, height: 23 }, row(400, 238, 50)]);
});

test('of a mark far from the screen only the way to it shows; of two of them nothing does', () => {
  const near = [row(100, 200, 80), row(20, 240, 60)];
  expect(arcBetween(near, 'above', HEIGHT)).toMatchObject({
    path: 'M110 198L110 0',
    from: { arrival: 'down' },
    to: { arrival: 'away' },
  });
  expect(arcBetween('below', near, HEIGHT)).toMatchObject({
    path: 'M30 262L30 900',
    from: { arrival: 'away' },
    to: { arrival: 'up' },
  });
  expect(arcBetween('above', 'below', HEIGHT)).toBe(null);
});
