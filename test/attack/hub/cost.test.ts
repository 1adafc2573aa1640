import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { barrierAnswer } from '../../../hub/barrier-answer.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { encodeBarrier } from '../../../shared/wire/barrier.ts';
import { aid, entry, genesis, Hub, pid, stepsUpdate, update } from '../../kit/guarded-room.ts';

/**
 * The most that eight times as much may cost, as a multiple. What grows with the square costs sixty-four times as much; on a
 * busy machine the rest of the way to it is noise.
 */
const EIGHTFOLD = 20;
/** What no attack here costs, in milliseconds, however small it is: below it clocks tell nothing. */
const NOTHING = 60;

/** How long the hub's one thread is busy with it, in milliseconds. */
async function busy(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** One step, rightly signed, under so many client ids. */
function copies(count: number): Uint8Array {
  const [key, step] = entry();
  const doc = newRoomDoc();
  doc.clientID = 5;
  stepsMap(doc).set(key, step);
  const struct = update(doc).subarray(4, -1); // without one client of one struct, 5, clock 0, and no deletions
  const head: number[] = [];
  put(head, count);
  const each = Array.from({ length: count }, (_, n) => {
    const run: number[] = [];
    put(run, 1, 1_000 + count - n, 0);
    return Buffer.concat([Uint8Array.from(run), struct]);
  });
  return Buffer.concat([Uint8Array.from(head), ...each, Uint8Array.of(0)]);
}

/** Insertions into the text, each under a client of its own and right of the one that comes after it in the update. */
function chain(length: number): Uint8Array {
  const bytes: number[] = [];
  put(bytes, length);
  for (let n = 0; n < length; n++) {
    const client = 1_000 + length - n; // Yjs lists the higher client first, and reads them in any order
    put(bytes, 1, client, 0);
    // A string: right of the client that is one lower; the lowest stands first in the root of the text.
    if (n === length - 1) bytes.push(4, 1, 4, ...Buffer.from('body'), 1, 97);
    else {
      bytes.push(4 | 0x80);
      put(bytes, client - 1, 0);
      bytes.push(1, 97);
    }
  }
  bytes.push(0);
  return Uint8Array.from(bytes);
}

/** An update that deletes all that client 5 has written, so many times over. */
function deletedOver(times: number, clocks: number): Uint8Array {
  const bytes: number[] = [0, 1, 5];
  put(bytes, times);
  for (let n = 0; n < times; n++) put(bytes, 0, clocks);
  return Uint8Array.from(bytes);
}

function put(bytes: number[], ...numbers: readonly number[]): void {
  for (let number of numbers) {
    for (; number > 127; number = Math.floor(number / 128)) bytes.push((number & 127) | 128);
    bytes.push(number);
  }
}

/** Holds the cost of what is eight times as much to its bound. */
async function expectNoSquare(cost: (amount: number) => Promise<number>, amount: number): Promise<void> {
  await cost(amount); // warms up
  const once = await cost(amount);
  expect(await cost(8 * amount)).toBeLessThan(EIGHTFOLD * Math.max(once, NOTHING));
}

test('one step in tens of thousands of copies in one update does not keep the hub busy: past a thousand it is refused', async () => {
  const [some, many] = [copies(1_000), copies(20_000)];
  expect(await new Hub().take(some)).toBe('taken');
  expect(await new Hub().take(copies(1_001))).toBe('G10 key-held');
  const once = await busy(() => new Hub().judge(some));
  // All twenty thousand are read, and one more than a thousand of them judged: not four hundred times as much.
  expect(await busy(() => new Hub().judge(many))).toBeLessThan(60 * Math.max(once, NOTHING));
  expect(await new Hub().take(many)).toBe('G10 key-held');
});

test('a chain of structs laid against the order of the update costs its length, and whoever may not write gets nowhere', async () => {
  const texts = { kind: 'text', pid, aid } as const;
  const take = (length: number, role: 'viewer' | 'curator') => {
    const hub = new Hub(texts);
    Y.applyUpdate(hub.doc, update(genesis()));
    return hub.take(chain(length), role);
  };
  expect(await take(100, 'viewer')).toBe('G14 no-right');
  expect(await take(100, 'curator')).toBe('taken');
  await expectNoSquare((length) => busy(() => take(length, 'viewer')), 2_000);
});

test('deletions that name one stretch many times over are no update', async () => {
  const hub = new Hub();
  expect(await hub.take(stepsUpdate(5, {}, { seq: 2 }, { seq: 3 }))).toBe('taken');
  expect(await hub.take(deletedOver(1, 3))).toBe('G12 deletion');
  expect(await hub.take(deletedOver(2, 3))).toBe('G1 bad-step');
  expect(await hub.take(deletedOver(500_000, 3))).toBe('G1 bad-step');
  expect([...stepsMap(hub.doc).keys()]).toHaveLength(3);
});

test('a question whether many deletions are held costs no more for naming the last of them again and again', async () => {
  const doc = newRoomDoc();
  doc.clientID = 5;
  const body = doc.getText('body');
  body.insert(0, 'ab'.repeat(20_000));
  doc.transact(() => {
    for (let at = 20_000; at > 0; at--) body.delete(at * 2 - 1, 1);
  });
  const last = Y.createDeleteSetFromStructStore(doc.store).clients.get(5)?.at(-1);
  const asking = (times: number): string => {
    const bytes: number[] = [1, 5];
    put(bytes, times);
    for (let n = 0; n < times; n++) put(bytes, last?.clock ?? 0, 1);
    return encodeBarrier({ t: 'covered?', n: 1, snapshot: Buffer.from([...bytes, 0]).toString('base64') });
  };
  expect(JSON.parse(barrierAnswer(doc, asking(1)) ?? '')).toMatchObject({ yes: true });
  const few = await busy(() => barrierAnswer(doc, asking(100)));
  expect(await busy(() => barrierAnswer(doc, asking(30_000)))).toBeLessThan(few + 400);
});
