import * as Y from 'yjs';

/**
 * The most clients and stretches of deletions in one part. A stretch takes 26 bytes at most (three numbers, and how many
 * there are of its client), so no question is longer than a hub reads (`parseBarrier`).
 */
const MOST = 5_000;

/**
 * What is in a document and what was deleted, as Yjs snapshots (base64), each for a `covered?` of its own: a hub that covers
 * all of them covers the document. It is one, but for a room that very many clients have written in (every session that
 * writes is one) or with very many deletions.
 */
export function snapshotParts(doc: Y.Doc): readonly string[] {
  const whole = Y.snapshot(doc);
  const clients = [...whole.sv];
  const stretches = [...whole.ds.clients].flatMap(([client, items]) => items.map((item) => ({ client, item })));
  if (clients.length + stretches.length <= MOST) return [spelt(whole)];
  const parts: string[] = [];
  for (let from = 0; from < clients.length; from += MOST) {
    parts.push(spelt(Y.createSnapshot(Y.createDeleteSet(), new Map(clients.slice(from, from + MOST)))));
  }
  for (let from = 0; from < stretches.length; from += MOST) {
    const deleted = Y.createDeleteSet();
    for (const { client, item } of stretches.slice(from, from + MOST)) {
      const ofClient = deleted.clients.get(client);
      if (ofClient === undefined) deleted.clients.set(client, [item]);
      else ofClient.push(item);
    }
    parts.push(spelt(Y.createSnapshot(deleted, new Map())));
  }
  return parts;
}

function spelt(snapshot: Y.Snapshot): string {
  let binary = '';
  for (const byte of Y.encodeSnapshot(snapshot)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
