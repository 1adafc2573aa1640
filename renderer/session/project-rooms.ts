import type { ArticleId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { guideRoom, peopleRoom, projectRoom, registerRoom, textRoom } from '../../shared/wire/room.ts';

/** A project's rooms, open or not, by the articles that its fold knows; `marksOf` says which hold their marks. */
export function projectRooms(
  pid: ProjectId,
  project: Fold,
  marksOf: (aid: ArticleId) => readonly RoomName[],
): RoomName[] {
  const entries = [...project.all('make', 'article')].flatMap((record) => articleEntry(record) ?? []);
  const ofArticles = entries.flatMap(({ aid }) => [textRoom(pid, aid), ...marksOf(aid)]);
  return [projectRoom(pid), peopleRoom(pid), registerRoom(pid), guideRoom(pid), ...ofArticles];
}
