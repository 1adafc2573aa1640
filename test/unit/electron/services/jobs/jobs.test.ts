import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDataDir } from '../../../../../electron/services/data-dir.ts';
import { Jobs } from '../../../../../electron/services/jobs.ts';
import { Projects } from '../../../../../electron/services/projects.ts';
import type { Shell } from '../../../../../electron/services/shell.ts';
import type { JobEvent } from '../../../../../shared/host/contract.ts';
import { newProjectId } from '../../../../../shared/model/ids.ts';
import { ANA } from '../../../../kit/people.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('jobs');
});
afterEach(() => dir.remove());

test('how a job stands can be asked for, and how it ended as well, by who missed what it told', async () => {
  let say: (event: JobEvent) => void = () => undefined;
  const shell: Partial<Shell> = {
    pickPath: async () => join(dir.path, 'floods.postil'),
    runJob(_, onEvent) {
      say = onEvent;
      return { again: () => undefined, cancel: () => undefined };
    },
    emit: () => undefined,
  };
  const projects = await Projects.open(join(dir.path, 'projects.json'), () => undefined);
  const viewer = async () => ({ member: ANA, role: 'owner', founder: null }) as const;
  const jobs = new Jobs(makeDataDir(dir.path), shell as Shell, projects, viewer); // no job reaches the rest
  const started = await jobs.saveBundle('tab', newProjectId(), 'all');
  const { job, path } = (started.ok && started.value) || expect.fail('not started');
  expect(jobs.stateOf(job)).toBeNull();
  say({ job, state: 'running', done: 1, total: 3 });
  expect(jobs.stateOf(job)).toEqual({ job, state: 'running', done: 1, total: 3 });
  const end: JobEvent = { job, state: 'done', path, summary: 'Saved.' };
  say(end);
  expect(jobs.stateOf(job)).toEqual(end);
});
