import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../hub/log/log.ts';
import type { RoomName } from '../../shared/model/ids.ts';

const A = 'project/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName; // any text does as a name for the log
const B = 'people/aaaaaaaaaaaaaaaaaaaaaaaaaa' as RoomName;
const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);
const plain = (rows: Uint8Array[]): number[][] => rows.map((row) => [...row]);

/** What every log has to do, whatever it is stored in. `open` opens the same store again after `close`. */
export function logContract(name: string, make: () => { open(): Log; remove(): void }): void {
  describe(`log contract: ${name}`, () => {
    let store: ReturnType<typeof make>;
    let log: Log;
    beforeEach(() => {
      store = make();
      log = store.open();
    });
    afterEach(async () => {
      await log.close();
      store.remove();
    });
    const reopen = async (): Promise<void> => {
      await log.close();
      log = store.open();
    };

    it('[L1] is empty for a room it never heard of', () => {
      expect(log.read(A)).toEqual([]);
      expect(log.size(A)).toBe(0);
      expect(log.rooms()).toEqual([]);
    });

    it('[L2] gives back what was appended, oldest first, also after it was closed and opened', async () => {
      await Promise.all([log.append(A, bytes(1)), log.append(B, bytes(2)), log.append(A, bytes(3, 0, 255))]);
      await log.append(A, bytes());
      expect(plain(log.read(A))).toEqual([[1], [3, 0, 255], []]);
      await reopen();
      expect(plain(log.read(A))).toEqual([[1], [3, 0, 255], []]);
      expect(plain(log.read(B))).toEqual([[2]]);
    });

    it('[L3] names its rooms in order, all or those that begin alike', async () => {
      await log.append(A, bytes(1));
      await log.append(B, bytes(1));
      expect(log.rooms()).toEqual([B, A]);
      expect(log.rooms('project/')).toEqual([A]);
      expect(log.rooms('%')).toEqual([]);
    });

    it('[L4] keeps 2,000 appends of one turn in their order', async () => {
      const numbers = Array.from({ length: 2_000 }, (_, i) => i);
      await Promise.all(numbers.map((i) => log.append(A, bytes(i >> 8, i & 255))));
      expect(log.read(A).map((row) => (row[0]! << 8) | row[1]!)).toEqual(numbers); // two bytes each
      expect(log.size(A)).toBe(2_000);
    });

    it('[L5] compacts one room from the rows on the disk and leaves the others', async () => {
      await Promise.all([1, 2, 3].map((n) => log.append(A, bytes(n))));
      await log.append(B, bytes(9));
      log.compact(A, (rows) => Uint8Array.from(rows.flatMap((row) => [...row])));
      await log.append(A, bytes(4));
      await reopen();
      expect(plain(log.read(A))).toEqual([[1, 2, 3], [4]]);
      expect(plain(log.read(B))).toEqual([[9]]);
    });

    it('[L6] keeps every row when compacting fails', async () => {
      await log.append(A, bytes(1));
      await log.append(A, bytes(2));
      const compact = () =>
        log.compact(A, () => {
          throw new Error('merge failed');
        });
      expect(compact).toThrow('merge failed');
      expect(plain(log.read(A))).toEqual([[1], [2]]);
      await log.append(A, bytes(3));
      expect(log.size(A)).toBe(3);
    });

    it('[L7] keeps an append that waits while a room is compacted', async () => {
      await log.append(A, bytes(1));
      await log.append(A, bytes(2));
      const late = log.append(A, bytes(3));
      log.compact(A, (rows) => Uint8Array.from(rows.flatMap((row) => [...row])));
      await late;
      expect(log.read(A).flatMap((row) => [...row])).toEqual([1, 2, 3]);
    });

    it('[L8] closes only after what waits is written, and takes nothing afterwards', async () => {
      const last = log.append(A, bytes(7));
      await log.close();
      await last;
      await expect(log.append(A, bytes(8))).rejects.toThrow();
      log = store.open();
      expect(plain(log.read(A))).toEqual([[7]]);
    });

    it('[L9] removes rooms for good, with what waits for them, and leaves the others', async () => {
      await Promise.all([log.append(A, bytes(1)), log.append(B, bytes(2))]);
      const late = log.append(A, bytes(3));
      await Promise.all([late, log.remove([A])]);
      expect(log.read(A)).toEqual([]);
      expect(log.rooms()).toEqual([B]);
      await reopen();
      expect(log.rooms()).toEqual([B]);
      expect(plain(log.read(B))).toEqual([[2]]);
      await log.append(A, bytes(4));
      expect(plain(log.read(A))).toEqual([[4]]);
    });
  });
}
