import { Hocuspocus, type onAuthenticatePayload } from '@hocuspocus/server';
import { type Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { MemberId, RoomName } from '../shared/model/ids.ts';
import type { Role } from '../shared/model/role.ts';
import { newRoomDoc, stepsMap } from '../shared/steps/steps-map.ts';
import { bodyOf } from '../shared/text/genesis.ts';
import { REFUSALS, type Refusal } from '../shared/wire/refusal.ts';
import { isOwnRoom, mayRead } from '../shared/wire/rights.ts';
import { parseRoom, type Room } from '../shared/wire/room.ts';
import { barrierAnswer } from './barrier-answer.ts';
import type { InHand } from './in-hand.ts';
import type { HubLimits } from './limits.ts';
import { type Log, LogError } from './log/log.ts';
import type { Members } from './members.ts';
import type { Counts } from './metrics/counts.ts';
import type { Modes } from './modes.ts';
import { Presence } from './presence.ts';
import { RefusedError } from './refused-error.ts';
import type { Removed } from './removed.ts';
import type { Report } from './report.ts';
import { RoomDesk } from './room-desk.ts';
import type { SocketLink } from './socket-link.ts';
import type { Tokens } from './tokens.ts';
import { Trials } from './trial-answer.ts';

/** What every hook of a room's connection knows. `link` is there from the start, the rest once the token was taken. */
export interface HubContext {
  readonly link: SocketLink;
  readonly room: Room;
  readonly name: RoomName;
  readonly member: MemberId;
  /** What they were let in with. */
  readonly token: string;
  /** What they were told last to be; what counts is the member table (`carrierRole`). */
  role: Role;
}

/** The parts a hub is made of. */
export interface SyncParts {
  readonly log: Log;
  readonly members: Members;
  readonly tokens: Tokens;
  readonly removed: Removed;
  readonly modes: Modes;
  readonly limits: HubLimits;
  readonly counts: Counts;
  readonly inHand: InHand;
  readonly report: Report;
}

/** The live rooms, and what waits for them. */
export interface Sync {
  readonly hocuspocus: Hocuspocus<HubContext>;
  /** Resolves when all that was on its way into these rooms is taken in or refused. */
  settled(rooms: (name: RoomName) => boolean): Promise<void>;
  /** Forgets who said to be where nobody is told of it any more. */
  hush(): void;
}

/** The types of message in `beforeSync`: a question, which brings nothing; the answer to the hub's own; a single update. */
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;

/**
 * The live rooms. Hocuspocus carries the messages; all that is decided is decided in its hooks, above all in `beforeSync`,
 * the only one that runs before the acknowledgement. A hook never rejects with anything but an `Error`, and those that
 * nobody awaits never reject at all: either would end the process.
 */
export function makeSync({ log, members, tokens, removed, modes, limits, counts, inHand, report }: SyncParts): Sync {
  const desks = new WeakMap<Y.Doc, RoomDesk>();
  const presence = new Presence({ limits, isBlind: (pid, aid) => modes.of(pid, aid).blind });
  const trials = new Trials(report);

  const compact = (name: string, aboveRows: number): void => {
    if (inHand.isEnding) return; // the log may be closed already
    const room = name as RoomName; // only rooms are ever opened, see `admit`
    try {
      if (log.size(room) > aboveRows) log.compact(room, mergeUpdates);
    } catch (error) {
      report('not-compacted', { room }, error);
    }
  };

  /** What a hook did not foresee is reported: the library would only say it on the console, and end the connection. */
  const foreseen = async <T>(hook: () => T | Promise<T>): Promise<T> => {
    try {
      return await hook();
    } catch (error) {
      if (!(error instanceof RefusedError)) report('unforeseen', {}, error);
      throw error;
    }
  };

  const readLog = (room: RoomName): Uint8Array[] => {
    try {
      return log.read(room);
    } catch (error) {
      report('room-unread', { room }, error);
      throw new RefusedError('disk', error instanceof LogError ? error.code : String(error));
    }
  };

  const hocuspocus = new Hocuspocus<HubContext>({
    quiet: true,
    timeout: limits.idle,
    maxPendingDocuments: limits.pendingRooms,
    maxUnauthenticatedQueueMessages: limits.pendingMessages,
    maxUnauthenticatedQueueSize: limits.pendingBytes,
    yDocOptions: { gc: false, gcFilter: () => false },

    async onAuthenticate(payload) {
      return foreseen(() => counts.refusals(() => admit(payload, { tokens, members, removed, modes })));
    },

    async connected({ context, connection }) {
      context.link.roomOpened();
      connection.onClose(() => context.link.lineEnded(connection.messageAddress));
      // Rights may have changed since this connection was admitted, before anybody could see that it is there.
      if (!mayStillRead(context, { members, modes })) connection.close(closing(refusalIn(context.room, modes)));
    },

    async onLoadDocument({ document, documentName, context: { room } }) {
      await foreseen(() => {
        const name = documentName as RoomName; // only rooms are ever opened, see `admit`
        // By itself the library lets go of whoever says nothing for 30 s, and a hidden window speaks once a minute. Who is
        // here goes with their connection, and a connection that is silent for too long is given up (`limits.idle`).
        clearInterval(document.awareness._checkInterval);
        stepsMap(document);
        if (room.kind === 'text') bodyOf(document);
        for (const update of readLog(name)) Y.applyUpdate(document, update);
        const roleOf = (member: MemberId): Role | null => members.signerRole(room.pid, member);
        const office = { log, roleOf, verify: members.verify.bind(members), isFrozen: () => modes.isFrozen(room) };
        desks.set(document, new RoomDesk(document, room, name, office));
      });
    },

    async beforeSync({ type, payload, document, connection, context }) {
      if (!mayStillRead(context, { members, modes })) throw new RefusedError(refusalIn(context.room, modes));
      if (type === SYNC_STEP_1) return;
      const desk = desks.get(document);
      if (!desk) throw new RefusedError('bad-room');
      const isAnswer = type === SYNC_STEP_2;
      const origin = { source: 'connection', connection } as const;
      const take = () => desk.take({ update: payload, carrier: carrierRole(context, members), isAnswer, origin });
      await foreseen(() => inHand.during(() => counts.acks(take)));
      // Hocuspocus applies the message itself next. Only what was judged may get into the document, and that is there
      // already: so the message is made an empty update. The library reads the message it has, whatever a hook answers, so
      // it is emptied where it lies: `payload` is a view of it (a test holds Hocuspocus to that).
      payload.fill(0);
    },

    async onStateless({ connection, document, payload }) {
      try {
        if (!mayStillRead(connection.context, { members, modes })) return;
        const desk = desks.get(document);
        const roleNow = (): Role => carrierRole(connection.context, members);
        const answer =
          barrierAnswer(document, payload) ?? (desk && (await trials.answer(connection, desk, payload, roleNow)));
        if (answer) connection.sendStateless(answer);
      } catch (error) {
        report('question-failed', { room: connection.context.name }, error);
      }
    },

    async beforeHandleAwareness({ states, connection, context }) {
      // What comes of a connection that is closed already would stay: nobody takes it back.
      const isOpen = connection?.document.hasConnection(connection);
      if (!connection || !isOpen || !context || isHushed(context.room, modes)) states.clear();
      else presence.screen(states, connection, context);
    },

    async onStoreDocument({ documentName }) {
      compact(documentName, limits.compactRows);
    },

    async beforeUnloadDocument({ documentName }) {
      compact(documentName, limits.compactRowsOnLeave);
    },

    async onDisconnect({ document, context }) {
      context.link.roomClosed();
      presence.forget(document, (connection) => !document.hasConnection(connection));
    },
  });

  return {
    hocuspocus,
    async settled(isAsked) {
      const open = [...hocuspocus.documents.values()].filter(({ name }) => isAsked(name as RoomName)); // see `admit`
      await Promise.all(open.map((document) => desks.get(document)?.settled()));
    },
    hush() {
      for (const { name, awareness } of hocuspocus.documents.values()) {
        const room = parseRoom(name);
        if (room === null) continue;
        const said = [...awareness.getStates()];
        if (isHushed(room, modes)) {
          const clients = said.map(([client]) => client);
          removeAwarenessStates(awareness, clients, null);
        } else {
          for (const [client, state] of said) {
            const open = presence.withoutSecret(state, room);
            if (open !== null) say(awareness, client, open);
          }
        }
      }
    },
  };
}

/** Says something for a client in the place of what it said itself, to everybody in the room. */
function say(awareness: Awareness, client: number, state: Record<string, unknown>): void {
  const clock = (awareness.meta.get(client)?.clock ?? 0) + 1;
  awareness.states.set(client, state);
  awareness.meta.set(client, { clock, lastUpdated: Date.now() });
  awareness.emit('update', [{ added: [], updated: [client], removed: [] }, null]);
}

/** Whether a connection that was let in may still be. A revoked member is told so where something is brought. */
function mayStillRead({ room, member }: HubContext, { members, modes }: Pick<SyncParts, 'members' | 'modes'>): boolean {
  const standing = members.standing(room.pid, member);
  return standing === 'revoked' || standing === 'stranger' || mayRead(standing, room, member, modes.ofRoom(room));
}

/** Whether nobody hears in this room who else is there: that of an article annotated independently, or a member's own. */
const isHushed = (room: Room, modes: Modes): boolean => isOwnRoom(room) || modes.ofRoom(room).blind;

/** Why somebody may not open a room: for as long as its article is annotated independently, or for their role. */
export const refusalIn = (room: Room, modes: Modes): Refusal =>
  !isOwnRoom(room) && modes.ofRoom(room).blind ? 'blind' : 'no-right';

/** What a connection is closed with for a reason. */
export const closing = (reason: Refusal): { readonly code: number; readonly reason: Refusal } => ({
  code: REFUSALS[reason].code,
  reason,
});

/** The role of the one who brings something, as it is now. A revoked member brings nothing, not even what others signed. */
function carrierRole({ room, member }: HubContext, members: Members): Role {
  const standing = members.standing(room.pid, member);
  if (standing === 'revoked') throw new RefusedError('revoked');
  if (standing === 'stranger') throw new RefusedError('not-a-member');
  return standing;
}

/** Lets a connection into a room, or throws a `RefusedError`. A token that is none closes the whole socket. */
function admit(
  { token, documentName, context: { link } }: onAuthenticatePayload<HubContext>,
  { tokens, members, removed, modes }: Pick<SyncParts, 'tokens' | 'members' | 'removed' | 'modes'>,
): Omit<HubContext, 'link'> {
  const holder = tokens.holder(token);
  if (holder === null) {
    link.refuse('bad-token');
    throw new RefusedError('bad-token');
  }
  const room = parseRoom(documentName);
  if (room === null) throw new RefusedError('bad-room');
  const role = holder.pid === room.pid ? members.standing(room.pid, holder.member) : 'stranger';
  if (role === 'revoked') throw new RefusedError('revoked');
  if (role === 'stranger') throw new RefusedError('not-a-member');
  if (removed.has(room)) throw new RefusedError('removed');
  if (!mayRead(role, room, holder.member, modes.ofRoom(room))) throw new RefusedError(refusalIn(room, modes));
  if (!link.welcome()) throw new RefusedError('too-large');
  return { room, name: documentName as RoomName, member: holder.member, token, role }; // `parseRoom` knows it
}

/** All updates of a room as one. Built in a document, because merged bytes keep every update's structs apart. */
function mergeUpdates(updates: Uint8Array[]): Uint8Array {
  const doc = newRoomDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const merged = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return merged;
}
