import type { Range } from '../../model/anchor.ts';
import type { DatasetSpan } from '../dataset.ts';

/** Where Python's `splitlines` parts a text, and brat's reader with it: no fragment may reach over one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python parts lines at these as well
const LINE_ENDS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/gu;

/**
 * A mark's stretches as brat wants them: in the order of the text, none over a line end, none empty. UTF-16 offsets. There
 * is none left of a mark that is nowhere in the text, or that holds nothing but line ends.
 */
export function fragmentsOf(text: string, spans: readonly DatasetSpan[]): readonly Range[] {
  const fragments: Range[] = [];
  for (const { start16, end16 } of spans) {
    if (start16 === null || end16 === null) continue;
    let from = start16;
    for (const { 0: parting, index } of text.slice(start16, end16).matchAll(LINE_ENDS)) {
      if (start16 + index > from) fragments.push({ start: from, end: start16 + index });
      from = start16 + index + parting.length;
    }
    if (end16 > from) fragments.push({ start: from, end: end16 });
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
