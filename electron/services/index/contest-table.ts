import type { DatabaseSync } from 'node:sqlite';
import { type ContestedArticle, type ContestedRecord, contestsOf } from '../../../shared/history/contests.ts';
import type { ArticleId, ProjectId } from '../../../shared/model/ids.ts';
import type { Fold } from '../../../shared/steps/fold.ts';

/** The part of the derived index that tells what people do not agree on: a row for each article that has such marks. */
export const CONTEST_TABLE = `
  CREATE TABLE IF NOT EXISTS contests (
    pid TEXT NOT NULL, aid TEXT NOT NULL, total INTEGER NOT NULL, records TEXT NOT NULL, PRIMARY KEY (pid, aid)
  ) WITHOUT ROWID;`;

/** How many contested records of an article are told: more than anybody settles at once, and rows of bounded size. */
const MOST = 200;

/** What was found in an article. */
export type FoundContests = Omit<ContestedArticle, 'aid'>;

/** What people do not agree on. */
export interface ContestTable {
  /** Puts what was found in an article in the place of what there was. Within a transaction. */
  put(pid: ProjectId, aid: ArticleId, found: FoundContests): void;
  /** Takes a project's out. */
  forget(pid: ProjectId): void;
  of(pid: ProjectId): ContestedArticle[];
}

/** The contested marks and links of an article. */
export function findContests(marks: Fold): FoundContests {
  const records = contestsOf(marks, ['mark', 'relate']);
  return { records: records.slice(0, MOST), total: records.length };
}

/** The contests in an open index. */
export function contestTable(db: DatabaseSync): ContestTable {
  const insert = db.prepare('INSERT INTO contests VALUES (?, ?, ?, ?)');
  const dropArticle = db.prepare('DELETE FROM contests WHERE pid = ? AND aid = ?');
  const dropProject = db.prepare('DELETE FROM contests WHERE pid = ?');
  const list = db.prepare('SELECT aid, total, records FROM contests WHERE pid = ? ORDER BY aid');
  return {
    put(pid, aid, { records, total }) {
      dropArticle.run(pid, aid);
      if (total > 0) insert.run(pid, aid, total, JSON.stringify(records));
    },
    forget(pid) {
      dropProject.run(pid);
    },
    of: (pid) =>
      list.all(pid).map(({ aid, total, records }) => ({
        aid: aid as ArticleId, // these three are as `put` wrote them
        total: Number(total),
        records: JSON.parse(String(records)) as ContestedRecord[],
      })),
  };
}
