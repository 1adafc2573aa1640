import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import { DragFiles } from '../../../../electron/services/drag-files.ts';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { Projects } from '../../../../electron/services/projects.ts';
import type { Shell } from '../../../../electron/services/shell.ts';
import type { JobEvent } from '../../../../shared/host/contract.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

test('a file that is still being made is not dragged, and the person hears that it comes', async () => {
  const temp = tempDir('drag-files');
  onTestFinished(() => temp.remove());
  const dir = makeDataDir(temp.path);
  const pid = newProjectId();
  const projects = await Projects.open(dir.projects, (say) => expect.fail(say()));
  await projects.change(pid, { name: 'Ferries' });
  const dragged: string[] = [];
  const jobs: { path: string; tell: (event: JobEvent) => void }[] = [];
  const shell: Pick<Shell, 'runJob' | 'dragFile'> = {
    runJob({ path }, tell) {
      jobs.push({ path, tell });
      return { again: () => undefined, cancel: () => undefined };
    },
    dragFile: async (_, path) => void dragged.push(path),
  };
  const files = new DragFiles(dir, shell as Shell, projects, async () => ({ member: newKeyPair().member, role: null })); // no more of it is used
  const notYet = {
    ok: false,
    code: 'not-ready',
    message: 'The file is still being made: drag it again in a moment.',
  };
  expect(await files.drag('page', pid)).toEqual(notYet);
  const ready = files.prepare(pid);
  await expect.poll(() => jobs).toHaveLength(1);
  expect(await files.drag('page', pid)).toEqual(notYet);
  const [{ path, tell } = expect.fail('no job was started')] = jobs;
  expect(path).toMatch(/Ferries\.postil$/);
  tell({ job: 'j', state: 'done', path, summary: '' });
  expect(await ready).toEqual({ ok: true, value: true });
  expect(await files.drag('page', pid)).toEqual({ ok: true, value: true });
  expect(dragged).toEqual([path]);
  await files.clear();
  expect(readdirSync(dir.root)).not.toContain('drag');
});
