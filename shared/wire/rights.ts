import type { MemberId } from '../model/ids.ts';
import type { Role } from '../model/role.ts';
import type { Room } from './room.ts';

/** Whether steps *signed* by this member are accepted in this room (DESIGN §2). Who carries them never matters. */
export function mayWrite(role: Role, room: Room, member: MemberId): boolean {
  const curates = role === 'owner' || role === 'curator';
  switch (room.kind) {
    case 'project':
    case 'guide':
    case 'text':
      return curates;
    case 'people':
      return true;
    case 'register':
      return curates || role === 'annotator';
    case 'marks':
      if (room.set === 'gold') return curates;
      if (room.set === 'team') return curates || role === 'annotator';
      return room.set === member && role !== 'viewer';
    case 'review':
      return curates || (room.of === member && role !== 'viewer');
  }
}

/** Whether a member may open this room at all. */
export function mayRead(role: Role, room: Room, member: MemberId): boolean {
  const curates = role === 'owner' || role === 'curator';
  if (room.kind === 'marks') return room.set === 'team' || room.set === 'gold' || room.set === member || curates;
  if (room.kind === 'review') return room.of === member || curates;
  return true;
}
