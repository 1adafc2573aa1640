import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { framePieces } from '../../../../shared/wire/frame-pieces.ts';
import { joined, numbers } from '../../../../shared/wire/update-pieces.ts';

const ADDRESS = 'marks/room\0session';

/** A message as Hocuspocus makes it: the room, `sync`, the kind, and an update with its length. */
function frame(kind: number, update: Uint8Array, type = 0): Uint8Array {
  const name = new TextEncoder().encode(ADDRESS);
  return joined([numbers(name.length), name, numbers(type, kind, update.byteLength), update]);
}

/** What a message says. */
function read(message: Uint8Array): { kind: number; update: Uint8Array } {
  const name = new TextEncoder().encode(ADDRESS);
  const head = joined([numbers(name.length), name, numbers(0)]);
  expect(message.subarray(0, head.length)).toEqual(head);
  const kind = message[head.length]!;
  let at = head.length + 1;
  while (message[at]! >= 128) at++;
  const update = message.subarray(at + 1);
  expect(message.subarray(head.length + 1, at + 1)).toEqual(numbers(update.byteLength));
  return { kind, update };
}

function aDocument(values: number, size: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  for (let index = 0; index < values; index++) doc.getMap('steps').set(`key ${index}`, 'x'.repeat(size));
  return doc;
}

test('an answer goes as single updates with an answer at the end, each within the limit, and brings the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 300 }), (values, size) => {
      const update = Y.encodeStateAsUpdate(aDocument(values, size));
      const parts = framePieces(frame(1, update), 400).map(read);
      const back = new Y.Doc({ gc: false });
      for (const part of parts) Y.applyUpdate(back, part.update);
      expect(Y.encodeStateAsUpdate(back)).toEqual(update);
      expect(parts.map(({ kind }) => kind)).toEqual([...parts.slice(1).map(() => 2), 1]);
      for (const part of parts) expect(part.update.byteLength).toBeLessThanOrEqual(400);
    }),
    { seed: 5 },
  );
});

test('a single update stays one in kind', () => {
  const update = Y.encodeStateAsUpdate(aDocument(10, 100));
  const parts = framePieces(frame(2, update), 400).map(read);
  expect(parts.length).toBeGreaterThan(2);
  expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set([2]));
});

test('what is short, no update, or broken is left as it is', () => {
  const short = frame(1, Y.encodeStateAsUpdate(aDocument(1, 10)));
  const vector = frame(0, new Uint8Array(500));
  const awareness = frame(1, new Uint8Array(500), 1);
  const update = Y.encodeStateAsUpdate(aDocument(10, 100));
  const cutOff = frame(1, update).subarray(0, 600);
  for (const message of [short, vector, awareness, cutOff]) expect(framePieces(message, 400)).toEqual([message]);
});
