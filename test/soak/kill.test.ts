import { expect, it } from 'vitest';
import { killImport, killMerge } from '../kill/files.ts';
import { fillHostsDisk } from '../kill/full-host.ts';
import { fillHubsDisk } from '../kill/full-hub.ts';
import { killHostInBursts } from '../kill/host-bursts.ts';
import { killHubInBursts } from '../kill/hub-bursts.ts';
import { killLogWriter, killMigration } from '../kill/log.ts';
import { killRenderers } from '../kill/renderer.ts';
import { Chance } from '../kit/chance.ts';
import { canMount } from '../kit/small-disk.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { AMOUNT } from './amount.ts';

const { kills, seed } = AMOUNT;

it(`${kills} kills of a hub`, async () => {
  await expect(killHubInBursts(kills, new Chance(seed))).resolves.toBeUndefined();
});

it.each([
  ['a browser’s renderer', (dir: string) => killRenderers(dir, kills, new Chance(seed))],
  ['a host', (dir: string) => killHostInBursts(dir, kills, new Chance(seed))],
  ['whoever writes a log', (dir: string) => killLogWriter(dir, kills, new Chance(seed))],
  ['whoever brings a log up to date', (dir: string) => killMigration(dir, kills, new Chance(seed))],
  ['a host that merges a file', (dir: string) => killMerge(dir, kills, new Chance(seed))],
  ['an import', (dir: string) => killImport(dir, kills, new Chance(seed))],
])(`${kills} kills of %s`, async (_, kill) => {
  const dir = tempDir('soak');
  await expect(kill(dir.path)).resolves.toBeUndefined();
  dir.remove();
});

const why = canMount ? '' : ' (skipped: this machine does not let the tests mount a small disk)';

it.runIf(canMount)(`${kills} times the disk of a host gets full${why}`, async () => {
  await expect(fillHostsDisk(kills, new Chance(seed))).resolves.toBeUndefined();
});

it.runIf(canMount)(`${kills} times the disk of a hub gets full${why}`, async () => {
  await expect(fillHubsDisk(kills, new Chance(seed))).resolves.toBeUndefined();
});
