import { missingCase } from '../../../shared/base/assert.ts';
import type { LogPosition } from '../../../shared/host/history.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import { readRows } from './log-rows.ts';
import { positionsOf } from './positions.ts';
import { roomAt } from './room-at.ts';

/** What is asked of a room's history. */
export type HistoryQuestion =
  | { readonly ask: 'positions'; readonly room: RoomName }
  | { readonly ask: 'at'; readonly room: RoomName; readonly position: number };

/** The answer: the positions, or the state at one; null when there is none such. */
export interface HistoryAnswer {
  readonly positions: readonly LogPosition[];
  readonly update: Uint8Array | null;
}

/** Answers from the file of the log. @throws LogError when it cannot be read */
export function runHistory(logFile: string, question: HistoryQuestion): HistoryAnswer {
  const { ask, room } = question;
  switch (ask) {
    case 'positions':
      return { positions: positionsOf(readRows(logFile, room)), update: null };
    case 'at':
      return { positions: [], update: roomAt(readRows(logFile, room, question.position), question.position) };
    default:
      return missingCase(ask);
  }
}
