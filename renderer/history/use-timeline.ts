import { useCallback, useEffect, useMemo, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { KeptTimeline } from '../../shared/history/kept-timeline.ts';
import type { PlacedHappening } from '../../shared/history/order.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { useApp } from '../app-context.ts';
import type { OpenArticle, OpenRoom } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { useOwned } from '../ui/use-owned.ts';
import { type Moments, readMoments } from './moments.ts';

const NO_MOMENTS: Moments = { list: [], positions: new Map() };

/** What happened to an article, the latest first, and the moments of it that this computer keeps. */
export interface Timeline {
  /** Null before they were read. */
  readonly lines: readonly PlacedHappening[] | null;
  foldOf(line: PlacedHappening): Fold;
  /** Reads the moments anew: what came in since has one, too. */
  moments(): Promise<Moments>;
}

/** Reads an article's history. Of the rooms what changes is read; the log is asked once, and when a moment is wanted. */
export function useTimeline(open: OpenArticle, project: OpenRoom): Timeline {
  const { host } = useApp();
  const [known, setKnown] = useState(NO_MOMENTS);
  const rooms = useMemo(
    () => ({ marks: open.marks.name, text: open.textRoom.name, project: project.name }),
    [open, project],
  );
  const moments = useCallback(async () => {
    const read = await readMoments(host, rooms);
    setKnown(read);
    return read;
  }, [host, rooms]);
  useEffect(() => drop(moments(), complain), [moments]);

  const { marks, textRoom, aid } = open;
  const folds = useMemo(
    () => ({ marks: marks.fold, text: textRoom.fold, project: project.fold }),
    [marks, textRoom, project],
  );
  const kept = useOwned(() => new KeptTimeline(folds, aid, known.positions), [folds, aid, known]);
  return { lines: kept?.lines ?? null, foldOf: ({ room }) => folds[room], moments };
}
