import { type RefObject, useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { ReaderHandle, ReaderSelection } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import type { ActQueue } from './act-queue.ts';
import {
  addFragment,
  dropRecord,
  fitFragment,
  type Ground,
  markRange,
  nudgeFragment,
  retag,
  wordsIn,
} from './actions.ts';
import type { Command } from './keymap.ts';
import { spansOf } from './spans.ts';
import { undoWords } from './undo-words.ts';

interface MarkingParts {
  readonly article: OpenArticle;
  readonly language: string;
  readonly reader: RefObject<ReaderHandle | null>;
  /** The article's marks in reading order. */
  readonly order: readonly MarkView[];
  nameOf(member: MemberId): string;
  readonly acts: ActQueue;
  /** Commands that are not about marks. */
  onZone(selection: ReaderSelection): void;
  onKeys(): void;
  /** Says something to screen readers. */
  announce(words: string): void;
}

/** The mark in hand, the selection, and everything that can be done with them. */
export interface Marking {
  readonly selection: ReaderSelection | null;
  /** The mark in hand: shown in the inspector, what keys act on. */
  readonly inHand: ActId | null;
  /** Which part of it: the one clicked last. */
  readonly fragment: number;
  run(command: Command): void;
  onSelect(selection: ReaderSelection | null): void;
  onPick(ids: readonly ActId[], at: number): void;
  /** Takes a mark in hand and brings it into view. */
  take(id: ActId | null): void;
  takeFragment(fragment: number): void;
}

/** Holds the selection and the mark in hand of one open article, and turns commands into acts. */
export function useMarking({
  article,
  acts,
  language,
  reader,
  order,
  nameOf,
  onZone,
  onKeys,
  announce,
}: MarkingParts): Marking {
  const [selection, setSelection] = useState<ReaderSelection | null>(null);
  const [held, setHeld] = useState<ActId | null>(null);
  const [fragment, setFragment] = useState(0);
  const ground: Ground = { room: article.marks, text: article.text, language };

  // A mark that somebody dropped meanwhile is not in hand, unless they bring it back.
  const record = held ? article.marks.fold.get(held) : undefined;
  const inHand = record && !record.dropped ? record.id : null;

  const hold = (id: ActId | null, part = 0): void => {
    setHeld(id);
    setFragment(part);
  };
  const letGo = () => {
    reader.current?.clearSelection();
    setSelection(null);
  };
  const take = (id: ActId | null) => {
    hold(id);
    const mark = order.find((candidate) => candidate.id === id);
    if (!mark) return;
    if (mark.ranges[0]) reader.current?.reveal(mark.ranges[0].start);
    announce(`${tagLabel(mark.tag)}, “${shorten(mark.quotes.join(' … '), 200)}”, by ${nameOf(mark.made.by)}`);
  };
  const withRecord = (what: (record: FoldedRecord) => Promise<Result<unknown>>) => {
    if (inHand) acts.change('marks', inHand, what);
    else say('Click a mark first, or move to one with j and k.');
  };
  /** The words of the selection; what follows is about them, so the selection itself is let go. */
  const takeWords = (): Range | null => {
    const words = selection && wordsIn(article.text, selection);
    if (words) letGo();
    else say(selection ? 'There are no words in the selection.' : 'Select some text first, then press the key.');
    return words;
  };

  const tag = (key: string) => {
    if (!selection && inHand) return withRecord((mark) => retag(ground, mark, key));
    const words = takeWords();
    if (words)
      acts.add(
        'marks',
        () => markRange(ground, words, key),
        (id) => hold(id),
      );
  };
  const withWords = (what: (record: FoldedRecord, words: Range) => Promise<Result<unknown>>) => {
    const words = inHand ? takeWords() : null;
    if (words) withRecord((mark) => what(mark, words));
    else if (!inHand) say('Click a mark first, or move to one with j and k.');
  };
  const step = (by: 1 | -1) => {
    if (order.length === 0) return say('There are no marks in this article yet.');
    const now = order.findIndex((mark) => mark.id === inHand);
    take(order[now < 0 ? (by > 0 ? 0 : order.length - 1) : (now + by + order.length) % order.length]?.id ?? null);
  };
  const travel = (verb: 'undo' | 'redo') =>
    acts.travel(verb, (outcome) => {
      const words = undoWords(outcome, verb, nameOf);
      if (words) say(words);
    });

  const run = (command: Command) => {
    switch (command.do) {
      case 'tag':
        return tag(command.tag);
      case 'add-fragment':
        return withWords((mark, words) => addFragment(ground, mark, words));
      case 'fit':
        return withWords((mark, words) => fitFragment(ground, mark, fragment, words));
      case 'drop':
        withRecord((mark) => dropRecord(ground, mark));
        return hold(null);
      case 'nudge':
        return withRecord((mark) => nudgeFragment(ground, mark, fragment, command.move, command.stride));
      case 'undo':
      case 'redo':
        return travel(command.do);
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'clear':
        letGo();
        return hold(null);
      case 'zone':
        return selection ? onZone(selection) : say('Select some lines first.');
      case 'keys':
        return onKeys();
      default:
        return missingCase(command);
    }
  };

  const onPick = (ids: readonly ActId[], at: number) => {
    const now = inHand ? ids.indexOf(inHand) : -1;
    const next = ids[(now + 1) % ids.length] ?? null;
    hold(next, next ? fragmentAt(article, next, at) : 0);
  };

  return { selection, inHand, fragment, run, onSelect: setSelection, onPick, take, takeFragment: setFragment };
}

/** Which part of a mark lies at an offset; 0 when none does. */
function fragmentAt(article: OpenArticle, id: ActId, at: number): number {
  const record = article.marks.fold.get(id);
  if (!record) return 0;
  const index = spansOf(record).findIndex((anchor) => {
    const found = article.text.resolve(anchor);
    return 'range' in found && found.range.start <= at && at < found.range.end;
  });
  return Math.max(0, index);
}
