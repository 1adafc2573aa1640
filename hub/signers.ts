import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ProjectId } from '../shared/model/ids.ts';

/** Notices where it has changed whose steps count: those of members and of authors, each by their role. */
export class Signers {
  readonly #all: StatementSync;
  #seen: ReadonlyMap<ProjectId, string>;

  constructor(db: DatabaseSync) {
    this.#all = db.prepare(
      `SELECT pid, group_concat(member || ' ' || role) AS who FROM (
         SELECT pid, member, role FROM members WHERE removed_at IS NULL
         UNION ALL SELECT pid, member, role FROM authors
         ORDER BY pid, member, role
       ) GROUP BY pid`,
    );
    this.#seen = this.#read();
  }

  /** The projects of which that holds since this was asked last. */
  changed(): ReadonlySet<ProjectId> {
    const before = this.#seen;
    this.#seen = this.#read();
    return new Set([...this.#seen].flatMap(([pid, who]) => (before.get(pid) === who ? [] : [pid])));
  }

  #read(): ReadonlyMap<ProjectId, string> {
    const rows = this.#all.all() as unknown as readonly { pid: ProjectId; who: string }[]; // as the tables have them
    return new Map(rows.map(({ pid, who }) => [pid, who]));
  }
}
