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
    expect(() => openSqliteLog(file)).toThrow(/newer Postil/);
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

describe('a path that cannot be written', () => {
  it('is a LogError that says so', () => {
    const open = () => openSqliteLog('/nowhere/at/all/log.sqlite');
    expect(open).toThrow(LogError);
    expect(open).toThrow(/read-only/);
  });
});

describe('a file taken by one process', () => {
  const dir = tempDir('log-sole');
  afterEach(dir.remove);

  it('cannot be opened by a second one', async () => {
    const file = path.join(dir.path, 'log.sqlite');
    const first = openSqliteLog(file, { sole: true });
    await first.append(ROOM, Uint8Array.of(1));
    expect(() => openSqliteLog(file, { sole: true })).toThrow(LogError);
    await first.close();
    const second = openSqliteLog(file, { sole: true });
    expect(second.size(ROOM)).toBe(1);
    await second.close();
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
