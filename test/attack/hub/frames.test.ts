import { expect, test } from 'vitest';
import { startHubProcess } from '../../kit/hub.ts';
import { throwFrames } from '../kit/spoilt-frames.ts';

const FRAMES = 10_000;
/** The longest that a member waits for her step to be on the hub's disk meanwhile, in milliseconds, on a busy machine. */
const LONGEST = 3_000;

test(`${FRAMES} spoilt frames on raw sockets: the hub stays up, keeps nothing of them, and goes on saving what others do`, async () => {
  const hub = await startHubProcess();
  const { waits, refused } = await throwFrames(hub, FRAMES, 1);
  // They get past the door, to the form of an update and to whose it is.
  expect(refused['bad-step'] ?? 0).toBeGreaterThan(500);
  expect(refused['no-right'] ?? 0).toBeGreaterThan(10);
  expect(waits.length).toBeGreaterThan(20);
  expect(Math.max(...waits)).toBeLessThan(LONGEST);
  expect(hub.output).not.toMatch(/UnhandledPromiseRejection|uncaught|Bug:/);
}, 120_000);
