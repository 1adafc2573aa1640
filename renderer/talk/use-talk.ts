import { useMemo, useRef } from 'react';
import { drop as ignore } from '../../shared/base/drop.ts';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import { type Comment, type Thread, threadsOf } from '../../shared/steps/talk/threads.ts';
import { type Standing, standingOf, type Verdict, verdictsOf } from '../../shared/steps/talk/verdicts.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import { dropRecord, setFields } from '../marking/actions.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { PeopleView, PersonView } from '../store/people-view.ts';
import { editComment, writeComment } from './talk-acts.ts';
import type { InboxView } from './use-inbox.ts';

interface TalkParts {
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
  /** What was begun and not sent, by what it is about: kept for as long as the article is open. */
  readonly drafts: Map<string, string>;
  personOf(member: MemberId): PersonView;
  threadsOn(of: ActId | null): readonly Thread[];
  verdictsOn(mark: ActId): readonly Verdict[];
  standingOf(mark: ActId): Standing;
  isUnread(comment: ActId): boolean;
  markRead(comments: readonly ActId[]): void;
  reached(): void;
  /** `sent` is called once it is written. */
  write(of: ActId | null, text: string, mentions: readonly MemberId[], sent: () => void, re?: ActId): void;
  change(comment: Comment, text: string, mentions: readonly MemberId[]): void;
  withdraw(comment: Comment): void;
  resolve(thread: Thread, resolved: boolean): void;
  giveReason(verdict: Verdict, why: string): void;
}

/** Reads the talk of an open article, and writes into it through the article's queue. */
export function useTalk({ open, acts, me, people, inbox, aim, onReached }: TalkParts): Talk {
  const drafts = useRef(new Map<string, string>());
  const room = open.marks;
  const { fold } = room;
  const threads = useMemo(() => Map.groupBy(threadsOf(fold), ({ of }) => of), [fold, fold.version]);
  const verdicts = useMemo(() => verdictsOf(fold), [fold, fold.version]);

  return {
    me,
    mayWrite: room.canWrite,
    others: people.all.filter(({ member }) => member !== me),
    aim,
    drafts: drafts.current,
    personOf: (member) => people.of(member),
    threadsOn: (of) => threads.get(of) ?? [],
    verdictsOn: (mark) => verdicts.get(mark) ?? [],
    standingOf: (mark) => standingOf(verdicts.get(mark)),
    isUnread: inbox.isUnread,
    markRead: inbox.markRead,
    reached: onReached,
    write: (of, text, mentions, sent, re) =>
      acts.add(
        'marks',
        () => writeComment(room, of, text, mentions, re),
        (id) => {
          sent();
          if (mentions.length > 0 || re !== undefined) inbox.tell(open.aid, id);
        },
      ),
    change: ({ id }, text, mentions) => {
      const written = acts.change('marks', id, (record) => editComment(room, record, text, mentions));
      ignore(written.then(() => mentions.length > 0 && inbox.tell(open.aid, id)));
    },
    withdraw: ({ id }) => ignore(acts.change('marks', id, (record) => dropRecord({ room }, record))),
    resolve: ({ first }, resolved) =>
      ignore(acts.change('marks', first.id, (record) => setFields({ room }, record, { resolved }))),
    giveReason: ({ id }, why) =>
      ignore(acts.change('marks', id, (record) => setFields({ room }, record, { why: why === '' ? null : why }))),
  };
}
