import type { MemberId, RoomName } from '../../shared/model/ids.ts';
import type { SyncStatus } from './session-types.ts';

/** A room that the hub refuses until something is done about it. */
export type RefusedRoom = { readonly room: RoomName } & Extract<SyncStatus['hub'], { state: 'refused' }>;

/** Somebody whose steps the hub does not take before they are a member there. */
export interface MissingPerson {
  readonly member: MemberId;
  /** As they call themselves in this project; empty when they do not. */
  readonly name: string;
  /** Their public key as they told it in this project (raw Ed25519, base64url); null when they did not. */
  readonly publicKey: string | null;
  readonly steps: number;
}

/** What was set aside. */
export interface SetAside {
  /** How many things the rooms were rebuilt without: steps, and each text whose changes nobody signed as one. */
  readonly leftOut: number;
  /** How many of them wait until those who made them join the hub; they then come in by themselves. */
  readonly waiting: number;
  /** The paths of the rescue copies, one a room; a text file beside each names what is left out. */
  readonly copies: readonly string[];
}
