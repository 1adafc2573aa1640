import { looksLikeName, wordsToMark } from '../../shared/find/mark-needle.ts';
import { words } from '../../shared/words/words.ts';
import { FIRST_RULES } from '../find/ask.ts';
import type { FindDoor } from '../find/find-context.ts';
import type { ReaderSelection } from '../reader/reader-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { say } from '../ui/toasts.tsx';
import { FIRST_TAG, type MarkAllRequest } from './request.ts';

/** The offer for a mark: its words, wherever they stand in the project, with its tag and attributes. */
function requestOf(quote: string, mark: MarkView | null): MarkAllRequest {
  const found = wordsToMark(quote);
  return {
    words: found,
    rules: { ...FIRST_RULES, capitals: looksLikeName(found) },
    scope: 'project',
    tag: mark?.tag ?? FIRST_TAG,
    attrs: mark?.attrs ?? {},
  };
}

interface MarkAllFrom {
  readonly text: string;
  /** The mark in hand, and which of its parts. */
  readonly mark: MarkView | null;
  readonly fragment: number;
  readonly selection: ReaderSelection | null;
}

/** Offers to mark all: the selected words, else those of the mark in hand. */
export function markAllFrom(door: FindDoor, { text, mark, fragment, selection }: MarkAllFrom): void {
  const range = selection ?? mark?.ranges[fragment] ?? mark?.ranges[0];
  const quote = range ? text.slice(range.start, range.end) : '';
  if (wordsToMark(quote) === '') say(words.markAll.nothingHere);
  else door.markAll(requestOf(quote, selection ? null : mark));
}
