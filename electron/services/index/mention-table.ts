import type { DatabaseSync } from 'node:sqlite';
import type { ActId, ArticleId, ProjectId } from '../../../shared/model/ids.ts';
import type { Mention, MentionCounts, Mentions } from '../../../shared/model/mention.ts';
import type { FoundMention } from './find-mentions.ts';

/** The part of the derived index that tells where the register's entries are mentioned. */
export const MENTION_TABLES = `
  CREATE TABLE IF NOT EXISTS mentions (
    pid TEXT NOT NULL, ref TEXT NOT NULL, aid TEXT NOT NULL, mark TEXT NOT NULL, attribute TEXT NOT NULL, tag TEXT NOT NULL,
    start INTEGER, before TEXT NOT NULL, words TEXT NOT NULL, after TEXT NOT NULL,
    PRIMARY KEY (pid, ref, aid, mark, attribute)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS mentions_by_article ON mentions (pid, aid);`;

/** Where entries are mentioned. */
export interface MentionTable {
  /** Puts an article's mentions in the place of those there were. Within a transaction. */
  put(pid: ProjectId, aid: ArticleId, mentions: readonly FoundMention[]): void;
  /** Takes a project's mentions out. */
  forget(pid: ProjectId): void;
  /** The first so many mentions of an entry, by the ids of its members. */
  of(pid: ProjectId, refs: readonly ActId[], most: number): Mentions;
  counts(pid: ProjectId): MentionCounts;
}

/** The mentions in an open index. */
export function mentionTable(db: DatabaseSync): MentionTable {
  const insert = db.prepare('INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const dropArticle = db.prepare('DELETE FROM mentions WHERE pid = ? AND aid = ?');
  const dropProject = db.prepare('DELETE FROM mentions WHERE pid = ?');
  const given = 'pid = ? AND ref IN (SELECT value FROM json_each(?))';
  const list = db.prepare(
    `SELECT aid, mark, tag, attribute, before, words, after FROM mentions WHERE ${given} ORDER BY aid, start, mark LIMIT ?`,
  );
  const total = db.prepare(`SELECT count(*) AS total, count(DISTINCT aid) AS articles FROM mentions WHERE ${given}`);
  const counts = db.prepare('SELECT ref, count(*) AS mentions FROM mentions WHERE pid = ? GROUP BY ref');
  return {
    put(pid, aid, mentions) {
      dropArticle.run(pid, aid);
      for (const { ref, mark, attribute, tag, start, before, words, after } of mentions) {
        insert.run(pid, ref, aid, mark, attribute, tag, start, before, words, after);
      }
    },
    forget(pid) {
      dropProject.run(pid);
    },
    of(pid, refs, most) {
      const ids = JSON.stringify(refs);
      // The columns are those of a mention, as `put` wrote them.
      const mentions = list.all(pid, ids, most).map((row) => ({ ...row }) as unknown as Mention);
      const all = total.get(pid, ids);
      return { mentions, total: Number(all?.total ?? 0), articles: Number(all?.articles ?? 0) };
    },
    counts: (pid) => counts.all(pid).map(({ ref, mentions }) => [ref as ActId, Number(mentions)]), // as `put` wrote them
  };
}
