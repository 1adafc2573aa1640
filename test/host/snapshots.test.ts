import { readdirSync, watch } from 'node:fs';
import { expect, test } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import { hostInFolder } from '../kit/host-in-folder.ts';
import { HostProject } from '../kit/host-project.ts';

const { at, start, kill } = hostInFolder('snapshots');

const folder = (): string => at('snapshots');
const halves = (): string[] => readdirSync(folder()).filter((name) => name.includes('.partial'));

/** Resolves when a copy appears under the name that it has until it is whole. It may be there for a millisecond alone. */
function halfAppears(): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder(), (_, name) => {
      if (!name?.includes('.partial')) return;
      watcher.close();
      resolve();
    });
  });
}

function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

test('killed in the middle of snapshots: all that was saved is there, and no half snapshot is listed', async () => {
  let project: HostProject | null = null;
  let interrupted = 0;
  for (let round = 0; interrupted < 2; round++) {
    expect(round).toBeLessThan(12);
    const host = await start();
    project ??= await HostProject.make(host, 'Ferries', 6);
    project.use(host);
    expect(await project.missing()).toEqual([]);
    for (const { problem, projects } of await host.snapshots()) {
      expect(problem).toBeNull();
      expect(projects).toMatchObject([{ name: 'Ferries' }]);
    }
    // A job outlives its host for a moment, and ends by itself.
    await expect.poll(halves, { timeout: 20_000 }).toEqual([]);
    await project.comment(round);
    const appears = halfAppears();
    const making = host.makeSnapshot().catch(() => interrupted++);
    // Killed as soon as the copy appears under the name it has until it is whole, or a little later.
    await appears;
    if (round % 2 === 1) await project.comment(0);
    await kill();
    await making;
  }
}, 120_000);
test('killed in the middle of bringing back: what is here stays, and the same can be done again', async () => {
  let host = await start();
  const project = await HostProject.make(host, 'Ferries', 12);
  const { id } = take(await host.makeSnapshot());
  take(await host.removeHere(project.pid, null));
  let came = 0;
  let killed: Promise<void> | undefined;
  host.on('roomUpdate', () => {
    if (++came === 3) killed = kill();
  });
  await expect(host.restoreSnapshot(id, project.pid)).rejects.toThrow();
  await killed;
  host = await start();
  project.use(host);
  const missing = (await project.missing()).length;
  expect(missing).toBeGreaterThan(0);
  expect(missing).toBeLessThan(project.saved.size);
  take(await host.restoreSnapshot(id, project.pid));
  expect(await project.missing()).toEqual([]);
  expect(await host.projects()).toMatchObject([{ name: 'Ferries' }]);
}, 120_000);
