import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { JobSpec } from '../../../../electron/services/jobs/job-spec.ts';
import { watchJob } from '../../../../electron/services/jobs/watch-job.ts';
import type { JobEvent } from '../../../../shared/host/contract.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';

const spec: JobSpec = { job: 'j', kind: 'bundle', pid: newProjectId(), logFile: 'l', path: 'p' };

test('a cancelled job that is stuck is ended all the same, and was cancelled', async () => {
  const child = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  const events: JobEvent[] = [];
  const process_ = {
    send: () => undefined,
    onMessage: () => undefined,
    onEnd: (listener: () => void) => child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
  watchJob(process_, spec, (event) => events.push(event), 10).cancel();
  await once(child, 'exit');
  expect(events).toEqual([{ job: 'j', state: 'cancelled' }]);
});
