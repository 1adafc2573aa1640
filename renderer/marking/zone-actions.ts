import type { LiveText } from '../../shared/anchor/live-text.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Range } from '../../shared/model/anchor.ts';
import { makeZone } from '../../shared/model/records.ts';
import type { ZoneType } from '../../shared/model/zone.ts';
import { words } from '../../shared/words/words.ts';
import type { OpenRoom } from '../session/session-types.ts';

/** Makes a zone of the lines that a selection touches. */
export async function makeZoneOf(
  room: OpenRoom,
  text: LiveText,
  selection: Range,
  type: ZoneType,
): Promise<Result<true>> {
  const lines = wholeLines(text.text, selection);
  if (!lines) return fail('empty', words.trouble.emptyLines);
  await room.act([makeZone(type, text.describe(lines))]);
  return ok(true);
}

/** The lines a stretch touches, without the line end of the last one and without empty lines around; null when all are empty. */
export function wholeLines(text: string, { start, end }: Range): Range | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, end - 1));
  const lines = text.slice(from, next < 0 ? text.length : next);
  if (lines.trim() === '') return null;
  const trimmed = lines.replace(/^\n+/, '');
  return { start: from + lines.length - trimmed.length, end: from + lines.replace(/\n+$/, '').length };
}
