import type * as Y from 'yjs';
import type { Anchor, Range, Resolved } from '../model/anchor.ts';

/** An article's text as anchors and views see it: always the current string, and how anchors lie in it. */
export interface LiveText {
  /** The current canonical text; empty while nothing has come in. */
  readonly text: string;
  /** Whether the text here holds its first version: before that every anchor waits. */
  readonly loaded: boolean;
  /** The anchor of a stretch (UTF-16). @throws RangeError when it is empty, out of range or cuts a grapheme */
  describe(range: Range): Anchor;
  /** The smallest stretch that holds `range` and cuts no grapheme. */
  snap(range: Range): Range;
  resolve(anchor: Anchor): Resolved;
  /** Calls back after each change of the text; the returned function ends it. */
  onChange(listener: () => void): () => void;
}

/** Watches a `Y.Text`. `dispose` ends the watching. */
export declare function liveText(text: Y.Text): LiveText & { dispose(): void };
