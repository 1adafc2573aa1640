import type { ProjectId, RoomName } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { peopleRoom, projectRoom, registerRoom, teamRoom, textRoom } from '../../shared/wire/room.ts';

/** A project's rooms, open or not, by the articles that its fold knows. */
export function projectRooms(pid: ProjectId, project: Fold): RoomName[] {
  const entries = [...project.all('make', 'article')].flatMap((record) => articleEntry(record) ?? []);
  const ofArticles = entries.flatMap(({ aid }) => [textRoom(pid, aid), teamRoom(pid, aid)]);
  return [projectRoom(pid), peopleRoom(pid), registerRoom(pid), ...ofArticles];
}
