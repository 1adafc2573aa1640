import type { MemberId, RoomName } from '../../model/ids.ts';
import type { Role } from '../../model/role.ts';
import type { Room } from '../../wire/room.ts';
import type { Held } from './held.ts';

/** What the guard has to know to judge an update for one room. */
export interface GuardContext {
  readonly room: Room;
  readonly name: RoomName;
  readonly held: Held;
  /** The role of the member whose connection brought the update. Counts only for what nobody signs: texts, guidelines. */
  readonly carrier: Role;
  /** A member's role by the member table, or null for a stranger. */
  roleOf(member: MemberId): Role | null;
  /** Whether this is the member's Ed25519 signature of these bytes. */
  verify(
    member: MemberId,
    bytes: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ): boolean | Promise<boolean>;
}
