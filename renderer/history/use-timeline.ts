import { useCallback, useEffect, useMemo, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { inLogOrder, type PlacedHappening } from '../../shared/history/order.ts';
import { timelineOf, timelineOfEntry } from '../../shared/history/timeline.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { useApp } from '../app-context.ts';
import type { OpenArticle, OpenRoom } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { type Moments, readMoments } from './moments.ts';

const NO_MOMENTS: Moments = { list: [], positions: new Map() };

/** What happened to an article, the latest first, and the moments of it that this computer keeps. */
export interface Timeline {
  readonly lines: readonly PlacedHappening[];
  foldOf(line: PlacedHappening): Fold;
  /** Reads the moments anew: what came in since has one, too. */
  moments(): Promise<Moments>;
}

/** Reads an article's history. The rooms are read anew when they change; the log is asked once, and when a moment is wanted. */
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
  const versions = [marks.fold.version, textRoom.fold.version, project.fold.version].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the folds hold
  const lines = useMemo(
    () =>
      inLogOrder(
        [
          { room: 'marks', lines: timelineOf(folds.marks) },
          { room: 'text', lines: timelineOf(folds.text) },
          { room: 'project', lines: timelineOfEntry(folds.project, aid) },
        ],
        known.positions,
      ).reverse(),
    [folds, versions, aid, known],
  );
  return { lines, foldOf: ({ room }) => folds[room], moments };
}
