import type { Range } from '../model/anchor.ts';

/** A token of a text: UTF-16 offsets, and whether a single space belongs to it (in `coveringTokens`). */
export interface Token extends Range {
  readonly space: boolean;
}

/** What is no white space, neither to JavaScript nor to Python. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts these as white space
const WORD = /[^\s\x1c-\x1f\x85]+/gu;

/** A name in one word that UTF-8 can hold: white space is `_`, and so is a name of nothing else. */
export const withoutSpace = (name: string): string => (name.toWellFormed().match(WORD) ?? []).join('_') || '_';

/** A stretch without the white space at its ends; null when there is nothing else in it. */
export function wordsIn(text: string, { start, end }: Range): Range | null {
  const words = [...text.slice(start, end).matchAll(WORD)];
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: start + first.index, end: start + last.index + last[0].length } : null;
}

/**
 * The words and signs of a text in its order, without its white space (`Intl.Segmenter`), parted wherever a span begins
 * or ends, so that every span is a whole number of tokens. The words depend on the segmenter's version: an export keeps
 * its tokens, they are never counted again.
 */
export function tokensOf(text: string, language: string, spans: readonly Range[]): readonly Token[] {
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const tokens: Token[] = [];
  for (const { segment, index } of segmenterOf(language, 'word').segment(text)) {
    for (const { start, end } of parted(index, index + segment.length, cuts)) {
      // A combining character may sit on a space: only what stands beside the space is a token.
      for (const word of text.slice(start, end).matchAll(WORD))
        tokens.push({ start: start + word.index, end: start + word.index + word[0].length, space: false });
    }
  }
  return tokens;
}

/**
 * Tokens that cover a text to its last character, as spaCy wants them: a single space behind a token belongs to it
 * (`space`), every other white space is a token of its own, and each span begins and ends with a token.
 */
export function coveringTokens(text: string, language: string, spans: readonly Range[]): readonly Token[] {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const cuts = new Set([...starts, ...ends]);
  const tokens: Token[] = [];
  for (const { segment, index } of segmenterOf(language, 'word').segment(text)) {
    for (const piece of parted(index, index + segment.length, cuts)) {
      const last = tokens.at(-1);
      const ofLast = last && !last.space && text.slice(piece.start, piece.end) === ' ';
      if (ofLast && !starts.has(piece.start) && !ends.has(piece.end))
        tokens[tokens.length - 1] = { ...last, space: true };
      else tokens.push({ ...piece, space: false });
    }
  }
  return tokens;
}

/** A stretch, parted at the cuts within it. */
function* parted(start: number, end: number, cuts: ReadonlySet<number>): Generator<Range> {
  let from = start;
  for (let at = start + 1; at < end; at++) {
    if (!cuts.has(at)) continue;
    yield { start: from, end: at };
    from = at;
  }
  yield { start: from, end };
}

/**
 * Tokens by sentence. A sentence ends where the segmenter says, unless a span reaches over that place, or what stands
 * there is an initial or a short title ("J.", "Dr."), at which segmenters are known to stop.
 */
export function sentencesOf(
  text: string,
  language: string,
  tokens: readonly Token[],
  spans: readonly Range[],
): readonly (readonly Token[])[] {
  const ends: number[] = [];
  const byStart = spans.toSorted((a, b) => a.start - b.start);
  let begun = 0;
  /** How far the spans reach that have begun. */
  let reach = 0;
  for (const { segment, index } of segmenterOf(language, 'sentence').segment(text)) {
    const end = index + segment.length;
    for (; begun < byStart.length && byStart[begun]!.start < end; begun++) reach = Math.max(reach, byStart[begun]!.end);
    const short = /(?:^|\s)\p{Lu}\p{L}{0,2}\.\s*$/u.test(segment) && !segment.endsWith('\n');
    if (!short && reach <= end) ends.push(end);
  }
  const sentences: Token[][] = [];
  let current: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    while (next < ends.length && token.start >= ends[next]!) {
      next++;
      if (current.length > 0) sentences.push(current);
      current = [];
    }
    current.push(token);
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

/** A segmenter for a language; articles of unknown or unheard-of language are parted by Unicode's own rules. */
function segmenterOf(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'und', { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}
