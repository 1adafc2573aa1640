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
  const deleted = Y.createDeleteSetFromStructStore(doc.store).clients;
  for (const [client, ranges] of snapshot.ds.clients) {
    const mine = deleted.get(client) ?? [];
    for (const { clock, len } of ranges) {
      if (!mine.some((range) => range.clock <= clock && clock + len <= range.clock + range.len)) return false;
    }
  }
  return true;
}
