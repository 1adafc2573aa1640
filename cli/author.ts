import { homedir, userInfo } from 'node:os';
import type * as Y from 'yjs';
import { defaultDataDir, makeDataDir } from '../electron/services/data-dir.ts';
import { openIdentity } from '../electron/services/identity.ts';
import type { KeyPair } from '../electron/services/key-pair.ts';
import { openSettings } from '../electron/services/settings.ts';
import { signSteps } from '../electron/services/sign.ts';
import { ok, type Result } from '../shared/base/result.ts';
import { type ActId, actId, newStepKey, type RoomName, type StepKey } from '../shared/model/ids.ts';
import type { PersonColour } from '../shared/model/person.ts';
import type { Act, UnsignedStep, Via } from '../shared/model/step.ts';
import type { Fold } from '../shared/steps/fold.ts';
import { inSteps } from '../shared/steps/step-length.ts';
import { writeSteps } from '../shared/steps/steps-map.ts';

/** Whoever works at the command line: the same person as in the workbench on this computer. */
export interface Author {
  readonly keys: KeyPair;
  readonly name: string;
  readonly colour: PersonColour;
}

/**
 * The person whose key lies in the data folder; the key is made when there is none yet. Before the workbench has asked
 * for a name, the system's name for the person stands in.
 */
export async function openAuthor(dataDir: string | undefined): Promise<Result<Author>> {
  const dir = makeDataDir(dataDir ?? defaultDataDir(process.platform, process.env, homedir()));
  const identity = await openIdentity(dir.identity, null);
  if (!identity.ok) return identity;
  const { value } = await openSettings(dir.settings, (say) => console.error(say()));
  return ok({ keys: identity.value.keys, name: value.name || userInfo().username, colour: value.colour });
}

/** A room that steps are written into, with the fold of all that is in it. */
export interface FoldedRoom {
  readonly doc: Y.Doc;
  readonly fold: Fold;
}

/**
 * Writes acts into a room as signed steps of the author, after everything that is there; answers the id of each act.
 * `pseudonym` says whose work it is when it is not the author's own.
 */
export function write(
  author: Author,
  room: RoomName,
  { doc, fold }: FoldedRoom,
  acts: readonly Act[],
  via: Via,
  pseudonym: string | null = null,
): readonly ActId[] {
  return inSteps(acts).flatMap((some) => {
    const key = writeStep(author, room, { doc, fold }, () => some, via, pseudonym);
    return some.map((_, index) => actId(key, index));
  });
}

/** Writes one step, whose acts may name one another by its key; otherwise as `write` does. Answers its key. */
export function writeStep(
  author: Author,
  room: RoomName,
  { doc, fold }: FoldedRoom,
  acts: (key: StepKey) => readonly Act[],
  via: Via,
  pseudonym: string | null = null,
): StepKey {
  const { member } = author.keys;
  const key = newStepKey(member);
  const whose = pseudonym === null ? {} : { for: pseudonym };
  const step: UnsignedStep = { v: 1, by: member, at: Date.now(), seq: fold.seq + 1, via, ...whose, acts: acts(key) };
  const [sig] = signSteps(author.keys, room, [{ key, step }]);
  const signed = [[key, { ...step, sig: sig! }]] as const; // one step in, one signature out
  writeSteps(doc, signed, null);
  fold.add(signed);
  return key;
}
