import { type RefObject, useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { fail } from '../../shared/base/result.ts';
import type { Range } from '../../shared/model/anchor.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words as said } from '../../shared/words/words.ts';
import type { CommandId } from '../commands/command.ts';
import { runCommand } from '../commands/use-commands.ts';
import { useKeyOrName } from '../commands/use-key-table.ts';
import { nextOf } from '../reader/mark-index.ts';
import type { ReaderHandle, ReaderSelection } from '../reader/reader-types.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarksView } from '../store/marks-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { offer, say } from '../ui/toasts.tsx';
import type { ActQueue } from './act-queue.ts';
import { dropRecord, fitFragment, type Ground, restoreRecord, retag, wordsIn } from './actions.ts';
import { type Grip, Hand, type Here } from './hand.ts';
import { mergeMarks, mergePartner } from './merge.ts';
import { splitMark } from './split.ts';
import type { ToldMark } from './use-mark-told.ts';
import { useMarkWords } from './use-mark-words.ts';
import { type MarkingSteps, useMarkingCommands } from './use-marking-commands.ts';
import { fragmentAt, fromCaret, placeOf } from './whereabouts.ts';

/** What marking in an open article needs. */
export interface MarkingParts {
  readonly me: MemberId;
  readonly article: OpenArticle;
  readonly language: string;
  readonly reader: RefObject<ReaderHandle | null>;
  readonly marks: MarksView;
  nameOf(member: MemberId): string;
  readonly acts: ActQueue;
  /** The one command that is not about marks. */
  onZone(selection: ReaderSelection): void;
  /** Says something to screen readers. */
  announce(words: string): void;
}

/** The mark in hand, the selection, and everything that can be done with them. */
export interface Marking {
  readonly selection: ReaderSelection | null;
  /** The mark in hand: shown in the inspector, what keys act on. */
  readonly inHand: ActId | null;
  /** The mark that was in hand until somebody else dropped it, and was not let go since: only the inspector still shows it. */
  readonly lost: ActId | null;
  /** Which part of it: the one clicked last, counted from 0. */
  readonly fragment: number;
  /** Which it is of the marks over the word that was clicked; null when it is the only one, or came from elsewhere. */
  readonly here: Here | null;
  /** Where that part lies, if its ends can be moved. */
  readonly ends: Range | null;
  /** What screen readers are to hear of; null before anything. */
  readonly told: ToldMark | null;
  /** The tag that every selection is marked with at once; null for none. */
  readonly heldTag: string | null;
  /** Does something with the mark in hand: at once, or when the one that is being made is there to be seen. */
  withHeld(what: (id: ActId | null, part: number) => void): void;
  /** Whether a mark is being made that will be in hand. */
  isMaking(): boolean;
  /** Gives a command, as its key does. */
  run(command: CommandId): void;
  onSelect(selection: ReaderSelection | null): void;
  /** Lets go of the selection. */
  letGo(): void;
  /** A selection is finished: with a held tag its words are marked. */
  onMade(selection: Range): void;
  onPick(ids: readonly ActId[], at: number): void;
  /** Takes a mark in hand and brings it into view. */
  take(id: ActId | null): void;
  takeFragment(fragment: number): void;
  /** Makes that part exactly these words; resolves when it is written or refused. */
  adjust(words: Range): Promise<void>;
}

/** Holds the selection and the mark in hand of one open article, and turns commands into acts. */
export function useMarking(parts: MarkingParts): Marking {
  const { article, acts, language, reader, marks, announce } = parts;
  const [selection, setSelection] = useState<ReaderSelection | null>(null);
  const keyOf = useKeyOrName();
  const [hand] = useState(() => new Hand());
  useWatchable(hand);
  /** What was in hand since it was taken there, and not only asked for. */
  const [worked, setWorked] = useState<ActId | null>(null);
  const [heldTag, setHeldTag] = useState<string | null>(null);
  const [told, setTold] = useState<ToldMark | null>(null);
  /** There is one offer to undo a drop at a time, and none when the article is closed. */
  const takeBackOffer = useRef<() => void>(() => undefined);
  useEffect(() => () => takeBackOffer.current(), []);
  /** Pressed twice, merging would take in the mark after the next as well. */
  const merging = useRef(false);
  const ground: Ground = { room: article.marks, text: article.text, language };

  // A mark that somebody dropped meanwhile is not in hand, unless they bring it back.
  const { held } = hand;
  const record = held.id ? article.marks.fold.get(held.id) : undefined;
  const inHand = record && !record.dropped ? record.id : null;
  if (inHand !== null && inHand !== worked) setWorked(inHand);
  const byAnother = record?.dropped && record.fields.dropped?.heads.some(({ by }) => by !== parts.me);
  const lost = byAnother && worked === record.id ? record.id : null;

  const hold = (id: ActId | null, part = 0, among: Here | null = null): void => {
    hand.take(id, part, among);
    setWorked(null);
  };
  /** What a command is about that comes now; null, and said, when nothing is in hand. */
  const grip = (): Grip | null => {
    if (hand.isMaking || inHand) return hand.grip;
    say(said.trouble.noneInHand(keyOf('mark.next'), keyOf('mark.previous')));
    return null;
  };
  const withHeld: Marking['withHeld'] = (what) => {
    if (!hand.isMaking) return what(inHand, hand.held.part);
    const { id, part } = hand.grip;
    drop(acts.inTurn(async () => what(id(), part)));
  };
  const select = (made: ReaderSelection | null) => {
    if (made?.start !== selection?.start || made?.end !== selection?.end) startOver();
    setSelection(made);
  };
  const letGo = () => {
    reader.current?.clearSelection();
    select(null);
  };
  /** Tells screen readers what is in hand now. */
  const tell = (id: ActId | null, here: Here | null) => setTold(id && { id, here });
  const take = (id: ActId | null) => {
    hold(id);
    const mark = id && marks.get(id);
    if (mark?.ranges[0]) reader.current?.reveal(mark.ranges[0].start);
    tell(id, null);
  };
  const withRecord: MarkingSteps['withRecord'] = (what) => {
    const held = grip();
    const changed = async (mark: FoldedRecord) => {
      const result = await what(mark, held?.part ?? 0);
      if (result.ok) tell(mark.id, null);
      return result;
    };
    if (held) drop(acts.change('marks', held.id, changed));
  };
  /** The words of the selection; where there are none, that is said. */
  const selectedWords = (): Range | null => {
    const words = selection && wordsIn(article.text, selection);
    if (!words) say(selection ? said.trouble.noWordsSelected : said.trouble.nothingSelected);
    return words;
  };
  const { markWords, startOver } = useMarkWords({ ...parts, ground, hand, take, letGo });

  const tag = (key: string) => {
    if (!selection && (inHand || hand.isMaking)) return withRecord((mark) => retag(ground, mark, key));
    const words = selectedWords();
    if (words) markWords(words, key);
  };
  const letTagGo = () => {
    if (heldTag) announce(said.marking.letGoSaid(tagLabel(heldTag)));
    setHeldTag(null);
  };
  const holdTag = (key: string) => {
    if (key === heldTag) return letTagGo();
    setHeldTag(key);
    announce(said.marking.heldSaid(tagLabel(key)));
    const words = selection && wordsIn(article.text, selection);
    if (words) markWords(words, key);
  };
  const onMade = (made: Range) => {
    startOver();
    if (heldTag === null || article.marks.readOnly !== null) return;
    const words = wordsIn(article.text, made);
    if (words) markWords(words, heldTag);
  };
  const withWords: MarkingSteps['withWords'] = (what) => {
    const held = grip();
    const words = held && selectedWords();
    if (!words) return;
    letGo();
    withRecord((mark, part) => what(mark, words, part));
  };
  const split = () => {
    const held = grip();
    if (!held) return;
    const caret = reader.current?.caret() ?? 0;
    const at = selection ?? { start: caret, end: caret };
    const making = hand.begin();
    const cut = async (mark: FoldedRecord) => {
      const result = await making.make(() => splitMark(ground, mark, at));
      if (!result.ok) return result;
      if (selection) letGo();
      announce(said.marking.split);
      return result;
    };
    drop(acts.change('marks', held.id, cut).then(making.end));
  };
  const merge = () => {
    const held = grip();
    if (!held || merging.current) return;
    merging.current = true;
    const mergeIt = async (mark: FoldedRecord) => {
      const partner = mergePartner(marks.list, mark.id);
      if (!partner) return fail('none', said.trouble.noneToMerge);
      const other = article.marks.fold.get(partner.id);
      const result = await mergeMarks(ground, mark, other ?? partner.record);
      if (result.ok) say(said.marking.merged(shorten(partner.quotes.join(' … '), 80)));
      return result;
    };
    drop(
      acts.change('marks', held.id, mergeIt).then(() => {
        merging.current = false;
      }),
    );
  };
  const step = (by: 1 | -1) =>
    withHeld((id) => {
      const order = marks.list;
      if (order.length === 0)
        return say(said.trouble.noMarksYet(keyOf('tag.claim'), keyOf('tag.actor'), keyOf('tag.figure')));
      const now = order.findIndex((mark) => mark.id === id);
      const next = now < 0 ? fromCaret(order, reader.current?.caret() ?? null, by) : now + by;
      const mark = order[(next + order.length) % order.length];
      if (mark?.ranges[0]) reader.current?.putCaret(mark.ranges[0].start);
      take(mark?.id ?? null);
    });
  const dropInHand = () => {
    const held = grip();
    if (!held) return;
    hold(null);
    const undo = () =>
      drop(acts.change('marks', held.id, (mark) => restoreRecord(ground, mark)).then(() => hold(held.id())));
    const dropIt = async (mark: FoldedRecord) => {
      const result = await dropRecord(ground, mark);
      if (result.ok) {
        takeBackOffer.current();
        takeBackOffer.current = offer(said.marks.markDropped, said.marks.undo, undo);
      }
      return result;
    };
    drop(acts.change('marks', held.id, dropIt));
  };
  const clear = () => {
    letGo();
    letTagGo();
    hold(null);
  };

  useMarkingCommands(parts, {
    ground,
    selection,
    tag,
    holdTag,
    split,
    merge,
    dropInHand,
    step,
    clear,
    withHeld,
    withRecord,
    withWords,
  });

  const onPick = (ids: readonly ActId[], at: number) => {
    const next = nextOf(ids, inHand);
    const among = next && ids.length > 1 ? { place: ids.indexOf(next) + 1, of: ids.length } : null;
    hold(next, next ? fragmentAt(article, next, at) : 0, among);
    tell(next, among);
  };
  const adjust = async (words: Range) => {
    if (inHand) await acts.change('marks', inHand, (mark) => fitFragment(ground, mark, held.part, words));
  };

  return {
    selection,
    inHand,
    lost,
    fragment: held.part,
    here: inHand ? held.here : null,
    ends: inHand && record && article.marks.canWrite ? placeOf(article, record, held.part) : null,
    told,
    heldTag,
    withHeld,
    isMaking: () => hand.isMaking,
    run: runCommand,
    onSelect: select,
    letGo,
    onMade,
    onPick,
    take,
    takeFragment: (part) => hand.take(held.id, part, held.here),
    adjust,
  };
}

/** `2 of 3 here`: which of the marks over a word is in hand. */
export const hereWords = ({ place, of }: Here): string => said.marks.here(place, of);
