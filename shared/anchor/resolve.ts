import type { Anchor, CharId, Range, Resolved } from '../model/anchor.ts';
import { snapToGraphemes } from '../text/graphemes.ts';
import type { CharIndex } from './char-index.ts';
import { matchQuote } from './match-quote.ts';
import type { SeedIndex } from './seed-index.ts';

/** One state of an article's text, as anchors are resolved in it. */
export interface TextState {
  readonly text: string;
  /** Whether the document holds what has this id, deleted or not. */
  readonly covers: (id: CharId) => boolean;
  readonly chars: CharIndex;
  /** Made when first asked for: only lost characters need a search. */
  readonly seeds: SeedIndex;
}

/** What became of an anchor (SPEC.md). Depends on nothing but its arguments and changes none of them. */
export function resolveAnchor(anchor: Anchor, state: TextState): Resolved {
  if (!state.covers(anchor.start) || !state.covers(anchor.end)) return { state: 'waiting' };
  const first = state.chars.placeOf(anchor.start);
  const last = state.chars.placeOf(anchor.end);
  if (first !== null && last !== null) {
    const end = last.alive ? last.index + 1 : last.index;
    if (first.index < end) return standing(anchor, state.text, { start: first.index, end });
  }
  const match = matchQuote(state.seeds, anchor, first?.index ?? last?.index ?? null);
  if (match === null) return { state: 'orphan' };
  return { state: 'moved', range: snapToGraphemes(state.text, match.range), score: match.score };
}

/** The state of a span of whose characters some are still there. */
function standing(anchor: Anchor, text: string, range: Range): Resolved {
  const whole = snapToGraphemes(text, range);
  const same = whole.end - whole.start === anchor.quote.length && text.startsWith(anchor.quote, whole.start);
  return { state: same ? 'exact' : 'changed', range: whole };
}
