import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, expect, test } from '../fixture.ts';
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

/** Opens Settings and answers what it says of the key. */
async function keyPlace(desk: Desk): Promise<string> {
  const name = desk.page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Ana');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await desk.page.getByRole('dialog').getByText('The key of this computer').waitFor();
  return (await desk.page.getByRole('dialog').getByText('The key of this computer').textContent()) ?? '';
}

test('Settings say where the key is kept: encrypted, or not where the system has no keychain worth the name (stand-in only)', async ({
  person,
}) => {
  test.skip(isRealElectron, 'the keychain of the real Electron is the machine’s own');
  const places: Record<string, string> = {};
  for (const keychain of ['there', 'none', 'absent']) {
    process.env.POSTIL_DOUBLE_KEYCHAIN = keychain;
    const desk = await person(keychain);
    places[keychain] = await keyPlace(desk);
    const identity = join(desk.dataDir, 'identity.json');
    expect(JSON.parse(readFileSync(identity, 'utf8')).seed.sealed, keychain).toBe(keychain === 'there');
    expect(statSync(identity).mode & 0o777).toBe(0o600);
  }
  delete process.env.POSTIL_DOUBLE_KEYCHAIN;
  expect(places.there).toContain('keychain encrypts');
  expect(places.none).toContain('not encrypted');
  expect(places.absent).toContain('not encrypted');
});
