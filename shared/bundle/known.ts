import * as Y from 'yjs';
import { fromBase64url } from '../base/base64url.ts';
import { type MemberId, memberIdOf } from '../model/ids.ts';
import { parseAct, parseStep } from '../steps/parse.ts';
import { newRoomDoc, stepsMap } from '../steps/steps-map.ts';

/** A person's raw Ed25519 public key, or null for somebody the project does not know. */
export type Known = (member: MemberId) => Uint8Array | null;

/** Whether an Ed25519 signature is right. All bytes are raw. */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/**
 * The people a project knows, from the state of its `people` room. A key proves itself: its fingerprint is its holder's
 * id, so nobody can give another person a key, and a step by that person still has to be signed with it.
 */
export function knownFrom(peopleState: Uint8Array): Known {
  const keys = new Map<string, Uint8Array>();
  const doc = newRoomDoc();
  Y.applyUpdate(doc, peopleState);
  for (const value of stepsMap(doc).values()) {
    for (const act of (parseStep(value)?.acts ?? []).map(parseAct)) {
      if (act?.kind !== 'make' || typeof act.fields.publicKey !== 'string') continue;
      const key = fromBase64url(act.fields.publicKey);
      if (key?.length === 32) keys.set(memberIdOf(key), key);
    }
  }
  doc.destroy();
  return (member) => keys.get(member) ?? null;
}
