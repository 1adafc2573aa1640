import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dateOf } from '../../../../renderer/ui/dates.ts';
import { Moment } from '../../../../renderer/ui/Moment.tsx';

test('a moment is shown as it is', () => {
  expect(dateOf(1_729_234_800_000).toISOString()).toBe('2024-10-18T07:00:00.000Z');
});

test.each([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 8.64e15 + 1])(
  'a moment no date can hold (%d) is shown as the last or first there is',
  (at) => {
    expect(Math.abs(dateOf(at).getTime())).toBe(8.64e15);
    expect(renderToStaticMarkup(createElement(Moment, { at }))).toMatch(/^<time dateTime="[+-]\d{6}-.+>.+<\/time>$/);
  },
);
