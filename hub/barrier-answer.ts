import * as Y from 'yjs';
import { stepsMap } from '../shared/steps/steps-map.ts';
import { type BarrierMessage, encodeBarrier, parseBarrier } from '../shared/wire/barrier.ts';

/**
 * The answer to a barrier question about a room, or null when the text is none. What is in the document is on the disk:
 * nothing is applied before it is logged (`RoomDesk`).
 */
export function barrierAnswer(doc: Y.Doc, text: string): string | null {
  const question = parseBarrier(text);
  if (question === null) return null;
  const answer = answerTo(doc, question);
  return answer && encodeBarrier(answer);
}

function answerTo(doc: Y.Doc, question: BarrierMessage): BarrierMessage | null {
  switch (question.t) {
    case 'held?': {
      const steps = stepsMap(doc);
      return { t: 'held', n: question.n, keys: question.keys.filter((key) => steps.has(key)) };
    }
    case 'covered?':
      return { t: 'covered', n: question.n, yes: covers(doc, Buffer.from(question.snapshot, 'base64')) };
    case 'held':
    case 'covered':
      return null;
  }
}

/** Whether a document has every insertion and every deletion of an encoded snapshot. */
function covers(doc: Y.Doc, encoded: Uint8Array): boolean {
  let snapshot: Y.Snapshot;
  try {
    snapshot = Y.decodeSnapshot(encoded);
  } catch {
    return false; // not a snapshot: surely nothing that is covered
  }
  for (const [client, clock] of snapshot.sv) if (Y.getState(doc.store, client) < clock) return false;
  // Going through the whole document is for those that ask for more than steps, of which nothing is ever deleted.
  if (snapshot.ds.clients.size === 0) return true;
  const held = Y.createDeleteSetFromStructStore(doc.store).clients;
  // Sorted and joined, each range is gone through once: whoever asks may name one many times over.
  for (const [client, asked] of Y.mergeDeleteSets([snapshot.ds]).clients) {
    const mine = held.get(client) ?? [];
    let at = 0;
    for (const { clock, len } of asked) {
      while (at < mine.length && endOf(mine[at]!) <= clock) at++; // at < length
      const range = mine[at];
      if (range === undefined || clock < range.clock || endOf(range) < clock + len) return false;
    }
  }
  return true;
}

const endOf = ({ clock, len }: { readonly clock: number; readonly len: number }): number => clock + len;
