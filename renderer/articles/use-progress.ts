import { useEffect, useMemo, useRef } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { ok } from '../../shared/base/result.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { ProgressState } from '../../shared/model/progress.ts';
import { makeRead } from '../../shared/model/records.ts';
import { progressOf, tellProgress } from '../../shared/steps/progress.ts';
import { words } from '../../shared/words/words.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** How far people are with the open article. */
export interface Progress {
  readonly mine: ProgressState;
  /** Everyone who has begun. */
  readonly all: readonly (readonly [MemberId, ProgressState])[];
  /** Tells how far one is oneself. */
  tell(state: ProgressState): void;
}

interface ProgressParts {
  readonly session: ProjectSession;
  readonly open: OpenArticle;
  /** Its live marks. */
  readonly marks: readonly MarkView[];
  readonly acts: ActQueue;
  /** Says something to screen readers. */
  announce(words: string): void;
}

/** Reads from the open article how far people are, before the index has heard of it, and tells one's own state. */
export function useProgress({ session, open, marks, acts, announce }: ProgressParts): Progress {
  const me = session.me.member;
  const { fold } = open.marks;
  const states = useMemo(() => progressOf(fold, marks), [fold, fold.version, marks]);
  const all = useMemo(() => [...states].filter(([, state]) => state !== 'todo'), [states]);
  const mine = states.get(me) ?? 'todo';
  useNote(session, open.aid, mine);
  const tell = (state: ProgressState) => {
    const { readOnly } = open.marks;
    if (readOnly !== null) return say(readOnly);
    if (state === mine) return;
    acts.add(
      'marks',
      async () => ok(await open.marks.act([tellProgress(fold, me, state)])),
      () => announce(words.list.toldState(words.list.states[state])),
    );
  };
  return { mine, all, tell };
}

/** Lets everybody's computers know in which article one's own state is another, so that lists show it [P5]. */
function useNote({ hub, people, sets }: ProjectSession, aid: ArticleId, mine: ProgressState): void {
  const before = useRef(mine);
  useEffect(() => {
    if (before.current === mine) return;
    before.current = mine;
    // Of what is annotated independently nobody hears who is how far; curators have everybody's rooms.
    if (hub !== null && people.canWrite && !sets.blind(aid)) drop(people.act([makeRead([], aid)]), complain);
  }, [hub, people, sets, aid, mine]);
}
