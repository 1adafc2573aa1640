import { parse } from 'node:path';
import * as Y from 'yjs';
import { logSource } from '../../electron/services/jobs/room-source.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Bundle } from '../../shared/bundle/bundle.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { newProjectId, type ProjectId, type RoomName } from '../../shared/model/ids.ts';
import { makeMember, makeProject } from '../../shared/model/records.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { peopleRoom, projectRoom } from '../../shared/wire/room.ts';
import { copyOfHub } from '../at-hub/copy-from-hub.ts';
import { HubLine } from '../at-hub/hub-line.ts';
import { isHubPlace, parseHubPlace } from '../at-hub/hub-place.ts';
import { saveAtHub } from '../at-hub/save-at-hub.ts';
import { type Author, type FoldedRoom, write } from '../author.ts';
import { cancelled } from '../interrupt.ts';
import { planFile } from '../plan-file.ts';
import { readInput } from '../read-input.ts';
import { otherProject } from './merge-files.ts';
import { RoomStore } from './room-store.ts';
import { TargetFile } from './target-file.ts';

/** What the name of a project's file ends in. */
const ENDING = '.postil';

/** Where a project lies that is made or added to: its rooms as they were, and how it is saved. */
interface Storage {
  readonly pid: ProjectId;
  /** What it is called in a new file. */
  readonly name: string;
  readonly rooms: readonly RoomName[];
  read(room: RoomName): Uint8Array | null;
  save(project: WritableProject): Promise<Result<true>>;
  close(): Promise<void>;
}

/**
 * A project that is being made or added to, in a `.postil` file or at a hub. Rooms are opened when they are asked for, and
 * may be laid aside on the disk; the project itself is not written before `save`. To be closed after use.
 */
export class WritableProject {
  readonly #storage: Storage;
  readonly #signal: AbortSignal;
  readonly #open = new Map<RoomName, FoldedRoom>();
  readonly #aside = new RoomStore();

  private constructor(storage: Storage, author: Author, signal: AbortSignal) {
    this.#storage = storage;
    this.#signal = signal;
    this.#introduce(author);
  }

  /**
   * Opens it, or begins a new project where there is no such file, and sees to it that the author is in it. Once `signal`
   * is aborted nothing is read or saved any more.
   */
  static async open(where: string, author: Author, signal: AbortSignal): Promise<Result<WritableProject>> {
    const storage = isHubPlace(where) ? await atHub(where, author, signal) : await inFile(where, signal);
    if (!storage.ok) return storage;
    const project = new WritableProject(storage.value, author, signal);
    if (project.isNew) {
      const room = projectRoom(project.pid);
      write(author, room, project.folded(room), [makeProject(storage.value.name)], 'setup');
    }
    return ok(project);
  }

  get pid(): ProjectId {
    return this.#storage.pid;
  }

  /** Whether there was no such file yet. */
  get isNew(): boolean {
    return this.#storage.rooms.length === 0;
  }

  /** A room's document; an empty one for a new room. Steps are only added to it by `write`. */
  room(name: RoomName): Y.Doc {
    return this.folded(name).doc;
  }

  /** A room with its fold, which is made once however much is written. */
  folded(name: RoomName): FoldedRoom {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const doc = newRoomDoc();
    const state = this.#stored(name);
    if (state !== null) Y.applyUpdate(doc, state);
    const fold = newFold();
    fold.add(stepsMap(doc).entries());
    const room = { doc, fold };
    this.#open.set(name, room);
    return room;
  }

  /** Frees the memory of a room, with what was written into it; whoever asks for the room again opens it anew. */
  layAside(name: RoomName): void {
    const room = this.#open.get(name);
    if (room === undefined) return;
    this.#aside.put(name, Y.encodeStateAsUpdate(room.doc));
    this.#open.delete(name);
    room.doc.destroy();
  }

  /** The rooms that were opened. */
  get opened(): ReadonlySet<RoomName> {
    return new Set([...this.#aside.rooms, ...this.#open.keys()]);
  }

  /** A room's state as it is now; null for a new one that nobody opened. */
  now(name: RoomName): Uint8Array | null {
    const open = this.#open.get(name);
    return open === undefined ? this.#stored(name) : Y.encodeStateAsUpdate(open.doc);
  }

  /** A room's state as it was when the project was opened; null for a new one. */
  before(name: RoomName): Uint8Array | null {
    return this.#storage.read(name);
  }

  /** Saves it: a file is replaced when the new one is complete, a hub has everything on its disk. */
  async save(): Promise<Result<true>> {
    return this.#signal.aborted ? cancelled() : this.#storage.save(this);
  }

  close(): Promise<void> {
    this.#aside.close();
    return this.#storage.close();
  }

  #stored(name: RoomName): Uint8Array | null {
    return this.#aside.read(name) ?? this.#storage.read(name);
  }

  #introduce(author: Author): void {
    const room = peopleRoom(this.pid);
    const folded = this.folded(room);
    const { member, publicKey } = author.keys;
    if ([...folded.fold.all('make', 'member')].some((record) => record.made.by === member)) return;
    write(author, room, folded, [makeMember(member, author.name, author.colour, publicKey)], 'setup');
  }
}

async function inFile(path: string, signal: AbortSignal): Promise<Result<Storage>> {
  const target = new TargetFile(path);
  const bundle = await readProjectFile(path, signal);
  if (!bundle.ok && bundle.code !== 'missing') return bundle;
  const before = new RoomStore();
  if (!bundle.ok) {
    const { base, ext, name } = parse(path);
    if (ext.toLowerCase() !== ENDING)
      return fail('ending', `${base}: A new project is a .postil file. Write --into ${name}.postil.`);
    return ok(fileStorage(target, { pid: newProjectId(), name, before, signal }));
  }
  const { pid, name, rooms } = bundle.value;
  for (const room of rooms) before.put(room.name, room.state);
  return ok(fileStorage(target, { pid, name, before, signal }));
}

/** What a file holds; `missing` where there is none. */
async function readProjectFile(path: string, signal: AbortSignal): Promise<Result<Bundle>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return fail(bytes.code, `${path}: ${bytes.message}`);
  // What Postil would not open is not added to either, and not even read here.
  const opens = await planFile(bytes.value, signal);
  if (!opens.ok) return fail(opens.code, `${path}: ${opens.message}`);
  const bundle = readBundle(bytes.value);
  return bundle.ok ? bundle : fail(bundle.code, `${path}: ${bundle.message}`);
}

interface InFile {
  readonly pid: ProjectId;
  readonly name: string;
  readonly before: RoomStore;
  readonly signal: AbortSignal;
}

function fileStorage(target: TargetFile, { pid, name, before, signal }: InFile): Storage {
  /** What others saved in the file since it was opened. */
  const since = new RoomStore();
  const takeIn = async (): Promise<Result<true>> => {
    const bundle = await readProjectFile(target.path, signal);
    if (!bundle.ok) return bundle;
    if (bundle.value.pid !== pid) return otherProject(target.path, name);
    for (const room of bundle.value.rooms) since.put(room.name, room.state);
    return ok(true);
  };
  return {
    ...{ pid, name, rooms: before.rooms },
    read: (room) => before.read(room),
    save: (project) =>
      target.save({
        ...{ pid, takeIn, signal },
        source: () => ({
          rooms: [...new Set([...before.rooms, ...project.opened, ...since.rooms])],
          read: (room) => together(project.now(room), since.read(room)),
        }),
      }),
    async close() {
      before.close();
      since.close();
    },
  };
}

/** Two states of a room as one; null where there is neither. */
const together = (one: Uint8Array | null, other: Uint8Array | null): Uint8Array | null =>
  one === null || other === null ? (one ?? other) : Y.mergeUpdates([one, other]);

async function atHub(where: string, author: Author, signal: AbortSignal): Promise<Result<Storage>> {
  const place = parseHubPlace(where);
  if (!place.ok) return place;
  const opened = await HubLine.open(place.value, author, signal);
  if (!opened.ok) return opened;
  const line = opened.value;
  let copied: Awaited<ReturnType<typeof copyOfHub>> | null = null;
  try {
    copied = await copyOfHub(line);
  } finally {
    if (copied?.ok !== true) line.close();
  }
  if (!copied.ok) return copied;
  const { scratch } = copied.value;
  const close = (): Promise<void> => {
    line.close();
    return scratch.close();
  };
  const { pid } = place.value;
  const { rooms, read } = logSource(scratch.log, pid);
  return ok({ pid, name: '', rooms, read, save: (project) => saveAtHub(line, project), close });
}
