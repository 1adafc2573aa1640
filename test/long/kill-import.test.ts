import { expect, it } from 'vitest';
import { killImport } from '../kill/files.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const KILLS = 50;
const SEED = 3;

it(`an import killed ${KILLS} times leaves the old file or the new one (seed ${SEED})`, async () => {
  const dir = tempDir('kill-import');
  await expect(killImport(dir.path, KILLS, new Chance(SEED))).resolves.toBeUndefined();
  dir.remove();
});
