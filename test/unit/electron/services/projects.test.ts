import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Projects } from '../../../../electron/services/projects.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('projects');
});
afterEach(() => dir.remove());
const open = (): Promise<Projects> => Projects.open(join(dir.path, 'projects.json'), (say) => expect.fail(say()));

test('projects come most recently opened first, and survive a restart', async () => {
  const [a, b] = [newProjectId(), newProjectId()];
  const projects = await open();
  await projects.change(a, { name: 'Floods', openedAt: 1 });
  await projects.change(b, { name: 'Strike', openedAt: 2 });
  await projects.change(a, { openedAt: 3 });
  expect((await open()).list().map(({ name }) => name)).toEqual(['Floods', 'Strike']);
});

test('a new name keeps the hub, a new hub keeps the name', async () => {
  const pid = newProjectId();
  const projects = await open();
  await projects.change(pid, { hub: 'http://hub.example:4747' });
  await projects.change(pid, { name: 'Floods', openedAt: 9 });
  expect(projects.get(pid)).toEqual({ pid, name: 'Floods', openedAt: 9, hub: 'http://hub.example:4747' });
});
