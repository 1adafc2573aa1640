import type { CameAt } from '../../shared/history/looked.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { LogPosition } from '../../shared/host/history.ts';
import type { RoomName, StepKey } from '../../shared/model/ids.ts';

/** A moment of an article in this computer's log: something came into one of its two rooms. */
export interface Moment {
  readonly position: number;
  /** The rooms' own positions then; null: nothing was there. */
  readonly marks: number | null;
  readonly text: number | null;
  /** The steps that came in; empty where the text itself changed. */
  readonly steps: readonly StepKey[];
  readonly room: 'marks' | 'text';
}

/** The moments of an article that this computer keeps, oldest first. */
export interface Moments {
  readonly list: readonly Moment[];
  /** By step, of its entry in the project too, the position at which it came. */
  readonly positions: CameAt;
}

/** Asks this computer's log for the moments of an article. */
export async function readMoments(
  host: Pick<Host, 'logPositions'>,
  rooms: { readonly marks: RoomName; readonly text: RoomName; readonly project: RoomName },
): Promise<Moments> {
  const asked = [rooms.marks, rooms.text, rooms.project].map((room) => host.logPositions(room));
  const [marks = [], text = [], project = []] = await Promise.all(asked);
  const changes = [
    ...marks.map((change) => ({ ...change, room: 'marks' as const })),
    ...text.map((change) => ({ ...change, room: 'text' as const })),
  ].sort((a, b) => a.position - b.position);
  const positions = cameAt([...changes, ...project]);
  const now = { marks: null as number | null, text: text[0]?.position ?? null };
  const list = changes.map(({ position, steps, room }) => {
    now[room] = position;
    return { position, steps, room, ...now };
  });
  return { list, positions };
}

/** When each step came, by what the log tells of a room. */
export const cameAt = (changes: readonly Pick<LogPosition, 'position' | 'steps'>[]): CameAt =>
  new Map(changes.flatMap(({ position, steps }) => steps.map((key) => [key, position] as const)));
