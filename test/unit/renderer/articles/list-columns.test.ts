import { expect, test } from 'vitest';
import { columnsOf } from '../../../../renderer/articles/list-columns.ts';
import { WHOLE_LIST } from '../../../../renderer/articles/list-state.ts';

/** Pixels of a `rem`. */
const REM = 16;
/** Between two columns, and of the list and its rows at both sides, in `rem`. */
const [GAP, SIDES] = [0.75, 2.5];

/** The least width that columns take in a window of so many pixels, in pixels. */
function leastWidth(columns: string, window: number): number {
  const cqi = (window - REM) / 100;
  const each = columns.replaceAll(/repeat\((\d+), (minmax\([^()]*\))\)/g, (_, n, track) =>
    Array.from({ length: Number(n) }, () => track).join(' '),
  );
  const least = [...each.matchAll(/clamp\((\d+)rem, (\d+)cqi, (\d+)rem\)|minmax\(([\d.]+)rem|^([\d.]+)rem/g)].map(
    ([, from, share, to, track, fixed]) =>
      from === undefined
        ? Number(track ?? fixed) * REM
        : Math.min(Math.max(Number(from) * REM, Number(share) * cqi), Number(to) * REM),
  );
  return least.reduce((sum, one) => sum + one, 0) + (GAP * (least.length - 1) + SIDES) * REM;
}

test.each([
  ['the usual ones, three tags', 3, WHOLE_LIST.hidden],
  ['all, three tags', 3, []],
  ['the usual ones, six tags', 6, WHOLE_LIST.hidden],
  ['all, six tags', 6, []],
] as const)('the table fits into a window of 1,000 pixels: %s', (_, tags, hidden) => {
  expect(leastWidth(columnsOf(tags, hidden), 1_000)).toBeLessThanOrEqual(1_000);
});
