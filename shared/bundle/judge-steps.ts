import { fromBase64url } from '../base/base64url.ts';
import { isStepKey, type RoomName, type StepKey, signerOf } from '../model/ids.ts';
import type { Step } from '../model/step.ts';
import { isOwnRecord } from '../steps/guard/people-rules.ts';
import { isPlainJson } from '../steps/guard/plain-json.ts';
import { MAX_SEQ_RISE } from '../steps/guard.ts';
import { parseStep } from '../steps/parse.ts';
import { signedBytes } from '../steps/signing.ts';
import { isTooLong } from '../steps/step-length.ts';
import { parseRoom } from '../wire/room.ts';
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
  /** How many this version cannot read, or no hub would ever take. */
  readonly unreadable: number;
}

/**
 * Judges the entries of a room's `steps` map, as the hub's guard will when they get there.
 * @param seq the highest `seq` of the steps that are held
 */
export function judgeSteps(
  room: RoomName,
  entries: Iterable<readonly [string, unknown]>,
  seq: number,
  known: Known,
  verify: Verify,
): Judged {
  const ofPeople = parseRoom(room)?.kind === 'people';
  const signed: StepEntry[] = [];
  const strangers: StepEntry[] = [];
  let forged = 0;
  let unreadable = 0;
  for (const [key, value] of entries) {
    const step = parseStep(value);
    if (!isStepKey(key) || step === null || signerOf(key) !== step.by || !isPlainJson(value)) {
      unreadable++;
      continue;
    }
    // [G5], [G11]: one such step and the hub refuses the whole room.
    if (isTooLong(step)) {
      unreadable++;
      continue;
    }
    if (ofPeople && !step.acts.every((act) => isOwnRecord(act, step.by))) {
      unreadable++;
      continue;
    }
    const publicKey = known(step.by);
    if (publicKey === null) strangers.push([key, step]);
    else if (isSigned(room, key, step, publicKey, verify)) signed.push([key, step]);
    else forged++;
  }
  const good = withoutLeaps(signed, seq);
  return { good, strangers, forged, unreadable: unreadable + signed.length - good.length };
}

/** The steps up to a leap of `seq`: one beyond it would make every later step here one that no hub takes. */
function withoutLeaps(signed: readonly StepEntry[], seq: number): readonly StepEntry[] {
  let highest = seq;
  const leap = signed
    .map(([, step]) => step.seq)
    .sort((a, b) => a - b)
    .find((next) => {
      const leaps = next > highest + MAX_SEQ_RISE;
      highest = Math.max(highest, next);
      return leaps;
    });
  return leap === undefined ? signed : signed.filter(([, step]) => step.seq < leap);
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
