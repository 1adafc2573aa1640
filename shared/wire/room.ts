import {
  type ArticleId,
  isArticleId,
  isMemberId,
  isProjectId,
  type MemberId,
  type ProjectId,
  type RoomName,
} from '../model/ids.ts';

/** Whose marks: made together, adjudicated, or one member's own. */
export type MarkSet = 'team' | 'gold' | MemberId;

/** What a room is for; one Yjs document each (DESIGN §2). */
export type Room =
  | { readonly kind: 'project' | 'people' | 'guide' | 'register'; readonly pid: ProjectId }
  | { readonly kind: 'text'; readonly pid: ProjectId; readonly aid: ArticleId }
  | { readonly kind: 'marks'; readonly pid: ProjectId; readonly aid: ArticleId; readonly set: MarkSet }
  | { readonly kind: 'review'; readonly pid: ProjectId; readonly aid: ArticleId; readonly of: MemberId };

/** The name a room has on every wire and disk. */
export function roomName(room: Room): RoomName {
  switch (room.kind) {
    case 'text':
      return `text/${room.pid}/${room.aid}` as RoomName;
    case 'marks':
      return `marks/${room.pid}/${room.aid}/${room.set}` as RoomName;
    case 'review':
      return `review/${room.pid}/${room.aid}/${room.of}` as RoomName;
    default:
      return `${room.kind}/${room.pid}` as RoomName;
  }
}

/** The room behind a name, or null when nothing that Postil makes has such a name. */
export function parseRoom(name: string): Room | null {
  if (name.length > 150) return null;
  const [kind, pid, aid, set, ...rest] = name.split('/');
  if (!isProjectId(pid) || rest.length > 0) return null;
  switch (kind) {
    case 'project':
    case 'people':
    case 'guide':
    case 'register':
      return aid === undefined ? { kind, pid } : null;
    case 'text':
      return isArticleId(aid) && set === undefined ? { kind, pid, aid } : null;
    case 'marks':
      return isArticleId(aid) && (set === 'team' || set === 'gold' || isMemberId(set)) ? { kind, pid, aid, set } : null;
    case 'review':
      return isArticleId(aid) && isMemberId(set) ? { kind, pid, aid, of: set } : null;
    default:
      return null;
  }
}

/** `project/<pid>`: name, article entries, tags. */
export const projectRoom = (pid: ProjectId): RoomName => roomName({ kind: 'project', pid });
/** `people/<pid>`: each member's name, colour and public key. */
export const peopleRoom = (pid: ProjectId): RoomName => roomName({ kind: 'people', pid });
/** `register/<pid>`: canonical actors, measures and concepts. */
export const registerRoom = (pid: ProjectId): RoomName => roomName({ kind: 'register', pid });
/** `guide/<pid>`: the guidelines. */
export const guideRoom = (pid: ProjectId): RoomName => roomName({ kind: 'guide', pid });
/** `text/<pid>/<aid>`: an article's text and its zones. */
export const textRoom = (pid: ProjectId, aid: ArticleId): RoomName => roomName({ kind: 'text', pid, aid });
/** `marks/<pid>/<aid>/team`: what the team marked together. */
export const teamRoom = (pid: ProjectId, aid: ArticleId): RoomName =>
  roomName({ kind: 'marks', pid, aid, set: 'team' });
