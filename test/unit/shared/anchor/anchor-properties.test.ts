import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CharIndex } from '../../../../shared/anchor/char-index.ts';
import type { Range } from '../../../../shared/model/anchor.ts';
import { oddText } from '../text/odd-text.ts';
import { type Desk, deskWith, sync } from './desk.ts';

/** Something that happens on one of two desks. Places are shares of the text's length, from 0 to 1. */
type Event =
  | { readonly kind: 'insert'; readonly who: number; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly who: number; readonly at: number; readonly share: number }
  | { readonly kind: 'move'; readonly who: number; readonly at: number; readonly share: number; readonly to: number }
  | { readonly kind: 'undo'; readonly who: number }
  | { readonly kind: 'sync' };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const small = fc.double({ min: 0, max: 0.3, noNaN: true });
const who = fc.nat({ max: 1 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('insert'), who, at: share, text: oddText({ minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('delete'), who, at: share, share: small }),
  fc.record({ kind: fc.constant('move'), who, at: share, share: small, to: share }),
  fc.record({ kind: fc.constant('undo'), who }),
  fc.record({ kind: fc.constant('sync') }),
);
const article = oddText({ minLength: 3, maxLength: 80 });
const span = fc.tuple(share, share);

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const boundariesOf = (text: string) => [...segmenter.segment(text)].map((each) => each.index).concat(text.length);

/** The place between two code points that is this share of the way through: an edit there breaks no surrogate pair. */
function placeIn(text: string, at: number): number {
  const points = [...text];
  return points.slice(0, Math.round(at * points.length)).join('').length;
}

/** A stretch of whole graphemes, never empty; null when the text is. */
function spanIn(text: string, [a, b]: readonly [number, number]): Range | null {
  const last = boundariesOf(text).length - 1;
  if (last < 1) return null;
  const [from, to] = [Math.round(Math.min(a, b) * last), Math.round(Math.max(a, b) * last)];
  const start = Math.min(from, last - 1);
  return { start: boundariesOf(text)[start]!, end: boundariesOf(text)[Math.max(to, start + 1)]! };
}

class TwoDesks {
  readonly desks: readonly [Desk, Desk];
  readonly #undo: readonly Y.UndoManager[];

  constructor(text: string) {
    this.desks = [deskWith(text, 100), deskWith(text, 200)];
    this.#undo = this.desks.map(({ body }) => new Y.UndoManager(body, { captureTimeout: 0 }));
  }

  happen(event: Event): void {
    if (event.kind === 'sync') sync(...this.desks);
    else if (event.kind === 'undo') this.#undo[event.who]!.undo();
    else this.#write(event);
  }

  #write(event: Extract<Event, { at: number }>): void {
    const { body } = this.desks[event.who]!;
    const text = body.toString();
    const at = placeIn(text, event.at);
    if (event.kind === 'insert') {
      body.insert(at, event.text);
      return;
    }
    const end = Math.max(at, placeIn(text, Math.min(1, event.at + event.share)));
    if (end > at) body.delete(at, end - at);
    if (event.kind === 'move' && end > at) body.insert(placeIn(body.toString(), event.to), text.slice(at, end));
  }
}

describe('whatever is written', () => {
  it('[A1] [A6] describing and resolving gives the same stretch back', () => {
    fc.assert(
      fc.property(article, fc.array(event, { maxLength: 12 }), span, (text, events, shares) => {
        const two = new TwoDesks(text);
        for (const each of events) two.happen(each);
        const { live } = two.desks[0];
        const range = spanIn(live.text, shares);
        if (range === null) return;
        expect(live.resolve(live.describe(range))).toEqual({ state: 'exact', range });
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('[A6] [A7] edits outside keep a span exact, unless its edge is inside a grapheme now', () => {
    fc.assert(
      fc.property(article, fc.array(event, { maxLength: 6 }), span, event, (text, events, shares, edit) => {
        const two = new TwoDesks(text);
        for (const each of events) two.happen(each);
        const [{ body, live }] = two.desks;
        const range = spanIn(live.text, shares);
        if (range === null || (edit.kind !== 'insert' && edit.kind !== 'delete')) return;
        const anchor = live.describe(range);
        const before = live.text;
        const at = placeIn(before, edit.at);
        let shift = 0;
        if (edit.kind === 'insert') {
          if (at > range.start && at < range.end) return;
          body.insert(at, edit.text);
          shift = at <= range.start ? edit.text.length : 0;
        } else {
          const limit = at < range.start ? range.start : at >= range.end ? before.length : at;
          const end = Math.max(at, Math.min(limit, placeIn(before, Math.min(1, edit.at + edit.share))));
          if (end > at) body.delete(at, end - at);
          shift = at < range.start ? at - end : 0;
        }
        const moved = { start: range.start + shift, end: range.end + shift };
        const boundaries = boundariesOf(live.text);
        const whole = boundaries.includes(moved.start) && boundaries.includes(moved.end);
        if (whole) expect(live.resolve(anchor)).toEqual({ state: 'exact', range: moved });
        else expect(live.resolve(anchor)).toMatchObject({ state: 'changed' });
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('[A15] [A16] both copies agree after they have met, and no range cuts a grapheme', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(
        article,
        fc.array(event, { maxLength: 5 }),
        fc.array(span, { minLength: 1, maxLength: 4 }),
        fc.array(event, { maxLength: 8 }),
        (text, before, spans, after) => {
          const two = new TwoDesks(text);
          for (const each of before) two.happen(each);
          const [ana, ben] = two.desks;
          const ranges = spans.map((each) => spanIn(ana.live.text, each)).filter((each) => each !== null);
          const anchors = ranges.map((each) => ana.live.describe(each));
          for (const each of after) two.happen(each);
          for (const { live } of two.desks) {
            for (const anchor of anchors) {
              const resolved = live.resolve(anchor);
              states.add(resolved.state);
              if (!('range' in resolved)) continue;
              expect(boundariesOf(live.text)).toContain(resolved.range.start);
              expect(boundariesOf(live.text)).toContain(resolved.range.end);
              const words = live.text.slice(resolved.range.start, resolved.range.end);
              if (resolved.state === 'exact') expect(words).toBe(anchor.quote);
              if (resolved.state === 'changed') expect(words).not.toBe(anchor.quote);
            }
          }
          sync(ana, ben);
          expect(ben.live.text).toBe(ana.live.text);
          for (const anchor of anchors) {
            expect(ben.live.resolve(anchor)).toEqual(ana.live.resolve(anchor));
            expect(ana.live.resolve(anchor).state).not.toBe('waiting');
          }
        },
      ),
      { seed: 13, numRuns: 500 },
    );
    expect([...states].sort()).toEqual(['changed', 'exact', 'moved', 'orphan', 'waiting']);
  });
});

describe('the index of characters', () => {
  it('[A5] answers as Yjs does, for living and for deleted characters', () => {
    fc.assert(
      fc.property(article, fc.array(event, { maxLength: 15 }), (text, events) => {
        const two = new TwoDesks(text);
        for (const each of events) two.happen(each);
        const { doc, body } = two.desks[0];
        const chars = new CharIndex(body);
        for (const [client, structs] of doc.store.clients) {
          for (const { id, length } of structs) {
            for (let clock = id.clock; clock < id.clock + length; clock++) {
              const place = chars.placeOf([client, clock])!;
              for (const assoc of [0, -1]) {
                const json = { item: { client, clock }, assoc };
                const yjs = Y.createAbsolutePositionFromRelativePosition(
                  Y.createRelativePositionFromJSON(json),
                  doc,
                  false,
                );
                expect(place.index + (assoc === -1 && place.alive ? 1 : 0)).toBe(yjs?.index);
              }
              if (place.alive) expect(chars.idAt(place.index)).toEqual([client, clock]);
            }
          }
        }
        expect(() => chars.idAt(body.length)).toThrow(RangeError);
        expect(chars.placeOf([999, 0])).toBeNull();
        expect(chars.placeOf([1, text.length])).toBeNull();
      }),
      { seed: 14, numRuns: 150 },
    );
  });
});
