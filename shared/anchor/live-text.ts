import * as Y from 'yjs';
import { assert } from '../base/assert.ts';
import { Emitter } from '../base/emitter.ts';
import type { Anchor, CharId, Range, Resolved } from '../model/anchor.ts';
import type { TextPoint } from '../model/text-point.ts';
import { GENESIS_CLIENT } from '../text/genesis.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import { CharIndex } from './char-index.ts';
import { describeRange } from './describe.ts';
import { offsetOfPoint, pointAt } from './points.ts';
import { resolveAnchor, type TextState } from './resolve.ts';
import { SeedIndex } from './seed-index.ts';

/** An article's text as anchors and views see it: always the current string, and how anchors lie in it. */
export interface LiveText {
  /** The current canonical text; empty while nothing has come in. */
  readonly text: string;
  /** Whether the text here holds its first version: before that every anchor waits. */
  readonly loaded: boolean;
  /** The anchor of a stretch (UTF-16). @throws RangeError when it is empty, too long, out of range or cuts a grapheme */
  describe(range: Range): Anchor;
  /** The smallest stretch that holds `range` and cuts no grapheme. */
  snap(range: Range): Range;
  resolve(anchor: Anchor): Resolved;
  /** The point at an offset (UTF-16), see `pointAt`; null where there is none. */
  pointAt(offset: number, assoc: TextPoint[2]): TextPoint | null;
  /** Where a point lies now (UTF-16); null while the text here does not cover it. */
  offsetOf(point: TextPoint): number | null;
  /** Calls back after each change of the text; the returned function ends it. */
  onChange(listener: () => void): () => void;
}

/** Watches a `Y.Text`. `dispose` ends the watching. */
export function liveText(body: Y.Text): LiveText & { dispose(): void } {
  const { doc } = body;
  assert(doc !== null, 'a live text needs a text that is in a document');
  const changed = new Emitter<void>();
  let state: DerivedState | null = null;
  const current = () => {
    state ??= new DerivedState(body, doc);
    return state;
  };
  // Before any observer runs: none of them may see the text as it was.
  const forget = (transaction: Y.Transaction) => {
    const types: ReadonlyMap<unknown, unknown> = transaction.changed;
    if (types.has(body)) state = null;
  };
  const tell = () => changed.emit();
  doc.on('beforeObserverCalls', forget);
  body.observe(tell);
  return {
    get text() {
      return current().text;
    },
    get loaded() {
      return isLoaded(doc);
    },
    describe: (range) => describeRange(current().text, current().chars, range),
    snap: (range) => snapToGraphemes(current().text, range),
    resolve: (anchor) => resolveAnchor(anchor, current()),
    pointAt: (offset, assoc) => pointAt(current(), offset, assoc),
    offsetOf: (point) => offsetOfPoint(point, current()),
    onChange: (listener) => changed.on(listener),
    dispose() {
      doc.off('beforeObserverCalls', forget);
      body.unobserve(tell);
    },
  };
}

const isLoaded = (doc: Y.Doc): boolean => Y.getState(doc.store, GENESIS_CLIENT) > 0;

/** What is derived from one state of the text, each part when it is first asked for. */
class DerivedState implements TextState {
  readonly covers: (id: CharId) => boolean;
  readonly #body: Y.Text;
  #text: string | null = null;
  #chars: CharIndex | null = null;
  #seeds: SeedIndex | null = null;

  constructor(body: Y.Text, doc: Y.Doc) {
    this.#body = body;
    this.covers = ([client, clock]) => isLoaded(doc) && clock < Y.getState(doc.store, client);
  }

  get text(): string {
    this.#text ??= this.#body.toString();
    return this.#text;
  }

  get chars(): CharIndex {
    this.#chars ??= new CharIndex(this.#body);
    return this.#chars;
  }

  get seeds(): SeedIndex {
    this.#seeds ??= new SeedIndex(this.text);
    return this.#seeds;
  }
}
