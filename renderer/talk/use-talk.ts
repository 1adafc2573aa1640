import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { drop as ignore } from '../../shared/base/drop.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { type Comment, type Thread, threadsOf } from '../../shared/steps/talk/threads.ts';
import { type Standing, standingOf, type Verdict, verdictsOf } from '../../shared/steps/talk/verdicts.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import { dropRecord, setFields } from '../marking/actions.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import type { PeopleView, PersonView } from '../store/people-view.ts';
import { say } from '../ui/toasts.tsx';
import { Underway } from '../ui/underway.ts';
import { countsOf } from './change-counts.ts';
import { type Drafts, draftsIn } from './drafts.ts';
import { goneWords } from './gone.ts';
import { editComment, writeComment } from './talk-acts.ts';
import type { InboxView } from './use-inbox.ts';

interface TalkParts {
  readonly session: ProjectSession;
  readonly open: OpenArticle;
  readonly acts: ActQueue;
  readonly me: MemberId;
  readonly people: PeopleView;
  readonly inbox: InboxView;
  /** The comment that was asked for from outside; null once it was reached. */
  readonly aim: ActId | null;
  onReached(): void;
}

/** Everything that is said in an open article, and what can be said there. */
export interface Talk {
  readonly me: MemberId;
  readonly mayWrite: boolean;
  /** Who can be mentioned: everybody who told their name, apart from oneself. */
  readonly others: readonly PersonView[];
  readonly aim: ActId | null;
  /** What was begun and not sent, by what it is about: kept for as long as the project is open. */
  readonly drafts: Drafts;
  personOf(member: MemberId): PersonView;
  threadsOn(of: ActId | null): readonly Thread[];
  verdictsOn(mark: ActId): readonly Verdict[];
  standingOf(mark: ActId): Standing;
  isUnread(comment: ActId): boolean;
  /** A comment stands before the reader's eyes. */
  see(comment: ActId): void;
  reached(): void;
  /** `sent` is called once it is written. */
  write(of: ActId | null, text: string, mentions: readonly MemberId[], sent: () => void, re?: ActId): void;
  /** `changed` is called once it is written. */
  change(comment: Comment, text: string, mentions: readonly MemberId[], changed?: () => void): void;
  withdraw(comment: Comment): void;
  resolve(thread: Thread, resolved: boolean): void;
  giveReason(verdict: Verdict, why: string): void;
}

/** Reads the talk of an open article, and writes into it through the article's queue. */
export function useTalk({ session, open, acts, me, people, inbox, aim, onReached }: TalkParts): Talk {
  const underway = useRef(new Underway());
  const room = open.talk;
  const { fold } = room;
  const { talk } = countsOf(fold);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count stands for what is said
  const threads = useMemo(() => Map.groupBy(threadsOf(fold), ({ of }) => of), [fold, talk]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count stands for what is judged
  const verdicts = useMemo(() => verdictsOf(fold), [fold, talk]);
  /** What came into sight just now: it is noted together. */
  const seen = useRef<ActId[]>([]);

  const gone = aim === null ? null : goneWords(fold, aim);
  const giveUp = useEffectEvent((comment: ActId, words: string) => {
    say(words);
    inbox.markRead([comment]);
    onReached();
  });
  useEffect(() => {
    if (aim !== null && gone !== null) giveUp(aim, gone);
  }, [aim, gone]);

  return {
    me,
    mayWrite: room.canWrite,
    others: people.all.filter(({ member }) => member !== me),
    aim,
    drafts: draftsIn(session, open),
    personOf: (member) => people.of(member),
    threadsOn: (of) => threads.get(of) ?? [],
    verdictsOn: (mark) => verdicts.get(mark) ?? [],
    standingOf: (mark) => standingOf(verdicts.get(mark)),
    isUnread: inbox.isUnread,
    see: (comment) => {
      if (seen.current.push(comment) === 1) setTimeout(() => inbox.markRead(seen.current.splice(0)));
    },
    reached: onReached,
    write: (of, text, mentions, sent, re) => {
      const send = underway.current.once(JSON.stringify([of, re, text]), () =>
        writeComment(room, of, text, mentions, re),
      );
      if (send === null) return;
      acts.add('marks', send, (id) => {
        sent();
        if (mentions.length > 0 || re !== undefined || of !== null) inbox.tell(open.aid, id);
      });
    },
    change: ({ id }, text, mentions, changed) => {
      const write = async (record: FoldedRecord) => {
        const result = await editComment(room, record, text, mentions);
        if (!result.ok) return result;
        changed?.();
        if (mentions.length > 0) inbox.tell(open.aid, id);
        return result;
      };
      ignore(acts.change('marks', id, write));
    },
    withdraw: ({ id }) => ignore(acts.change('marks', id, (record) => dropRecord({ room }, record))),
    resolve: ({ first }, resolved) =>
      ignore(acts.change('marks', first.id, (record) => setFields({ room }, record, { resolved }))),
    giveReason: ({ id }, why) =>
      ignore(acts.change('marks', id, (record) => setFields({ room }, record, { why: why === '' ? null : why }))),
  };
}
