import { expect, it } from 'vitest';
import { killHostInBursts } from '../kill/host-bursts.ts';
import { killHubInBursts } from '../kill/hub-bursts.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 20;

it(`a host killed ${KILLS} times in mid-burst misses nothing it said was saved`, async () => {
  const dir = tempDir('kill-host');
  await expect(killHostInBursts(dir.path, KILLS)).resolves.toBeUndefined();
  dir.remove();
});

it(`a hub killed ${KILLS} times in mid-burst misses nothing it said it held`, async () => {
  await expect(killHubInBursts(KILLS)).resolves.toBeUndefined();
});
