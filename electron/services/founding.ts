import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { isBlind } from '../../shared/steps/modes.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { foldStates } from './fold-states.ts';
import type { FounderOf } from './founders.ts';
import type { RoomStore } from './room-store.ts';

/** Whether this member may put a project that is on no hub on one. */
export type MayFound = (pid: ProjectId, member: MemberId) => Promise<Result<true, 'not-founder'>>;

/**
 * Whoever puts a project on a hub is its owner there, and owners read what each member makes independently; so while an
 * article is annotated so, only who began the project may do it.
 */
export const foundingRule =
  (rooms: Pick<RoomStore, 'load'>, founderOf: FounderOf): MayFound =>
  async (pid, member) => {
    const founder = await founderOf(pid);
    if (founder === null || founder === member) return ok(true);
    const project = foldStates(rooms.load(projectRoom(pid)));
    const isAnyBlind = [...project.all('make', 'article')].some((record) => {
      const aid = articleEntry(record)?.aid;
      return aid !== undefined && isBlind(project, aid);
    });
    return isAnyBlind ? fail('not-founder', words.nearbyTrouble.notFounder) : ok(true);
  };
