import type { Range } from '../../model/anchor.ts';
import type { DatasetMark } from '../dataset.ts';
import { ownStretches } from '../flat.ts';
import { wordsIn } from '../tokens.ts';

/** Where Python's `splitlines` parts a text, and brat's reader with it: no fragment may reach over one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python parts lines at these as well
const LINE_ENDS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/gu;

/**
 * A mark's stretches as brat wants them: in the order of the text, none over a line end or over one another, none empty
 * (server/src/annotation.py, `TextAnnotations._parse_textbound_annotation`). UTF-16 offsets. There is none left of a mark
 * that is nowhere in the text, or on nothing but white space, whose words brat takes to be missing.
 */
export function fragmentsOf(text: string, mark: DatasetMark): readonly Range[] {
  const stretches = ownStretches(mark);
  if (stretches.every((stretch) => wordsIn(text, stretch) === null)) return [];
  const fragments: Range[] = [];
  for (const { start, end } of stretches) {
    let from = start;
    for (const { 0: parting, index } of text.slice(start, end).matchAll(LINE_ENDS)) {
      if (start + index > from) fragments.push({ start: from, end: start + index });
      from = start + index + parting.length;
    }
    if (end > from) fragments.push({ start: from, end });
  }
  return fragments;
}

/**
 * Fragments as they were before they were parted: those with nothing but line ends between them are one stretch, and so
 * are those that overlap. They come in the order of their starts.
 */
export function joinFragments(text: string, fragments: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (last === undefined || text.slice(last.end, fragment.start).replace(LINE_ENDS, '') !== '') joined.push(fragment);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, fragment.end) };
  }
  return joined;
}
