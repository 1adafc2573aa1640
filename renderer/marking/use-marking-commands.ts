import type { Result } from '../../shared/base/result.ts';
import type { Range } from '../../shared/model/anchor.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import type { CommandId, TagCommand } from '../commands/command.ts';
import { isTyping } from '../commands/use-command-keys.ts';
import { type Answers, useCommands } from '../commands/use-commands.ts';
import type { ReaderSelection } from '../reader/reader-types.ts';
import { focusTalk } from '../talk/focus-talk.ts';
import { judge } from '../talk/talk-acts.ts';
import { say } from '../ui/toasts.tsx';
import type { ActQueue } from './act-queue.ts';
import { addFragment, fitFragment, type Ground, nudgeFragment } from './actions.ts';
import type { Nudge, Stride } from './boundaries.ts';
import { focusInspector } from './focus-inspector.ts';
import { undoWords } from './undo-words.ts';
import type { Marking, MarkingParts } from './use-marking.ts';

/** What commands are made of, besides what the page may use. */
export interface MarkingSteps {
  readonly ground: Ground;
  readonly selection: ReaderSelection | null;
  tag(key: string): void;
  holdTag(key: string): void;
  split(): void;
  merge(): void;
  dropInHand(): void;
  step(by: 1 | -1): void;
  clear(): void;
  withHeld: Marking['withHeld'];
  withRecord(what: (record: FoldedRecord, part: number) => Promise<Result<unknown>>): void;
  withWords(what: (record: FoldedRecord, words: Range, part: number) => Promise<Result<unknown>>): void;
}

/** The commands that move an end of the mark in hand. */
const NUDGES: readonly (readonly [CommandId, Nudge, Stride])[] = [
  ['start.out-word', 'start-out', 'word'],
  ['start.in-word', 'start-in', 'word'],
  ['end.out-word', 'end-out', 'word'],
  ['end.in-word', 'end-in', 'word'],
  ['start.out-letter', 'start-out', 'letter'],
  ['start.in-letter', 'start-in', 'letter'],
  ['end.out-letter', 'end-out', 'letter'],
  ['end.in-letter', 'end-in', 'letter'],
];

/** Answers the commands about marks while an article is open. */
export function useMarkingCommands(
  { me, article, acts, reader, onZone, nameOf, announce }: MarkingParts,
  { ground, selection, withHeld, withRecord, withWords, ...steps }: MarkingSteps,
): void {
  const { readOnly } = article.marks;
  const writing = (what: () => void) => () => (readOnly === null ? what() : say(readOnly));
  const travel = (verb: 'undo' | 'redo') => () => {
    // A menu's undo comes here, too, while words are typed.
    if (isTyping()) document.execCommand(verb);
    else if (readOnly !== null) say(readOnly);
    else undoOrRedo(acts, verb, nameOf, announce);
  };
  const judging = (is: 'accept' | 'reject') => () => {
    const { talk } = article;
    if (talk.readOnly === null) withRecord((mark) => judge(talk, me, mark, is));
    else say(talk.readOnly);
  };
  const tags = BUILT_IN_TAGS.flatMap(({ key }): [TagCommand, () => void][] => [
    [`tag.${key}`, writing(() => steps.tag(key))],
    [`hold.${key}`, writing(() => steps.holdTag(key))],
  ]);
  const nudges = NUDGES.map(([id, move, stride]): [CommandId, () => void] => [
    id,
    writing(() => withRecord((mark, part) => nudgeFragment(ground, mark, part, move, stride))),
  ]);
  const answers: Answers = {
    ...Object.fromEntries([...tags, ...nudges]),
    'mark.add-fragment': writing(() => withWords((mark, words) => addFragment(ground, mark, words))),
    'mark.fit': writing(() => withWords((mark, words, part) => fitFragment(ground, mark, part, words))),
    'mark.split': writing(steps.split),
    'mark.merge': writing(steps.merge),
    'mark.drop': writing(steps.dropInHand),
    'mark.accept': judging('accept'),
    'mark.reject': judging('reject'),
    'mark.next': () => steps.step(1),
    'mark.previous': () => steps.step(-1),
    // Whoever may not change the marks may comment on them.
    talk: () => (article.talk.readOnly === null ? withHeld(focusTalk) : say(article.talk.readOnly)),
    zone: () => (selection ? onZone(selection) : say(words.trouble.noLines)),
    undo: travel('undo'),
    redo: travel('redo'),
    'go.inspector': () => withHeld(focusInspector),
    'go.text': () => reader.current?.bringCaretUp(),
    clear: steps.clear,
  };
  useCommands(answers);
}

function undoOrRedo(
  acts: ActQueue,
  verb: 'undo' | 'redo',
  nameOf: MarkingParts['nameOf'],
  announce: MarkingParts['announce'],
): void {
  acts.travel(verb, (outcome) => {
    const problem = undoWords(outcome, verb, nameOf);
    if (problem) say(problem);
    else announce(verb === 'undo' ? words.marking.undone : words.marking.redone);
  });
}
