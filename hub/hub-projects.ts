import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { newProjectId, type ProjectId } from '../shared/model/ids.ts';

/** Projects that were made at the hub itself. Those that people bring have their name in their own rooms. */
export class HubProjects {
  readonly #add: StatementSync;
  readonly #name: StatementSync;

  constructor(db: DatabaseSync) {
    this.#add = db.prepare('INSERT INTO projects VALUES (?, ?, ?)');
    this.#name = db.prepare('SELECT name FROM projects WHERE pid = ?');
  }

  /** Makes an empty project; its first owner writes its name into it. */
  make(name: string): ProjectId {
    const pid = newProjectId();
    this.#add.run(pid, name, Date.now());
    return pid;
  }

  /** What a project was called when it was made here; null for one that somebody brought. */
  nameOf(pid: ProjectId): string | null {
    const name = this.#name.get(pid)?.name;
    return typeof name === 'string' ? name : null;
  }
}
