import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Hocuspocus } from '@hocuspocus/server';
import { mayRead } from '../shared/wire/rights.ts';
import { encodeRole } from '../shared/wire/role-message.ts';
import type { Members } from './members.ts';
import type { Modes } from './modes.ts';
import type { Report } from './report.ts';
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
 * the reason; whoever has another role is told. What they may write is read afresh for every update, so nothing hangs
 * on how quick this is.
 */
export class AccessWatch {
  readonly #parts: WatchParts;
  readonly #version: StatementSync;
  readonly #timer: NodeJS.Timeout;
  #seen: unknown;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    // Moves when another process has written, as `postil hub members` does, and never by this one's own writing.
    this.#version = parts.db.prepare('PRAGMA data_version');
    this.#seen = this.#read();
    this.#timer = setInterval(() => this.#look(), EVERY).unref();
  }

  /** Looks at every connection now. */
  check(): void {
    const { sync, members, modes, tokens } = this.#parts;
    for (const document of sync.documents.values()) {
      for (const connection of [...document.connections.keys()]) {
        const { context } = connection;
        const { token, room, member, link } = context;
        const standing = members.standing(room.pid, member);
        if (standing === 'revoked') link.refuse('revoked');
        else if (standing === 'stranger') link.refuse('not-a-member');
        else if (tokens.holder(token) === null) link.refuse('bad-token');
        else {
          if (standing !== context.role) {
            context.role = standing;
            connection.sendStateless(encodeRole(standing));
          }
          if (!mayRead(standing, room, member, modes.ofRoom(room))) connection.close(closing(refusalIn(room, modes)));
        }
      }
    }
  }

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
