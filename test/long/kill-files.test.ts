import { expect, it } from 'vitest';
import { killImport, killMerge } from '../kill/files.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 12;

it(`a host killed ${KILLS} times while it merges a file ends with all of it`, async () => {
  const dir = tempDir('kill-merge');
  await expect(killMerge(dir.path, KILLS, new Chance(3))).resolves.toBeUndefined();
  dir.remove();
});

it(`an import killed ${KILLS} times leaves the old file or the new one`, async () => {
  const dir = tempDir('kill-import');
  await expect(killImport(dir.path, KILLS, new Chance(4))).resolves.toBeUndefined();
  dir.remove();
});
