import { fromBase64url } from '../base/base64url.ts';
import { type MemberId, type RoomName, signerOf } from '../model/ids.ts';
import { member } from '../model/records.ts';
import { newFold } from '../steps/fold.ts';
import { isOwnRecord } from '../steps/guard/people-rules.ts';
import { parseAct } from '../steps/parse.ts';
import { judgeSteps, type StepEntry } from './judge-steps.ts';
import type { Verify } from './known.ts';

/** A person as they introduce themselves, with the key that proves it. */
export interface Introduction {
  /** Raw Ed25519. */
  readonly publicKey: Uint8Array;
  readonly name: string;
}

/**
 * Who introduces themselves in these steps of a `people` room. It needs nobody's word: the key in a person's record must
 * make their id, and their steps must be signed with it. Steps that are not are left out of account.
 */
export function introductions(
  room: RoomName,
  entries: readonly StepEntry[],
  verify: Verify,
): ReadonlyMap<MemberId, Introduction> {
  const introduced = new Map<MemberId, Introduction>();
  for (const [who, steps] of Map.groupBy(entries, ([key]) => signerOf(key))) {
    const publicKey = keyIn(steps, who);
    if (publicKey === null) continue;
    // Whether `seq` leaps is a question for the moment when the steps come in.
    const { good } = judgeSteps(room, steps, Number.POSITIVE_INFINITY, () => publicKey, verify);
    const fold = newFold();
    fold.add(good);
    const record = fold.sourced('member', who);
    if (record !== undefined) introduced.set(who, { publicKey, name: member(record).name });
  }
  return introduced;
}

/** The key in a person's own record. */
function keyIn(steps: readonly StepEntry[], who: MemberId): Uint8Array | null {
  for (const act of steps.flatMap(([, step]) => step.acts)) {
    const made = isOwnRecord(act, who) ? parseAct(act) : null;
    if (made?.kind === 'make' && made.what === 'member') return fromBase64url(String(made.fields.publicKey));
  }
  return null;
}
