import type { ActId } from '../../shared/model/ids.ts';
import { type LinkChoice, linkChoices } from '../../shared/model/link-types.ts';
import type { MarkView } from '../store/mark-view.ts';

/** A mark that another one can be linked with. */
export interface Candidate {
  readonly mark: MarkView;
  /** How, the way to propose in front. */
  readonly choices: readonly LinkChoice[];
  /** The number it is chosen by; null for one that is far away. */
  readonly number: number | null;
  readonly linked: boolean;
}

/** So many marks around the one in hand have a number. */
const NUMBERED = 30;

/** Every other mark, in the order of the text; those nearest to the one in hand are numbered in that order. */
export function candidatesFor(
  from: MarkView,
  marks: readonly MarkView[],
  isLinked: (mark: ActId) => boolean,
): readonly Candidate[] {
  const others = marks.filter(({ id }) => id !== from.id);
  const near = others
    .map((mark) => ({ mark, gap: gapBetween(from, mark) }))
    .filter(({ gap }) => gap < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.gap - b.gap)
    .slice(0, NUMBERED);
  const numbered = new Set(near.map(({ mark }) => mark));
  let number = 0;
  return others.map((mark) => ({
    mark,
    choices: linkChoices(from.tag, mark.tag),
    number: numbered.has(mark) ? ++number : null,
    linked: isLinked(mark.id),
  }));
}

/** The candidate to begin with: the nearest that a type of its own links and that is not linked yet; else the nearest. */
export function proposed(from: MarkView, candidates: readonly Candidate[]): Candidate | null {
  let best: { readonly candidate: Candidate; readonly rank: number; readonly gap: number } | null = null;
  for (const candidate of candidates) {
    const now = { candidate, rank: rankOf(candidate), gap: gapBetween(from, candidate.mark) };
    if (best === null || now.rank < best.rank || (now.rank === best.rank && now.gap < best.gap)) best = now;
  }
  return best?.candidate ?? null;
}

/** 0: fits and is free. 1: free. 2: linked already. */
const rankOf = ({ linked, choices }: Candidate): number => (linked ? 2 : choices.length > 1 ? 0 : 1);

/** How far apart two marks lie, in UTF-16 units; none for marks that overlap, infinite for one that is nowhere. */
export function gapBetween(a: MarkView, b: MarkView): number {
  const [one, other] = [hull(a), hull(b)];
  if (one === null || other === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, other.start - one.end, one.start - other.end);
}

function hull({ ranges }: MarkView): { readonly start: number; readonly end: number } | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Those whose words have each of the words typed. */
export function filtered(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return candidates;
  return candidates.filter(({ mark }) => {
    const words = mark.quotes.join(' ').toLocaleLowerCase();
    return wanted.every((word) => words.includes(word));
  });
}

/**
 * The digits typed so far with one more: they go on where a number begins so, else they begin anew. Empty when no number
 * of `most` begins with it.
 */
export function typeDigit(typed: string, digit: string, most: number): string {
  const fits = (digits: string) => Number(digits) >= 1 && Number(digits) <= most;
  return fits(typed + digit) ? typed + digit : fits(digit) ? digit : '';
}
