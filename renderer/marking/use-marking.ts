import { type RefObject, useState } from 'react';
import { missingCase } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { ReaderHandle, ReaderSelection } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { complain } from '../ui/complain.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { addFragment, dropRecord, fitFragment, type Ground, markRange, nudgeFragment, retag } from './actions.ts';
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
  /** Commands that are not about marks. */
  onZone(): void;
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

  // A mark that somebody dropped meanwhile is not in hand any more.
  const record = held ? article.marks.fold.get(held) : undefined;
  const inHand = record && !record.dropped ? record.id : null;

  const hold = (id: ActId | null, part = 0) => {
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
  /** Runs something on the mark in hand; `then` when it went well. */
  const withRecord = (what: (record: FoldedRecord) => Promise<Result<unknown>>, then?: () => void) => {
    if (record && inHand) tell(what(record), then);
    else say('Click a mark first, or move to one with j and k.');
  };
  const withSelection = (what: (range: ReaderSelection) => void) => {
    if (selection) what(selection);
    else say('Select some text first.');
  };

  const tag = (key: string) => {
    if (selection) {
      tell(
        markRange(ground, selection, key).then((made) => {
          if (made.ok) hold(made.value);
          return made;
        }),
        letGo,
      );
    } else if (inHand) withRecord((mark) => retag(ground, mark, key));
    else say('Select some text first, then press the key.');
  };
  const step = (by: 1 | -1) => {
    if (order.length === 0) return say('There are no marks in this article yet.');
    const now = order.findIndex((mark) => mark.id === inHand);
    take(order[now < 0 ? (by > 0 ? 0 : order.length - 1) : (now + by + order.length) % order.length]?.id ?? null);
  };
  const timeTravel = async (verb: 'undo' | 'redo') => {
    const room = lastRoom(article, verb);
    const words = undoWords(await room[verb](), verb, nameOf);
    if (words) say(words);
  };

  const run = (command: Command) => {
    switch (command.do) {
      case 'tag':
        return tag(command.tag);
      case 'add-fragment':
        return withSelection((range) => withRecord((mark) => addFragment(ground, mark, range), letGo));
      case 'fit':
        return withSelection((range) => withRecord((mark) => fitFragment(ground, mark, fragment, range), letGo));
      case 'drop':
        return withRecord((mark) => dropRecord(ground, mark));
      case 'nudge':
        return withRecord((mark) => nudgeFragment(ground, mark, fragment, command.move, command.stride));
      case 'undo':
      case 'redo':
        return drop(timeTravel(command.do), complain);
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
      case 'clear':
        letGo();
        return hold(null);
      case 'zone':
        return withSelection(onZone);
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

/** Marks first; a zone only when there is nothing to undo among the marks. */
function lastRoom({ marks, textRoom }: OpenArticle, verb: 'undo' | 'redo') {
  const can = verb === 'undo' ? 'canUndo' : 'canRedo';
  return !marks[can] && textRoom[can] ? textRoom : marks;
}

/** Waits for an act; says why when it was refused. */
function tell(done: Promise<Result<unknown>>, then?: () => void): void {
  drop(
    done.then((result) => {
      if (result.ok) then?.();
      else say(result.message);
    }),
    complain,
  );
}
