import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { KeyPair } from '../../../../../electron/services/key-pair.ts';
import { newStepKey } from '../../../../../shared/model/ids.ts';
import type { Step } from '../../../../../shared/model/step.ts';
import { MAX_SEQ_RISE } from '../../../../../shared/steps/guard.ts';
import { newRoomDoc, stepsMap } from '../../../../../shared/steps/steps-map.ts';
import type { Room } from '../../../../../shared/wire/room.ts';
import {
  aid,
  ana,
  ben,
  cleo,
  docOf,
  entry,
  Hub,
  type Making,
  pid,
  stepsUpdate,
  stranger,
  update,
} from '../../../../kit/guarded-room.ts';

describe('steps', () => {
  it('takes a signed step of a member', async () => {
    const hub = new Hub();
    expect(await hub.take(stepsUpdate(5, {}))).toBe('taken');
    expect(stepsMap(hub.doc).size).toBe(1);
  });

  it('[G4] refuses other roots, other keys, nested types, entries over others, more or less than one value', async () => {
    const elsewhere = newRoomDoc();
    elsewhere.getMap('other').set(...entry());
    const list = newRoomDoc();
    list.getArray('steps').insert(0, [entry()[1]]);
    const nested = docOf(5);
    nested.getMap('steps').set(newStepKey(ben.member), new Y.Map([['v', 1]]));
    const over = docOf(5, entry());
    stepsMap(over).set([...stepsMap(over).keys()][0]!, entry()[1]); // one entry
    for (const doc of [elsewhere, list, nested, over, docOf(5, ['notakey', entry()[1]])]) {
      expect(await new Hub().take(update(doc))).toBe('G4 bad-step');
    }
  });

  it('[G4] refuses an equal value that is written over a held entry, where it stands in sight', async () => {
    const hub = new Hub();
    const [key, step] = entry();
    expect(await hub.take(update(docOf(5, [key, step])))).toBe('taken');
    const over = docOf(9);
    Y.applyUpdate(over, update(hub.doc));
    stepsMap(over).set(key, step);
    expect(await hub.take(update(over))).toBe('G4 bad-step');
  });

  it('[G4] refuses values that are not plain JSON, though they spell alike', async () => {
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    for (const more of [{ x: undefined }, { x: 1n }, { x: Uint8Array.of(1) }, { x: Number.NaN }, { x: deep }]) {
      const forge = (step: Step): unknown => ({ ...step, ...more });
      expect(await new Hub().take(stepsUpdate(5, { forge }))).toBe('G4 bad-step');
    }
  });

  it('[G5] refuses what is no step, and tells a later schema apart', async () => {
    const hub = new Hub();
    expect(await hub.take(stepsUpdate(5, { forge: () => 'a step' }))).toBe('G5 bad-step');
    expect(await hub.take(stepsUpdate(5, { forge: (step) => ({ ...step, acts: [] }) }))).toBe('G5 bad-step');
    expect(await hub.take(stepsUpdate(5, { forge: ({ sig: _, ...step }) => step }))).toBe('G5 bad-step');
    expect(await hub.take(stepsUpdate(5, { forge: (step) => ({ ...step, v: 2 }) }))).toBe('G5 newer-schema');
  });

  it('[G5] refuses a step that is too large', async () => {
    const text = 'a'.repeat(4 * 1024 * 1024);
    expect(await new Hub().take(stepsUpdate(5, { acts: [{ kind: 'comment', of: null, text }] }))).toBe('G5 too-large');
  });

  it('[G6] refuses a forged signature, a stripped one, another key, another room', async () => {
    const hub = new Hub();
    const gold: Room = { kind: 'marks', pid, aid, set: 'gold' };
    const bad: Making[] = [
      { forge: (step) => ({ ...step, at: 1 }) },
      { forge: (step) => ({ ...step, sig: '' }) },
      { forge: (step) => ({ ...step, sig: '!' }) },
      { forge: (step) => ({ ...step, sig: `${step.sig.slice(0, -8)}AAAAAAAA` }) },
      { by: ana, room: gold },
    ];
    for (const making of bad) expect(await hub.take(stepsUpdate(5, making))).toBe('G6 bad-signature');
    const [, step] = entry({ by: ana });
    expect(await hub.take(update(docOf(5, [newStepKey(ana.member), step])))).toBe('G6 bad-signature');
    expect(await hub.take(stepsUpdate(5, { key: newStepKey(ana.member) }))).toBe('G6 bad-step');
    expect(stepsMap(hub.doc).size).toBe(0);
  });

  it('[G6] refuses a signature in another spelling: the signer’s own step would find its key held', async () => {
    const hub = new Hub();
    const key = newStepKey(ben.member);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const respelt = (sig: string): string => sig.slice(0, -1) + letters[letters.indexOf(sig.at(-1) ?? '') + 1];
    const forge = (step: Step): Step => ({ ...step, sig: respelt(step.sig) }); // the same 64 bytes, in other bits that count for nothing
    expect(await hub.take(stepsUpdate(5, { key, forge }))).toBe('G6 bad-signature');
    expect(await hub.take(stepsUpdate(6, { key }))).toBe('taken');
  });

  it('[G6] one forged step among good ones refuses them all', async () => {
    expect(await new Hub().take(stepsUpdate(5, {}, { forge: (step) => ({ ...step, at: 1 }) }, {}))).toBe(
      'G6 bad-signature',
    );
  });

  it('[G7] lets seq rise by 1,000,000 at a time, counted in its own order', async () => {
    const hub = new Hub();
    expect(await hub.take(stepsUpdate(5, { seq: MAX_SEQ_RISE + 1 }))).toBe('G7 seq-leap');
    expect(await hub.take(stepsUpdate(5, { seq: 2 * MAX_SEQ_RISE }, { seq: MAX_SEQ_RISE }))).toBe('taken');
    expect(await hub.take(stepsUpdate(6, { seq: 3 * MAX_SEQ_RISE }))).toBe('taken');
    expect(await hub.take(stepsUpdate(7, { seq: 4 * MAX_SEQ_RISE + 1 }))).toBe('G7 seq-leap');
    expect(await new Hub().take(stepsUpdate(5, { seq: 1.5 }))).toBe('G5 bad-step');
    const reloaded = new Hub();
    Y.applyUpdate(reloaded.doc, update(hub.doc));
    expect(await reloaded.take(stepsUpdate(7, { seq: 4 * MAX_SEQ_RISE }))).toBe('taken');
  });

  it('[G8] counts the signer, never the carrier', async () => {
    const hub = new Hub();
    expect(await hub.take(stepsUpdate(5, { by: stranger }), 'owner')).toBe('G8 not-a-member');
    expect(await hub.take(stepsUpdate(5, { by: cleo }), 'owner')).toBe('G8 no-right');
    expect(await hub.take(stepsUpdate(5, { by: ben }), 'viewer')).toBe('taken');
    const project: Room = { kind: 'project', pid };
    expect(await new Hub(project).take(stepsUpdate(5, { by: ben, room: project }), 'owner')).toBe('G8 no-right');
    expect(await new Hub(project).take(stepsUpdate(5, { by: ana, room: project }), 'annotator')).toBe('taken');
  });

  it('[G9] refuses to write on under another member’s client id, and client 1', async () => {
    const hub = new Hub();
    const doc = docOf(5, entry({ by: ana }));
    expect(await hub.take(update(doc))).toBe('taken');
    stepsMap(doc).set(...entry({ by: ben }));
    expect(await hub.take(update(doc))).toBe('G9 client-taken');
    expect(await hub.take(stepsUpdate(6, { by: ana }, { by: ben }))).toBe('G9 client-taken');
    expect(await hub.take(stepsUpdate(1, {}))).toBe('G9 client-taken');
    const reloaded = new Hub();
    Y.applyUpdate(reloaded.doc, update(hub.doc));
    expect(await reloaded.take(update(doc))).toBe('G9 client-taken');
  });

  it('[G10] refuses to overwrite a held key from a fresh document, which deletes nothing', async () => {
    const hub = new Hub();
    const [key, step] = entry();
    expect(await hub.take(update(docOf(5, [key, step])))).toBe('taken');
    const other = docOf(9, entry({ key, acts: [{ kind: 'comment', of: null, text: 'Otherwise' }] }));
    expect(Y.decodeUpdate(update(other)).ds.clients.size).toBe(0);
    expect(await hub.take(update(other))).toBe('G10 key-held');
    expect(await hub.take(update(docOf(9, [key, 1])))).toBe('G10 key-held');
    expect(stepsMap(hub.doc).get(key)).toEqual(step);
  });

  it('[G10] refuses a second copy under the client id of the first', async () => {
    const hub = new Hub();
    const [first, other] = [entry(), entry()];
    expect(await hub.take(update(docOf(5, first)))).toBe('taken');
    // The hub holds client 5 up to its first entry: of this update, only the copy behind that is new.
    expect(await hub.take(update(docOf(5, other, first)))).toBe('G10 key-held');
  });

  it('[G10] [G12] one duplicate key poisons nobody: everybody converges and may write on', async () => {
    const hub = new Hub();
    const twice = entry();
    const people = [9, 3, 5].map((client) => docOf(client, twice));
    for (const doc of people) expect(await hub.take(update(doc))).toBe('taken');
    for (const doc of people) Y.applyUpdate(doc, update(hub.doc));
    for (const doc of people) {
      stepsMap(doc).set(...entry());
      expect(await hub.take(update(doc))).toBe('taken');
    }
    for (const doc of people) Y.applyUpdate(doc, update(hub.doc));
    const states = [hub.doc, ...people].map((doc) => JSON.stringify([...stepsMap(doc).entries()].sort()));
    expect(new Set(states).size).toBe(1);
    expect(stepsMap(hub.doc).size).toBe(4);
    for (const doc of people) expect(await hub.take(update(doc))).toBe('nothing new');
  });

  it('[G10] [G12] the copies and their deletion may come in one update, from somebody new', async () => {
    const twice = entry();
    const merged = docOf(3, twice);
    Y.applyUpdate(merged, update(docOf(9, twice)));
    expect(Y.decodeUpdate(update(merged)).ds.clients.size).toBe(1);
    const hub = new Hub();
    expect(await hub.take(update(merged))).toBe('taken');
    expect(stepsMap(hub.doc).get(twice[0])).toEqual(twice[1]);
  });

  it('[G11] in a people room, takes only what a member says of themselves', async () => {
    const people: Room = { kind: 'people', pid };
    const make = (by: KeyPair, about: KeyPair, publicKey = about.publicKey): Making => ({
      by,
      room: people,
      acts: [{ kind: 'make', what: 'member', fields: { name: 'B', publicKey }, source: about.member }],
    });
    const hub = new Hub(people);
    const [own, step] = entry(make(ben, ben));
    expect(await hub.take(update(docOf(5, [own, step])))).toBe('taken');
    const rename = (by: KeyPair): Making => ({
      by,
      room: people,
      acts: [{ kind: 'edit', of: `${own}/0` as never, set: { name: 'C' }, over: {} }],
    });
    expect(await hub.take(stepsUpdate(6, rename(ben)))).toBe('taken');
    expect(
      await hub.take(
        stepsUpdate(7, { by: cleo, room: people, acts: [{ kind: 'make', what: 'read', fields: { upto: 3 } }] }),
      ),
    ).toBe('taken');
    for (const making of [make(ben, ana), make(ben, ben, ana.publicKey), rename(ana), { room: people }]) {
      expect(await hub.take(stepsUpdate(8, making))).toBe('G11 no-right');
    }
  });
});
