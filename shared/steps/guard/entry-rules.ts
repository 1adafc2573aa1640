import type * as Y from 'yjs';
import { canonicalJson, type Json } from '../../base/canonical-json.ts';
import { isStepKey, type StepKey, signerOf } from '../../model/ids.ts';
import type { Step } from '../../model/step.ts';
import { GENESIS_CLIENT } from '../../text/genesis.ts';
import { mayWrite } from '../../wire/rights.ts';
import { isNewerStep, parseStep } from '../parse.ts';
import { isTooLong } from '../step-length.ts';
import type { GuardContext } from './context.ts';
import { entryValue, type Held } from './held.ts';
import { isOwnRecord } from './people-rules.ts';
import { isPlainJson } from './plain-json.ts';
import { type Refused, refuse } from './verdict.ts';

/** The most copies of one step: far more than computers that got it from a file, for Yjs itself pays their square. */
const MAX_COPIES = 1_000;

/** A new entry of `steps` that passed: a step under a fresh key, or `step: null` for another copy of one that is held. */
export interface NewEntry {
  readonly ok: true;
  readonly key: StepKey;
  readonly item: Y.Item;
  readonly step: Step | null;
}

/** Judges one new struct as an entry of `steps`: rules [G4] to [G12], all but the signature itself. */
export function judgeEntry(item: Y.Item, held: Held, context: GuardContext): NewEntry | Refused {
  const key = item.parentSub;
  const value = entryValue(item);
  if (item.parent !== ROOT || item.origin !== null || item.rightOrigin !== null) return refuse('G4', 'bad-step');
  if (!isStepKey(key) || !isPlainJson(value)) return refuse('G4', 'bad-step');

  const signer = signerOf(key);
  const client = item.id.client;
  if (client === GENESIS_CLIENT) return refuse('G9', 'client-taken');
  if ((held.signer(client) ?? signer) !== signer) return refuse('G9', 'client-taken');

  const others = held.entries(key);
  const [other] = others;
  if (other !== undefined) {
    // Those that are held are equal: to compare with each of them would cost the square of their number.
    const same = canonicalJson(entryValue(other) as Json) === canonicalJson(value); // [G4] let only JSON in
    const ownTwice = others.some((each) => each.id.client === client);
    if (others.length >= MAX_COPIES) return refuse('G10', 'key-held');
    return same && !ownTwice ? { ok: true, key, item, step: null } : refuse('G10', 'key-held');
  }

  const step = parseStep(value);
  if (step === null) return refuse('G5', isNewerStep(value) ? 'newer-schema' : 'bad-step');
  if (isTooLong(step)) return refuse('G5', 'too-large');
  if (step.by !== signer) return refuse('G6', 'bad-step');
  const role = context.roleOf(signer);
  if (role === null) return refuse('G8', 'not-a-member');
  if (!mayWrite(role, context.room, signer)) return refuse('G8', 'no-right');
  if (context.room.kind === 'people' && !step.acts.every((act) => isOwnRecord(act, signer)))
    return refuse('G11', 'no-right');
  return { ok: true, key, item, step };
}

/** A root's name stands in a decoded struct where an integrated one has its type. */
const ROOT: unknown = 'steps';
