import { expect, it } from 'vitest';
import { fillHostsDisk } from '../kill/full-host.ts';
import { fillHubsDisk } from '../kill/full-hub.ts';
import { Chance } from '../kit/chance.ts';
import { canMount } from '../kit/small-disk.ts';

const ROUNDS = 8;
const why = canMount ? '' : ' (skipped: this machine does not let the tests mount a small disk)';

it.runIf(canMount)(
  `a host whose disk gets full ${ROUNDS} times in mid-burst misses nothing it said was saved${why}`,
  async () => {
    await expect(fillHostsDisk(ROUNDS, new Chance(6))).resolves.toBeUndefined();
  },
);

it.runIf(canMount)(
  `a hub whose disk gets full ${ROUNDS} times in mid-burst misses nothing it said it held${why}`,
  async () => {
    await expect(fillHubsDisk(ROUNDS, new Chance(7))).resolves.toBeUndefined();
  },
);
