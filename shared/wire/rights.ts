import type { MemberId } from '../model/ids.ts';
import type { Role } from '../model/role.ts';
import type { Room } from './room.ts';

/** How an article stands, as far as rights depend on it (docs/adr/0011). */
export interface ArticleStanding {
  /** It is annotated independently and nobody has revealed it: what the team marked before is closed to annotators. */
  readonly blind: boolean;
  /** A curator has revealed it: everyone reads each member's own marks, and nobody adds to them. */
  readonly revealed: boolean;
}

/** An article that the team annotates together, as every article is at first. */
export const TOGETHER: ArticleStanding = { blind: false, revealed: false };

/** Whether a role sees and decides more than annotators do. */
export const curates = (role: Role): boolean => role === 'owner' || role === 'curator';

/** Whether steps *signed* by this member are accepted in this room (DESIGN §2). Who carries them never matters. */
export function mayWrite(role: Role, room: Room, member: MemberId): boolean {
  switch (room.kind) {
    case 'project':
    case 'guide':
    case 'text':
      return curates(role);
    case 'people':
      return true;
    case 'register':
      return curates(role) || role === 'annotator';
    case 'marks':
      if (room.set === 'gold') return curates(role);
      if (room.set === 'team') return curates(role) || role === 'annotator';
      return room.set === member && role !== 'viewer';
    case 'review':
      return curates(role) || (room.of === member && role !== 'viewer');
  }
}

/** Whether a member may open this room at all. What an article's standing is, the hub's own tables tell, never a step. */
export function mayRead(role: Role, room: Room, member: MemberId, article: ArticleStanding = TOGETHER): boolean {
  if (curates(role)) return true;
  if (room.kind === 'review') return room.of === member;
  if (room.kind !== 'marks') return true;
  if (room.set === 'team' || room.set === 'gold') return !article.blind;
  return room.set === member || article.revealed;
}

/** Whether a room is one member's own: what they mark independently, or the talk about it. */
export const isOwnRoom = (room: Room): boolean =>
  room.kind === 'review' || (room.kind === 'marks' && room.set !== 'team' && room.set !== 'gold');

/** Whether nothing more is taken in this room: what was revealed stays as it was then. Talk about it goes on. */
export const isFrozen = (room: Room, article: ArticleStanding): boolean =>
  room.kind === 'marks' && isOwnRoom(room) && article.revealed;
