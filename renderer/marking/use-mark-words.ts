import { useState } from 'react';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId } from '../../shared/model/ids.ts';
import { words as said } from '../../shared/words/words.ts';
import { useKeyOrName } from '../commands/use-key-table.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { type Ground, markRange } from './actions.ts';
import type { Hand } from './hand.ts';
import { markedAlready, OnceOrMeant } from './marked-already.ts';
import type { MarkingParts } from './use-marking.ts';

interface MarkWordsParts extends Pick<MarkingParts, 'me' | 'marks' | 'acts' | 'announce'> {
  readonly ground: Ground;
  readonly hand: Hand;
  /** Takes a mark in hand and brings it into view. */
  take(id: ActId): void;
  /** Lets go of the selection. */
  letGo(): void;
}

/** Marks selected words with a tag; those that one marked so already are taken in hand instead, and stay selected. */
export function useMarkWords({ me, marks, acts, announce, ground, hand, take, letGo }: MarkWordsParts) {
  const keyOf = useKeyOrName();
  const [once] = useState(() => new OnceOrMeant());

  const make = (words: Range, tag: string) => {
    letGo();
    const making = hand.begin();
    const end = once.begin(tag, words);
    const quote = shorten(ground.text.text.slice(words.start, words.end), 200);
    acts.add(
      'marks',
      () => making.make(() => markRange(ground, words, tag)).finally(end),
      () => announce(said.marking.marked(tagLabel(tag), quote)),
    );
  };
  return {
    markWords(words: Range, tag: string): void {
      const there = markedAlready(marks.list, me, tag, words);
      if (once.may(tag, words, there !== null)) make(words, tag);
      else {
        if (there !== null) take(there);
        say(said.trouble.markedAlready(tagLabel(tag), keyOf(`tag.${tag}`)));
      }
    },
    /** Other words are selected, or none. */
    startOver: () => once.startOver(),
  };
}
