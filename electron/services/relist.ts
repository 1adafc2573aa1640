import type { LogReader } from '../../hub/log/log-reader.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { readProject } from './jobs/project-reader.ts';
import { logSource } from './jobs/room-source.ts';
import type { Projects } from './projects.ts';

/**
 * Puts the projects of a log that are not in the list into it, under their own names: after the list was lost, or when
 * something deleted came back. `only`: that project alone. @returns how many were put in
 */
export async function relist(
  log: Pick<LogReader, 'read' | 'rooms'>,
  projects: Projects,
  only: ProjectId | null = null,
): Promise<number> {
  let added = 0;
  for (const room of log.rooms('project/')) {
    const pid = parseRoom(room)?.pid;
    if (pid === undefined || (only !== null && pid !== only) || projects.get(pid) !== undefined) continue;
    await projects.change(pid, { name: readProject(logSource(log, pid), pid).name });
    added++;
  }
  return added;
}
