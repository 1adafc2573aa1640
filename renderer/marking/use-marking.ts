import { type RefObject, useEffect, useRef, useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { nextOf } from '../reader/mark-index.ts';
import type { ReaderHandle, ReaderSelection } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { focusTalk } from '../talk/focus-talk.ts';
import { judge } from '../talk/talk-acts.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { offer, say } from '../ui/toasts.tsx';
import type { ActQueue } from './act-queue.ts';
import {
  addFragment,
  dropRecord,
  fitFragment,
  type Ground,
  markRange,
  nudgeFragment,
  restoreRecord,
  retag,
  wordsIn,
} from './actions.ts';
import { type Command, writes } from './keymap.ts';
import { spansOf } from './spans.ts';
import { undoWords } from './undo-words.ts';

interface MarkingParts {
  readonly me: MemberId;
  readonly article: OpenArticle;
  readonly language: string;
  readonly reader: RefObject<ReaderHandle | null>;
  /** The article's marks in reading order. */
  readonly order: readonly MarkView[];
  nameOf(member: MemberId): string;
  readonly acts: ActQueue;
  /** The one command that is not about marks. */
  onZone(selection: ReaderSelection): void;
  /** Says something to screen readers. */
  announce(words: string): void;
}

/** Which of several marks over one word: `place` counts from 1, innermost first. */
export interface Here {
  readonly place: number;
  readonly of: number;
}

/** The mark in hand, the selection, and everything that can be done with them. */
export interface Marking {
  readonly selection: ReaderSelection | null;
  /** The mark in hand: shown in the inspector, what keys act on. */
  readonly inHand: ActId | null;
  /** Which part of it: the one clicked last. */
  readonly fragment: number;
  /** Which it is of the marks over the word that was clicked; null when it is the only one, or came from elsewhere. */
  readonly here: Here | null;
  /** Where that part lies, if its ends can be moved. */
  readonly ends: Range | null;
  run(command: Command): void;
  onSelect(selection: ReaderSelection | null): void;
  onPick(ids: readonly ActId[], at: number): void;
  /** Takes a mark in hand and brings it into view. */
  take(id: ActId | null): void;
  takeFragment(fragment: number): void;
  /** Makes that part exactly these words; resolves when it is written or refused. */
  adjust(words: Range): Promise<void>;
}

const NONE_IN_HAND = 'Click a mark first, or move to one with j and k.';

/** Holds the selection and the mark in hand of one open article, and turns commands into acts. */
export function useMarking({
  me,
  article,
  acts,
  language,
  reader,
  order,
  nameOf,
  onZone,
  announce,
}: MarkingParts): Marking {
  const [selection, setSelection] = useState<ReaderSelection | null>(null);
  const [held, setHeld] = useState<ActId | null>(null);
  const [fragment, setFragment] = useState(0);
  const [here, setHere] = useState<Here | null>(null);
  /** There is one offer to undo a drop at a time, and none when the article is closed. */
  const takeBackOffer = useRef<() => void>(() => undefined);
  useEffect(() => () => takeBackOffer.current(), []);
  const ground: Ground = { room: article.marks, text: article.text, language };

  // A mark that somebody dropped meanwhile is not in hand, unless they bring it back.
  const record = held ? article.marks.fold.get(held) : undefined;
  const inHand = record && !record.dropped ? record.id : null;

  const hold = (id: ActId | null, part = 0, among: Here | null = null): void => {
    setHeld(id);
    setFragment(part);
    setHere(among);
  };
  const letGo = () => {
    reader.current?.clearSelection();
    setSelection(null);
  };
  /** Tells screen readers what is in hand now. */
  const tell = (id: ActId | null, among: Here | null) => {
    const mark = order.find((candidate) => candidate.id === id);
    if (!mark) return;
    const words = `${tagLabel(mark.tag)}, “${shorten(mark.quotes.join(' … '), 200)}”, by ${nameOf(mark.made.by)}`;
    announce(among ? `${words}, ${hereWords(among)}` : words);
  };
  const take = (id: ActId | null) => {
    hold(id);
    const mark = order.find((candidate) => candidate.id === id);
    if (mark?.ranges[0]) reader.current?.reveal(mark.ranges[0].start);
    tell(id, null);
  };
  const withRecord = (what: (record: FoldedRecord) => Promise<Result<unknown>>) => {
    if (inHand) drop(acts.change('marks', inHand, what));
    else say(NONE_IN_HAND);
  };
  /** The words of the selection; what follows is about them, so the selection itself is let go. */
  const takeWords = (): Range | null => {
    const words = selection && wordsIn(article.text, selection);
    if (words) letGo();
    else
      say(
        selection
          ? 'There are no words in the selection. Select some, then press the key.'
          : 'Select some text first, then press the key.',
      );
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
    else if (!inHand) say(NONE_IN_HAND);
  };
  const step = (by: 1 | -1) => {
    if (order.length === 0) return say('There are no marks in this article yet. Select some text and press c, a or f.');
    const now = order.findIndex((mark) => mark.id === inHand);
    take(order[now < 0 ? (by > 0 ? 0 : order.length - 1) : (now + by + order.length) % order.length]?.id ?? null);
  };
  const dropInHand = () => {
    if (!inHand) return say(NONE_IN_HAND);
    const id = inHand;
    hold(null);
    const undo = () => drop(acts.change('marks', id, (mark) => restoreRecord(ground, mark)).then(() => hold(id)));
    const dropIt = async (mark: FoldedRecord) => {
      const result = await dropRecord(ground, mark);
      if (result.ok) {
        takeBackOffer.current();
        takeBackOffer.current = offer('Mark dropped.', 'Undo', undo);
      }
      return result;
    };
    drop(acts.change('marks', id, dropIt));
  };
  const travel = (verb: 'undo' | 'redo') =>
    acts.travel(verb, (outcome) => {
      const words = undoWords(outcome, verb, nameOf);
      if (words) say(words);
    });

  const run = (command: Command) => {
    const { readOnly } = article.marks;
    if (readOnly !== null && writes(command)) return say(readOnly);
    switch (command.do) {
      case 'tag':
        return tag(command.tag);
      case 'add-fragment':
        return withWords((mark, words) => addFragment(ground, mark, words));
      case 'fit':
        return withWords((mark, words) => fitFragment(ground, mark, fragment, words));
      case 'drop':
        return dropInHand();
      case 'accept':
      case 'reject': {
        const is = command.do;
        return withRecord((mark) => judge(article.marks, me, mark, is));
      }
      case 'talk':
        return readOnly === null ? focusTalk() : say(readOnly);
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
        // The key sheet answers its key on every page (`renderer/help/Help.tsx`).
        return;
      default:
        return missingCase(command);
    }
  };

  const onPick = (ids: readonly ActId[], at: number) => {
    const next = nextOf(ids, inHand);
    const among = next && ids.length > 1 ? { place: ids.indexOf(next) + 1, of: ids.length } : null;
    hold(next, next ? fragmentAt(article, next, at) : 0, among);
    tell(next, among);
  };
  const adjust = async (words: Range) => {
    if (inHand) await acts.change('marks', inHand, (mark) => fitFragment(ground, mark, fragment, words));
  };

  return {
    selection,
    inHand,
    fragment,
    here: inHand ? here : null,
    ends: inHand && record && article.marks.canWrite ? placeOf(article, record, fragment) : null,
    run,
    onSelect: setSelection,
    onPick,
    take,
    takeFragment: setFragment,
    adjust,
  };
}

/** `2 of 3 here`: which of the marks over a word is in hand. */
export const hereWords = ({ place, of }: Here): string => `${place} of ${of} here`;

/** Where a part of a mark lies now; null when nobody can tell. */
function placeOf(article: OpenArticle, record: FoldedRecord, part: number): Range | null {
  const spans = spansOf(record);
  const anchor = spans[Math.min(part, spans.length - 1)];
  const found = anchor && article.text.resolve(anchor);
  return found && 'range' in found ? found.range : null;
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
