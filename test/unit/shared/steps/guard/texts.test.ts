import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type ArticleId, articleIdOf } from '../../../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../../../shared/steps/steps-map.ts';
import type { Room } from '../../../../../shared/wire/room.ts';
import { aid, ana, docOf, entry, genesis, Hub, pid, TEXT, update } from '../../../../kit/guarded-room.ts';

describe('texts', () => {
  const text: Room = { kind: 'text', pid, aid };
  const curator = 'owner';

  it('[G13] takes the article’s first text from any annotator, once', async () => {
    const hub = new Hub(text);
    expect(await hub.take(update(genesis()), 'viewer')).toBe('G13 no-right');
    expect(await hub.take(update(genesis()))).toBe('taken');
    expect(await hub.take(update(genesis()))).toBe('nothing new');
    expect(hub.doc.getText('body').toString()).toBe(TEXT);
  });

  it('[G13] refuses any other text under client 1, whoever brings it', async () => {
    const hub = new Hub(text);
    expect(await hub.take(update(genesis('Another text')), curator)).toBe('G13 foreign-text');
    const longer = genesis();
    longer.clientID = 1;
    longer.getText('body').insert(TEXT.length, 'And more.');
    expect(await hub.take(update(longer), curator)).toBe('G13 foreign-text');
    await hub.take(update(genesis()));
    expect(await hub.take(update(longer), curator)).toBe('G13 foreign-text');
    const wrongRoom: Room = { kind: 'text', pid, aid: 'a'.repeat(52) as ArticleId };
    expect(await new Hub(wrongRoom).take(update(genesis()), curator)).toBe('G13 foreign-text');
  });

  it.each(['One.\r\nTwo.\n', 'One.\rTwo.\n', '\uFEFFOne.\n'])(
    '[G13] refuses a first text that is not in the form of an article, though the room is named by its hash: %j',
    async (text) => {
      const room: Room = { kind: 'text', pid, aid: articleIdOf(text) };
      expect(await new Hub(room).take(update(genesis(text)), curator)).toBe('G13 foreign-text');
    },
  );

  it('[G14] takes corrections from a curator only', async () => {
    const hub = new Hub(text);
    await hub.take(update(genesis()));
    const doc = genesis();
    doc.getText('body').delete(4, 5);
    doc.getText('body').insert(4, 'boat');
    expect(await hub.take(update(doc), 'annotator')).toBe('G14 no-right');
    const deleting = genesis();
    deleting.getText('body').delete(0, 3);
    expect(await hub.take(update(deleting), 'annotator')).toBe('G14 deletion');
    expect(await hub.take(update(doc), curator)).toBe('taken');
    expect(hub.doc.getText('body').toString()).toBe(doc.getText('body').toString());
    expect(await hub.take(update(doc), 'annotator')).toBe('nothing new');
  });

  it('[G13] [G14] takes a corrected text whole into an empty hub', async () => {
    const doc = genesis();
    doc.getText('body').insert(4, 'small ');
    doc.getText('body').delete(12, 3);
    const hub = new Hub(text);
    expect(await hub.take(update(doc), curator)).toBe('taken');
    expect(hub.doc.getText('body').toString()).toBe(doc.getText('body').toString());
  });

  it('[G14] takes the rest of a stretch of typing that is half held', async () => {
    const hub = new Hub(text);
    const doc = genesis();
    doc.getText('body').insert(4, 'big');
    await hub.take(update(doc), curator);
    doc.getText('body').insert(7, ' old ');
    expect(await hub.take(update(doc), curator)).toBe('taken');
    expect(hub.doc.getText('body').toString()).toBe(doc.getText('body').toString());
  });

  it('[G14] refuses formats, embeds, attributes and other roots even from a curator', async () => {
    const hub = new Hub(text);
    await hub.take(update(genesis()));
    const spoil: ((doc: Y.Doc) => void)[] = [
      (doc) => doc.getText('body').format(0, 3, { bold: true }),
      (doc) => doc.getText('body').insertEmbed(0, { image: 'x' }),
      (doc) => doc.getText('body').setAttribute('a', 'b'),
      (doc) => doc.getText('other').insert(0, 'x'),
    ];
    for (const change of spoil) {
      const doc = genesis();
      change(doc);
      expect(await hub.take(update(doc), curator)).toBe('G14 bad-step');
    }
  });

  it('[G4] refuses to overwrite a step by naming it as a neighbour', async () => {
    const hub = new Hub(text);
    const doc = docOf(5, entry({ by: ana, room: text }));
    expect(await hub.take(update(doc), curator)).toBe('taken');
    stepsMap(doc).set([...stepsMap(doc).keys()][0]!, entry({ by: ana, room: text })[1]); // one entry
    expect(await hub.take(update(doc), curator)).toBe('G4 bad-step');
  });

  it('takes zones beside the text, by the rules of steps', async () => {
    const hub = new Hub(text);
    const doc = genesis();
    stepsMap(doc).set(...entry({ by: ana, room: text }));
    expect(await hub.take(update(doc))).toBe('taken');
    stepsMap(doc).set(...entry({ by: ana, room: text, forge: (step) => ({ ...step, at: 5 }) }));
    expect(await hub.take(update(doc), curator)).toBe('G6 bad-signature');
  });

  it('[G15] takes guidelines from curators only', async () => {
    const guide: Room = { kind: 'guide', pid };
    const doc = newRoomDoc();
    doc.get('root', Y.XmlText).insert(0, 'Mark every claim.');
    const hub = new Hub(guide);
    expect(await hub.take(update(doc), 'annotator')).toBe('G15 no-right');
    expect(await hub.take(update(doc), curator)).toBe('taken');
    doc.get('root', Y.XmlText).delete(0, 4);
    expect(await hub.take(update(doc), 'annotator')).toBe('G14 deletion');
    expect(await hub.take(update(doc), curator)).toBe('taken');
  });
});
