import type { Piece } from './pieces.ts';

/** Figures and letters that are raised or lowered are at most this large, as a share of those beside them. */
const SMALL = 0.8;
/** How far their baseline may be above and below that of the line, in its sizes. */
const RAISED = 0.6;
const LOWERED = 0.35;
/** More characters are a line of its own: a name over a headline. */
const LONGEST = 6;
/** How far they may be from what they stand behind or before, in its sizes. */
const BESIDE = 0.3;

/** An initial that several lines go round is this much larger than they are, at least and at most. */
const LARGE = 1.7;
const LARGEST = 8;
/** A page has no more of them; a headline whose letters were drawn one by one does. */
const MOST_INITIALS = 50;
/** One letter, perhaps with the mark that opens a quotation. */
const INITIAL = /^["“„«‘']?\p{Lu}$/u;
/** How far the lines beside it may begin from it, in their sizes. */
const ROUND = 1.2;
/** How far apart its top and that of the first line may be, in the sizes of the line; capitals are this high. */
const TOP = 0.6;
const CAPITAL = 0.7;

/** Initials that are words of their own in some language: whether the next word is, the page's other words say. */
const WORDS = new Set('AIOÀYEÉАВИКОСУЯ');

/**
 * The pieces of a page with those that are raised or lowered on the baseline of their line, and initials in the first of
 * the lines that go round them: all of these then begin where the initial does.
 */
export function levelled(pieces: readonly Piece[]): Piece[] {
  const sizes = pieces.map(({ size }) => size);
  const isEven = sizes.every((size) => size === sizes[0]);
  return isEven ? [...pieces] : withRaised(withInitials(pieces));
}

/** What stands beside another piece in the order of drawing is beside it on the page, where it is raised. */
function withRaised(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const line = [pieces[at - 1], pieces[at + 1]].find((other) => other !== undefined && isRaisedBeside(piece, other));
    return line === undefined ? piece : { ...piece, y: line.y };
  });
}

function isRaisedBeside(piece: Piece, { size, left, right, y }: Piece): boolean {
  const gap = Math.max(piece.left - right, left - piece.right);
  const above = y - piece.y;
  const isSmall = piece.size <= SMALL * size && piece.text.length <= LONGEST;
  return isSmall && gap <= BESIDE * size && above <= RAISED * size && -above <= LOWERED * size;
}

function withInitials(pieces: readonly Piece[]): Piece[] {
  let all = [...pieces];
  const smallest = pieces.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
  const initials = pieces.filter(({ text, size }) => size >= LARGE * smallest && INITIAL.test(text));
  for (const initial of initials.slice(0, MOST_INITIALS)) {
    const beside = all.filter((piece) => goesRound(piece, initial));
    const first = beside.reduce<Piece | null>((top, piece) => (top === null || piece.y < top.y ? piece : top), null);
    if (first === null || beside.every(({ y }) => y <= first.y) || !isTopOf(initial, first)) continue;
    const text = `${initial.text}${isWordBefore(initial, first, all) ? ' ' : ''}${first.text}`;
    const { left, spaced } = initial;
    all = all
      .filter((piece) => piece !== initial)
      .map((piece) =>
        piece === first ? { ...piece, text, left, spaced } : beside.includes(piece) ? { ...piece, left } : piece,
      );
  }
  return all.map((piece, order) => ({ ...piece, order }));
}

function goesRound({ size, left, y, isRtl }: Piece, initial: Piece): boolean {
  const isLarge = initial.size >= LARGE * size && initial.size <= LARGEST * size;
  const gap = left - initial.right;
  const isBeside = gap > -0.5 * size && gap < ROUND * size;
  return isLarge && !isRtl && isBeside && y > initial.y - initial.size && y < initial.y + TOP * size;
}

/** Whether a line begins as high as an initial does. */
const isTopOf = (initial: Piece, line: Piece): boolean =>
  Math.abs(initial.y - CAPITAL * initial.size - (line.y - CAPITAL * line.size)) <= TOP * line.size;

/** Whether an initial is a word: then the word behind it is one too, and stands elsewhere on the page. */
function isWordBefore(initial: Piece, first: Piece, pieces: readonly Piece[]): boolean {
  const letter = initial.text.slice(-1);
  const [next = ''] = /^[\p{L}\p{M}]+/u.exec(first.text.toLowerCase()) ?? [];
  if (!WORDS.has(letter) || next === '') return false;
  const others = pieces
    .filter((piece) => piece !== first)
    .flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{M}]+/u));
  return others.includes(next) && !others.includes(`${letter.toLowerCase()}${next}`);
}
