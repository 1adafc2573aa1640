import type { Range } from '../../shared/model/anchor.ts';
import { graphemeEdge } from './selection.ts';
import type { TextModel } from './text-model.ts';

/** Which end of a stretch. */
export type End = 'start' | 'end';

/**
 * A stretch (UTF-16) with one end dragged to an offset. The end comes to lie between graphemes and at a word's letters,
 * never beside white space; it stays within `room` and leaves at least one letter of the stretch. The same stretch when
 * there is no place for the end.
 */
export function dragEnd(model: TextModel, stretch: Range, end: End, offset: number, room: Range): Range {
  if (end === 'start') {
    let start = graphemeEdge(Math.min(Math.max(offset, room.start), stretch.end - 1), model, 'start');
    while (start < stretch.end && isBlank(model.text, start)) start++;
    return start < room.start || start >= stretch.end ? stretch : { start, end: stretch.end };
  }
  let stop = graphemeEdge(Math.max(Math.min(offset, room.end), stretch.start + 1), model, 'end');
  while (stop > stretch.start && isBlank(model.text, stop - 1)) stop--;
  return stop > room.end || stop <= stretch.start ? stretch : { start: stretch.start, end: stop };
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
