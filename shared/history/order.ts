import type { StepKey } from '../model/ids.ts';
import type { Happening } from './deed.ts';
import { bySeq } from './timeline.ts';

/** A line of a history, with the room that it is of and where it stands in this computer's log. */
export interface PlacedHappening extends Happening {
  readonly room: HistoryRoom;
  /** The position of this computer's log at which it came; null while that is not known. */
  readonly position: number | null;
}

/** The rooms that an article's history is of: its marks, its text, its entry in the project. */
export type HistoryRoom = 'marks' | 'text' | 'project';

/** The rooms in the order in which they stand where nothing else tells. */
const ROOMS: readonly HistoryRoom[] = ['project', 'text', 'marks'];

/**
 * The lines of several rooms in one list, oldest first [H4]: as they came into this computer's log, where that is known;
 * what is not known to it yet is the newest. Within one position, and among those without, by room and `seq`.
 */
export function inLogOrder(
  rooms: readonly { readonly room: HistoryRoom; readonly lines: readonly Happening[] }[],
  positions: ReadonlyMap<StepKey, number>,
): PlacedHappening[] {
  return rooms
    .flatMap(({ room, lines }) => lines.map((line) => ({ ...line, room, position: positions.get(line.step) ?? null })))
    .sort(byLog);
}

/** The order of lines of several rooms, oldest first [H4]. */
export const byLog = (a: PlacedHappening, b: PlacedHappening): number =>
  compare(a.position, b.position) || ROOMS.indexOf(a.room) - ROOMS.indexOf(b.room) || bySeq(a, b);

function compare(a: number | null, b: number | null): number {
  if (a === b) return 0;
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);
}

/** Whether the authors' clocks tell another order than the one in which the lines stand, oldest first: then it wants a word. */
export const clocksDisagree = (lines: readonly Pick<PlacedHappening, 'at'>[]): boolean =>
  lines.some(({ at }, index) => at < (lines[index - 1]?.at ?? at));
