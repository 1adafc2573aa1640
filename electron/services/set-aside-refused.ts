import * as Y from 'yjs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { StepEntry } from '../../shared/bundle/judge-steps.ts';
import type { LeftOut } from '../../shared/host/contract.ts';
import { isStepKey, type RoomName } from '../../shared/model/ids.ts';
import { parseStep } from '../../shared/steps/parse.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { en } from '../../shared/words/en/en.ts';
import { words } from '../../shared/words/words.ts';
import { diskMessage } from './disk-message.ts';
import { keepRescueCopy } from './rescue.ts';
import type { RoomStore } from './room-store.ts';
import { setAside } from './set-aside.ts';

/** A room whose hub refuses some of it, and what it would be without that. */
export interface RefusedRoom {
  readonly room: RoomName;
  /** All that this computer has of it. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Puts `after` in the place of all that the log has of a room. First `before` is kept as a rescue copy that names what is
 * left out, and steps of strangers are put where those of a file wait; whatever fails on the way, nothing is lost. Refused
 * when the log has more than `before`: somebody went on working meanwhile. Answers the rescue copy's path.
 */
export async function setAsideRefused(
  folders: { readonly rescue: string; readonly waiting: string },
  rooms: RoomStore,
  { room, before, after, leftOut }: RefusedRoom,
): Promise<Result<string>> {
  const pid = parseRoom(room)?.pid;
  if (pid === undefined) throw new Error(`Bug: ${room} is no room`);
  const held = rooms.load(room);
  const rows = rooms.readable(room);
  const doc = newRoomDoc();
  Y.applyUpdate(doc, before);
  const isAll = held === null || Y.snapshotContainsUpdate(Y.snapshot(doc), held);
  const strangers = strangersSteps(doc, leftOut);
  doc.destroy();
  if (!isAll) return changed();
  const kept = await keepRescueCopy(folders.rescue, room, before, listOf(leftOut));
  if (!kept.ok) return kept;
  try {
    await setAside(folders.waiting, pid, strangers.length === 0 ? [] : [{ room, steps: strangers }]);
  } catch (error) {
    return fail('io', words.diskTrouble.setAsideFailed(diskMessage(error)));
  }
  const replaced = await rooms.replace(room, rows, after);
  if (!replaced.ok) return replaced;
  return replaced.value ? ok(kept.value) : changed();
}

const changed = () => fail('changed', words.diskTrouble.changedElsewhere);

/** The steps that are left out because the hub does not know who made them. */
function strangersSteps(doc: Y.Doc, leftOut: readonly LeftOut[]): StepEntry[] {
  const steps = stepsMap(doc);
  return leftOut.flatMap(({ what, reason }): StepEntry[] => {
    const step = reason === 'unknown-signer' ? parseStep(steps.get(what)) : null;
    return step !== null && isStepKey(what) ? [[what, step]] : [];
  });
}

/** What is left out, as the file beside the rescue copy tells it. */
const listOf = (leftOut: readonly LeftOut[]): string =>
  [
    `Set aside here, because the hub refuses it: ${leftOut.length}`,
    ...leftOut.map(({ what, reason }) => `${what}: ${en.refusals[reason]}`),
  ].join('\n');
