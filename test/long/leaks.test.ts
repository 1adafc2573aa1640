import { expect, test } from 'vitest';
import { notGivenBack, workADay } from '../leaks/work-a-day.ts';

const ROUNDS = 8;

test('after hours of opening, marking, undoing and closing, memory, sockets, files and rooms are back where they were', async () => {
  const day = await workADay(ROUNDS);
  expect(day.opened).toBe(2 * (ROUNDS + 3));
  expect(notGivenBack(day, ROUNDS)).toEqual([]);
});
