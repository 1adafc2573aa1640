import { expect, it } from 'vitest';
import { throwFrames } from '../attack/kit/spoilt-frames.ts';
import { startHubProcess } from '../kit/hub.ts';
import { AMOUNT } from './amount.ts';

const { frames, seed } = AMOUNT;

it(`${frames} spoilt frames of seed ${seed} leave the hub up and its log as it was`, async () => {
  const hub = await startHubProcess();
  const { waits, refused } = await throwFrames(hub, frames, seed);
  waits.sort((a, b) => a - b);
  console.log({ refused, saved: waits.length, p99: waits[Math.floor(waits.length * 0.99)], longest: waits.at(-1) });
  expect(waits.length).toBeGreaterThan(0);
});
