import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { makeZone } from '../../shared/model/records.ts';
import type { ZoneType } from '../../shared/model/zone.ts';
import { drop, edit } from '../../shared/steps/commands.ts';
import type { OpenRoom } from '../session/session-types.ts';

/** Makes a zone of the lines that a selection touches. */
export async function makeZoneOf(room: OpenRoom, text: LiveText, selection: Range, type: ZoneType): Promise<void> {
  await room.act([makeZone(type, text.describe(wholeLines(text.text, selection)))]);
}

/** Changes what a zone's lines are. */
export async function changeZone(room: OpenRoom, id: ActId, type: ZoneType): Promise<void> {
  const record = room.fold.get(id);
  if (record) await room.act([edit(record, { type })]);
}

/** Makes a zone's lines running text again. */
export async function removeZone(room: OpenRoom, id: ActId): Promise<void> {
  const record = room.fold.get(id);
  if (record) await room.act([drop(record)]);
}

/** The lines a stretch touches, without the line end of the last one and without empty lines around. */
export function wholeLines(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, end - 1));
  const lines = text.slice(from, next < 0 ? text.length : next);
  const trimmed = lines.replace(/^\n+/, '');
  return { start: from + lines.length - trimmed.length, end: from + lines.replace(/\n+$/, '').length };
}
