import { useMemo } from 'react';
import { type DroppedRecord, droppedAmong } from '../../shared/history/dropped.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { isWithdrawn } from '../../shared/steps/talk/own-values.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { HistoryPlace } from './history-here.ts';
import { Sieve } from './sieve.ts';

/** Something that was dropped, and the room that it is in. */
export interface DroppedThing extends DroppedRecord {
  readonly in: 'marks' | 'textRoom' | 'register' | 'project';
}

const isDropped = ({ dropped }: FoldedRecord): boolean => dropped;
const MARKED = new Sieve({ kinds: ['mark', 'relate', 'comment', 'verdict'], holds: isDropped });
const MADE = new Sieve({ kinds: ['make'], holds: isDropped });

/** What was dropped in the open article, in the register, and the articles that were taken out: place by place, the latest first. */
export function useDropped(
  session: ProjectSession,
  place: HistoryPlace | null,
  takenOut: readonly TakenOutArticle[],
): readonly DroppedThing[] {
  const { register, project, me } = session;
  const [marks, text] = [place?.open.marks.fold, place?.open.textRoom.fold];
  const versions = [register.fold.version, project.fold.version, marks?.version, text?.version].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the folds hold
  return useMemo(() => {
    const back = new Set(takenOut.filter(({ comesBack }) => comesBack).map(({ record }) => record.id));
    // What others say is theirs to bring back [T2].
    const mine = ({ record }: DroppedRecord) =>
      (record.kind !== 'comment' && record.kind !== 'verdict') || (record.made.by === me.member && isWithdrawn(record));
    const here = marks ? droppedAmong(marks, MARKED.of(marks)).filter(mine) : [];
    const zones = text ? droppedAmong(text, MADE.of(text)).filter(({ record }) => record.what === 'zone') : [];
    return [
      ...here.map((each) => ({ ...each, in: 'marks' as const })),
      ...zones.map((each) => ({ ...each, in: 'textRoom' as const })),
      ...droppedAmong(register.fold, MADE.of(register.fold)).map((each) => ({ ...each, in: 'register' as const })),
      ...droppedAmong(project.fold, MADE.of(project.fold))
        .filter(({ record }) => back.has(record.id))
        .map((each) => ({ ...each, in: 'project' as const })),
    ];
  }, [versions, marks, text, register, project, takenOut, me.member]);
}
