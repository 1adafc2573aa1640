import type { ArticleId, RoomName } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';

/** What a room is, in words: “Marks in an article: Flood closes market”. @throws for what is no room: a bug */
export function rescuedPart(name: RoomName, headingOf: (aid: ArticleId) => string | null): string {
  const room = parseRoom(name);
  if (room === null) throw new Error(`Bug: ${name} is no room`);
  const part = words.rescue.parts[room.kind];
  const heading = 'aid' in room ? headingOf(room.aid) : null;
  return heading === null ? part : words.rescue.of(part, heading);
}
