import { expect, it } from 'vitest';
import { killMerge } from '../kill/files.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 50;
const SEED = 3;

it(`a host killed ${KILLS} times while it merges a file ends with all of it (seed ${SEED})`, async () => {
  const dir = tempDir('kill-merge');
  await expect(killMerge(dir.path, KILLS, new Chance(SEED))).resolves.toBeUndefined();
  dir.remove();
});
