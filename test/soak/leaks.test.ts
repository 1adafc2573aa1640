import { expect, it } from 'vitest';
import { notGivenBack, workADay } from '../leaks/work-a-day.ts';
import { AMOUNT } from './amount.ts';

const { rounds } = AMOUNT;

it(`eight hours' work in ${rounds} rounds leaves nothing behind`, async () => {
  const day = await workADay(rounds);
  console.log(day);
  expect(notGivenBack(day, rounds)).toEqual([]);
});
