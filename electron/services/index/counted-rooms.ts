import * as Y from 'yjs';
import type { Log } from '../../../hub/log/log.ts';
import type { LogHeads } from '../../../hub/log/sqlite-heads.ts';
import type { ArticleId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { isBlind } from '../../../shared/steps/modes.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { isAllTalk } from '../../../shared/steps/talk/only-talk.ts';
import { isOwnRoom } from '../../../shared/wire/rights.ts';
import { parseRoom, projectRoom, teamRoom } from '../../../shared/wire/room.ts';

/** The rooms of an article's marks that its row is counted from, and how far they go. */
export interface CountedRooms {
  /** For as long as the article is annotated independently every member's own that is here, else the team's. */
  readonly rooms: readonly RoomName[];
  /** Changes whenever one of them does, or others are counted. */
  readonly head: string;
  /** Whether they are the team's. */
  readonly areTeams: boolean;
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
  const own = Map.groupBy([...marks, ...heads.of(`review/${pid}/`)], ([name]) => ownArticle(name));
  return (aid) => {
    const team = teamRoom(pid, aid);
    if (!isBlind(project, aid)) return { rooms: [team], head: marks.get(team) ?? '', areTeams: true };
    const rooms = (own.get(aid) ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
    const head = `own ${rooms.map((room) => room.join(' ')).join(' ')}`;
    return { rooms: rooms.map(([name]) => name), head, areTeams: false };
  };
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

function foldOf(updates: readonly Uint8Array[]): Fold {
  const doc = docOf(updates);
  const fold = newFold();
  fold.add(stepsMap(doc).entries());
  doc.destroy();
  return fold;
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newRoomDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
