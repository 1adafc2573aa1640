import * as Y from 'yjs';
import { guideRoot } from '../../shared/guide/guide-root.ts';
import { bodyOf } from '../../shared/text/genesis.ts';
import type { Room } from '../../shared/wire/room.ts';
import { fnv } from './digest.ts';

/** What of a room nobody signs: an article's text, or the guidelines. Other rooms have no such part. */
export class Unsigned {
  /** Whether the room has such a part at all. */
  readonly exists: boolean;
  readonly #read: () => string;
  readonly #end: () => void;
  #digest: string | null = null;

  /** `changed` is told after every change of it, with who brought it (see `origins.ts`). */
  constructor(kind: Room['kind'] | undefined, doc: Y.Doc, changed: (origin: unknown) => void) {
    const tell = (origin: unknown): void => {
      this.#digest = null;
      changed(origin);
    };
    this.exists = kind === 'text' || kind === 'guide';
    if (kind === 'text') {
      const body = bodyOf(doc);
      const follow = (_: Y.YTextEvent, { origin }: Y.Transaction): void => tell(origin);
      body.observe(follow);
      this.#read = () => fingerprint(body.toString());
      this.#end = () => body.unobserve(follow);
    } else if (kind === 'guide') {
      guideRoot(doc);
      // Every update: what is written into a paragraph that somebody else has deleted shows nowhere and has to be saved.
      const follow = (_: Uint8Array, origin: unknown): void => tell(origin);
      doc.on('update', follow);
      this.#read = () => fingerprint(snapshotWords(doc));
      this.#end = () => doc.off('update', follow);
    } else {
      this.#read = () => '';
      this.#end = () => undefined;
    }
  }

  /** A fingerprint of it: two copies with the same one hold the same. Empty until anything came in. */
  get digest(): string {
    this.#digest ??= this.#read();
    return this.#digest;
  }

  close(): void {
    this.#end();
  }
}

const fingerprint = (words: string): string => (words === '' ? '' : `.${fnv(words, words.length)}`);

/** All that a document holds and all that was deleted in it, in one spelling; empty for a document with nothing in it. */
function snapshotWords(doc: Y.Doc): string {
  const snapshot = Y.snapshot(doc);
  return snapshot.sv.size === 0 ? '' : Y.encodeSnapshot(snapshot).join();
}
