import { verify } from 'node:crypto';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { type KeyPair, newKeyPair } from '../../electron/services/key-pair.ts';
import { publicKeyOf } from '../../hub/members.ts';
import { fromBase64url } from '../../shared/base/base64url.ts';
import { articleIdOf, type MemberId, newProjectId, newStepKey, type StepKey } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Act, Step } from '../../shared/model/step.ts';
import type { GuardContext } from '../../shared/steps/guard/context.ts';
import { HeldDoc } from '../../shared/steps/guard/held.ts';
import type { Refused } from '../../shared/steps/guard/verdict.ts';
import { type Accepted, judge } from '../../shared/steps/guard.ts';
import { signedBytes } from '../../shared/steps/signing.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { type Room, roomName } from '../../shared/wire/room.ts';

/** One project, one article, one team room, and four people with keys: the last is no member. */
export const pid = newProjectId();
export const TEXT = 'The ferry runs twice a day.\nNobody knows for how long.\n';
export const aid = articleIdOf(TEXT);
export const team: Room = { kind: 'marks', pid, aid, set: 'team' };
export const [ana, ben, cleo, stranger] = [newKeyPair(), newKeyPair(), newKeyPair(), newKeyPair()];
export const ROLES = new Map<MemberId, Role>([
  [ana.member, 'owner'],
  [ben.member, 'annotator'],
  [cleo.member, 'viewer'],
]);
export const KEYS = new Map(
  [ana, ben, cleo, stranger].map(({ member, publicKey }) => [member, publicKeyOf(fromBase64url(publicKey)!)]),
); // a real key
export const COMMENT: Act = { kind: 'comment', of: null, text: 'Is this so?' };

/** A hub's side of one room: what it holds, and the guard before it. */
export class Hub {
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

/** What a test wants of a step; the rest is right. */
export interface Making {
  by?: KeyPair;
  room?: Room;
  key?: StepKey;
  acts?: readonly Act[];
  seq?: number;
  /** Changes the step after it was signed. */
  forge?: (step: Step) => unknown;
}

/** A signed step, as an entry of `steps`. */
export function entry({
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
export function docOf(client: number, ...entries: readonly (readonly [string, unknown])[]): Y.Doc {
  const doc = newRoomDoc();
  doc.clientID = client;
  for (const [key, value] of entries) stepsMap(doc).set(key, value);
  return doc;
}
export const update = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
export const stepsUpdate = (client: number, ...makings: readonly Making[]): Uint8Array =>
  update(docOf(client, ...makings.map((making) => entry(making))));

/** A first text as everybody makes it. */
export function genesis(text = TEXT): Y.Doc {
  const doc = newRoomDoc();
  doc.clientID = 1;
  doc.getText('body').insert(0, text);
  doc.clientID = 77;
  return doc;
}
