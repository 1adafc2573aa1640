import { expect, it } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';
import { notGivenBackByPage, workInPage } from '../leaks/day-in-page.ts';
import { notGivenBack, workADay } from '../leaks/work-a-day.ts';
import { AMOUNT } from './amount.ts';

const { rounds } = AMOUNT;

it(`eight hours' work in ${rounds} rounds leaves nothing behind`, async () => {
  const day = await workADay(rounds);
  console.log(day);
  expect(notGivenBack(day, rounds)).toEqual([]);
});

it(`${rounds} rounds in one tab of the workbench leave nothing behind`, async () => {
  const dir = tempDir('soak');
  const day = await workInPage(dir.path, rounds);
  console.log(day);
  expect(notGivenBackByPage(day, rounds)).toEqual([]);
  dir.remove();
});
