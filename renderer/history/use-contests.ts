import { useMemo } from 'react';
import { type ContestedRecord, contestsAmong } from '../../shared/history/contests.ts';
import { type ArticleId, isArticleId } from '../../shared/model/ids.ts';
import { articleEntry } from '../../shared/model/records.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import type { HistoryPlace } from './history-here.ts';
import { Sieve } from './sieve.ts';
import { useTold } from './use-told.ts';

/** A record that people do not agree on, and where it is: in an article's marks, in its details, or in the register. */
export interface Contest {
  readonly record: ContestedRecord;
  readonly in: 'marks' | 'project' | 'register';
  /** The article; null in the register. */
  readonly aid: ArticleId | null;
}

/** All that people do not agree on in a project. */
export interface Contests {
  readonly list: readonly Contest[];
  /** How many more there are in articles that have very many. */
  readonly more: number;
}

const isContested = ({ contested, dropped }: FoldedRecord): boolean => contested && !dropped;
const MARKS = new Sieve({ kinds: ['mark', 'relate'], holds: isContested });
const MADE = new Sieve({ kinds: ['make'], holds: isContested });

/** Reads them: of the open article from its marks, of the others from the index, of the rest from the project's rooms. */
export function useContests(
  session: ProjectSession,
  articles: readonly ListedArticle[],
  place: HistoryPlace | null,
): Contests {
  const indexed = useTold(session.pid, 'contests');

  const { project, register } = session;
  const here = place?.open.marks.fold;
  const versions = [project.fold.version, register.fold.version, here?.version].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the folds hold
  return useMemo(() => {
    const found = new Map(indexed.map((article) => [article.aid, article]));
    if (place && here) {
      const records = contestsAmong(here, MARKS.of(here));
      found.set(place.aid, { aid: place.aid, records, total: records.length });
    }
    const marks = articles.flatMap(({ aid }) => found.get(aid) ?? []);
    const list: Contest[] = [
      ...marks.flatMap(({ aid, records }) => records.map((record) => ({ record, in: 'marks' as const, aid }))),
      ...contestsAmong(project.fold, MADE.of(project.fold)).map((record) => ({
        record,
        in: 'project' as const,
        aid: articleOf(session, record),
      })),
      ...contestsAmong(register.fold, MADE.of(register.fold)).map((record) => ({
        record,
        in: 'register' as const,
        aid: null,
      })),
    ];
    return { list, more: marks.reduce((sum, { total, records }) => sum + total - records.length, 0) };
  }, [indexed, articles, versions, place, here, session]);
}

function articleOf({ project }: ProjectSession, { id }: ContestedRecord): ArticleId | null {
  const record = project.fold.get(id);
  const aid = record && (articleEntry(record)?.aid ?? record.fields.aid?.value);
  return isArticleId(aid) ? aid : null;
}
