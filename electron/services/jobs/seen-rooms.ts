import type { ArticleId, MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/role.ts';
import { applyRoom } from '../../../shared/steps/apply-room.ts';
import type { Fold } from '../../../shared/steps/fold.ts';
import { isBlind, revealedArticle, revealOf } from '../../../shared/steps/modes.ts';
import { roomState } from '../../../shared/steps/room-state.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { isOwnRoom, mayRead } from '../../../shared/wire/rights.ts';
import { parseRoom, projectRoom, type Room } from '../../../shared/wire/room.ts';
import { foldStates } from '../fold-states.ts';
import type { RoomSource } from './room-source.ts';

/** For whom a file is read or written. */
export interface Viewer {
  readonly member: MemberId;
  /** Their role by the project's hub, as it told last; null where there is none: then who began the project curates. */
  readonly role: Role | null;
  /** Who began the project, as is remembered here; without it, as its room says. */
  readonly founder?: MemberId | null;
}

/** Who opens a file that may be of any project. */
export interface FileViewer {
  readonly member: MemberId;
  /** Their roles in the projects here that are on a hub. */
  readonly roles: readonly (readonly [ProjectId, Role])[];
  /** Who began those that are on none. */
  readonly founders?: readonly (readonly [ProjectId, MemberId])[];
}

/** Somebody as they open a file of this project. */
export const viewerOf = ({ member, roles, founders = [] }: FileViewer, pid: ProjectId): Viewer => ({
  member,
  role: roles.find(([one]) => one === pid)?.[1] ?? null,
  founder: founders.find(([one]) => one === pid)?.[1] ?? null,
});

/**
 * Which rooms of a project go into a file, and come in from one: what members make independently is for them and for
 * curators alone until it is revealed. `projects`: states of the project's room; what any of them reveals is revealed.
 */
export function seenBy(
  { member, role, founder }: Viewer,
  pid: ProjectId,
  projects: readonly (Uint8Array | null)[],
): (name: RoomName) => boolean {
  const project = foldStates(...projects);
  const as = roleIn({ member, role, founder: founder ?? null }, project);
  return (name) => {
    const room = parseRoom(name);
    if (room === null || !isOwnRoom(room) || !('aid' in room)) return true;
    if (room.pid !== pid) return false;
    return mayRead(as, room, member, { blind: false, revealed: revealOf(project, room.aid) !== null });
  };
}

/** As what somebody sees a project, by the fold of its room: without a hub, who began it stands for its curators. */
function roleIn({ member, role, founder }: Viewer, project: Fold): Role {
  const began = founder ?? project.sourced('project', 'project')?.made.by ?? member;
  return role ?? (began === member ? 'owner' : 'annotator');
}

/**
 * Which rooms' marks somebody may take out of a project, by the fold of its room: those they may read. What the team
 * marked before an article was annotated independently is closed to annotators until it is revealed. Without a viewer
 * it is what everybody in the project may read.
 */
export function openTo(viewer: Viewer | undefined, project: Fold): (room: Room) => boolean {
  const as = viewer === undefined ? 'viewer' : roleIn(viewer, project);
  return (room) => {
    if (!('aid' in room)) return true;
    const standing = { blind: isBlind(project, room.aid), revealed: revealOf(project, room.aid) !== null };
    return mayRead(as, room, viewer?.member ?? NOBODY, standing);
  };
}

/** A member that nobody is. */
const NOBODY = '' as MemberId;

/** A project's rooms as somebody may see them; without a viewer nobody's own. */
export function sourceFor(source: RoomSource, pid: ProjectId, viewer: Viewer | undefined): RoomSource {
  const isSeen =
    viewer === undefined ? (name: RoomName) => !isOwn(name) : seenBy(viewer, pid, [source.read(projectRoom(pid))]);
  return { rooms: source.rooms.filter(isSeen), read: (room) => (isSeen(room) ? source.read(room) : null) };
}

/**
 * A project's rooms as any annotator may see them: nothing of what members make independently before it is revealed, nor of
 * what the team marked where that rests. Their own marks each of them has.
 */
export function forAnnotators(source: RoomSource, pid: ProjectId): RoomSource {
  const project = foldStates(source.read(projectRoom(pid)));
  const annotator: Viewer = { member: NOBODY, role: 'annotator' };
  const isOpen = openTo(annotator, project);
  const isSeen = (name: RoomName): boolean => {
    const room = parseRoom(name);
    return room === null || isOpen(room);
  };
  return { rooms: source.rooms.filter(isSeen), read: (room) => (isSeen(room) ? source.read(room) : null) };
}

/**
 * Which rooms here are exactly what was revealed, by the project's room here: then nothing more is added to them. `held`
 * reads a room, which takes its time and is done only where it decides.
 */
export function wholeBy(
  project: Uint8Array | null,
  held: (name: RoomName) => Uint8Array | null,
): (name: RoomName) => boolean {
  const fold = foldStates(project);
  return (name) => {
    const room = parseRoom(name);
    if (room?.kind !== 'marks' || !isOwnRoom(room)) return false;
    const state = revealOf(fold, room.aid)?.get(room.set as MemberId); // `isOwnRoom` leaves no other set
    const here = state === undefined ? null : held(name);
    if (state === undefined || here === null) return false;
    const doc = newRoomDoc();
    applyRoom(doc, here);
    const isWhole = roomState(stepsMap(doc).entries()).digest === state.digest;
    doc.destroy();
    return isWhole;
  };
}

/** The articles that a project's room says are revealed. */
export const revealedIn = (project: Uint8Array | null): ReadonlySet<ArticleId> =>
  new Set([...foldStates(project).all('make', 'reveal')].flatMap((record) => revealedArticle(record) ?? []));

function isOwn(name: RoomName): boolean {
  const room = parseRoom(name);
  return room !== null && isOwnRoom(room);
}
