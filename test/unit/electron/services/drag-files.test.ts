import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import { DragFiles } from '../../../../electron/services/drag-files.ts';
import { newKeyPair } from '../../../../electron/services/key-pair.ts';
import { Projects } from '../../../../electron/services/projects.ts';
import type { Shell } from '../../../../electron/services/shell.ts';
import { drop } from '../../../../shared/base/drop.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { JobEvent } from '../../../../shared/host/contract.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

/** The files of a project, the jobs that make them, and what was dragged. */
async function parts() {
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
  return { dir, pid, files, jobs, dragged };
}

const NOT_YET = {
  ok: false,
  code: 'not-ready',
  message: 'The file is still being made: drag it again in a moment.',
};

test('a file that is still being made is not dragged, and the person hears that it comes', async () => {
  const { dir, pid, files, jobs, dragged } = await parts();
  expect(await files.drag('page', pid)).toEqual(NOT_YET);
  const ready = files.prepare(pid);
  await expect.poll(() => jobs).toHaveLength(1);
  expect(await files.drag('page', pid)).toEqual(NOT_YET);
  const [{ path, tell } = expect.fail('no job was started')] = jobs;
  expect(path).toMatch(/Ferries\.postil$/);
  tell({ job: 'j', state: 'done', path, summary: '' });
  expect(await ready).toEqual({ ok: true, value: true });
  expect(await files.drag('page', pid)).toEqual({ ok: true, value: true });
  expect(dragged).toEqual([path]);
  await files.clear();
  expect(readdirSync(dir.root)).not.toContain('drag');
});

test('who asks twice at once gets one file, which the next one takes away', async () => {
  const { dir, pid, files, jobs } = await parts();
  const both = [files.prepare(pid), files.prepare(pid)];
  await expect.poll(() => jobs).toHaveLength(1);
  jobs[0]!.tell({ job: 'j', state: 'done', path: '', summary: '' }); // one is there
  expect(await Promise.all(both)).toEqual([ok(true), ok(true)]);
  const next = files.prepare(pid);
  expect(await files.drag('page', pid)).toEqual(NOT_YET);
  await expect.poll(() => jobs).toHaveLength(2);
  jobs[1]!.tell({ job: 'k', state: 'done', path: '', summary: '' }); // as above
  expect(await next).toEqual(ok(true));
  expect(readdirSync(dir.drag)).toHaveLength(1);
});

test.each([
  ['failed', 'io'],
  ['cancelled', 'not-ready'],
] as const)('making it that is %s is answered, and can be asked for again', async (state, code) => {
  const { pid, files, jobs } = await parts();
  const ready = files.prepare(pid);
  await expect.poll(() => jobs).toHaveLength(1);
  jobs[0]!.tell({ job: 'j', state, message: 'The disk is full.' }); // one is there
  expect(await ready).toMatchObject({ ok: false, code });
  drop(files.prepare(pid));
  await expect.poll(() => jobs).toHaveLength(2);
});
