import { basename } from 'node:path';
import * as Y from 'yjs';
import { notSaved } from '../electron/services/jobs/io-message.ts';
import { PendingFile } from '../electron/services/jobs/pending-file.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { readBundle } from '../shared/bundle/read-bundle.ts';
import { writeBundle } from '../shared/bundle/write-bundle.ts';
import { newProjectId, type ProjectId, type RoomName } from '../shared/model/ids.ts';
import { makeMember, makeProject } from '../shared/model/records.ts';
import { newFold } from '../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../shared/steps/steps-map.ts';
import { peopleRoom, projectRoom } from '../shared/wire/room.ts';
import { type Author, type FoldedRoom, write } from './author.ts';
import { planFile } from './plan-file.ts';
import { readInput } from './read-input.ts';

/** A `.postil` file that is being made or added to. Rooms are opened when they are asked for. */
export class ProjectFile {
  readonly pid: ProjectId;
  /** Whether there was no such file yet. */
  readonly isNew: boolean;
  readonly #path: string;
  readonly #name: string;
  /** The rooms as they were read. */
  readonly #read: ReadonlyMap<RoomName, Uint8Array>;
  readonly #open = new Map<RoomName, FoldedRoom>();

  private constructor(path: string, pid: ProjectId, name: string, read: ReadonlyMap<RoomName, Uint8Array>) {
    this.#path = path;
    this.pid = pid;
    this.#name = name;
    this.#read = read;
    this.isNew = read.size === 0;
  }

  /** Opens a file, or begins a new project where there is none, and sees to it that the author is in it. */
  static async open(path: string, author: Author): Promise<Result<ProjectFile>> {
    const bytes = await readInput(path);
    if (!bytes.ok) {
      if (bytes.code !== 'missing') return fail(bytes.code, `${path}: ${bytes.message}`);
      const name = basename(path).replace(/\.postil$/i, '') || 'Project';
      const file = new ProjectFile(path, newProjectId(), name, new Map());
      file.#introduce(author);
      const room = projectRoom(file.pid);
      write(author, room, file.folded(room), [makeProject(name)], 'setup');
      return ok(file);
    }
    // What Postil would not open is not added to either, and not even read here.
    const opens = await planFile(bytes.value);
    if (!opens.ok) return fail(opens.code, `${path}: ${opens.message}`);
    const bundle = readBundle(bytes.value);
    if (!bundle.ok) return fail(bundle.code, `${path}: ${bundle.message}`);
    const { pid, name, rooms } = bundle.value;
    const file = new ProjectFile(path, pid, name, new Map(rooms.map((room) => [room.name, room.state])));
    file.#introduce(author);
    return ok(file);
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
    const state = this.#read.get(name);
    if (state !== undefined) Y.applyUpdate(doc, state);
    const fold = newFold();
    fold.add(stepsMap(doc).entries());
    const room = { doc, fold };
    this.#open.set(name, room);
    return room;
  }

  /** Writes the file; until it is complete, the old one stays as it is. */
  async save(): Promise<Result<true>> {
    const names = [...new Set([...this.#read.keys(), ...this.#open.keys()])];
    const rooms = names.map((name) => ({ name, state: this.#state(name) }));
    const bytes = writeBundle({ pid: this.pid, name: this.#name, savedAt: new Date().toISOString(), rooms });
    let file: PendingFile | null = null;
    try {
      file = await PendingFile.create(this.#path);
      await file.append(bytes);
      await file.commit();
      return ok(true);
    } catch (error) {
      return notSaved(error);
    } finally {
      await file?.discard();
    }
  }

  #state(name: RoomName): Uint8Array {
    const open = this.#open.get(name);
    return open === undefined ? this.#read.get(name)! : Y.encodeStateAsUpdate(open.doc); // every name is in one of the two
  }

  #introduce(author: Author): void {
    const room = peopleRoom(this.pid);
    const folded = this.folded(room);
    const { member, publicKey } = author.keys;
    if ([...folded.fold.all('make', 'member')].some((record) => record.made.by === member)) return;
    write(author, room, folded, [makeMember(member, author.name, author.colour, publicKey)], 'setup');
  }
}
