import { notGivenBackByPage, workInPage } from '../../leaks/day-in-page.ts';
import { expect, test } from '../fixture.ts';

const ROUNDS = 6;

test(`${ROUNDS} rounds of opening, marking, undoing, finding, exporting and closing leave the page, its storage and its host as they were`, async ({
  launcher,
}, info) => {
  test.setTimeout(300_000); // rounds of a whole day
  expect(launcher, 'the test counts in what it started itself: a browser and the loopback host').toBe('loopback');
  expect(notGivenBackByPage(await workInPage(info.outputPath('day'), ROUNDS), ROUNDS)).toEqual([]);
});
