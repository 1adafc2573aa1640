import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { RoomName, StepKey } from '../model/ids.ts';
import type { Step, UnsignedStep } from '../model/step.ts';

const utf8 = new TextEncoder();

/**
 * The bytes a step's signature covers: the room, the key, and the canonical JSON (RFC 8785) of the step without `sig`.
 * So a step can be replayed neither in another room nor under another key. Ed25519 itself belongs to the process that
 * holds a key or a member table (`node:crypto`).
 */
export function signedBytes(room: RoomName, key: StepKey, step: UnsignedStep | Step): Uint8Array<ArrayBuffer> {
  const { sig: _, ...unsigned } = step as Step;
  // A step is JSON by construction; the interface has no index signature, so the type has to be told.
  return utf8.encode(`postil step 1\n${room}\n${key}\n${canonicalJson(unsigned as unknown as Json)}`);
}
