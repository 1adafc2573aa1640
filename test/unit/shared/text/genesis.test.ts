import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newRoomDoc } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, GENESIS_CLIENT, genesisText, genesisUpdate } from '../../../../shared/text/genesis.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** A room's document with the update in it, written on by client 7. */
function docWith(...updates: Uint8Array[]): Y.Doc {
  const doc = newRoomDoc();
  doc.clientID = 7;
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

describe('the first version', () => {
  it('is these bytes, in every version of Postil', () => {
    // 1 client with 1 struct: client 1 from clock 0; content string (4) with a root parent (1) "body"; the text; no deletes.
    expect(hex(genesisUpdate('Fire 🔥 é.'))).toBe(
      '010101000401' + '04626f6479' + '0d4669726520f09f94a520c3a92e' + '00',
    );
  });

  it('brings the text into any document, once', () => {
    const doc = docWith(genesisUpdate('A short text.'), genesisUpdate('A short text.'));
    expect(bodyOf(doc).toString()).toBe('A short text.');
    expect(Y.encodeStateAsUpdate(doc)).toEqual(genesisUpdate('A short text.'));
  });

  it('cannot be empty', () => {
    expect(() => genesisUpdate('')).toThrow('without text');
  });
});

describe('reading what client 1 brings', () => {
  it('gives the text back', () => {
    expect(genesisText(genesisUpdate('Fire 🔥 é.'))).toBe('Fire 🔥 é.');
  });

  it('gives the text back after edits split the insert and others wrote beside it', () => {
    const doc = docWith(genesisUpdate('A short text.'));
    bodyOf(doc).insert(8, 'er');
    bodyOf(doc).delete(0, 2);
    doc.getMap('steps').set('key', { any: 'step' });
    expect(genesisText(Y.encodeStateAsUpdate(doc))).toBe('A short text.');
  });

  it('is null when client 1 brings nothing', () => {
    const doc = docWith();
    bodyOf(doc).insert(0, 'mine');
    expect(genesisText(Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  const byClient1: [string, (doc: Y.Doc) => void][] = [
    ['another root', (doc) => doc.getText('other').insert(0, 'text')],
    ['a key of a map', (doc) => doc.getMap('body').set('key', 'text')],
    [
      'anything besides the insert',
      (doc) => {
        bodyOf(doc).insert(0, 'text');
        doc.getMap('steps').set('key', 'x');
      },
    ],
    [
      'a second insert at the front',
      (doc) => {
        bodyOf(doc).insert(0, 'text');
        bodyOf(doc).insert(0, 'x');
      },
    ],
    ['a formatted insert', (doc) => bodyOf(doc).insert(0, 'text', { bold: true })],
    ['an embed', (doc) => bodyOf(doc).insertEmbed(0, { image: 'x' })],
    ['an entry of a list', (doc) => doc.getArray('body').insert(0, ['text'])],
  ];
  it.each(byClient1)('is null for %s', (_, write) => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = GENESIS_CLIENT;
    write(doc);
    expect(genesisText(Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  it('is null for an insert into a body where something stood before', () => {
    const doc = docWith();
    bodyOf(doc).insert(0, 'mine');
    doc.clientID = GENESIS_CLIENT;
    bodyOf(doc).insert(4, 'text');
    expect(genesisText(Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  it.each([
    ['a string under a key of a map', '01010100' + '240104626f6479' + '016b' + '0474657874' + '00'],
    ['an insert that does not begin at clock 0', '01010103' + '040104626f6479' + '0474657874' + '00'],
    ['a second insert in the middle', '01020100' + '040104626f6479' + '0474657874' + '8401010178' + '00'],
  ])('is null for %s, made by hand', (_, bytes) => {
    expect(genesisText(new Uint8Array(Buffer.from(bytes, 'hex')))).toBeNull();
  });

  it('is null for an insert in two parts with words of someone else behind the first', () => {
    const doc = docWith(genesisUpdate('te'));
    bodyOf(doc).insert(2, 'mine');
    doc.clientID = GENESIS_CLIENT;
    bodyOf(doc).insert(2, 'xt');
    expect(genesisText(Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  it('is null for a rest of the insert without its beginning', () => {
    const rest = Y.diffUpdate(genesisUpdate('A short text.'), Y.encodeStateVector(new Map([[GENESIS_CLIENT, 3]])));
    expect(genesisText(rest)).toBeNull();
  });

  it('throws for bytes that are no update', () => {
    expect(() => genesisText(Uint8Array.of(1, 2, 3))).toThrow();
  });
});
