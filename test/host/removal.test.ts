import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostInFolder } from '../kit/host-in-folder.ts';
import { HostProject } from '../kit/host-project.ts';

const { at, start, kill } = hostInFolder('removal');

/** Whether a project is noted to be deleted. */
function isNoted(pid: string): boolean {
  const file = at('removing.json');
  return existsSync(file) && readFileSync(file, 'utf8').includes(pid);
}

test('killed in the middle of deleting: the rest is deleted at the next start, and nothing else is missing', async () => {
  let host = await start();
  const stays = await HostProject.make(host, 'Floods', 2);
  const project = await HostProject.make(host, 'Ferries', 8);
  const removing = host.removeHere(project.pid, null).catch(() => null);
  await expect.poll(() => isNoted(project.pid), { interval: 1, timeout: 20_000 }).toBe(true);
  await kill();
  await removing;
  host = await start();
  for (const one of [stays, project]) one.use(host);
  expect(await stays.missing()).toEqual([]);
  expect(await project.missing()).toHaveLength(project.saved.size);
  expect((await host.projects()).map(({ pid }) => pid)).not.toContain(project.pid);
  expect(isNoted(project.pid)).toBe(false);
}, 120_000);
