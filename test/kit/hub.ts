import { onTestFinished } from 'vitest';
import { HubProcess } from './hub-process.ts';
import { tempDir } from './temp-dir.ts';

export type { HubProcess } from './hub-process.ts';

/**
 * Starts a hub for the test that runs now; it ends and its files go when the test does. `dir`: an own folder instead;
 * `options`: more of `serve`.
 */
export async function startHubProcess(dir?: string, ...options: readonly string[]): Promise<HubProcess> {
  const own = dir === undefined ? tempDir('hub') : null;
  const hub = new HubProcess(dir ?? own!.path, options); // one of the two is there
  onTestFinished(async () => {
    await hub.kill();
    own?.remove();
  });
  await hub.start();
  return hub;
}
