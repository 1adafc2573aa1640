import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Failure, fail } from '../shared/base/result.ts';
import type { ArticleId, MemberId, ProjectId } from '../shared/model/ids.ts';
import type { Removal } from '../shared/wire/removal.ts';
import type { Room } from '../shared/wire/room.ts';
import { en } from '../shared/words/en/en.ts';

/** Something that was removed from this hub, and by whom. */
export interface RemovedEntry extends Removal {
  /** Null: whoever runs the hub. */
  readonly by: MemberId | null;
  /** What they called themselves then. */
  readonly name: string;
}

/** A project that was removed from this hub, and what whoever did that called themselves. */
interface RemovedRefusal extends Failure<'removed'> {
  readonly by: string | null;
}

/** A line of the table; an empty `aid` stands for the whole project. */
interface Row {
  readonly pid: ProjectId;
  readonly aid: ArticleId | '';
  readonly by: MemberId | '';
  readonly name: string;
}

/** What was removed from this hub for good: its rooms are refused from then on, whoever brings them. */
export class Removed {
  readonly #add: StatementSync;
  readonly #find: StatementSync;
  readonly #all: StatementSync;

  constructor(db: DatabaseSync) {
    this.#add = db.prepare('INSERT INTO removed VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
    this.#find = db.prepare("SELECT pid, aid, by, name FROM removed WHERE pid = ? AND aid IN ('', ?) LIMIT 1");
    this.#all = db.prepare('SELECT pid, aid, by, name FROM removed');
  }

  /** Notes a removal; on the disk when this returns. The first to remove something is the one who is named. */
  add({ pid, aid, by, name }: RemovedEntry): void {
    this.#add.run(pid, aid ?? '', by ?? '', name, Date.now());
  }

  /** Whether a room is refused. */
  has(room: Room): boolean {
    return this.#find.get(room.pid, 'aid' in room ? room.aid : '') !== undefined;
  }

  /** All that was ever removed. */
  list(): readonly Removal[] {
    return this.#all.all().map((row) => {
      const { pid, aid } = row as unknown as Row; // as `add` wrote it
      return { pid, aid: aid === '' ? null : aid };
    });
  }

  /** Why a whole project is refused, or null when it is not. */
  refusal(pid: ProjectId): RemovedRefusal | null {
    const row = this.#find.get(pid, '') as unknown as Row | undefined; // as `add` wrote it
    if (row === undefined) return null;
    const by = row.name === '' ? null : row.name;
    return { ...fail('removed', en.hubTrouble.removedBy(by)), by };
  }
}
