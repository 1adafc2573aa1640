import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveText } from '../../../../shared/anchor/live-text.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { type Desk, deskWith, rangeOf, sync } from './desk.ts';

const FOX = 'The quick brown fox jumps';
const BROWN = rangeOf(FOX, 'brown');

/** Stretches of text that are deleted, then one that is inserted; places as they are at that moment. */
interface Edit {
  readonly cut?: readonly (readonly [at: number, length: number])[];
  readonly put?: readonly [at: number, text: string];
}

describe('edits by someone else, merged', () => {
  it.each<[rules: string, what: string, edit: Edit, state: string, words: string]>([
    ['[A1] [A6]', 'insert before', { put: [0, 'XX'] }, 'exact', 'brown'],
    ['[A1] [A6]', 'insert after', { put: [20, 'XX'] }, 'exact', 'brown'],
    ['[A1] [A6]', 'insert exactly at the start', { put: [BROWN.start, 'XX'] }, 'exact', 'brown'],
    ['[A1] [A6]', 'insert exactly at the end', { put: [BROWN.end, 'XX'] }, 'exact', 'brown'],
    ['[A7]', 'insert inside', { put: [12, 'XX'] }, 'changed', 'brXXown'],
    ['[A7]', 'delete the beginning', { cut: [[8, 4]] }, 'changed', 'own'],
    ['[A7]', 'delete the end', { cut: [[13, 6]] }, 'changed', 'bro'],
    [
      '[A7]',
      'delete both edges',
      {
        cut: [
          [14, 2],
          [9, 2],
        ],
      },
      'changed',
      'row',
    ],
    ['[A8] [A11]', 'delete exactly', { cut: [[10, 5]] }, 'orphan', ''],
    ['[A8] [A9]', 'delete covering', { cut: [[6, 12]] }, 'orphan', ''],
    ['[A8]', 'delete and write the same word again', { cut: [[10, 5]], put: [10, 'brown'] }, 'moved', 'brown'],
    ['[A8]', 'delete everything and paste everything', { cut: [[0, FOX.length]], put: [0, FOX] }, 'moved', 'brown'],
    ['[A9]', 'delete everything', { cut: [[0, FOX.length]] }, 'orphan', ''],
  ])('%s %s', (_rules, _what, { cut = [], put }, state, words) => {
    const ana = deskWith(FOX, 100);
    const ben = deskWith(FOX, 200);
    const anchor = ana.live.describe(BROWN);
    for (const [at, length] of cut) ben.body.delete(at, length);
    if (put !== undefined) ben.body.insert(...put);
    sync(ana, ben);
    const resolved = ana.live.resolve(anchor);
    expect(resolved.state).toBe(state);
    expect('range' in resolved ? ana.live.text.slice(resolved.range.start, resolved.range.end) : '').toBe(words);
    expect(ben.live.resolve(anchor)).toEqual(resolved);
  });
});

describe('a text that is not here yet', () => {
  const anchor = deskWith(FOX).live.describe(BROWN);

  it('[A4] waits without a first version, and resolves when it comes', () => {
    const late = deskWith(null);
    expect(late.live.loaded).toBe(false);
    expect(late.live.resolve(anchor)).toEqual({ state: 'waiting' });
    Y.applyUpdate(late.doc, genesisUpdate(FOX));
    expect(late.live.loaded).toBe(true);
    expect(late.live.resolve(anchor)).toEqual({ state: 'exact', range: BROWN });
  });

  it('[A4] waits without a first version, even when its author is known otherwise', () => {
    const late = deskWith(null, 100);
    late.doc.getMap('steps').set('key', 'a step');
    expect(late.live.resolve({ ...anchor, start: [100, 0], end: [100, 0] })).toEqual({ state: 'waiting' });
  });

  it('[A4] waits for words that someone else wrote later, and searches nothing meanwhile', () => {
    const ana = deskWith(FOX, 100);
    const ben = deskWith(FOX, 200);
    ana.body.insert(BROWN.start, 'dark brown or ');
    const dark = ana.live.describe(rangeOf(ana.live.text, 'dark brown'));
    expect(ben.live.resolve(dark)).toEqual({ state: 'waiting' });
    const half = { ...ana.live.describe(rangeOf(ana.live.text, 'brown', 1)), end: dark.end };
    expect(ben.live.resolve(half)).toEqual({ state: 'waiting' });
    sync(ana, ben);
    expect(ben.live.resolve(dark)).toMatchObject({ state: 'exact' });
  });

  it('[A4] waits while an update lacks what it builds on', () => {
    const ana = deskWith(FOX, 100);
    const updates: Uint8Array[] = [];
    ana.doc.on('update', (update: Uint8Array) => updates.push(update));
    ana.body.insert(0, 'Look: ');
    ana.body.insert(ana.live.text.length, ' high');
    const high = ana.live.describe(rangeOf(ana.live.text, 'high'));
    const ben = deskWith(FOX, 200);
    Y.applyUpdate(ben.doc, updates[1]!);
    expect(ben.live.resolve(high)).toEqual({ state: 'waiting' });
    Y.applyUpdate(ben.doc, updates[0]!);
    expect(ben.live.resolve(high)).toMatchObject({ state: 'exact' });
  });
});

describe('watching', () => {
  const watched = (): [Desk, () => number] => {
    const desk = deskWith(FOX);
    let calls = 0;
    desk.live.onChange(() => calls++);
    return [desk, () => calls];
  };

  it('calls back once for each change of the text, and not for other changes of the document', () => {
    const [desk, calls] = watched();
    desk.doc.transact(() => {
      desk.body.insert(0, 'a');
      desk.body.delete(5, 2);
    });
    expect(calls()).toBe(1);
    desk.doc.getMap('steps').set('key', 1);
    expect(calls()).toBe(1);
  });

  it('shows the new text to observers that were there first', () => {
    const body = new Y.Doc().getText('body');
    const seen: string[] = [];
    body.observe(() => seen.push(live.text));
    const live = liveText(body);
    expect(live.text).toBe('');
    body.insert(0, 'new');
    expect(seen).toEqual(['new']);
  });

  it('ends with its undo and with dispose', () => {
    const [desk, calls] = watched();
    const end = desk.live.onChange(() => expect.unreachable());
    end();
    desk.live.dispose();
    desk.body.insert(0, 'a');
    expect(calls()).toBe(0);
    expect(desk.doc._observers.get('beforeObserverCalls')?.size ?? 0).toBe(0);
  });
});
