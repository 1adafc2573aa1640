import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Log, LogError } from '../../../../hub/log/log.ts';
import { openLogReader } from '../../../../hub/log/log-reader.ts';
import { finishRecovery, recoverLog } from '../../../../hub/log/recover-log.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import { newProjectId, type RoomName } from '../../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom, projectRoom } from '../../../../shared/wire/room.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const PAGE = 4096;
const ROWS = 60;
const rooms: RoomName[] = Array.from({ length: 40 }, () => projectRoom(newProjectId()));
const LONG = peopleRoom(newProjectId());

let dir: ReturnType<typeof tempDir>;
let file: string;
beforeEach(() => {
  dir = tempDir('damage');
  file = path.join(dir.path, 'log.sqlite');
});
afterEach(() => dir.remove());

const update = (key: string, bytes: number): Uint8Array => {
  const doc = newRoomDoc();
  stepsMap(doc).set(key, `${key} ${'x'.repeat(bytes)}`);
  return Y.encodeStateAsUpdate(doc);
};

/** Writes a log of many rooms, short rows and rows over several pages; answers what was saved. */
async function fill(log: Log): Promise<Set<string>> {
  const saved = new Set<string>();
  const append = async (room: RoomName, key: string, bytes: number): Promise<void> => {
    await log.append(room, update(key, bytes));
    saved.add(`${room} ${key}`);
  };
  for (let n = 0; n < ROWS; n++) await append(rooms[n % rooms.length]!, `short ${n}`, 300);
  for (let n = 0; n < 6; n++) await append(LONG, `long ${n}`, 20_000);
  return saved;
}

function held(log: Pick<Log, 'rooms' | 'read'>): Set<string> {
  const keys = new Set<string>();
  for (const room of log.rooms()) {
    const doc = newRoomDoc();
    for (const row of log.read(room)) Y.applyUpdate(doc, row);
    for (const [key, value] of stepsMap(doc)) if (String(value).startsWith(key)) keys.add(`${room} ${key}`);
  }
  return keys;
}

/** A log that was closed, so that all of it lies in the file. */
async function closedLog(): Promise<Set<string>> {
  const log = openSqliteLog(file);
  const saved = await fill(log);
  await log.close();
  return saved;
}

/** A log as a crash leaves it: what was saved last lies in the write-ahead log alone. */
async function crashedLog(): Promise<Set<string>> {
  const first = path.join(dir.path, 'first.sqlite');
  const log = openSqliteLog(first);
  const saved = await fill(log);
  for (const part of ['', '-wal']) copyFileSync(first + part, file + part);
  await log.close();
  return saved;
}

const overwrite = (at: number, bytes: Uint8Array, of = file): void => {
  const content = readFileSync(of);
  content.set(bytes, at);
  writeFileSync(of, content);
};

const missing = (saved: Set<string>, found: Set<string>): string[] => [...saved].filter((key) => !found.has(key));

async function recovered(copy: string | null = null): Promise<Set<string>> {
  expect(() => openSqliteLog(file, { check: true })).toThrow(LogError);
  const before = readFileSync(file);
  const reader = copy === null ? null : openLogReader(copy);
  const { aside } = await recoverLog(file, reader);
  reader?.close();
  expect(readFileSync(aside).equals(before), 'the damaged file is kept as it was').toBe(true);
  const log = openSqliteLog(file, { check: true });
  const found = held(log);
  await log.append(rooms[0]!, update('afterwards', 10));
  await log.close();
  return found;
}

describe('a damaged log gives back', () => {
  it('everything when its header was overwritten', async () => {
    const saved = await closedLog();
    overwrite(0, new Uint8Array(100).fill(0xee));
    expect(missing(saved, await recovered())).toEqual([]);
  });

  it('everything when its whole first page is gone', async () => {
    const saved = await closedLog();
    overwrite(0, new Uint8Array(PAGE));
    expect(missing(saved, await recovered())).toEqual([]);
  });

  it('all but the rows of any one page that is zeroed, and those from the newest copy', async () => {
    const saved = await closedLog();
    const whole = readFileSync(file);
    const copy = path.join(dir.path, 'copy.sqlite');
    copyFileSync(file, copy);
    let damaged = 0;
    for (let page = 1; page < whole.length / PAGE; page += 3) {
      writeFileSync(file, whole);
      overwrite(page * PAGE, new Uint8Array(PAGE));
      const log = openIfWhole();
      if (log !== null) {
        // A page that only holds bytes of one long row, which SQLite does not look at: that row alone is left out.
        expect(missing(saved, held(log)).length).toBeLessThan(2);
        await log.close();
        continue;
      }
      damaged++;
      const lost = missing(saved, await recovered());
      expect(lost.length, `page ${page + 1}`).toBeLessThan(15);
      writeFileSync(file, whole);
      overwrite(page * PAGE, new Uint8Array(PAGE));
      expect(missing(saved, await recovered(copy))).toEqual([]);
    }
    expect(damaged).toBeGreaterThan(3);
  }, 60_000);

  it('what lies before the place where it was cut off', async () => {
    const saved = await closedLog();
    truncateSync(file, Math.floor(statSync(file).size / PAGE / 2) * PAGE);
    const found = await recovered();
    expect(found.size).toBeGreaterThan(ROWS / 2);
    expect([...found].every((key) => saved.has(key))).toBe(true);
  });

  it('everything when the header of its write-ahead log is garbage', async () => {
    const saved = await crashedLog();
    overwrite(0, new Uint8Array(32).fill(0x55), `${file}-wal`);
    expect(missing(saved, await recovered())).toEqual([]);
  });

  it('everything but what was overwritten in the middle of its write-ahead log', async () => {
    const saved = await crashedLog();
    const frames = Math.floor((statSync(`${file}-wal`).size - 32) / (PAGE + 24));
    overwrite(32 + Math.floor(frames / 2) * (PAGE + 24) + 24, new Uint8Array(PAGE), `${file}-wal`);
    expect(missing(saved, await recovered()).length).toBeLessThan(2);
  });

  it.each([
    ['the page that ends', (ends: boolean) => ends],
    ['a page within', (ends: boolean) => !ends],
  ])('everything but the last transactions when %s the last but one is overwritten', async (_, isIt) => {
    const saved = await crashedLog();
    const before = framesOf(`${file}-wal`).slice(0, -1);
    const end = before.findLastIndex(({ ends }) => ends);
    const { at } = before.slice(0, end + 1).findLast(({ ends }) => isIt(ends))!;
    overwrite(at + 24, new Uint8Array(PAGE), `${file}-wal`);
    expect(missing(saved, await recovered()).length).toBeLessThan(3);
  });
});

/** Where each page of a write-ahead log begins, with its header, and whether it ends a transaction. */
function framesOf(wal: string): { readonly at: number; readonly ends: boolean }[] {
  const bytes = readFileSync(wal);
  const frames = [];
  for (let at = 32; at + 24 + PAGE <= bytes.length; at += 24 + PAGE)
    frames.push({ at, ends: bytes.readUInt32BE(at + 4) > 0 });
  return frames;
}

function openIfWhole(): Log | null {
  try {
    return openSqliteLog(file, { check: true });
  } catch (error) {
    if (error instanceof LogError && error.code === 'damaged') return null;
    throw error;
  }
}

describe('what is no damage', () => {
  it('is a write-ahead log whose tail a crash cut off', async () => {
    const saved = await crashedLog();
    truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - 1_000);
    const log = openSqliteLog(file, { check: true });
    expect(missing(saved, held(log)).length).toBeLessThan(2);
    await log.close();
  });

  it('is a last transaction of which a power cut kept the end and lost a page before it', async () => {
    const saved = await crashedLog();
    const frames = framesOf(`${file}-wal`);
    expect(frames.at(-1)).toMatchObject({ ends: true });
    expect(frames.at(-2)).toMatchObject({ ends: false });
    overwrite(frames.at(-2)!.at, new Uint8Array(24 + PAGE), `${file}-wal`);
    const log = openSqliteLog(file, { check: true });
    expect(missing(saved, held(log))).toEqual([`${LONG} long 5`]);
    await log.close();
  });

  it('is a write-ahead log that was begun anew over an older one', async () => {
    const log = openSqliteLog(file);
    const saved = await fill(log);
    const db = new DatabaseSync(file);
    db.exec('PRAGMA wal_checkpoint(RESTART)');
    await log.append(rooms[0]!, update('newer', 10));
    const copy = path.join(dir.path, 'copy.sqlite');
    for (const part of ['', '-wal']) copyFileSync(file + part, copy + part);
    db.close();
    await log.close();
    const again = openSqliteLog(copy, { check: true });
    expect(missing(saved, held(again))).toEqual([]);
    expect(held(again)).toContain(`${rooms[0]} newer`);
    await again.close();
  });
});

it('a row whose bytes have changed on the disk is left out and told, stays in the file, and is not hidden by compaction', async () => {
  const saved = await closedLog();
  const content = readFileSync(file);
  // SQLite leaves older copies of a row behind when it divides a page.
  for (let at = content.indexOf('short 7 xxx'); at >= 0; at = content.indexOf('short 7 xxx', at + 1)) {
    overwrite(at + 20, Uint8Array.of(0x79));
  }
  const told: [RoomName, number][] = [];
  const log = openSqliteLog(file, { check: true, onDamage: (room, rows) => told.push([room, rows]) });
  expect(missing(saved, held(log))).toEqual([`${rooms[7]} short 7`]);
  expect(told).toEqual([[rooms[7], 1]]);
  await log.append(rooms[7]!, update('more', 10));
  log.compact(rooms[7]!, Y.mergeUpdates);
  expect(log.size(rooms[7]!)).toBe(2);
  await log.close();
});

describe('a recovery that is killed', () => {
  it('before its new log was whole begins again', async () => {
    const saved = await closedLog();
    overwrite(0, new Uint8Array(100));
    writeFileSync(`${file}.recovering`, 'half');
    writeFileSync(`${file}.recovering-wal`, 'half');
    finishRecovery(file);
    expect(missing(saved, await recovered())).toEqual([]);
  });

  it.each([
    ['before the damaged file was put aside', true],
    ['after it was', false],
  ])('%s is finished', async (_, stillThere) => {
    const saved = await closedLog();
    copyFileSync(file, `${file}.recovered`);
    if (stillThere) overwrite(0, new Uint8Array(100));
    else rmSync(file);
    finishRecovery(file);
    expect(readdirSync(dir.path).filter((name) => name.startsWith('log.sqlite.'))).toHaveLength(stillThere ? 1 : 0);
    const log = openSqliteLog(file, { check: true });
    expect(missing(saved, held(log))).toEqual([]);
    await log.close();
  });
});
