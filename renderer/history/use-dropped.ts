import { useMemo } from 'react';
import { type DroppedRecord, droppedOf } from '../../shared/history/dropped.ts';
import { isWithdrawn } from '../../shared/steps/talk/own-values.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { HistoryPlace } from './history-here.ts';

/** Something that was dropped, and the room that it is in. */
export interface DroppedThing extends DroppedRecord {
  readonly in: 'marks' | 'textRoom' | 'register' | 'project';
}

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
    const here = marks ? droppedOf(marks, ['mark', 'relate', 'comment', 'verdict']).filter(mine) : [];
    const zones = text ? droppedOf(text, ['make']).filter(({ record }) => record.what === 'zone') : [];
    return [
      ...here.map((each) => ({ ...each, in: 'marks' as const })),
      ...zones.map((each) => ({ ...each, in: 'textRoom' as const })),
      ...droppedOf(register.fold, ['make']).map((each) => ({ ...each, in: 'register' as const })),
      ...droppedOf(project.fold, ['make'])
        .filter(({ record }) => back.has(record.id))
        .map((each) => ({ ...each, in: 'project' as const })),
    ];
  }, [versions, marks, text, register, project, takenOut, me.member]);
}
