import type { Connection } from '@hocuspocus/server';
import type * as Y from 'yjs';
import type { MemberId } from '../shared/model/ids.ts';

type States = Map<number, Record<string, unknown>>;

/** Whose presence is whose in each room: what a connection says under its client ids, nobody else may say for it. */
export class Presence {
  readonly #owners = new WeakMap<Y.Doc, Map<number, Connection>>();
  readonly #maxLength: number;

  /** `maxLength` is in UTF-16 units of JSON, for one client. */
  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /**
   * Takes out of `states` what this connection may not say: what is too long, and what another connection speaks for.
   * Puts the member's id into the rest, so that nobody can pose as somebody else.
   */
  screen(states: States, connection: Connection, member: MemberId): void {
    const owners = this.#ownersIn(connection.document);
    for (const [client, state] of states) {
      const owner = owners.get(client);
      const foreign = owner !== undefined && owner !== connection && connection.document.hasConnection(owner);
      if (foreign || JSON.stringify(state).length > this.#maxLength) {
        states.delete(client);
        continue;
      }
      owners.set(client, connection);
      state.member = member;
    }
  }

  /** Forgets what a connection spoke for. */
  forget(doc: Y.Doc, isGone: (connection: Connection) => boolean): void {
    const owners = this.#ownersIn(doc);
    for (const [client, owner] of owners) if (isGone(owner)) owners.delete(client);
  }

  #ownersIn(doc: Y.Doc): Map<number, Connection> {
    const known = this.#owners.get(doc) ?? new Map<number, Connection>();
    this.#owners.set(doc, known);
    return known;
  }
}
