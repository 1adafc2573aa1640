import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { LOG_VERSION } from '../../hub/log/sqlite-schema.ts';
import { newProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import type { Chance } from '../kit/chance.ts';
import { program } from '../kit/program.ts';
import { runAndKill } from './killed.ts';

/** So many rows make bringing an older log up to date take long enough to be met in the middle. */
const OLD_ROWS = 4_000;
/** So many times one log is written on: each time all of it is read, and by thousands that would grow with the square. */
const OF_ONE_LOG = 50;
/** Milliseconds after a line of the writer, at most, until it dies: within the next write. */
const AFTER = 10;
/** The same after the opener has begun. */
const UPDATING = 120;

/** Kills whoever writes to logs and compacts them, so many times: every key that was printed as saved is in its log. */
export async function killLogWriter(dir: string, kills: number, chance: Chance): Promise<void> {
  const room = projectRoom(newProjectId());
  const saved = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    if (kill % OF_ONE_LOG === 0) saved.clear();
    const file = join(dir, `log-${Math.floor(kill / OF_ONE_LOG)}.sqlite`);
    const lines = 2 + chance.below(60);
    const { out, ended } = await runAndKill([program('log-writer'), file, room], {
      when: (printed) => printed.split('\n').length > lines,
      after: chance.below(AFTER),
    });
    expect(ended).toBe(false);
    for (const key of out.split('\n').slice(0, -1)) saved.add(key);
    const log = openSqliteLog(file, { check: true });
    const held = new Set(stepsMap(docOf(log.read(room))).keys());
    await log.close();
    expect([...saved].filter((key) => !held.has(key))).toEqual([]);
  }
}

/** Kills whoever brings an older log up to date, so many times: the next to open it finds all of it, and the copy is whole. */
export async function killMigration(dir: string, kills: number, chance: Chance): Promise<void> {
  const room = projectRoom(newProjectId());
  const old = join(dir, 'old.sqlite');
  writeFirstVersion(old, room);
  let inTheMiddle = 0;
  for (let kill = 0; kill < kills; kill++) {
    const file = join(dir, `${kill}.sqlite`);
    copyFileSync(old, file);
    const { ended } = await runAndKill([program('log-opener'), file], {
      when: (printed) => printed.startsWith('opening'),
      after: chance.below(UPDATING),
    });
    if (!ended && versionIn(file) < LOG_VERSION) inTheMiddle++;
    const log = openSqliteLog(file, { check: true });
    expect(log.size(room)).toBe(OLD_ROWS);
    expect(log.read(room)).toHaveLength(OLD_ROWS);
    await log.close();
    expect(versionIn(file)).toBe(LOG_VERSION);
    expect(existsSync(`${file}.v1`)).toBe(true);
    const copy = new DatabaseSync(`${file}.v1`);
    expect(copy.prepare('SELECT count(*) AS n FROM log').get()?.n).toBe(OLD_ROWS);
    copy.close();
    for (const each of [file, `${file}.v1`]) rmSync(each);
  }
  expect(inTheMiddle).toBeGreaterThan(0); // or no kill was in the middle of anything
}

function writeFirstVersion(file: string, room: string): void {
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE log (id INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES rooms (id), data BLOB NOT NULL);
    CREATE INDEX log_by_room ON log (room);
    PRAGMA user_version = 1;
    BEGIN`);
  db.prepare('INSERT INTO rooms (name) VALUES (?)').run(room);
  const row = db.prepare('INSERT INTO log (room, data) VALUES (1, ?)');
  for (let n = 0; n < OLD_ROWS; n++) row.run(Uint8Array.from({ length: 400 }, (_, at) => (n + at) % 256));
  db.exec('COMMIT');
  db.close();
}

function versionIn(file: string): number {
  const db = new DatabaseSync(file);
  const { user_version: version } = db.prepare('PRAGMA user_version').get() ?? {};
  db.close();
  return Number(version);
}

function docOf(rows: readonly Uint8Array[]): Y.Doc {
  const doc = newRoomDoc();
  for (const row of rows) Y.applyUpdate(doc, row);
  return doc;
}
