import type { Connection } from '@hocuspocus/server';
import type * as Y from 'yjs';
import type { ArticleId, MemberId, ProjectId } from '../shared/model/ids.ts';
import { parseHere, parsePointing, parseTop, tellsHere, tellsPointing } from '../shared/wire/presence.ts';
import type { Room } from '../shared/wire/room.ts';
import { Bucket } from './bucket.ts';
import type { HubLimits } from './limits.ts';

type State = Record<string, unknown>;
type States = Map<number, State>;

/** Who speaks for a client: a line of a member's. */
interface Owner {
  readonly connection: Connection;
  readonly member: MemberId;
}

/** What presence is screened by. */
export interface PresenceRules {
  readonly limits: Pick<HubLimits, 'presenceLength' | 'presencePerSecond' | 'presenceBurst' | 'presenceClients'>;
  /** Whether members work apart from one another in an article: then nobody is told where in it another one is. */
  isBlind(pid: ProjectId, aid: ArticleId): boolean;
}

/**
 * Whose presence is whose in each room: what a connection says under its client ids, nobody else may say for it. What is
 * told of places is passed on only in the rooms it belongs to, in the form it has to have, and never of a blind article.
 */
export class Presence {
  readonly #owners = new WeakMap<Y.Doc, Map<number, Owner>>();
  /** How much more each member of each project may tell now, over all their rooms and windows. */
  readonly #buckets = new Map<string, Bucket>();
  readonly #rules: PresenceRules;

  constructor(rules: PresenceRules) {
    this.#rules = rules;
  }

  /**
   * Takes out of `states` what this connection may not say: what comes too often, is too long, and what another connection
   * speaks for. Puts the member's id into the rest, so that nobody can pose as somebody else.
   */
  screen(states: States, connection: Connection, { room, member }: { readonly room: Room; readonly member: MemberId }) {
    // The library decodes into an awareness of its own, whose empty state is among them.
    for (const [client, state] of states) if (!isTelling(state)) states.delete(client);
    if (states.size === 0) return;
    if (!this.#mayTell(room.pid, member)) return states.clear();
    for (const [client, state] of states) {
      const tooLong = JSON.stringify(state).length > this.#rules.limits.presenceLength;
      if (tooLong || !this.#speaksFor(client, { connection, member })) states.delete(client);
      else states.set(client, { ...this.#passedOn(state, room), member });
    }
  }

  /** What was passed on without the article it names, when that has become blind since; null when it names none such. */
  withoutSecret(state: State, room: Room): State | null {
    const here = tellsHere(room) ? parseHere(state.here) : null;
    if (here === null || here.aid === null || !this.#rules.isBlind(room.pid, here.aid)) return null;
    return { ...state, here: { ...here, aid: null } };
  }

  /** Forgets what a connection spoke for. */
  forget(doc: Y.Doc, isGone: (connection: Connection) => boolean): void {
    const owners = this.#ownersIn(doc);
    for (const [client, { connection }] of owners) if (isGone(connection)) owners.delete(client);
  }

  /** What comes too often is left out, and is not counted: so whoever comes back to the pace is heard at once. */
  #mayTell(pid: ProjectId, member: MemberId): boolean {
    const { presencePerSecond, presenceBurst } = this.#rules.limits;
    const who = `${pid}/${member}`;
    const bucket = this.#buckets.get(who) ?? new Bucket(presencePerSecond, presenceBurst);
    this.#buckets.set(who, bucket);
    return bucket.take(0) === 0 && bucket.take(1) >= 0;
  }

  /**
   * Notes that a connection speaks for a client from now on; not for another member's, and for no more than a few. A line
   * that its member has opened anew takes over from the one before, which may be dead without anybody having said so.
   */
  #speaksFor(client: number, speaker: Owner): boolean {
    const { connection } = speaker;
    const { document } = connection;
    const owners = this.#ownersIn(document);
    const owner = owners.get(client);
    if (owner?.connection === connection) return true;
    if (owner !== undefined && document.hasConnection(owner.connection)) {
      if (owner.member !== speaker.member || isOlder(connection, owner.connection)) return false;
      document.getClients(owner.connection).delete(client);
    }
    const own = [...owners.values()].filter((each) => each.connection === connection).length;
    if (own >= this.#rules.limits.presenceClients) return false;
    owners.set(client, speaker);
    // The library notes only clients that a room has never heard: one that is back would stay when its line ends.
    document.getClients(connection).add(client);
    return true;
  }

  /** What is told of places stays only where it belongs and can be read; all else stays as it is. */
  #passedOn({ here, at, top, ...rest }: State, room: Room): State {
    const isBlind = (aid: ArticleId | null) => aid !== null && this.#rules.isBlind(room.pid, aid);
    const where = tellsHere(room) ? parseHere(here) : null;
    const isOpen = tellsPointing(room) && !('aid' in room && isBlind(room.aid));
    const pointing = isOpen ? parsePointing(at) : null;
    const seen = isOpen ? parseTop(top) : null;
    return {
      ...rest,
      ...(where && { here: isBlind(where.aid) ? { ...where, aid: null } : where }),
      ...(pointing && { at: pointing }),
      ...(seen && { top: seen }),
    };
  }

  #ownersIn(doc: Y.Doc): Map<number, Owner> {
    const known = this.#owners.get(doc) ?? new Map<number, Owner>();
    this.#owners.set(doc, known);
    return known;
  }
}

/** Whether something is told at all: JSON can be anything. */
const isTelling = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && !Array.isArray(state) && Object.keys(state).length > 0;

/** Whether a line of a room was opened before another one of it, as the room has them. */
const isOlder = (one: Connection, other: Connection): boolean => {
  const lines = one.document.getConnections();
  return lines.indexOf(one) < lines.indexOf(other);
};
