import { expect, test } from 'vitest';
import { killHostInBursts } from '../kill/host-bursts.ts';
import { Chance } from '../kit/chance.ts';
import { tempDir } from '../kit/temp-dir.ts';

const ROUNDS = 4;

test(`nothing whose append answered ok is missing after a SIGKILL in mid-burst, ${ROUNDS} times over`, {
  timeout: 120_000,
}, async () => {
  const dir = tempDir('kill');
  await expect(killHostInBursts(dir.path, ROUNDS, new Chance(9))).resolves.toBeUndefined();
  dir.remove();
});
