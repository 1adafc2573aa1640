import { verify } from 'node:crypto';
import * as Y from 'yjs';
import type { KeyPair } from '../../../electron/services/key-pair.ts';
import { barrierAnswer } from '../../../hub/barrier-answer.ts';
import type { Log } from '../../../hub/log/log.ts';
import { publicKeyOf } from '../../../hub/members.ts';
import { RefusedError } from '../../../hub/refused-error.ts';
import { RoomDesk } from '../../../hub/room-desk.ts';
import { fromBase64url } from '../../../shared/base/base64url.ts';
import type { MemberId, RoomName } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/role.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import type { Refusal } from '../../../shared/wire/refusal.ts';
import { type ArticleStanding, isFrozen, mayRead, TOGETHER } from '../../../shared/wire/rights.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import type { Line, Message } from './line.ts';

/** What somebody is at the hub. */
export type Standing = Role | 'revoked' | 'stranger';

/** All of a hub at one moment, as a backup of its files holds it. */
interface Backup {
  readonly rows: ReadonlyMap<RoomName, readonly Uint8Array[]>;
  readonly standings: ReadonlyMap<MemberId, Standing>;
  readonly article: ArticleStanding;
}

/** A room as the running hub has it. */
interface LiveRoom {
  readonly doc: Y.Doc;
  readonly desk: RoomDesk;
}

/** A hub with its real guard, desks, barrier and log; the sockets are the dice's. */
export class Hub {
  readonly lines = new Map<Line, MemberId>();
  /** Lines that it closed: its last word may still be under way on them. */
  readonly #closed = new Set<Line>();
  readonly #newLog: () => Log;
  readonly #keys: ReadonlyMap<MemberId, ReturnType<typeof publicKeyOf>>;
  #standings = new Map<MemberId, Standing>();
  #log: Log;
  #rooms = new Map<RoomName, LiveRoom>();
  #backup: Backup | null = null;
  #article: ArticleStanding = TOGETHER;

  /** `newLog` opens an empty log. */
  constructor(newLog: () => Log, people: readonly KeyPair[]) {
    this.#newLog = newLog;
    this.#log = newLog();
    this.#keys = new Map(
      people.map(({ member, publicKey }) => [member, publicKeyOf(fromBase64url(publicKey) ?? new Uint8Array())]),
    );
  }

  standing(member: MemberId): Standing {
    return this.#standings.get(member) ?? 'stranger';
  }

  /** Changes what somebody is, as an owner's call does; whoever is out is cut off. */
  become(member: MemberId, standing: Standing): void {
    this.#standings.set(member, standing);
    this.#watch();
  }

  /** How the one article stands. */
  get article(): ArticleStanding {
    return this.#article;
  }

  set article(standing: ArticleStanding) {
    this.#article = standing;
    this.#watch();
  }

  /** Whether somebody may open a room now. */
  mayRead(name: RoomName, member: MemberId): boolean {
    const standing = this.standing(member);
    const room = parseRoom(name);
    if (standing === 'revoked' || standing === 'stranger' || room === null) return false;
    return mayRead(standing, room, member, this.#article);
  }

  /** Lets a computer's line in, or closes it with the reason. */
  admit(line: Line, member: MemberId): void {
    this.lines.set(line, member);
    this.#look(line, member);
  }

  /** Takes the next message that a line brought. */
  async receive(line: Line, message: Message): Promise<void> {
    const member = this.lines.get(line);
    if (member === undefined) return;
    const { doc, desk } = this.#room(line.room.name);
    switch (message.t) {
      case 'have':
        line.down.push({ t: 'answer', update: Y.encodeStateAsUpdate(doc, message.vector) });
        line.down.push({ t: 'have', vector: Y.encodeStateVector(doc) });
        return;
      case 'answer':
      case 'update':
        try {
          await desk.take({
            update: message.update,
            carrier: this.#carrier(member),
            isAnswer: message.t === 'answer',
            origin: line,
          });
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          this.#close(line, error.reason, false);
        }
        return;
      case 'stateless': {
        const text = barrierAnswer(doc, message.text);
        if (text !== null) line.down.push({ t: 'stateless', text });
        return;
      }
      case 'closed':
        throw new Error('Bug: a computer closes its lines without a word');
    }
  }

  /** What somebody reads of a room to see what it would refuse (`HubCopy`). */
  copyFor(room: RoomName, member: MemberId) {
    const { doc, desk } = this.#room(room);
    return {
      doc,
      wouldRefuse: (steps: Parameters<RoomDesk['wouldRefuse']>[0]) => desk.wouldRefuse(steps, this.#carrier(member)),
    };
  }

  /** What is in the room now; all of it is on the disk. */
  doc(room: RoomName): Y.Doc {
    return this.#room(room).doc;
  }

  /** What the hub's disk alone says of a room. */
  onDisk(room: RoomName): Y.Doc {
    const doc = newRoomDoc();
    for (const row of this.#log.read(room)) Y.applyUpdate(doc, row);
    return doc;
  }

  get roomNames(): readonly RoomName[] {
    return this.#log.rooms();
  }

  /** SIGKILL, and up again. */
  restart(): void {
    for (const line of [...this.lines.keys(), ...this.#closed]) line.cut();
    this.lines.clear();
    this.#closed.clear();
    for (const { doc } of this.#rooms.values()) doc.destroy();
    this.#rooms = new Map();
  }

  compact(): void {
    for (const room of this.roomNames) {
      this.#log.compact(room, (rows) => {
        const doc = newRoomDoc();
        for (const row of rows) Y.applyUpdate(doc, row);
        return Y.encodeStateAsUpdate(doc);
      });
    }
  }

  backUp(): void {
    const rows = new Map(this.roomNames.map((room) => [room, this.#log.read(room)]));
    this.#backup = { rows, standings: new Map(this.#standings), article: this.#article };
  }

  /** Ends the hub and begins again with its last backup. Answers whether there was one. */
  async restore(): Promise<boolean> {
    if (this.#backup === null) return false;
    this.restart();
    await this.#log.close();
    this.#log = this.#newLog();
    for (const [room, rows] of this.#backup.rows) for (const row of rows) await this.#log.append(room, row);
    this.#standings = new Map(this.#backup.standings);
    this.#article = this.#backup.article;
    return true;
  }

  async close(): Promise<void> {
    this.restart();
    await this.#log.close();
  }

  #carrier(member: MemberId): Role {
    const standing = this.standing(member);
    if (standing === 'revoked') throw new RefusedError('revoked');
    if (standing === 'stranger') throw new RefusedError('not-a-member');
    return standing;
  }

  /** Rights have changed: whoever is connected is looked at again. */
  #watch(): void {
    for (const [line, member] of this.lines) this.#look(line, member);
  }

  #look(line: Line, member: MemberId): void {
    const standing = this.standing(member);
    if (standing === 'revoked') this.#close(line, 'revoked', true);
    else if (standing === 'stranger') this.#close(line, 'not-a-member', true);
    else if (!this.mayRead(line.room.name, member)) this.#close(line, this.#article.blind ? 'blind' : 'no-right', true);
  }

  #close(line: Line, reason: Refusal, isShut: boolean): void {
    this.lines.delete(line);
    this.#closed.add(line);
    line.down.push({ t: 'closed', reason, isShut });
  }

  #room(name: RoomName): LiveRoom {
    const known = this.#rooms.get(name);
    if (known) return known;
    const room = parseRoom(name);
    if (room === null) throw new Error(`Bug: ${name} is no room`);
    const doc = newRoomDoc();
    stepsMap(doc);
    if (room.kind === 'text') doc.getText('body');
    for (const update of this.#log.read(name)) Y.applyUpdate(doc, update);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      for (const line of this.lines.keys()) {
        if (line !== origin && line.room.name === name) line.down.push({ t: 'update', update });
      }
    });
    const desk = new RoomDesk(doc, room, name, {
      log: this.#log,
      roleOf: (member) => {
        const standing = this.standing(member);
        return standing === 'revoked' || standing === 'stranger' ? null : standing;
      },
      isFrozen: () => isFrozen(room, this.#article),
      verify: (member, bytes, signature) => {
        const key = this.#keys.get(member);
        return key !== undefined && verify(null, bytes, key, signature);
      },
    });
    const live = { doc, desk };
    this.#rooms.set(name, live);
    return live;
  }
}
