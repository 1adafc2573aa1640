import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ArticleId, MemberId, ProjectId } from '../shared/model/ids.ts';
import type { Mode } from '../shared/model/mode.ts';
import type { HubModes, RevealedRoom } from '../shared/wire/hub-api.ts';
import { type ArticleStanding, isFrozen, TOGETHER } from '../shared/wire/rights.ts';
import type { Room } from '../shared/wire/room.ts';
import { inTransaction } from './in-transaction.ts';

/**
 * Which articles are annotated independently, and which of them were revealed, as curators told the hub. Rights come from
 * here and never from a step: so nobody opens a room by writing into the project's history, nor by taking a step out of it.
 */
export class Modes {
  readonly #db: DatabaseSync;
  readonly #set: StatementSync;
  readonly #mode: StatementSync;
  readonly #reveal: StatementSync;
  readonly #revealed: StatementSync;
  readonly #keepRooms: StatementSync;
  readonly #rooms: StatementSync;
  readonly #all: StatementSync;
  readonly #allRevealed: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#set = db.prepare(
      `INSERT INTO modes VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (pid, aid) DO UPDATE SET mode = excluded.mode, by = excluded.by, at = excluded.at`,
    );
    // An article's own line before the project's, whose aid is empty.
    this.#mode = db.prepare("SELECT mode FROM modes WHERE pid = ? AND aid IN ('', ?) ORDER BY aid DESC LIMIT 1");
    this.#reveal = db.prepare('INSERT INTO reveals (pid, aid, by, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
    this.#revealed = db.prepare('SELECT 1 FROM reveals WHERE pid = ? AND aid = ?');
    this.#keepRooms = db.prepare('UPDATE reveals SET rooms = ? WHERE pid = ? AND aid = ?');
    this.#rooms = db.prepare('SELECT rooms FROM reveals WHERE pid = ? AND aid = ?');
    this.#all = db.prepare('SELECT aid, mode FROM modes WHERE pid = ?');
    this.#allRevealed = db.prepare('SELECT aid FROM reveals WHERE pid = ?');
  }

  /** Writes all that is decided in `work`, or nothing; on the disk when this returns. */
  atOnce(work: () => void): void {
    inTransaction(this.#db, work);
  }

  /** How a project is annotated from now on (`aid` null), or one article whatever the project's mode is. */
  set(pid: ProjectId, aid: ArticleId | null, mode: Mode, by: MemberId): void {
    this.#set.run(pid, aid ?? '', mode, by, Date.now());
  }

  /** An article is revealed for good; on the disk when this returns. */
  reveal(pid: ProjectId, aid: ArticleId, by: MemberId): void {
    this.#reveal.run(pid, aid, by, Date.now());
  }

  /** What each member's own room of a revealed article holds; it never changes, so it is worked out once. */
  keepRooms(pid: ProjectId, aid: ArticleId, rooms: readonly RevealedRoom[]): void {
    this.#keepRooms.run(JSON.stringify(rooms), pid, aid);
  }

  /** What was kept so; null before. */
  rooms(pid: ProjectId, aid: ArticleId): readonly RevealedRoom[] | null {
    const rooms = this.#rooms.get(pid, aid)?.rooms;
    return typeof rooms === 'string' ? (JSON.parse(rooms) as RevealedRoom[]) : null; // as `keepRooms` wrote them
  }

  /** How an article stands. */
  of(pid: ProjectId, aid: ArticleId): ArticleStanding {
    const revealed = this.#revealed.get(pid, aid) !== undefined;
    return { revealed, blind: !revealed && this.#mode.get(pid, aid)?.mode === 'independent' };
  }

  /** How the article of a room stands; rooms of no article stand as those of a team do. */
  ofRoom(room: Room): ArticleStanding {
    return 'aid' in room ? this.of(room.pid, room.aid) : TOGETHER;
  }

  /** All that was decided about a project. */
  list(pid: ProjectId): HubModes {
    const lines = this.#all.all(pid) as unknown as { aid: ArticleId | ''; mode: Mode }[]; // as `set` wrote them
    const revealed = this.#allRevealed.all(pid) as unknown as { aid: ArticleId }[]; // as `reveal` wrote them
    return {
      project: lines.find(({ aid }) => aid === '')?.mode ?? 'team',
      articles: lines.flatMap(({ aid, mode }) => (aid === '' ? [] : [{ aid, mode }])),
      revealed: revealed.map(({ aid }) => aid),
    };
  }

  /** Whether a room takes nothing more, whoever brings it. */
  isFrozen(room: Room): boolean {
    return isFrozen(room, this.ofRoom(room));
  }
}
