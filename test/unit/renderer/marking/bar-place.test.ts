import { expect, test } from 'vitest';
import { GAP, placeBar } from '../../../../renderer/marking/bar-place.ts';

const PANE = { left: 100, top: 50, right: 700, bottom: 650 };
const BAR = { width: 300, height: 40 };
const LEADING = 38;
const words = (top: number, rows = 1, left = 300, right = 400) => ({
  left,
  right,
  top,
  bottom: top + 23 + (rows - 1) * LEADING,
});

test('the bar stands over the words, over their middle, and hides one row at most', () => {
  const { left, top } = placeBar(words(300), LEADING, BAR, PANE);
  expect(left).toBe(200);
  expect(top + BAR.height).toBe(300 - GAP);
  // The row but one before ends here.
  expect(top).toBeGreaterThanOrEqual(300 - 2 * LEADING + 23);
});

test('without room above it leaves the next row to be read', () => {
  const { top } = placeBar(words(70), LEADING, BAR, PANE);
  expect(top).toBeGreaterThan(70 + LEADING + 23);
});

test('it stays within the pane', () => {
  expect(placeBar(words(300, 1, 110, 120), LEADING, BAR, PANE).left).toBe(PANE.left + GAP);
  expect(placeBar(words(300, 1, 680, 690), LEADING, BAR, PANE).left).toBe(PANE.right - GAP - BAR.width);
  expect(placeBar(words(-300), LEADING, BAR, PANE).top).toBe(PANE.top + GAP);
  expect(placeBar(words(900), LEADING, BAR, PANE).top).toBe(PANE.bottom - GAP - BAR.height);
  expect(placeBar(words(0, 30), LEADING, BAR, PANE).top).toBe(PANE.bottom - GAP - BAR.height);
});

test('it never comes to lie under the pointer', () => {
  // The words fill the pane, so the bar lies over them.
  const over = placeBar(words(0, 30), LEADING, BAR, PANE);
  const at = { x: 350, y: over.top + 20 };
  const away = placeBar(words(0, 30), LEADING, BAR, PANE, at);
  expect(away.top + BAR.height).toBeLessThan(at.y);
  expect(away.left).toBe(over.left);
  const high = { x: 350, y: PANE.top + 10 };
  expect(placeBar(words(-300), LEADING, BAR, PANE, high).top, 'no room above').toBeGreaterThan(high.y);
  expect(placeBar(words(0, 30), LEADING, BAR, PANE, { x: 650, y: at.y }), 'beside it').toEqual(over);
});
