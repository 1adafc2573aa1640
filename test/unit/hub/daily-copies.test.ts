import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copiesOf, keepDailyCopies } from '../../../hub/daily-copies.ts';
import type { Log } from '../../../hub/log/log.ts';
import { openLogReader } from '../../../hub/log/log-reader.ts';
import { newSnapshotFile } from '../../../hub/log/snapshot-name.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const ROOM = 'project/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName; // any text does
const DAY = 24 * 3_600_000;
const TIMES = { first: 1, hourly: 1 };

let dir: ReturnType<typeof tempDir>;
let log: Log;
let members: DatabaseSync;
let end: () => Promise<void>;
/** How often it was looked whether a copy is due. */
let looks: number;
beforeEach(async () => {
  dir = tempDir('daily-copies');
  log = openSqliteLog(hubFiles(dir.path).log);
  members = openStore(hubFiles(dir.path).members);
  await log.append(ROOM, Uint8Array.of(1, 2, 3));
  looks = 0;
});
afterEach(async () => {
  await end();
  await log.close();
  members.close();
  dir.remove();
});

const keep = (kept: number, hasWork = true): void => {
  const look = (): boolean => {
    looks++;
    return hasWork;
  };
  end = keepDailyCopies({ dir: dir.path, kept, hasWork: look, times: TIMES });
};
const looked = (times: number) =>
  expect.poll(() => looks, { interval: 2, timeout: 20_000 }).toBeGreaterThan(looks + times);
const made = (of: 'log' | 'members') => copiesOf(dir.path, of);

test('both files are copied once a day while the hub is at work on them, and the oldest copies go', async () => {
  keep(2);
  await expect
    .poll(() => [made('log').length, made('members').length], { interval: 5, timeout: 20_000 })
    .toEqual([1, 1]);
  await looked(5);
  expect(made('log'), 'once a day').toHaveLength(1);
  const [today] = made('log');
  const reader = openLogReader(today!.path);
  expect(reader.read(ROOM)).toEqual([Uint8Array.of(1, 2, 3)]);
  reader.close();
  const copied = new DatabaseSync(made('members')[0]!.path, { readOnly: true });
  expect(copied.prepare('SELECT count(*) AS n FROM members').get()).toEqual({ n: 0 });
  copied.close();

  // As if those had been made on the days before.
  const folder = path.dirname(today!.path);
  const aged = (days: number) => newSnapshotFile(folder, 'daily', new Date(today!.madeAt - days * DAY));
  writeFileSync(aged(2), '');
  writeFileSync(path.join(folder, 'notes.txt'), 'left alone');
  writeFileSync(path.join(folder, 'x-daily.sqlite.partial'), 'left by a hub that was killed');
  renameSync(today!.path, aged(1));
  await expect
    .poll(() => made('log').map(({ madeAt }) => today!.madeAt - madeAt < DAY), { interval: 5, timeout: 20_000 })
    .toEqual([true, false]);
  await expect.poll(() => readdirSync(folder).length, { interval: 5, timeout: 20_000 }).toBe(3);
  expect(made('log')[1]?.path).toBe(aged(1));
  expect(readdirSync(folder)).toContain('notes.txt');
});

test('nothing is copied of a hub without rooms', async () => {
  keep(7, false);
  await looked(5);
  expect([...made('log'), ...made('members')]).toEqual([]);
});

test('where no copy can be made, the hub says so and goes on', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  writeFileSync(path.join(dir.path, 'snapshots'), 'a file where the folder should be');
  keep(7);
  await expect.poll(() => told.mock.calls.length, { interval: 2, timeout: 20_000 }).toBeGreaterThan(1);
  const [said] = told.mock.calls[0] ?? [];
  expect(said).toMatch(/^Today’s copy of the hub’s files could not be made; in an hour again\.\n {2}why: .+\n$/);
});
