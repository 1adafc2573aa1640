import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { barrierAnswer } from '../../../../hub/barrier-answer.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { BARRIER_LENGTH, encodeBarrier, parseBarrier } from '../../../../shared/wire/barrier.ts';
import { snapshotParts } from '../../../../shared/wire/snapshot-parts.ts';

/** As many sessions as write in the people room of a hundred people in a year, each with its client id. */
const CLIENTS = 26_000;

/** A document in which so many clients have each written one letter, of which every other one is deleted. */
function writtenBy(clients: number): Y.Doc {
  const doc = newRoomDoc();
  const body = doc.getText('body');
  // All at once: Yjs copies the list of clients for each change.
  doc.transact(() => {
    for (let n = 0; n < clients; n++) {
      doc.clientID = 4_000_000_000 + n * 7;
      body.insert(body.length, 'a');
    }
    for (let at = clients - 1; at >= 0; at -= 2) body.delete(at, 1);
  });
  return doc;
}

/** What a hub with this document answers to each part; null where it takes it for no question. */
const answers = (hub: Y.Doc, parts: readonly string[]): (boolean | null)[] =>
  parts.map((snapshot, n) => {
    const answer = parseBarrier(barrierAnswer(hub, encodeBarrier({ t: 'covered?', n, snapshot })) ?? '');
    return answer?.t === 'covered' ? answer.yes : null;
  });

it('a small room is asked for whole', () => {
  const doc = writtenBy(3);
  const [whole, ...more] = snapshotParts(doc);
  expect(more).toEqual([]);
  expect(whole).toBe(Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64'));
});

it(`a room that ${CLIENTS} clients have written in is asked for in parts that a hub answers, each of them`, () => {
  const doc = writtenBy(CLIENTS);
  const parts = snapshotParts(doc);
  for (const [n, snapshot] of parts.entries()) {
    expect(encodeBarrier({ t: 'covered?', n, snapshot }).length).toBeLessThan(BARRIER_LENGTH);
  }
  expect(new Set(answers(doc, parts))).toEqual(new Set([true]));
  // Together they hold what the whole does.
  const held = parts.map((part) => Y.decodeSnapshot(Buffer.from(part, 'base64')));
  expect(held.reduce((sum, { sv }) => sum + sv.size, 0)).toBe(CLIENTS);
  expect(held.flatMap(({ ds }) => [...ds.clients.values()].flat())).toHaveLength(CLIENTS / 2);
  // A hub that lacks one letter, or one deletion, says so of one part.
  const behind = newRoomDoc();
  Y.applyUpdate(behind, Y.encodeStateAsUpdate(doc));
  for (const change of [() => doc.getText('body').delete(0, 1), () => doc.getText('body').insert(0, 'b')]) {
    change();
    expect(answers(behind, snapshotParts(doc)).filter((yes) => yes === false)).toHaveLength(1);
    Y.applyUpdate(behind, Y.encodeStateAsUpdate(doc));
  }
}, 20_000);
