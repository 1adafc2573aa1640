import type { ArticleId, ProjectId } from '../model/ids.ts';
import type { Room } from './room.ts';

/** What is deleted: a whole project, or one article of it with all that was marked in it. */
export interface Removal {
  readonly pid: ProjectId;
  /** Null for the whole project. */
  readonly aid: ArticleId | null;
}

/** Whether a room goes with a removal. */
export const isWithin = (room: Room, { pid, aid }: Removal): boolean =>
  room.pid === pid && (aid === null || ('aid' in room && room.aid === aid));
