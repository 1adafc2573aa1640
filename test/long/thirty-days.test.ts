import { expect, test } from 'vitest';
import { actsOf, daysApart } from '../kit/days-apart.ts';

const AMOUNT = { days: 10, every: 3, articles: 10, aDay: 2, inEach: 3 };

test(`[S45] three people, 30 days and ${actsOf(AMOUNT)} acts without the hub, then back`, {
  timeout: 200_000,
}, async () => {
  expect(await daysApart(AMOUNT)).toContain('first on the hub');
});
