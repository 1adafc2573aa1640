import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { foldStates } from './fold-states.ts';
import type { Projects } from './projects.ts';
import type { RoomStore } from './room-store.ts';

/** Who began a project; null where that is not known. */
export type FounderOf = (pid: ProjectId) => Promise<MemberId | null>;

/**
 * Who began each project, as its own room said when that was first asked here. It is remembered: without a hub its founder
 * curates it, and a step that comes later may claim to be the first of all.
 */
export function foundersOf(projects: Pick<Projects, 'get' | 'change'>, rooms: Pick<RoomStore, 'load'>): FounderOf {
  return async (pid) => {
    const known = projects.get(pid);
    if (known?.founder !== undefined) return known.founder;
    const founder = foldStates(rooms.load(projectRoom(pid))).sourced('project', 'project')?.made.by ?? null;
    if (known !== undefined && founder !== null) await projects.change(pid, { founder });
    return founder;
  };
}
