import { useMemo } from 'react';
import { type DroppedLine, type DroppedRecord, droppedAmong } from '../../shared/history/dropped.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { isWithdrawn } from '../../shared/steps/talk/own-values.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import type { ProjectSession } from '../session/session-types.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import type { HistoryPlace } from './history-here.ts';
import { Sieve } from './sieve.ts';
import { useTold } from './use-told.ts';

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

/** Something that was dropped in an article that is not open. */
export interface DroppedElsewhere extends DroppedLine {
  readonly aid: ArticleId;
  /** What stands for the article in lists. */
  readonly heading: string;
}

/** What was dropped in the other articles of a project, as the index knows it, and how many more there are of very many. */
export function useDroppedElsewhere(
  session: Pick<ProjectSession, 'pid'>,
  articles: readonly ListedArticle[],
  open: ArticleId | null,
): { readonly list: readonly DroppedElsewhere[]; readonly more: number } {
  const indexed = useTold(session.pid, 'dropped');
  return useMemo(() => {
    const found = new Map(indexed.map((article) => [article.aid, article]));
    const others = articles.flatMap(({ aid, heading }) => {
      const article = aid === open ? undefined : found.get(aid);
      return article ? [{ ...article, heading }] : [];
    });
    return {
      list: others.flatMap(({ aid, heading, records }) => records.map((record) => ({ ...record, aid, heading }))),
      more: others.reduce((sum, { total, records }) => sum + total - records.length, 0),
    };
  }, [indexed, articles, open]);
}
