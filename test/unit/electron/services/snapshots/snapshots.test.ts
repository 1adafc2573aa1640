import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDataDir } from '../../../../../electron/services/data-dir.ts';
import { Snapshots } from '../../../../../electron/services/snapshots/snapshots.ts';
import type { Result } from '../../../../../shared/base/result.ts';
import type { HostCalls } from '../../../../../shared/host/contract.ts';
import { HostProject } from '../../../../kit/host-project.ts';
import { startServices, type TestServices } from '../../../../kit/services.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let services: TestServices;
beforeEach(() => {
  dir = tempDir('snapshots');
});
afterEach(async () => {
  await services.close();
  dir.remove();
});

async function start(): Promise<HostCalls> {
  services = await startServices(dir.path);
  return services.calls;
}

const folder = (): string => join(dir.path, 'snapshots');

function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

test('a snapshot says what it holds, and brings back what was deleted, without taking away what came since', async () => {
  const host = await start();
  const ferries = await HostProject.make(host, 'Ferries', 3);
  const floods = await HostProject.make(host, 'Floods', 1);
  const made = take(await host.makeSnapshot());
  expect(made).toMatchObject({ cause: 'asked', problem: null });
  expect(made.projects).toHaveLength(2);
  expect(made.projects).toContainEqual({ pid: ferries.pid, name: 'Ferries', articles: 3, steps: ferries.saved.size });
  expect(made.projects).toContainEqual({ pid: floods.pid, name: 'Floods', articles: 1, steps: floods.saved.size });

  await ferries.comment(0, 'since');
  take(await host.removeHere(floods.pid, null));
  expect(await floods.missing()).toHaveLength(floods.saved.size);
  expect(take(await host.restoreSnapshot(made.id, floods.pid))).toMatchObject({ steps: floods.saved.size });
  expect(await floods.missing()).toEqual([]);
  expect(await ferries.missing()).toEqual([]);
  expect((await host.projects()).map(({ name }) => name).sort()).toEqual(['Ferries', 'Floods']);
  expect(services.told.filter(({ event }) => event === 'roomUpdate').length).toBeGreaterThan(2);
  // What was here before was kept, and holds what came since.
  const [before] = (await host.snapshots()).filter(({ cause }) => cause === 'restore');
  expect(before?.projects).toEqual([expect.objectContaining({ name: 'Ferries', steps: ferries.saved.size })]);
  // Nothing is missing any more: it brings nothing.
  expect(take(await host.restoreSnapshot(made.id, null))).toEqual({ steps: 0, rooms: 0 });
});

test('seven of a cause are kept, and the one that is brought back is spared', async () => {
  const host = await start();
  await HostProject.make(host, 'Ferries', 1);
  const first = take(await host.makeSnapshot());
  for (let n = 0; n < 7; n++) take(await host.makeSnapshot());
  const kept = await host.snapshots();
  expect(kept).toHaveLength(7);
  expect(kept.map(({ id }) => id)).not.toContain(first.id);
  expect(kept.map(({ madeAt }) => madeAt)).toEqual(kept.map(({ madeAt }) => madeAt).toSorted((a, b) => b - a));

  for (let n = 0; n < 7; n++) take(await host.restoreSnapshot(kept[0]!.id, null));
  const oldest = (await host.snapshots()).filter(({ cause }) => cause === 'restore').at(-1);
  take(await host.restoreSnapshot(oldest!.id, null));
  expect((await host.snapshots()).map(({ id }) => id)).toContain(oldest!.id);
});

test('a snapshot that is gone before it is listed is said to be', async () => {
  const dataDir = makeDataDir(dir.path);
  services = await startServices(dir.path);
  const snapshots = new Snapshots({
    dir: dataDir,
    shell: {
      runJob({ job, path }, onEvent) {
        setImmediate(() => onEvent({ job, state: 'done', path, summary: '' })); // nothing lies at the path
        return { again: () => undefined, cancel: () => undefined };
      },
    },
  });
  expect(await snapshots.make('asked')).toEqual({
    ok: false,
    code: 'gone',
    message: 'The snapshot was taken away as soon as it was made. Make another one.',
  });
});

test('a snapshot that is damaged, or by a newer Postil, is said to be; an id leads nowhere else', async () => {
  const host = await start();
  await HostProject.make(host, 'Ferries', 1);
  const { id } = take(await host.makeSnapshot());
  const file = join(folder(), `${id}.sqlite`);
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.alloc(bytes.length, 'garbage '));
  expect(await host.snapshots()).toMatchObject([
    {
      projects: null,
      problem: expect.stringContaining('This snapshot is damaged: nothing can be brought back from it.'),
    },
  ]);
  expect(await host.restoreSnapshot(id, null)).toMatchObject({
    ok: false,
    message: expect.stringContaining('damaged'),
  });
  bytes.writeUInt32BE(99, 60); // the version of its tables
  writeFileSync(file, bytes);
  expect(await host.restoreSnapshot(id, null)).toMatchObject({
    ok: false,
    message: 'This copy was made by a newer Postil. Update Postil to open it.',
  });
  for (const odd of ['../log', '', '2031-03-04T05-06-07.000Z-daily']) {
    expect(await host.restoreSnapshot(odd, null)).toMatchObject({
      ok: false,
      code: 'gone',
      message: expect.stringContaining('This snapshot is not there any more.'),
    });
  }
});

test('a snapshot of the present is a whole log: put in its place, it is opened as one', async () => {
  const host = await start();
  const project = await HostProject.make(host, 'Ferries', 2);
  const { id } = take(await host.makeSnapshot());
  await services.close();
  copyFileSync(join(folder(), `${id}.sqlite`), join(dir.path, 'log.sqlite'));
  project.use(await start());
  expect(await project.missing()).toEqual([]);
});
