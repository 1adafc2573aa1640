import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ProjectId } from '../../shared/model/ids.ts';
import { applyRoom } from '../../shared/steps/apply-room.ts';
import { type Revealed, revealOf } from '../../shared/steps/modes.ts';
import { roomState } from '../../shared/steps/room-state.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { isOwnRoom } from '../../shared/wire/rights.ts';
import { parseRoom, projectRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import type { DataDir } from './data-dir.ts';
import { foldStates } from './fold-states.ts';
import { revealedIn } from './jobs/seen-rooms.ts';
import { keepRescueCopy } from './rescue.ts';
import type { RoomStore } from './room-store.ts';

interface KeepParts {
  readonly dir: Pick<DataDir, 'rescue'>;
  readonly rooms: Pick<RoomStore, 'load' | 'names'>;
  /** Tells the person something. */
  notice(message: string): void;
}

/**
 * Keeps rescue copies of what members made independently here and no reveal names: where there is no hub that would refuse
 * it, a file may bring the reveal after that work, or the work after the reveal. It stays in its room, counts for nothing
 * until a curator names it too, and is not left to hang on that. A copy that is kept already is not kept twice.
 */
export async function keepUnnamed({ dir, rooms, notice }: KeepParts, pid: ProjectId): Promise<void> {
  const state = rooms.load(projectRoom(pid));
  const articles = revealedIn(state);
  if (articles.size === 0) return;
  const project = foldStates(state);
  for (const name of rooms.names(`marks/${pid}/`)) {
    const room = parseRoom(name);
    if (room?.kind !== 'marks' || !isOwnRoom(room) || !articles.has(room.aid)) continue;
    const held = rooms.load(name);
    if (held === null || isNamed(revealOf(project, room.aid), room.set, held)) continue;
    const before = await readdir(dir.rescue);
    const kept = await keepRescueCopy(dir.rescue, name, held, words.refusals.frozen);
    if (kept.ok && before.includes(basename(kept.value))) continue;
    const copy = kept.ok ? words.trouble.refusedCopy(kept.value) : words.trouble.refusedNoCopy(kept.message);
    notice(words.trouble.refused(words.refusals.frozen, copy, ''));
  }
}

/** Whether a reveal names all of a member's room. */
function isNamed(revealed: Revealed | null, set: string, held: Uint8Array): boolean {
  const doc = newRoomDoc();
  applyRoom(doc, held);
  const { steps } = roomState(stepsMap(doc).entries());
  doc.destroy();
  const named = [...(revealed ?? [])].find(([member]) => member === set)?.[1];
  return steps <= (named?.steps ?? 0);
}
