import { killRenderers } from '../../kill/renderer.ts';
import { Chance } from '../../kit/chance.ts';
import { expect, test } from '../fixture.ts';

/** Two people's, side by side. */
const KILLS = 25;
const SEEDS = [5, 6];

test(`renderers killed ${KILLS * SEEDS.length} times in the middle of bursts of marks cost nothing that a screen called saved`, async ({
  launcher,
}, info) => {
  test.setTimeout(600_000); // a browser's worth of starting, each time
  expect(launcher, 'the test kills what it started itself: browsers and loopback hosts').toBe('loopback');
  await Promise.all(SEEDS.map((seed) => killRenderers(info.outputPath(`${seed}`), KILLS, new Chance(seed))));
});
