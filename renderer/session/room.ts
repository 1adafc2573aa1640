import type * as Y from 'yjs';
import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { MemberId, RoomName, StepKey } from '../../shared/model/ids.ts';
import type { Via } from '../../shared/model/step.ts';
import { type Fold, newFold } from '../../shared/steps/fold.ts';
import { newRoomDoc } from '../../shared/steps/steps-map.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { Barrier } from './barrier.ts';
import type { DeviceMemory } from './device-memory.ts';
import { SetDigest } from './digest.ts';
import { followSteps } from './follow-steps.ts';
import { HeldMemory } from './held-memory.ts';
import { HostLog } from './host-log.ts';
import { CopyName, type LocalCopy, type OpenCopy } from './local-copy.ts';
import type { Notices } from './notices.ts';
import { Presence } from './presence.ts';
import type { PresencePace } from './presence-pace.ts';
import { RoomLink } from './room-link.ts';
import type { Acts, SyncStatus, UndoOutcome } from './session-types.ts';
import { mergeStatus, type RoomStatus } from './status.ts';
import type { NextSteps, TurnAll } from './together.ts';
import type { Turned, TurnedRoom } from './together-turn.ts';
import { UndoStack } from './undo-stack.ts';
import { Unsigned } from './unsigned.ts';
import { until } from './until.ts';
import { Watched } from './watched.ts';
import { whyReadOnly } from './why-read-only.ts';
import { Writer } from './writer.ts';

/** What every room of a session works with. */
export interface RoomSurroundings {
  readonly host: Host;
  readonly me: MemberId;
  readonly memory: DeviceMemory;
  /** Whether one's role allows writing here, as far as the hub has told. */
  mayWrite(room: RoomName): boolean;
  /** Whether an owner has removed this person, as far as the hub has told: also before it can be reached. */
  isRevoked(): boolean;
  /** Whether nothing goes into a room now because its article is annotated independently. */
  rests(room: RoomName): boolean;
  readonly notices: Notices;
  /** All messages of presence go out in turn, whatever room they are told in. */
  readonly pace: PresencePace;
  /** How all is turned that was done together with one's own next step in a room; null when that was done alone. */
  turnTogether(next: NextSteps, verb: 'undo' | 'redo'): TurnAll | null;
}

/** Refusals that are over by themselves: the room is tried again while it is open. */
const PASSES: ReadonlySet<string> = new Set(['disk']);

/** One open room: its document, its copies, its line to the hub, and what people see of it. */
export class Room extends Watched implements TurnedRoom {
  readonly name: RoomName;
  readonly doc: Y.Doc = newRoomDoc();
  readonly fold: Fold = newFold();
  /** The article's text, in a `text/` room. */
  readonly body: Y.Text | null;
  readonly link: RoomLink;
  readonly #surroundings: RoomSurroundings;
  readonly #log: HostLog;
  readonly #writer: Writer;
  readonly #undo: UndoStack;
  readonly #held: HeldMemory;
  readonly #digest = new SetDigest();
  readonly #unsigned: Unsigned;
  readonly #ends: (() => void)[] = [];
  #copy: LocalCopy | null = null;
  #toldOfNewer = false;
  #closed = false;

  /** Opens a room from this computer's copies. @throws when the host cannot read its log */
  static async open(name: RoomName, surroundings: RoomSurroundings, openCopy: OpenCopy): Promise<Room> {
    const room = new Room(name, surroundings);
    const { me, memory, notices } = surroundings;
    const cause = `quick copy of ${name}`;
    room.#copy = openCopy(`${me}/${name}${new CopyName(memory, name).suffix}`, room.doc, (problem) =>
      problem === null ? notices.over(cause) : notices.raise(cause, problem),
    );
    try {
      await room.#log.open(room.#copy.loaded);
    } catch (error) {
      await room.close();
      throw error;
    }
    room.link.barrier.remember(
      room.#held.confirmed(room.doc, room.fold.keys()),
      room.#held.confirmedText(room.#unsigned.digest),
    );
    return room;
  }

  private constructor(name: RoomName, surroundings: RoomSurroundings) {
    super();
    const { host, me, memory } = surroundings;
    this.name = name;
    this.#surroundings = surroundings;
    const kind = parseRoom(name)?.kind;
    this.body = kind === 'text' ? this.doc.getText('body') : null;
    this.#unsigned = new Unsigned(kind, this.doc, (origin) => {
      this.link.barrier.textChanged(this.link.brought(origin));
      this.link.presence.tell();
    });
    const barrier = new Barrier(this.doc, this.#unsigned.exists);
    const presence = new Presence(me, () => this.#digest.toString() + this.#unsigned.digest, surroundings.pace);
    this.link = new RoomLink(name, this.doc, barrier, presence);
    this.#log = new HostLog(host, name, this.doc);
    this.#writer = new Writer(host, name, me, this.doc, this.fold);
    this.#undo = new UndoStack(memory, name, me, this.fold, (acts, via) => this.record(acts, via));
    this.#held = new HeldMemory(memory, name);
    const changed = () => this.bump();
    const confirmed = () => {
      if (this.link.status.state === 'saved') this.#held.keep(this.doc, this.#unsigned.digest);
      changed();
    };
    this.#ends.push(
      followSteps(this.doc, this.fold, ({ keys, origin }) => {
        for (const key of keys) this.#digest.add(key);
        barrier.came(keys, this.link.brought(origin));
        presence.tell();
        this.#tellOfNewer();
        changed();
      }),
      () => this.#unsigned.close(),
      this.link.changed.on(confirmed),
      barrier.changed.on(confirmed),
      presence.changed.on(changed),
      this.#writer.changed.on(changed),
      this.#log.changed.on(changed),
    );
  }

  get status(): SyncStatus {
    return mergeStatus([this.parts]);
  }

  /** The status with its people by name, to be added up with other rooms'. */
  get parts(): RoomStatus {
    const { presence, status } = this.link;
    return { here: this.#here, hub: status, holders: presence.shown ? presence.holders : null };
  }

  get canWrite(): boolean {
    return this.readOnly === null;
  }

  get readOnly(): string | null {
    if (this.#closed) return words.sessionTrouble.closed;
    if (this.fold.newer > 0) return words.refusals['newer-schema'];
    const { me, mayWrite, isRevoked, rests } = this.#surroundings;
    if (mayWrite(this.name)) return null;
    return whyReadOnly(this.name, { me, revoked: isRevoked(), rests: rests(this.name) });
  }

  /** What one may write has changed. */
  rightsChanged(): void {
    this.bump();
  }

  /** @throws with a sentence for the person when nothing may be written here */
  mustWrite(): void {
    const why = this.readOnly;
    if (why !== null) throw new Error(why);
  }

  async act(acts: Acts, via: Via = 'hand', whose: string | null = null): Promise<StepKey> {
    const key = await this.record(acts, via, whose);
    this.#undo.push(key);
    this.bump();
    return key;
  }

  /** Writes a step that nobody undoes by key: what the workbench notes by itself, and what an import brings. */
  async record(acts: Acts, via: Via, whose: string | null = null): Promise<StepKey> {
    this.mustWrite();
    return this.#writer.write(acts, via, whose);
  }

  undo(hereIsDone?: () => void): Promise<UndoOutcome> {
    return this.#travel('undo', hereIsDone);
  }

  redo(hereIsDone?: () => void): Promise<UndoOutcome> {
    return this.#travel('redo', hereIsDone);
  }

  /** See `Together`. */
  async turn(key: StepKey, verb: 'undo' | 'redo'): Promise<Turned> {
    const turned = await this.#undo.turn(key, verb);
    this.bump();
    return turned;
  }

  async #travel(verb: 'undo' | 'redo', hereIsDone?: () => void): Promise<UndoOutcome> {
    const turnAll = this.#surroundings.turnTogether(this.#undo.next, verb);
    const outcome = await (turnAll === null ? this.#undo[verb]() : turnAll(hereIsDone));
    this.bump();
    return outcome;
  }

  get canUndo(): boolean {
    return this.#undo.canUndo || this.#surroundings.turnTogether(this.#undo.next, 'undo') !== null;
  }

  get canRedo(): boolean {
    return this.#undo.canRedo || this.#surroundings.turnTogether(this.#undo.next, 'redo') !== null;
  }

  /** Takes in what another window, or an opened bundle, has put on this computer's disk. */
  receive(update: Uint8Array): void {
    this.#log.take(update);
    // It follows on something that was never told here.
    if (this.doc.store.pendingStructs !== null) drop(this.readAnew());
  }

  /** Takes in all that this computer's log has: something that was put there may not have been told here. */
  async readAnew(): Promise<void> {
    const { host, notices } = this.#surroundings;
    const cause = `log of ${this.name}`;
    try {
      const saved = await host.loadRoom(this.name);
      if (saved !== null && !this.#closed) this.#log.take(saved);
      notices.over(cause);
    } catch (error) {
      notices.raise(cause, words.sessionTrouble.otherWindowUnread(errorWords(error)));
    }
  }

  /** Another window replaced this room: what is written here from now on could not be read again. */
  retire(): void {
    this.#closed = true;
    this.#surroundings.notices.raise('replaced', words.diskTrouble.replaced);
    this.bump();
  }

  /**
   * Whether this room may be closed: it is on the disk, and no hub is about to confirm any of it; what one refused is put
   * aside by then, and that it did is remembered (`LinkedRooms.shut`).
   */
  get closable(): boolean {
    const { here, hub } = this.parts;
    if (this.settled) return true;
    return here.state === 'saved' && hub.state === 'refused' && !PASSES.has(hub.reason) && !this.link.rescuing;
  }

  /** Whether there is no more to come: it is on the disk, and no hub is about to confirm, or has refused, any of it. */
  get settled(): boolean {
    const { here, hub } = this.parts;
    const closes = hub.state === 'none' || hub.state === 'saved' || hub.state === 'offline' || this.link.closedToUs;
    return here.state === 'saved' && closes;
  }

  /** How many steps (and the text, as one) no hub has confirmed: what is to be sent to the one that this project is on. */
  get unconfirmed(): number {
    const { status, barrier } = this.link;
    return status.state === 'none' || status.state === 'saved' ? 0 : barrier.unsent;
  }

  /** Resolves when everything here is on this computer's disk. @throws with the disk's sentence when it cannot be */
  async onDisk(): Promise<void> {
    await until(this.subscribe, () => this.#here.state !== 'saving');
    const here = this.#here;
    if (here.state === 'failed') throw new Error(here.message);
  }

  /**
   * Nothing more is taken here. What waits for its signature still gets it and is handed to the log, then all ends.
   * Resolves when the disk has answered for everything.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await until(
      (tell) => this.#writer.changed.on(tell),
      () => !this.#writer.busy,
    );
    for (const end of this.#ends) end();
    this.#log.close();
    this.#copy?.close();
    this.doc.destroy();
    await until(
      (tell) => this.#log.changed.on(tell),
      () => this.#log.here.state !== 'saving',
    );
  }

  /** A step that waits for its signature is on no disk yet. */
  get #here(): SyncStatus['here'] {
    const { here } = this.#log;
    return this.#writer.busy && here.state === 'saved' ? { state: 'saving' } : here;
  }

  #tellOfNewer(): void {
    if (this.fold.newer === 0 || this.#toldOfNewer) return;
    this.#toldOfNewer = true;
    this.#surroundings.notices.raise('newer', words.refusals['newer-schema']);
  }
}
