import { expect, onTestFinished, test } from 'vitest';
import { lockOrFind } from '../../../../electron/loopback/running-host.ts';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import { DESKTOP, takeHostLock } from '../../../../electron/services/host-lock.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

/** A data folder that another host has. */
function takenFolder() {
  const temp = tempDir('running-host');
  const dir = makeDataDir(temp.path);
  const lock = takeHostLock(dir);
  if (lock === null) throw new Error('nobody else has it');
  onTestFinished(async () => {
    await lock.free();
    temp.remove();
  });
  return { dir, lock };
}

test('a host that has the folder and never says where it is, is told in a sentence', async () => {
  const { dir } = takenFolder();
  await expect(lockOrFind(dir, 50)).rejects.toThrow(
    'Another Postil has this data folder open, but does not say where. End it, then start again.',
  );
});

test('so is the desktop app, which has no address', async () => {
  const { dir, lock } = takenFolder();
  await lock.tell(DESKTOP);
  await expect(lockOrFind(dir, 50)).rejects.toThrow(
    'The Postil app has this data folder open. Go on there, or quit it and start again.',
  );
});
