import type { Failure, Result } from '../base/result.ts';
import { isMemberId, isProjectId, type MemberId, type ProjectId } from '../model/ids.ts';
import type { KeyState } from '../wire/hub-api.ts';
import { type GuardsOf, orNull, text } from './argument.ts';

/** Another device of the person's, as far as this one knows. */
export interface PairedDevice {
  /** When it got the key, in milliseconds since 1970; of a file, when that was written. */
  readonly at: number;
  /** The road: a hub, or a file that may or may not have been opened since. */
  readonly by: 'hub' | 'file';
}

/** A key that waits for another device. */
export interface KeyOffer {
  /** What is typed there, once. */
  readonly code: string;
  /** Where it waits: the hub's address, or the file's path. */
  readonly at: string;
  /** Until when it can be taken, in milliseconds since 1970. */
  readonly until: number;
}

/** What came with a key. */
export interface KeyTaken {
  /** The person this device works for now. */
  readonly name: string;
  /** How many of their projects came along. */
  readonly projects: number;
}

/** There is work on this device already: a person has to say that it stays that of somebody else. */
export interface WorkHere extends Failure<'work-here'> {
  /** Who works here now. */
  readonly member: MemberId;
}

/** The calls for a second device of the same person. */
export interface PairingCalls {
  /** The latest first. */
  pairedDevices(): Promise<readonly PairedDevice[]>;
  /** Leaves the key, sealed with a fresh code, at the hub of this project. */
  offerKey(pid: ProjectId): Promise<Result<KeyOffer>>;
  /** What became of the key that was offered last; one that was taken is in the list of devices then. */
  keyOffered(): Promise<KeyState>;
  /** Takes the offer back. */
  withdrawKey(): Promise<void>;
  /** Writes the key, sealed with a fresh code, into a file; asks the person where to. Null when they thought better. */
  saveKey(): Promise<Result<KeyOffer | null>>;
  /** Asks the person for such a file and holds it for `takeKey`; answers its name, null when they thought better. */
  pickKey(): Promise<Result<string | null>>;
  /**
   * Takes over the key that waits at a hub, or (null) in the picked file: from now on this device works for its owner, and
   * their projects on hubs are there. Every window begins anew. Where there is work already, it is done only when
   * `instead` names who works here: their key is kept in a file, and what they did stays theirs.
   */
  takeKey(address: string | null, code: string, instead: MemberId | null): Promise<Result<KeyTaken> | WorkHere>;
}

/** What the host tells of it, unasked. */
export interface PairingEvents {
  /** This device works for somebody else now: nothing that a window holds is right any more. */
  identityChanged: null;
}

/** What each of the calls takes. */
export const PAIRING_GUARDS: { readonly [K in keyof PairingCalls]: GuardsOf<Parameters<PairingCalls[K]>> } = {
  pairedDevices: [],
  offerKey: [isProjectId],
  keyOffered: [],
  withdrawKey: [],
  saveKey: [],
  pickKey: [],
  takeKey: [orNull(text(2_000)), text(100), orNull(isMemberId)],
};
