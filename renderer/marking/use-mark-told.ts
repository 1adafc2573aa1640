import { useEffect, useEffectEvent } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { stateWord } from '../inspector/words.ts';
import type { MarkView } from '../store/mark-view.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import type { Here } from './hand.ts';

/** A mark that screen readers are to hear of: it came in hand, or was changed there. Another object each time. */
export interface ToldMark {
  readonly id: ActId;
  readonly here: Here | null;
}

interface MarkToldParts {
  markOf(id: ActId): MarkView | undefined;
  nameOf(mark: MarkView): string;
  /** What else its row in the list shows: links, verdicts. */
  signsOf(id: ActId): readonly string[];
  speak(words: string): void;
}

/** Tells screen readers of a mark once it is shown: its tag, its words, who made it, and all that its signs say. */
export function useMarkTold(told: ToldMark | null, { markOf, nameOf, signsOf, speak }: MarkToldParts): void {
  const tell = useEffectEvent(({ id, here }: ToldMark) => {
    const mark = markOf(id);
    if (!mark) return;
    const { announced, contested, here: hereWords, and } = words.marks;
    const parts = [
      announced(tagLabel(mark.tag), shorten(mark.quotes.join(' … '), 200), nameOf(mark)),
      mark.contested || mark.dropContested ? contested : stateWord(mark.state),
      ...signsOf(id),
      here === null ? '' : hereWords(here.place, here.of),
    ];
    speak(parts.filter(Boolean).join(and));
  });
  useEffect(() => {
    if (told) tell(told);
  }, [told]);
}
