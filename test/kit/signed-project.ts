import { createPublicKey, verify as verifyEd25519 } from 'node:crypto';
import * as Y from 'yjs';
import { type KeyPair, newKeyPair } from '../../electron/services/key-pair.ts';
import type { Bundle } from '../../shared/bundle/bundle.ts';
import type { Verify } from '../../shared/bundle/known.ts';
import {
  type ArticleId,
  articleIdOf,
  newProjectId,
  newStepKey,
  type RoomName,
  type StepKey,
} from '../../shared/model/ids.ts';
import { makeArticle, makeMember, makeProject } from '../../shared/model/records.ts';
import type { Act, UnsignedStep } from '../../shared/model/step.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { signedBytes } from '../../shared/steps/signing.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, textRoom } from '../../shared/wire/room.ts';

/** A person with a real key pair. */
export const newPerson = (): KeyPair => newKeyPair();

/** Node's Ed25519. */
export const verifyWithNode: Verify = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  return verifyEd25519(
    null,
    message,
    createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
    signature,
  );
};

/** A project as one person's computer holds it: a document a room, every step really signed. */
export class SignedProject {
  readonly pid;
  readonly docs = new Map<RoomName, Y.Doc>();

  constructor(pid = newProjectId()) {
    this.pid = pid;
  }

  /** A new project with its founder in it. */
  static founded(by: KeyPair, name = 'Test'): SignedProject {
    const project = new SignedProject();
    project.act(by, projectRoom(project.pid), [makeProject(name)]);
    project.introduce(by, 'Founder');
    return project;
  }

  doc(room: RoomName): Y.Doc {
    const doc = this.docs.get(room) ?? newRoomDoc();
    this.docs.set(room, doc);
    return doc;
  }

  /** Signs and writes a step. `forge` may spoil it after it was signed; `rise` is how far its `seq` goes up. */
  act(
    by: KeyPair,
    room: RoomName,
    acts: readonly Act[],
    forge: (step: UnsignedStep) => UnsignedStep = (step) => step,
    rise = 1,
  ): StepKey {
    const doc = this.doc(room);
    const fold = newFold();
    fold.add(stepsMap(doc).entries());
    const key = newStepKey(by.member);
    const step: UnsignedStep = { v: 1, by: by.member, at: 1_729_224_000_000, seq: fold.seq + rise, via: 'hand', acts };
    writeSteps(doc, [[key, { ...forge(step), sig: by.sign(signedBytes(room, key, step)) }]], null);
    return key;
  }

  /** Puts a person into the people room. */
  introduce(person: KeyPair, name: string): void {
    this.act(person, peopleRoom(this.pid), [makeMember(person.member, name, 'teal', person.publicKey)]);
  }

  /** Adds an article with this text. */
  addArticle(by: KeyPair, text: string, title = 'An article'): ArticleId {
    const aid = articleIdOf(text);
    Y.applyUpdate(this.doc(textRoom(this.pid, aid)), genesisUpdate(text));
    const entry = { aid, title, outlet: '', byline: '', date: '', url: '', language: 'en' };
    this.act(by, projectRoom(this.pid), [makeArticle(entry)]);
    return aid;
  }

  /** The same project on another computer. */
  copy(): SignedProject {
    const copy = new SignedProject(this.pid);
    for (const { name, state } of this.bundle().rooms) Y.applyUpdate(copy.doc(name), state);
    return copy;
  }

  /** Everything as a bundle. */
  bundle(): Bundle {
    const rooms = [...this.docs].map(([name, doc]) => ({ name, state: Y.encodeStateAsUpdate(doc) }));
    return { pid: this.pid, name: 'Test', savedAt: '2024-10-18T12:00:00.000Z', rooms };
  }

  /** A room's state; null when there is none. */
  state(room: RoomName): Uint8Array | null {
    const doc = this.docs.get(room);
    return doc === undefined ? null : Y.encodeStateAsUpdate(doc);
  }
}
