import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { updatePieces } from '../../../../shared/wire/update-pieces.ts';

/** What somebody did to a document: values set in the map, text put in or taken out. */
const deeds = fc.array(
  fc.record({
    client: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom('set', 'insert', 'delete'),
    text: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  }),
  { minLength: 1, maxLength: 40 },
);

test('pieces bring what the whole brings, deletions included, and keep to the limit', () => {
  fc.assert(
    fc.property(deeds, fc.integer({ min: 60, max: 400 }), (list, limit) => {
      const doc = new Y.Doc({ gc: false });
      for (const [index, { client, kind, text }] of list.entries()) {
        doc.clientID = client;
        const body = doc.getText('body');
        if (kind === 'set') doc.getMap('steps').set(`key ${index}`, { text });
        else if (kind === 'insert') body.insert(Math.floor(body.length / 2), text);
        else body.delete(0, Math.min(body.length, 2));
      }
      const whole = Y.encodeStateAsUpdate(doc);
      const pieces = updatePieces(whole, limit);
      const back = new Y.Doc({ gc: false });
      for (const piece of pieces) {
        Y.applyUpdate(back, piece);
        // Each follows on those before it: the hub keeps nothing that waits for a later one.
        expect([back.store.pendingStructs, back.store.pendingDs]).toEqual([null, null]);
      }
      expect(Y.encodeStateAsUpdate(back)).toEqual(whole);
      for (const piece of pieces) {
        const { structs, ds } = Y.decodeUpdate(piece);
        if (structs.length > 1) expect(piece.byteLength).toBeLessThanOrEqual(limit);
        if (ds.clients.size > 0) expect(piece).toBe(pieces.at(-1));
      }
    }),
    { seed: 11 },
  );
});

test('a small update is left as it is', () => {
  const doc = new Y.Doc();
  doc.getMap('steps').set('key', 1);
  const update = Y.encodeStateAsUpdate(doc);
  expect(updatePieces(update, 1_000)).toEqual([update]);
});
