import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogReader } from '../../../../hub/log/log-reader.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import { openStore } from '../../../../hub/store.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const OLD = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'old', 'v1');
const LOG = path.join(import.meta.dirname, '..', '..', '..', '..', 'hub', 'log', 'sqlite-log.ts');
const ROOM = 'project/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName; // any text does
const ROWS = 4_000;

let dir: ReturnType<typeof tempDir>;
let file: string;
beforeEach(() => {
  dir = tempDir('migrate');
  file = path.join(dir.path, 'log.sqlite');
});
afterEach(() => dir.remove());

/** A log of the first version with many rows, so that bringing it up to date takes a while. */
function oldLog(): void {
  copyFileSync(path.join(OLD, 'computer', 'log.sqlite'), file);
  const db = new DatabaseSync(file);
  db.exec(`BEGIN; INSERT INTO rooms (name) VALUES ('${ROOM}')`);
  const add = db.prepare('INSERT INTO log (room, data) SELECT id, ? FROM rooms WHERE name = ?');
  for (let n = 0; n < ROWS; n++) add.run(new Uint8Array(900).fill(n % 251), ROOM);
  db.exec('COMMIT');
  db.close();
}

function mustHoldAll(log: { read(room: RoomName): Uint8Array[]; rooms(): RoomName[] }): void {
  const rows = log.read(ROOM);
  expect(rows).toHaveLength(ROWS);
  expect(rows.every((row, n) => row.length === 900 && row[0] === n % 251)).toBe(true);
  expect(log.rooms()).toHaveLength(5);
}

/**
 * Steps before or after which a process that brings the log up to date kills itself, and how the files then lie. At random
 * moments it is killed by `test/long/kill-log.test.ts`.
 */
const MOMENTS = [
  {
    when: 'while it is copied',
    dies: 'fs.fsyncSync = die;',
    isThen: () => existsSync(`${file}.v1.partial`) && !existsSync(`${file}.v1`),
  },
  {
    when: 'when it was copied',
    dies: 'const { renameSync } = fs; fs.renameSync = (...names) => { renameSync(...names); die(); };',
    isThen: () => existsSync(`${file}.v1`) && walLength() < 100_000,
  },
  {
    when: 'while it is changed',
    dies: `const { exec } = DatabaseSync.prototype;
      DatabaseSync.prototype.exec = function (sql) { if (sql.includes('COMMIT')) die(); exec.call(this, sql); };`,
    isThen: () => walLength() > 100_000,
  },
];

const walLength = (): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** A program that opens the log, and dies at a step that `dies` replaces. */
const dyingOpener = (dies: string): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { DatabaseSync } from 'node:sqlite';
  const die = () => process.kill(process.pid, 'SIGKILL');
  ${dies}
  syncBuiltinESMExports();
  const { openSqliteLog } = await import(${JSON.stringify(LOG)});
  openSqliteLog(${JSON.stringify(file)});`;

describe('a log of the first version', () => {
  it('is copied as it is, then brought up to date; what it held is there, now with sums', async () => {
    oldLog();
    const log = openSqliteLog(file, { check: true });
    mustHoldAll(log);
    await log.close();
    expect(readdirSync(dir.path).sort()).toEqual(['log.sqlite', 'log.sqlite.v1']);
    const copy = openLogReader(`${file}.v1`);
    mustHoldAll(copy);
    copy.close();
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('SELECT count(*) AS n FROM log WHERE sum IS NULL').get()).toEqual({ n: 0 });
    db.close();
  });

  it.each(MOMENTS)('killed $when, is of the old version or the new, and holds everything', async ({ dies, isThen }) => {
    oldLog();
    const child = spawn(process.execPath, ['--input-type=module', '-e', dyingOpener(dies)], { stdio: 'inherit' });
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    expect(isThen()).toBe(true);
    const log = openSqliteLog(file, { check: true });
    mustHoldAll(log);
    await log.close();
    const copy = openLogReader(`${file}.v1`);
    mustHoldAll(copy);
    copy.close();
  });

  it('stays as it is when there is no room for the copy', () => {
    oldLog();
    const before = statSync(file).mtimeMs;
    const keepAs = () => path.join(dir.path, 'no', 'such', 'folder.sqlite');
    expect(() => openSqliteLog(file, { keepAs })).toThrow();
    expect(statSync(file).mtimeMs).toBe(before);
    const log = openLogReader(file);
    mustHoldAll(log);
    log.close();
  });
});

describe('the store of a hub’s members', () => {
  it('of the first version is copied, then brought up to date', () => {
    const store = path.join(dir.path, 'members.sqlite');
    copyFileSync(path.join(OLD, 'hub', 'members.sqlite'), store);
    const db = openStore(store);
    expect(db.prepare('SELECT role FROM members').all()).toEqual([{ role: 'owner' }]);
    expect(db.prepare('SELECT * FROM removed').all()).toEqual([]);
    db.close();
    const copy = new DatabaseSync(`${store}.v1`, { readOnly: true });
    expect(copy.prepare('SELECT role FROM members').all()).toEqual([{ role: 'owner' }]);
    copy.close();
  });

  it('by a newer Postil is refused with a sentence', () => {
    const store = path.join(dir.path, 'members.sqlite');
    const db = new DatabaseSync(store);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openStore(store)).toThrow(
      /^The members of this hub were written by a newer Postil \(version 99.*Update Postil/,
    );
    rmSync(store);
  });
});
