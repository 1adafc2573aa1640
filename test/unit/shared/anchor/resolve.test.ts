import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deskWith, rangeOf, sync } from './desk.ts';

const TEXT = 'The harbour office counted forty cafe tables on the quay.\nNobody counted the chairs.';

describe('resolving', () => {
  it('[A8] searches for ids that name nothing in this text', () => {
    const desk = deskWith(TEXT);
    desk.doc.getMap('steps').set('key', 'not text');
    const anchor = desk.live.describe(rangeOf(TEXT, 'forty cafe tables'));
    const forged = { ...anchor, start: [desk.doc.clientID, 0] as const, end: [desk.doc.clientID, 0] as const };
    expect(desk.live.resolve(forged)).toMatchObject({ state: 'moved', range: rangeOf(TEXT, 'forty cafe tables') });
  });

  it('[A8] searches when the last character stands before the first', () => {
    const desk = deskWith(TEXT);
    const anchor = desk.live.describe(rangeOf(TEXT, 'forty cafe tables'));
    const crossed = { ...anchor, start: anchor.end, end: anchor.start };
    expect(desk.live.resolve(crossed)).toMatchObject({ state: 'moved', range: rangeOf(TEXT, 'forty cafe tables') });
  });

  it('[A7] tells a forged quote from the words that stand there', () => {
    const desk = deskWith(TEXT);
    const anchor = desk.live.describe(rangeOf(TEXT, 'forty'));
    expect(desk.live.resolve({ ...anchor, quote: 'fifty' })).toEqual({
      state: 'changed',
      range: rangeOf(TEXT, 'forty'),
    });
  });

  it('[A6] [A16] widens over an accent that joined the last letter, and calls it changed', () => {
    const desk = deskWith(TEXT);
    const anchor = desk.live.describe(rangeOf(TEXT, 'cafe'));
    desk.body.insert(rangeOf(TEXT, 'cafe').end, '\u0301');
    expect(desk.live.resolve(anchor)).toEqual({ state: 'changed', range: rangeOf(desk.live.text, 'cafe\u0301') });
  });

  it('[A15] gives the copy where a deletion was undone the same answer as every other', () => {
    const ana = deskWith(TEXT, 100);
    const ben = deskWith(TEXT, 200);
    const anchor = ana.live.describe(rangeOf(TEXT, 'forty'));
    const undo = new Y.UndoManager(ana.body);
    ana.body.delete(rangeOf(TEXT, 'forty').start, 5);
    undo.undo();
    sync(ana, ben);
    expect(ana.live.text).toBe(TEXT);
    expect(ana.live.resolve(anchor)).toMatchObject({ state: 'moved', range: rangeOf(TEXT, 'forty') });
    expect(ben.live.resolve(anchor)).toEqual(ana.live.resolve(anchor));
  });

  it('[A14] writes nothing', () => {
    const desk = deskWith(TEXT);
    const anchor = Object.freeze(desk.live.describe(rangeOf(TEXT, 'forty')));
    desk.body.delete(0, 40);
    const before = Y.encodeStateAsUpdate(desk.doc);
    desk.doc.on('update', () => expect.unreachable());
    desk.live.resolve(anchor);
    desk.live.describe({ start: 0, end: 3 });
    expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(before);
  });
});
