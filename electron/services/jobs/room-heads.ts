import { openLogHeads } from '../../../hub/log/sqlite-heads.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import type { Room } from '../../../shared/wire/room.ts';

/** The kinds of rooms there are; each begins the name of such a room. */
const KINDS: { readonly [K in Room['kind']]: true } = {
  project: true,
  people: true,
  guide: true,
  register: true,
  text: true,
  marks: true,
  review: true,
};

/** The newest row of each of a project's rooms, by name. @throws when the log cannot be opened */
export function roomHeads(logFile: string, pid: ProjectId): ReadonlyMap<RoomName, string> {
  const heads = openLogHeads(logFile);
  try {
    return new Map(Object.keys(KINDS).flatMap((kind) => [...heads.of(`${kind}/${pid}`)]));
  } finally {
    heads.close();
  }
}
