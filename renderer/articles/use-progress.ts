import { useEffect, useMemo, useRef } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { ok } from '../../shared/base/result.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { IndexedArticle } from '../../shared/model/indexed-article.ts';
import type { ProgressState } from '../../shared/model/progress.ts';
import { makeRead } from '../../shared/model/records.ts';
import { progressOf, tellProgress } from '../../shared/steps/progress.ts';
import { words } from '../../shared/words/words.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import { whenSent } from '../session/when-sent.ts';
import type { MarkView } from '../store/mark-view.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { progressShown } from './progress-shown.ts';

/** How far people are with the open article. */
export interface Progress {
  readonly mine: ProgressState;
  /** Everyone who has begun. */
  readonly all: readonly (readonly [MemberId, ProgressState])[];
  /** Why one's own state cannot be told here, in a sentence; null when it can. */
  readonly readOnly: string | null;
  /** Tells how far one is oneself. */
  tell(state: ProgressState): void;
}

interface ProgressParts {
  readonly session: ProjectSession;
  readonly open: OpenArticle;
  /** Its live marks. */
  readonly marks: readonly MarkView[];
  /** What the index tells of it; undefined until it was counted. */
  readonly counted: IndexedArticle | undefined;
  readonly acts: ActQueue;
  /** Says something to screen readers. */
  announce(words: string): void;
}

/** Reads how far people are, from the open article before the index has heard of it, and tells one's own state. */
export function useProgress({ session, open, marks, counted, acts, announce }: ProgressParts): Progress {
  const me = session.me.member;
  const { fold } = open.marks;
  const set = session.sets.mine(open.aid);
  const isMine = open.set === set;
  const states = useMemo(() => {
    const live = isMine ? progressOf(fold, marks) : null;
    return progressShown({ me, counted: counted?.progress, live, apart: set === me });
  }, [fold, fold.version, marks, isMine, set, me, counted]);
  const all = useMemo(() => [...states], [states]);
  const mine = states.get(me) ?? 'todo';
  useNote(session, open.aid, mine);
  const readOnly = open.marks.readOnly ?? (isMine ? null : words.blindTrouble.toldElsewhere);
  const tell = (state: ProgressState) => {
    if (readOnly !== null) return say(readOnly);
    if (state === mine) return;
    acts.add(
      'marks',
      async () => ok(await open.marks.act([tellProgress(fold, me, state)])),
      () => announce(words.list.toldState(words.list.states[state])),
    );
  };
  return { mine, all, readOnly, tell };
}

/** Lets everybody's computers know in which article one's own state is another, so that lists show it [P5]. */
function useNote(session: ProjectSession, aid: ArticleId, mine: ProgressState): void {
  const before = useRef(mine);
  useEffect(() => {
    if (before.current === mine) return;
    before.current = mine;
    // Of what is annotated independently nobody hears who is how far; curators have everybody's rooms.
    const { hub, people, sets } = session;
    const tell = async () => {
      await whenSent(session, aid);
      if (people.canWrite) await people.act([makeRead([], aid)]);
    };
    if (hub !== null && people.canWrite && !sets.blind(aid)) drop(tell(), complain);
  }, [session, aid, mine]);
}
