import { test } from 'vitest';
import { actsOf, daysApart } from '../kit/days-apart.ts';

const AMOUNT = { days: 30, every: 1, articles: 60, aDay: 7, inEach: 8 };

test(`[S45] three people, 30 days and ${actsOf(AMOUNT)} acts without the hub, then back`, async () => {
  console.log(await daysApart(AMOUNT));
});
