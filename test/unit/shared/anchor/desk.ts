import * as Y from 'yjs';
import { type LiveText, liveText } from '../../../../shared/anchor/live-text.ts';
import type { Range } from '../../../../shared/model/anchor.ts';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';

/** One person's copy of an article, in tests. */
export interface Desk {
  readonly doc: Y.Doc;
  readonly body: Y.Text;
  readonly live: LiveText & { dispose(): void };
}

/** A copy of an article; without a text, one that has not come in yet. */
export function deskWith(text: string | null, client = 100): Desk {
  const doc = newRoomDoc();
  doc.clientID = client;
  if (text !== null) Y.applyUpdate(doc, genesisUpdate(text));
  const body = bodyOf(doc);
  return { doc, body, live: liveText(body) };
}

/** Gives each of two copies what it lacks. */
export function sync(a: Desk, b: Desk): void {
  const forB = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc));
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)));
  Y.applyUpdate(b.doc, forB);
}

/** Where words stand in a text: the n-th time, from 0. */
export function rangeOf(text: string, words: string, nth = 0): Range {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not there ${nth + 1} times`);
  return { start, end: start + words.length };
}
