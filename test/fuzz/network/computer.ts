import * as Y from 'yjs';
import { seenBy, type Viewer, wholeBy } from '../../../electron/services/jobs/seen-rooms.ts';
import type { KeyPair } from '../../../electron/services/key-pair.ts';
import { shortMemory } from '../../../renderer/session/device-memory.ts';
import type { HubCopy } from '../../../renderer/session/hub-copy.ts';
import type { OpenCopy } from '../../../renderer/session/local-copy.ts';
import { Notices } from '../../../renderer/session/notices.ts';
import { PresencePace } from '../../../renderer/session/presence-pace.ts';
import { Room } from '../../../renderer/session/room.ts';
import { setAsideRefused } from '../../../renderer/session/set-aside-refused.ts';
import { ok } from '../../../shared/base/result.ts';
import { knownFrom } from '../../../shared/bundle/known.ts';
import { planMerge } from '../../../shared/bundle/plan-merge.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { makeMember } from '../../../shared/model/records.ts';
import { mayWrite } from '../../../shared/wire/rights.ts';
import { parseRoom, peopleRoom, projectRoom } from '../../../shared/wire/room.ts';
import type { Chance } from '../../kit/chance.ts';
import { verifyWithNode } from '../../kit/signed-project.ts';
import { Disk } from './disk.ts';
import type { Hub, Standing } from './hub.ts';
import { Line } from './line.ts';

/** Somebody's computer: real rooms of a session over a disk of its own, and lines to the hub while it is connected. */
export class Computer {
  readonly keys: KeyPair;
  readonly name: string;
  readonly disk = new Disk();
  rooms = new Map<RoomName, Room>();
  lines = new Map<RoomName, Line>();
  /** What the hub said last that this person is: a newcomer works on as if nobody forbade it. */
  standing: Standing;
  #memory = shortMemory();
  readonly #pid: ProjectId;
  readonly #roomNames: readonly RoomName[];
  readonly #chance: Chance;

  constructor(
    name: string,
    keys: KeyPair,
    standing: Standing,
    { pid, roomNames, chance }: { pid: ProjectId; roomNames: readonly RoomName[]; chance: Chance },
  ) {
    this.name = name;
    this.keys = keys;
    this.standing = standing;
    this.#pid = pid;
    this.#roomNames = roomNames;
    this.#chance = chance;
  }

  get connected(): boolean {
    return this.lines.size > 0;
  }

  room(name: RoomName): Room {
    const room = this.rooms.get(name);
    if (room === undefined) throw new Error(`Bug: ${name} is not open at ${this.name}`);
    return room;
  }

  /** Opens every room from this computer's copies. */
  async start(): Promise<void> {
    for (const name of this.#roomNames) await this.#open(name);
  }

  async introduce(): Promise<void> {
    const people = this.room(peopleRoom(this.#pid));
    if (people.fold.sourced('member', this.keys.member) !== undefined || !people.canWrite) return;
    await people.record([makeMember(this.keys.member, this.name, 'teal', this.keys.publicKey)], 'hand');
  }

  /** The process is killed and started again; `written` of the writes under way had got to the disk. */
  async crash(written: number): Promise<void> {
    this.cut();
    this.disk.crash(written);
    this.#forsake();
    await this.start();
  }

  /** Everything here is lost, and begun anew from nothing. */
  async wipe(): Promise<void> {
    this.cut();
    this.disk.wipe();
    this.#memory = shortMemory();
    this.#forsake();
    await this.start();
  }

  connect(hub: Hub): void {
    if (this.connected) return;
    this.standing = hub.standing(this.keys.member);
    for (const room of this.rooms.values()) this.#draw(room, hub);
  }

  cut(): void {
    for (const line of this.lines.values()) line.cut();
    this.lines.clear();
  }

  /** Brings what this computer's disk holds to another's, as a file does. Answers a sentence when it was refused. */
  giveFileTo(other: Computer): string | null {
    const isGiven = seenBy(this.#viewer, this.#pid, [this.disk.load(projectRoom(this.#pid))]);
    const given = this.#roomNames.filter(isGiven).flatMap((name) => {
      const state = this.disk.load(name);
      return state === null ? [] : [{ name, state }];
    });
    const project = other.disk.load(projectRoom(this.#pid));
    const brought = given.find(({ name }) => name === projectRoom(this.#pid))?.state ?? null;
    const isTaken = seenBy(other.#viewer, this.#pid, [project, brought]);
    const isWhole = wholeBy(project, (name) => other.disk.load(name));
    const rooms = given.filter(({ name }) => isTaken(name) && !isWhole(name));
    const people = other.disk.load(peopleRoom(this.#pid));
    const plan = planMerge(
      { pid: this.#pid, name: 'Dice', savedAt: '2031-03-04T00:00:00.000Z', rooms },
      {
        held: (room) => other.disk.load(room),
        known: people === null ? null : knownFrom(people),
        verify: verifyWithNode,
      },
    );
    if (!plan.ok) return plan.message;
    for (const { room, update } of plan.value.take) {
      other.disk.append(room, update);
      other.rooms.get(room)?.receive(update);
    }
    return null;
  }

  /** Sets aside what the hub refuses, as a person asks for it; the rooms are then opened anew. */
  async setAside(hub: Hub): Promise<void> {
    const standing = hub.standing(this.keys.member);
    // Whoever is outside is told nothing of what the hub holds.
    if (standing === 'revoked' || standing === 'stranger') return;
    const refused = [...this.lines.values()].flatMap((line) =>
      line.refused !== null && !line.isShut ? [line.room.name] : [],
    );
    // A room closes only when all of it is written, so whoever sets aside waits until a slow disk is no longer slow.
    if (refused.length > 0 && this.disk.isSlow) this.disk.mood = 'well';
    for (const name of refused) {
      await this.room(name).close();
      this.lines.delete(name);
      this.rooms.delete(name);
    }
    const read = async (room: RoomName) => {
      const { doc, wouldRefuse } = hub.copyFor(room, this.keys.member);
      const copy = {
        doc,
        wouldRefuse: async (steps: Parameters<typeof wouldRefuse>[0]) => ok(new Map(await wouldRefuse(steps))),
        close: () => undefined,
      };
      return ok(copy as unknown as HubCopy); // all that is asked of it
    };
    const done = await setAsideRefused(refused, { host: this.disk.host(this.keys), memory: this.#memory, read });
    if (!done.ok) throw new Error(done.message);
    for (const name of refused) this.#draw(await this.#open(name), hub);
  }

  /** As whom this computer reads and writes files: a newcomer's Postil takes them for an annotator. */
  get #viewer(): Viewer {
    const { standing } = this;
    const role = standing === 'stranger' || standing === 'revoked' ? 'annotator' : standing;
    return { member: this.keys.member, role };
  }

  async close(): Promise<void> {
    this.cut();
    this.disk.mood = 'well';
    for (const room of this.rooms.values()) await room.close();
  }

  #draw(room: Room, hub: Hub): void {
    const line = new Line(room);
    this.lines.set(room.name, line);
    hub.admit(line, this.keys.member);
  }

  /** What a killed process leaves: nobody closes anything. */
  #forsake(): void {
    for (const room of this.rooms.values()) room.doc.destroy();
    this.rooms = new Map();
  }

  async #open(name: RoomName): Promise<Room> {
    const room = await Room.open(
      name,
      {
        host: this.disk.host(this.keys),
        me: this.keys.member,
        memory: this.#memory,
        notices: new Notices(),
        pace: new PresencePace(),
        mayWrite: () => this.#mayWrite(name),
        isRevoked: () => this.standing === 'revoked',
        rests: () => false,
        turnTogether: () => null,
      },
      this.#quickCopy(name),
    );
    room.doc.clientID = 2 + this.#chance.below(2 ** 31);
    this.rooms.set(name, room);
    return room;
  }

  #mayWrite(name: RoomName): boolean {
    const room = parseRoom(name);
    if (room === null || this.standing === 'revoked') return false;
    return mayWrite(this.standing === 'stranger' ? 'annotator' : this.standing, room, this.keys.member);
  }

  /** The browser's copy of a room: every change, soon after it was made. */
  #quickCopy(name: RoomName): OpenCopy {
    return (_, doc) => {
      for (const update of this.disk.quick.get(name) ?? []) Y.applyUpdate(doc, update, this.disk);
      const keep = (update: Uint8Array, origin: unknown) => {
        if (origin !== this.disk) this.disk.keepQuick(name, update);
      };
      doc.on('update', keep);
      return { loaded: Promise.resolve(), close: () => doc.off('update', keep) };
    };
  }
}
