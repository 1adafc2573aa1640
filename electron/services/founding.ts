import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { applyRoom } from '../../shared/steps/apply-room.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { isBlind } from '../../shared/steps/modes.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import type { RoomStore } from './room-store.ts';

/** Whether this member may put a project that is on no hub on one. */
export type MayFound = (pid: ProjectId, member: MemberId) => Result<true, 'not-founder'>;

/**
 * Whoever puts a project on a hub is its owner there, and owners read what each member makes independently; so while an
 * article is annotated so, only who began the project may do it.
 */
export function mayFound(rooms: Pick<RoomStore, 'load'>, pid: ProjectId, member: MemberId): ReturnType<MayFound> {
  const state = rooms.load(projectRoom(pid));
  if (state === null) return ok(true);
  const doc = newRoomDoc();
  applyRoom(doc, state);
  const project = newFold();
  project.add(stepsMap(doc).entries());
  doc.destroy();
  const founder = project.sourced('project', 'project')?.made.by ?? member;
  if (founder === member) return ok(true);
  const isAnyBlind = [...project.all('make', 'article')].some((record) => {
    const aid = articleEntry(record)?.aid;
    return aid !== undefined && isBlind(project, aid);
  });
  return isAnyBlind ? fail('not-founder', words.nearbyTrouble.notFounder) : ok(true);
}
