import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Hocuspocus } from '@hocuspocus/server';
import type { ArticleId, MemberId, ProjectId } from '../shared/model/ids.ts';
import { mayRead, TOGETHER } from '../shared/wire/rights.ts';
import { encodeRole } from '../shared/wire/role-message.ts';
import { SIGNERS_CHANGED } from '../shared/wire/signers-message.ts';
import type { Members } from './members.ts';
import type { Modes } from './modes.ts';
import type { Report } from './report.ts';
import { Signers } from './signers.ts';
import type { SocketLink } from './socket-link.ts';
import { closing, type HubContext, refusalIn } from './sync.ts';
import type { Tokens } from './tokens.ts';

/** How often the hub looks whether another process has changed its files, in milliseconds. */
const EVERY = 500;

interface WatchParts {
  readonly db: DatabaseSync;
  readonly sync: Hocuspocus<HubContext>;
  readonly members: Members;
  readonly modes: Modes;
  readonly tokens: Tokens;
  readonly report: Report;
  /** Told when another process has written. */
  readonly onChanged: () => void;
}

/**
 * Brings rights that have changed to who is connected: whoever was removed, or whose token is void, loses the socket with
 * the reason; whoever has another role is told, and everybody in a project where other people's steps count than before.
 * What they may write is read afresh for every update, so nothing hangs on how quick this is.
 */
export class AccessWatch {
  readonly #parts: WatchParts;
  readonly #version: StatementSync;
  readonly #signers: Signers;
  readonly #timer: NodeJS.Timeout;
  #seen: unknown;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    // Moves when another process has written, as `postil hub members` does, and never by this one's own writing.
    this.#version = parts.db.prepare('PRAGMA data_version');
    this.#seen = this.#read();
    this.#signers = new Signers(parts.db);
    this.#timer = setInterval(() => this.#look(), EVERY).unref();
  }

  /** Looks at every connection now. */
  check(): void {
    const { sync, members, modes, tokens } = this.#parts;
    // Thousands of lines belong to a few people and their rooms: the tables are asked once for each.
    const standingOf = once((pid: ProjectId, member: MemberId) => members.standing(pid, member));
    const isVoid = once((token: string) => tokens.holder(token) === null);
    const articleOf = once((pid: ProjectId, aid: ArticleId) => modes.of(pid, aid));
    const otherSigners = this.#signers.changed();
    const told = new Set<SocketLink>();
    for (const document of sync.documents.values()) {
      for (const connection of [...document.connections.keys()]) {
        const { context } = connection;
        const { token, room, member, link } = context;
        const standing = standingOf(room.pid, member);
        if (standing === 'revoked') link.refuse('revoked');
        else if (standing === 'stranger') link.refuse('not-a-member');
        else if (isVoid(token)) link.refuse('bad-token');
        else {
          if (standing !== context.role) {
            context.role = standing;
            connection.sendStateless(encodeRole(standing));
          }
          if (otherSigners.has(room.pid) && !told.has(link)) {
            told.add(link);
            connection.sendStateless(SIGNERS_CHANGED);
          }
          const article = 'aid' in room ? articleOf(room.pid, room.aid) : TOGETHER;
          if (!mayRead(standing, room, member, article)) connection.close(closing(refusalIn(room, modes)));
        }
      }
    }
  }

  /** Looks no more. */
  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    try {
      const version = this.#read();
      if (version === this.#seen) return;
      this.#seen = version;
      this.check();
      this.#parts.onChanged();
    } catch (error) {
      this.#parts.report('rights-unread', {}, error);
    }
  }

  #read(): unknown {
    return this.#version.get()?.data_version;
  }
}

/** Finds what belongs to some words once, however often it is asked for. */
function once<Words extends readonly string[], T>(find: (...words: Words) => T): (...words: Words) => T {
  const found = new Map<string, { readonly value: T }>();
  return (...words) => {
    const name = words.join('/');
    const known = found.get(name) ?? { value: find(...words) };
    found.set(name, known);
    return known.value;
  };
}
