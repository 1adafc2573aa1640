import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixture.ts';
import { isRealElectron } from '../launch/electron.ts';

test('with a keychain the key never lies on the disk in clear (not on a Linux with the real Electron: it may have none)', async ({
  desk,
}) => {
  test.skip(isRealElectron && process.platform === 'linux', 'this machine may have no keychain');
  const identity = await desk.page.evaluate(() => window.postil?.identity());
  expect(identity?.encrypted).toBe(true);
  const file = JSON.parse(readFileSync(join(desk.dataDir, 'identity.json'), 'utf8'));
  expect(file.publicKey).toBe(identity?.publicKey);
  expect(file.seed.sealed).toBe(true);
  // A raw Ed25519 seed is 32 bytes: what lies here is longer and begins with the keychain's own mark.
  const bytes = Buffer.from(file.seed.secret, 'base64url');
  expect(bytes.length).toBeGreaterThan(32);
});

test('the key is the same after a restart', async ({ desk }) => {
  const who = () => desk.page.evaluate(async () => (await window.postil?.identity())?.member);
  const before = await who();
  await desk.restart();
  expect(await who()).toBe(before);
});
