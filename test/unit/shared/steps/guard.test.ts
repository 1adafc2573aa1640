import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type KeyPair, newKeyPair } from '../../../../electron/services/key-pair.ts';
import { publicKeyOf } from '../../../../hub/members.ts';
import { fromBase64url } from '../../../../shared/base/base64url.ts';
import {
  type ArticleId,
  articleIdOf,
  type MemberId,
  newProjectId,
  newStepKey,
  type StepKey,
} from '../../../../shared/model/ids.ts';
import type { Role } from '../../../../shared/model/role.ts';
import type { Act, Step } from '../../../../shared/model/step.ts';
import type { GuardContext } from '../../../../shared/steps/guard/context.ts';
import { HeldDoc } from '../../../../shared/steps/guard/held.ts';
import type { Refused } from '../../../../shared/steps/guard/verdict.ts';
import { type Accepted, judge, MAX_SEQ_RISE } from '../../../../shared/steps/guard.ts';
import { signedBytes } from '../../../../shared/steps/signing.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { type Room, roomName } from '../../../../shared/wire/room.ts';

const pid = newProjectId();
const TEXT = 'The ferry runs twice a day.\nNobody knows for how long.\n';
const aid = articleIdOf(TEXT);
const team: Room = { kind: 'marks', pid, aid, set: 'team' };
const [ana, ben, cleo, stranger] = [newKeyPair(), newKeyPair(), newKeyPair(), newKeyPair()];
const ROLES = new Map<MemberId, Role>([
  [ana.member, 'owner'],
  [ben.member, 'annotator'],
  [cleo.member, 'viewer'],
]);
const KEYS = new Map(
  [ana, ben, cleo, stranger].map(({ member, publicKey }) => [member, publicKeyOf(fromBase64url(publicKey)!)]),
); // a real key
const COMMENT: Act = { kind: 'comment', of: null, text: 'Is this so?' };

/** A hub's side of one room: what it holds, and the guard before it. */
class Hub {
  readonly doc = newRoomDoc();
  readonly room: Room;
  #held: HeldDoc | null = null;

  constructor(room: Room = team) {
    this.room = room;
    stepsMap(this.doc);
    this.doc.getText('body');
  }

  judge(update: Uint8Array, carrier: Role = 'annotator'): Promise<Accepted | Refused> {
    this.#held ??= new HeldDoc(this.doc);
    const context: GuardContext = {
      room: this.room,
      name: roomName(this.room),
      held: this.#held,
      carrier,
      roleOf: (member) => ROLES.get(member) ?? null,
      verify: (member, bytes, signature) => verify(null, bytes, KEYS.get(member)!, signature), // roles and keys go together
    };
    return judge(update, context);
  }

  /** Takes an update in as the hub does. Answers the rule that refused it, or whether there was anything new. */
  async take(update: Uint8Array, carrier?: Role): Promise<string> {
    const verdict = await this.judge(update, carrier);
    if (!verdict.ok) return `${verdict.rule} ${verdict.refusal}`;
    if (verdict.bytes === null) return 'nothing new';
    Y.applyUpdate(this.doc, verdict.bytes);
    this.#held?.settle(verdict.layer.signers, verdict.layer.seq);
    expect(this.doc.store.pendingStructs).toBeNull();
    expect(this.doc.store.pendingDs).toBeNull();
    return 'taken';
  }
}

interface Making {
  by?: KeyPair;
  room?: Room;
  key?: StepKey;
  acts?: readonly Act[];
  seq?: number;
  /** Changes the step after it was signed. */
  forge?: (step: Step) => unknown;
}

/** A signed step, as an entry of `steps`. */
function entry({
  by = ben,
  room = team,
  key = newStepKey(by.member),
  acts = [COMMENT],
  seq = 1,
  forge,
}: Making = {}): readonly [StepKey, unknown] {
  const unsigned = { v: 1, by: by.member, at: 0, seq, via: 'hand', acts } as const;
  const step: Step = { ...unsigned, sig: by.sign(signedBytes(roomName(room), key, unsigned)) };
  return [key, forge ? forge(step) : step];
}

/** A document whose client id is `client`, with entries written into `steps`. */
function docOf(client: number, ...entries: readonly (readonly [string, unknown])[]): Y.Doc {
  const doc = newRoomDoc();
  doc.clientID = client;
  for (const [key, value] of entries) stepsMap(doc).set(key, value);
  return doc;
}
const update = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
const stepsUpdate = (client: number, ...makings: readonly Making[]): Uint8Array =>
  update(docOf(client, ...makings.map((making) => entry(making))));

/** A first text as everybody makes it. */
function genesis(text = TEXT): Y.Doc {
  const doc = newRoomDoc();
  doc.clientID = 1;
  doc.getText('body').insert(0, text);
  doc.clientID = 77;
  return doc;
}

describe('reading', () => {
  it('[G1] refuses bytes that are no update', async () => {
    const hub = new Hub();
    for (const bytes of [[], [1], [255, 255, 255, 255, 255, 255, 255, 255, 255, 255], [1, 1, 5, 0, 200], [9, 9, 9]]) {
      expect(await hub.take(Uint8Array.from(bytes))).toBe('G1 bad-step');
    }
  });

  it('[G1] refuses garbage-collected stretches', async () => {
    const collected = new Y.Doc();
    collected.getMap('steps').set('nested', new Y.Map([['a', 1]]));
    collected.getMap('steps').delete('nested');
    expect(await new Hub().take(update(collected))).toMatch(/^G(1|4) bad-step$/);
    expect(await new Hub().take(Uint8Array.of(1, 1, 5, 0, 0, 3, 0))).toBe('G1 bad-step'); // GC of length 3
  });

  it('[G1] refuses skipped stretches, and structs of no length', async () => {
    expect(await new Hub().take(Uint8Array.of(1, 1, 5, 0, 10, 3, 0))).toBe('G1 bad-step'); // Skip of length 3
    expect(await new Hub().take(Uint8Array.of(1, 1, 5, 0, 0, 0, 0))).toBe('G1 bad-step'); // GC of length 0
  });

  it('[G1] refuses a client that comes twice in one update: Yjs would take the later section alone', async () => {
    const [one, other] = [stepsUpdate(5, {}), stepsUpdate(6, {})];
    const section = (bytes: Uint8Array): number[] => [...bytes.subarray(1, -1)];
    const twice = Uint8Array.from([3, ...section(one), ...section(other), ...section(stepsUpdate(5, {})), 0]);
    expect(Y.decodeUpdate(twice).structs).toHaveLength(3);
    expect(await new Hub().take(twice)).toBe('G1 bad-step');
  });

  it('[G2] takes what is held already from anybody, and saves nothing', async () => {
    const hub = new Hub();
    const bytes = stepsUpdate(5, {}, {});
    expect(await hub.take(bytes)).toBe('taken');
    expect(await hub.take(bytes, 'viewer')).toBe('nothing new');
    expect(await hub.take(update(newRoomDoc()), 'viewer')).toBe('nothing new');
  });

  it('[G2] saves the difference only', async () => {
    const hub = new Hub();
    const doc = docOf(5, entry());
    expect(await hub.take(update(doc))).toBe('taken');
    const [key, step] = entry();
    stepsMap(doc).set(key, step);
    const verdict = await hub.judge(update(doc));
    expect(verdict.ok && verdict.bytes && Y.decodeUpdate(verdict.bytes).structs.map(({ id }) => id.clock)).toEqual([1]);
  });

  it('[G3] refuses what does not follow on what is held', async () => {
    const doc = docOf(5, entry(), entry());
    const second = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map([[5, 1]])));
    expect(await new Hub().take(second)).toBe('G3 bad-step');
  });

  it('[G3] refuses neighbours in a ring, which Yjs would keep pending', async () => {
    const hub = new Hub({ kind: 'text', pid, aid });
    await hub.take(update(genesis()));
    // Two one-letter structs of clients 8 and 9, each to the right of the other.
    const ring = Uint8Array.of(2, 1, 9, 0, 132, 8, 0, 1, 97, 1, 8, 0, 132, 9, 0, 1, 98, 0);
    expect(Y.decodeUpdate(ring).structs).toHaveLength(2);
    expect(await hub.take(ring, 'owner')).toBe('G3 bad-step');
  });
});

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

describe('deletions', () => {
  it('[G12] refuses to delete a step, by whatever way', async () => {
    const hub = new Hub();
    const doc = docOf(5, entry({ by: ana }), entry({ by: ana }));
    await hub.take(update(doc));
    const copy = docOf(6);
    Y.applyUpdate(copy, update(doc));
    stepsMap(copy).delete([...stepsMap(copy).keys()][0]!); // two entries
    expect(await hub.take(update(copy), 'owner')).toBe('G12 deletion');
    expect(stepsMap(hub.doc).size).toBe(2);
  });

  it('[G12] refuses to delete the copy that stands', async () => {
    const hub = new Hub();
    const twice = entry();
    for (const client of [3, 9]) await hub.take(update(docOf(client, twice)));
    const copy = docOf(20);
    Y.applyUpdate(copy, update(hub.doc));
    stepsMap(copy).delete(twice[0]);
    expect(await hub.take(update(copy), 'owner')).toBe('G12 deletion');
  });

  it('[G12] refuses to delete the copy that stands in exchange for one that Yjs would delete', async () => {
    const hub = new Hub();
    const twice = entry();
    await hub.take(update(docOf(9, twice)));
    const lower = update(docOf(3, twice));
    const exchange = Uint8Array.from([...lower.subarray(0, -1), 1, 9, 1, 0, 1]); // deletes clock 0 of client 9
    expect(await hub.take(exchange)).toBe('G12 deletion');
    expect(await hub.take(lower)).toBe('taken');
    expect(stepsMap(hub.doc).get(twice[0])).toEqual(twice[1]);
  });

  it('[G3] refuses to delete what is not here, and ranges without end', async () => {
    const hub = new Hub();
    await hub.take(stepsUpdate(5, {}));
    expect(await hub.take(Uint8Array.of(0, 1, 8, 1, 0, 1))).toBe('G3 bad-step');
    expect(await hub.take(Uint8Array.of(0, 1, 5, 1, 0, 255, 255, 255, 255, 255, 255, 255, 15))).toMatch(/^G(1|3|12) /);
  });
});

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

describe('cost', () => {
  it('does not grow with the room', async () => {
    const timeOf = async (hub: Hub): Promise<number> => {
      const updates = Array.from({ length: 40 }, (_, i) => stepsUpdate(1_000_000 + i, {}));
      await hub.take(stepsUpdate(999_999, {}));
      const begun = performance.now();
      for (const bytes of updates) await hub.take(bytes);
      return performance.now() - begun;
    };
    const small = new Hub();
    const large = new Hub();
    const step = entry()[1];
    Y.applyUpdate(
      large.doc,
      update(docOf(5, ...Array.from({ length: 20_000 }, () => [newStepKey(ben.member), step] as const))),
    );
    await timeOf(new Hub()); // warms up
    const [inSmall, inLarge] = [await timeOf(small), await timeOf(large)];
    // A scratch document for every message would take 40 times 50 ms and more.
    expect(inLarge).toBeLessThan(5 * inSmall + 400);
  });
});
