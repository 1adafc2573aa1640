import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { LogError } from '../../../../hub/log/log.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import { logContract } from '../../../contract/log.ts';
import { canMount, type SmallDisk, smallDisk } from '../../../kit/small-disk.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

logContract('node:sqlite', () => {
  const dir = tempDir('log');
  return { open: () => openSqliteLog(path.join(dir.path, 'log.sqlite')), remove: dir.remove };
});

const ROOM = 'project/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName; // any text does

describe('the file', () => {
  const dir = tempDir('log-file');
  afterEach(dir.remove);

  it('refuses one that a newer Postil wrote, and leaves it as it is', () => {
    const file = path.join(dir.path, 'newer.sqlite');
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openSqliteLog(file)).toThrow(/^This log was written by a newer Postil \(version 99/);
  });
});

describe('a removed room', () => {
  const dir = tempDir('log-removed');
  afterEach(dir.remove);

  it('leaves none of its bytes in the file or in its write-ahead log', async () => {
    const file = path.join(dir.path, 'log.sqlite');
    const log = openSqliteLog(file);
    const other = 'people/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName; // any text does
    const words = (text: string) => new TextEncoder().encode(text.repeat(700));
    await Promise.all([log.append(ROOM, words('secret ')), log.append(other, words('public '))]);
    // Many short rows: SQLite divides pages, and leaves copies behind.
    for (let n = 0; n < 200; n++)
      await log.append(
        n % 3 === 0 ? other : ROOM,
        new TextEncoder().encode((n % 3 === 0 ? 'short public ' : 'short secret ').repeat(30)),
      );
    await log.remove([ROOM]);
    const bytes = ['', '-wal'].map((part) => readFileSync(file + part).toString('latin1')).join('');
    expect(bytes).toContain('public public');
    expect(bytes).not.toContain('secret');
    expect(bytes).not.toContain(ROOM);
    await log.close();
  });

  it('is swept by the next call when another process reads the file meanwhile', async () => {
    const own = tempDir('log-read');
    const file = path.join(own.path, 'log.sqlite');
    const log = openSqliteLog(file);
    await log.append(ROOM, new TextEncoder().encode('secret '.repeat(700)));
    const reader = new DatabaseSync(file);
    const bytes = () => ['', '-wal'].map((part) => readFileSync(file + part).toString('latin1')).join('');
    try {
      reader.exec('BEGIN; SELECT count(*) FROM log');
      await log.remove([ROOM]);
      expect(bytes()).toContain('secret');
      reader.exec('COMMIT');
      await log.remove([]);
      expect(bytes()).not.toContain('secret');
    } finally {
      reader.close();
      await log.close();
      own.remove();
    }
  });
});

describe('a file that is swept elsewhere', () => {
  const A = ROOM;
  const B = 'people/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName; // any text does

  /** A log with a row in A and two in B, whose sweeps begin one by one and end when they are told to. */
  async function make() {
    const dir = tempDir('log-aside');
    const sweeps: { end(): void; fail(error: LogError): void }[] = [];
    const log = openSqliteLog(path.join(dir.path, 'log.sqlite'), {
      sweepAside: () => new Promise((end, fail) => sweeps.push({ end, fail })),
    });
    await Promise.all([
      log.append(A, Uint8Array.of(1)),
      log.append(B, Uint8Array.of(2)),
      log.append(B, Uint8Array.of(3)),
    ]);
    const begun = (count: number) => expect.poll(() => sweeps.length, { interval: 2, timeout: 20_000 }).toBe(count);
    return { log, sweeps, begun, remove: dir.remove };
  }

  it('is read meanwhile, and what is appended waits, and is written afterwards', async () => {
    const { log, sweeps, begun, remove } = await make();
    const removed = log.remove([A]);
    await begun(1);
    expect([log.size(A), log.size(B)]).toEqual([0, 2]);
    const order: string[] = [];
    const again = log.remove([B]).then(() => order.push('removed'));
    const appended = log.append(B, Uint8Array.of(4)).then(() => order.push('appended'));
    log.compact(B, () => expect.fail('the lock is not here to be had'));
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    expect([order, log.size(B), sweeps.length]).toEqual([[], 2, 1]);
    sweeps[0]?.end();
    await Promise.all([removed, appended]);
    await begun(2);
    expect([order, log.size(B)], 'one removal after the other').toEqual([['appended'], 0]);
    sweeps[1]?.end();
    await again;
    await log.close();
    remove();
  });

  it('goes on when the sweep fails, and is swept by the next call', async () => {
    const { log, sweeps, begun, remove } = await make();
    const removed = log.remove([A]);
    const appended = log.append(B, Uint8Array.of(4));
    await begun(1);
    sweeps[0]?.fail(new LogError('disk-full', new Error('full')));
    await expect(removed).rejects.toMatchObject({ code: 'disk-full' });
    await appended;
    const next = log.remove([]);
    await begun(2);
    const closed = log.close();
    sweeps[1]?.end();
    await Promise.all([next, closed]);
    remove();
  });
});

describe('a path that cannot be written', () => {
  it('is a LogError that says so', () => {
    const open = () => openSqliteLog('/nowhere/at/all/log.sqlite');
    expect(open).toThrow(LogError);
    expect(open).toThrow(/read-only/);
  });
});

describe.runIf(canMount)(
  `a full disk${canMount ? '' : ' (skipped: this machine does not let the tests mount a small disk)'}`,
  () => {
    let disk: SmallDisk | null = null;
    afterEach(() => disk?.remove());

    it('rejects with disk-full, keeps all that was resolved, and writes again once there is room', async () => {
      disk = smallDisk(4)!; // `canMount` says that it works
      const file = path.join(disk.path, 'log.sqlite');
      const log = openSqliteLog(file);
      let resolved = 0;
      let failure: unknown = null;
      await log.append(ROOM, new Uint8Array(10).fill(1));
      resolved++;
      disk.fill(200_000);
      while (failure === null && resolved < 1_000) {
        await log.append(ROOM, new Uint8Array(10_000).fill(1)).then(
          () => resolved++,
          (error) => {
            failure = error;
          },
        );
      }
      expect(failure).toMatchObject({ code: 'disk-full' });
      expect(log.size(ROOM)).toBe(resolved);
      disk.free();
      await log.append(ROOM, Uint8Array.of(2));
      expect(log.size(ROOM)).toBe(resolved + 1);
      await log.close();
      const again = openSqliteLog(file);
      expect(again.read(ROOM).at(-1)).toEqual(Uint8Array.of(2));
      await again.close();
    });
  },
);
