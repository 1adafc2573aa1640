import { fromBase64url } from '../base/base64url.ts';
import { isStepKey, type RoomName, type StepKey, signerOf } from '../model/ids.ts';
import type { Step } from '../model/step.ts';
import { parseStep } from '../steps/parse.ts';
import { signedBytes } from '../steps/signing.ts';
import type { Known, Verify } from './known.ts';

/** A step under its key. */
export type StepEntry = readonly [StepKey, Step];

/** What a bundle's steps are worth. */
export interface Judged {
  /** Rightly signed by people the project knows. */
  readonly good: readonly StepEntry[];
  /** By people the project does not know: nobody can say yet whether they are right. */
  readonly strangers: readonly StepEntry[];
  /** How many carry a wrong signature. */
  readonly forged: number;
  /** How many this version cannot read. */
  readonly unreadable: number;
}

/** Judges the entries of a room's `steps` map. */
export function judgeSteps(
  room: RoomName,
  entries: Iterable<readonly [string, unknown]>,
  known: Known,
  verify: Verify,
): Judged {
  const good: StepEntry[] = [];
  const strangers: StepEntry[] = [];
  let forged = 0;
  let unreadable = 0;
  for (const [key, value] of entries) {
    const step = parseStep(value);
    if (!isStepKey(key) || step === null || signerOf(key) !== step.by) {
      unreadable++;
      continue;
    }
    const publicKey = known(step.by);
    if (publicKey === null) strangers.push([key, step]);
    else if (isSigned(room, key, step, publicKey, verify)) good.push([key, step]);
    else forged++;
  }
  return { good, strangers, forged, unreadable };
}

function isSigned(room: RoomName, key: StepKey, step: Step, publicKey: Uint8Array, verify: Verify): boolean {
  const signature = fromBase64url(step.sig);
  if (signature === null) return false;
  let message: Uint8Array;
  try {
    message = signedBytes(room, key, step);
  } catch {
    return false; // a value that JSON cannot spell was never signed
  }
  return verify(publicKey, message, signature);
}
