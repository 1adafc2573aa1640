import * as Y from 'yjs';
import type { Log } from '../../../hub/log/log.ts';
import type { LogHeads } from '../../../hub/log/sqlite-heads.ts';
import type { ArticleId, MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { isBlind, revealOf } from '../../../shared/steps/modes.ts';
import { parseStep } from '../../../shared/steps/parse.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { isAllTalk } from '../../../shared/steps/talk/only-talk.ts';
import { isOwnRoom } from '../../../shared/wire/rights.ts';
import { parseRoom, projectRoom, roomName, teamRoom } from '../../../shared/wire/room.ts';

/** The rooms of an article's marks that its row is counted from, and how far they go. */
export interface CountedRooms {
  /** For as long as the article is annotated independently every member's own that is here, else the team's. */
  readonly rooms: readonly RoomName[];
  /** Changes whenever one of them does, or others are counted. */
  readonly head: string;
  /** Whether they are the team's. */
  readonly areTeams: boolean;
  /** While it is annotated independently: the same rooms, member by member. */
  readonly apart: readonly OwnRooms[];
  /** What was revealed of an article: each member's own marks with the room of what is said about them. */
  readonly revealed: readonly RevealedRooms[];
}

/** One member's own marks, and what is said about them, as far as they are here. */
export interface OwnRooms {
  readonly set: MemberId;
  readonly rooms: readonly RoomName[];
}

/** One member's revealed marks, as far as they are here. */
export interface RevealedRooms {
  readonly set: MemberId;
  readonly own: RoomName;
  readonly review: RoomName;
  /** The highest `seq` of a step that counts [I5]. */
  readonly seq: number;
}

/**
 * Which rooms count. An annotator's computer has no other own rooms than theirs, a curator's has everybody's: so everyone
 * finds and counts what they may see.
 */
export function countedRooms(
  log: Pick<Log, 'read'>,
  heads: LogHeads,
  pid: ProjectId,
): (aid: ArticleId) => CountedRooms {
  const marks = heads.of(`marks/${pid}/`);
  const project = foldOf(log.read(projectRoom(pid)));
  const talk = heads.of(`review/${pid}/`);
  const own = Map.groupBy([...marks, ...talk], ([name]) => ownArticle(name));
  return (aid) => {
    const team = teamRoom(pid, aid);
    if (!isBlind(project, aid)) {
      const revealed = [...(revealOf(project, aid) ?? [])]
        .map(([set, { seq }]) => ({
          ...{ set, seq },
          own: roomName({ kind: 'marks', pid, aid, set }),
          review: roomName({ kind: 'review', pid, aid, of: set }),
        }))
        .filter(({ review }) => talk.has(review));
      const told = revealed.map(
        (rooms) => `${rooms.own} ${marks.get(rooms.own)} ${talk.get(rooms.review)} ${rooms.seq}`,
      );
      return { rooms: [team], head: [marks.get(team) ?? '', ...told].join(' '), areTeams: true, apart: [], revealed };
    }
    const rooms = (own.get(aid) ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
    const head = `own ${rooms.map((room) => room.join(' ')).join(' ')}`;
    const names = rooms.map(([name]) => name);
    const apart = [...Map.groupBy(names, ownerOf)].flatMap(([set, theirs]) => (set ? [{ set, rooms: theirs }] : []));
    return { rooms: names, head, areTeams: false, apart, revealed: [] };
  };
}

/** One member's revealed marks with what is said about them, as one fold: of the marks what was named then counts [I4, I5]. */
export function foldRevealed(log: Pick<Log, 'read'>, { own, review, seq }: RevealedRooms): Fold {
  const [marks, talk] = [docOf(log.read(own)), docOf(log.read(review))];
  const said = stepsMap(talk);
  const fold = newFold();
  fold.add([...stepsMap(marks).entries()].filter(([, step]) => (parseStep(step)?.seq ?? 0) <= seq));
  fold.add([...said.entries()].filter(([, step]) => isAllTalk(step, (key) => said.has(key))));
  marks.destroy();
  talk.destroy();
  return fold;
}

/** What is in several rooms of an article's marks, as one fold. */
export function foldTogether(log: Pick<Log, 'read'>, rooms: readonly RoomName[]): Fold {
  const fold = newFold();
  for (const name of rooms) {
    const doc = docOf(log.read(name));
    const steps = stepsMap(doc);
    const entries = [...steps.entries()];
    const isReview = parseRoom(name)?.kind === 'review';
    fold.add(isReview ? entries.filter(([, step]) => isAllTalk(step, (key) => steps.has(key))) : entries);
    doc.destroy();
  }
  return fold;
}

function ownArticle(name: RoomName): ArticleId | null {
  const room = parseRoom(name);
  return room !== null && 'aid' in room && isOwnRoom(room) ? room.aid : null;
}

/** Whose own room it is. */
function ownerOf(name: RoomName): MemberId | null {
  const room = parseRoom(name);
  if (room?.kind === 'review') return room.of;
  return room?.kind === 'marks' && room.set !== 'team' && room.set !== 'gold' ? room.set : null;
}

function foldOf(updates: readonly Uint8Array[]): Fold {
  const doc = docOf(updates);
  const fold = newFold();
  fold.add(stepsMap(doc).entries());
  doc.destroy();
  return fold;
}

/** A room's document, of its rows. To be destroyed after use. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newRoomDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
