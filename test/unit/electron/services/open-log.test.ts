import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeHostLock } from '../../../../electron/services/host-lock.ts';
import { HostProject } from '../../../kit/host-project.ts';
import { startServices, type TestServices } from '../../../kit/services.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const PAGE = 4096;

let dir: ReturnType<typeof tempDir>;
let services: TestServices;
beforeEach(() => {
  dir = tempDir('open-log');
});
afterEach(async () => {
  await services.close();
  dir.remove();
});

/** Starts the host over the data folder. */
async function start(): Promise<TestServices> {
  services = await startServices(dir.path);
  return services;
}

/** What a SIGKILL leaves behind at this moment, in a folder of its own: the host goes on over that. */
async function crash(): Promise<void> {
  const left = tempDir('open-log');
  cpSync(dir.path, left.path, { recursive: true });
  await services.close();
  dir.remove();
  dir = left;
}

const path = (name: string): string => join(dir.path, name);
const change = (name: string, how: (bytes: Buffer) => Buffer): void =>
  writeFileSync(path(name), how(readFileSync(path(name))));
const zeroed = (bytes: Buffer, page: number): Buffer => bytes.fill(0, page * PAGE, (page + 1) * PAGE);

describe('a damaged log', () => {
  test.each([
    ['whose header was overwritten', (bytes: Buffer) => bytes.fill(0xee, 0, 100)],
    ['with a page zeroed in the middle', (bytes: Buffer) => zeroed(bytes, Math.floor(bytes.length / PAGE / 2))],
    ['that was cut in half', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / PAGE / 2) * PAGE)],
    ['that holds nothing but garbage', (bytes: Buffer) => Buffer.alloc(bytes.length, 'garbage ')],
  ])('%s is put aside; what it held comes back with the newest snapshot, and one notice says so', async (_, damage) => {
    const first = await start();
    const project = await HostProject.make(first.calls, 'Ferries', 4);
    expect(await first.calls.makeSnapshot()).toMatchObject({ ok: true });
    await services.close();
    change('log.sqlite', damage);
    const damaged = readFileSync(path('log.sqlite'));

    const { calls, said } = await start();
    project.use(calls);
    expect(await project.missing()).toEqual([]);
    expect(await calls.projects()).toMatchObject([{ pid: project.pid, name: 'Ferries' }]);
    const [aside, ...others] = readdirSync(dir.path).filter((name) => name.startsWith('log.sqlite.'));
    expect(others).toEqual([]);
    expect(readFileSync(path(aside!)).equals(damaged)).toBe(true);
    expect(said).toEqual([
      expect.stringContaining(
        `The file of your saved work was damaged; it was kept as ${aside} and a new one was made. `,
      ),
    ]);
    await project.comment(0, 'afterwards');
    await crash();
    const again = await start();
    project.use(again.calls);
    expect(await project.missing()).toEqual([]);
    expect(again.said).toEqual([]);
  });

  test('gives back all that was saved since the snapshot, when only its header is gone', async () => {
    const first = await start();
    const project = await HostProject.make(first.calls, 'Ferries', 3);
    await crash(); // what was saved last lies in the write-ahead log alone
    writeFileSync(path('opened.json'), JSON.stringify([{ pid: project.pid, files: [{ id: 'one' }], withheld: [] }]));
    change('log.sqlite', (bytes) => bytes.fill(0, 0, 100));
    const { calls, said } = await start();
    project.use(calls);
    expect(await project.missing()).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/All \d+ parts found in it were read\. Check this disk\./)]);
    expect(existsSync(path('opened.json')), 'what files brought may be lost: none counts as opened').toBe(false);
  });

  test('whose write-ahead log is garbage loses nothing of it in silence', async () => {
    const first = await start();
    const project = await HostProject.make(first.calls, 'Ferries', 3);
    await crash();
    change('log.sqlite-wal', (bytes) => bytes.fill(0x55, 0, 32));
    const { calls, said } = await start();
    project.use(calls);
    expect(await project.missing()).toEqual([]);
    expect(said).toHaveLength(1);
  });
});

describe('what is derived, or holds nothing', () => {
  test.each([
    ['a list of projects that is missing', 'projects.json', null],
    ['a list of projects that is garbage', 'projects.json', '{"pid"'],
    ['an index that is missing', 'index.sqlite', null],
    ['an index that is garbage', 'index.sqlite', 'garbage '.repeat(2_000)],
    ['settings that are garbage', 'settings.json', 'garbage'],
  ])('%s costs nothing: the host starts with every project', async (_, file, content) => {
    const first = await start();
    const project = await HostProject.make(first.calls, 'Ferries', 2);
    await first.calls.articleIndex(project.pid);
    await first.calls.changeSettings({ name: 'Ana' });
    await services.close();
    rmSync(path(file), { force: true });
    if (content !== null) writeFileSync(path(file), content);

    const { calls, said } = await start();
    project.use(calls);
    expect(await project.missing()).toEqual([]);
    expect(await calls.projects()).toMatchObject([{ pid: project.pid, name: 'Ferries' }]);
    await calls.articleIndex(project.pid);
    await project.comment(0);
    const relisted =
      'The list of projects was made anew from your saved work. A project that was on a hub has to be joined there again.';
    expect(said.includes(relisted)).toBe(file === 'projects.json');
  });
});

test('a row whose bytes have changed on the disk is left out, and that is said once', async () => {
  const first = await start();
  const project = await HostProject.make(first.calls, 'Ferries', 1);
  await project.comment(0, 'The quay is empty.');
  await services.close();
  change('log.sqlite', (bytes) => {
    // SQLite leaves older copies of a row behind when it divides a page.
    for (let at = bytes.indexOf('The quay is'); at >= 0; at = bytes.indexOf('The quay is', at)) bytes[at] = 0x74;
    return bytes;
  });
  const { calls } = await start();
  project.use(calls);
  for (let n = 0; n < 2; n++) expect(await project.missing()).toHaveLength(1);
  expect(services.said).toEqual([
    'The disk has changed something that was saved, and Postil leaves it out. What is missing comes back from the hub, or with “Snapshots” in the menu. Check this disk.',
  ]);
});

test('a log that cannot be opened is told with its place and the disk’s reason', async () => {
  await start();
  await services.close();
  rmSync(path('log.sqlite'));
  mkdirSync(path('log.sqlite'));
  await expect(start()).rejects.toThrow(
    `Your saved work in ${path('log.sqlite')} could not be opened. Postil may not write to its data folder`,
  );
  rmSync(path('log.sqlite'), { recursive: true });
  await start();
});

test('a lock that is damaged is made anew, and is as good as any', async () => {
  await start();
  writeFileSync(services.dir.lock, 'garbage '.repeat(2_000));
  const lock = takeHostLock(services.dir);
  expect(lock).not.toBeNull();
  expect(takeHostLock(services.dir)).toBeNull();
  await lock?.free();
});
