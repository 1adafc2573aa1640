import { renameSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDaily } from '../../../../../electron/services/snapshots/daily.ts';
import { runSnapshot } from '../../../../../electron/services/snapshots/run-snapshot.ts';
import { Snapshots } from '../../../../../electron/services/snapshots/snapshots.ts';
import { newSnapshotFile, snapshotFile } from '../../../../../hub/log/snapshot-name.ts';
import { fail } from '../../../../../shared/base/result.ts';
import type { JobEvent } from '../../../../../shared/host/contract.ts';
import { HostProject } from '../../../../kit/host-project.ts';
import { startServices, type TestServices } from '../../../../kit/services.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const DAY = 24 * 60 * 60 * 1000;
const TIMES = { first: 1, hourly: 1 };

let dir: ReturnType<typeof tempDir>;
let services: TestServices;
let runs: number;
let end: () => Promise<void>;
beforeEach(async () => {
  dir = tempDir('daily');
  services = await startServices(dir.path);
  runs = 0;
  end = () => Promise.resolve();
});
afterEach(async () => {
  await end();
  await services.close();
  dir.remove();
});

/** Snapshots that are made at once, or fail. */
function snapshots(failing = false): Snapshots {
  const shell = {
    runJob(spec: Parameters<typeof runSnapshot>[0], onEvent: (event: JobEvent) => void) {
      runs++;
      const made = failing ? fail('io', 'The disk is full.') : runSnapshot(spec);
      const { path } = spec;
      onEvent(
        made.ok ? { job: '', state: 'done', path, summary: '' } : { job: '', state: 'failed', message: made.message },
      );
      return { again: () => undefined, cancel: () => undefined };
    },
  };
  return new Snapshots({ dir: services.dir, shell: shell as ConstructorParameters<typeof Snapshots>[0]['shell'] }); // only these jobs are run
}

test('one is made on every day on which Postil runs, and only one', async () => {
  await HostProject.make(services.calls, 'Ferries', 1);
  const made = snapshots();
  const list = vi.spyOn(made, 'list');
  end = keepDaily({ snapshots: made, hasWork: () => true, notice: (say) => expect.fail(say()), times: TIMES });
  await expect.poll(() => runs, { interval: 5 }).toBe(1);
  const looked = list.mock.calls.length;
  await expect.poll(() => list.mock.calls.length, { interval: 5 }).toBeGreaterThan(looked + 3);
  expect(runs).toBe(1);
  // As if that had been yesterday.
  const [today] = await made.list();
  const yesterday = newSnapshotFile(services.dir.snapshots, 'daily', new Date(today!.madeAt - DAY));
  renameSync(snapshotFile(services.dir.snapshots, today!.id), yesterday);
  await expect.poll(() => runs, { interval: 5 }).toBe(2);
});

test('none is made of nothing', async () => {
  const made = snapshots();
  const list = vi.spyOn(made, 'list');
  end = keepDaily({ snapshots: made, hasWork: () => false, notice: (say) => expect.fail(say()), times: TIMES });
  await expect.poll(() => list.mock.calls.length, { interval: 5 }).toBeGreaterThan(3);
  expect(runs).toBe(0);
});

test('one that could not be made is told', async () => {
  const told: string[] = [];
  end = keepDaily({
    snapshots: snapshots(true),
    hasWork: () => true,
    notice: (say) => told.push(say()),
    times: TIMES,
  });
  await expect.poll(() => told[0], { interval: 5 }).toBe('Today’s snapshot is missing. The disk is full.');
});
