import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../../hub/log/log.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { isWithin, type Removal } from '../../../shared/wire/removal.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { words } from '../../../shared/words/words.ts';
import type { Admitted } from '../admitted.ts';
import type { Bundles } from '../bundles.ts';
import type { DataDir } from '../data-dir.ts';
import { diskMessage } from '../disk-message.ts';
import type { Notice } from '../notice.ts';
import type { Projects } from '../projects.ts';
import { rescuedRoom } from '../rescue.ts';
import type { Readers } from '../set-aside-readers.ts';
import type { PageId, Shell } from '../shell.ts';
import type { RemovalNotes } from './removal-notes.ts';

/** What deleting needs of the host. */
interface RemovalParts {
  readonly dir: Pick<DataDir, 'rescue' | 'waiting'>;
  readonly log: Pick<Log, 'rooms' | 'remove'>;
  readonly notes: RemovalNotes;
  readonly bundles: Pick<Bundles, 'forget'>;
  readonly projects: Projects;
  readonly admitted: Admitted;
  readonly index: { forget(pid: ProjectId): Promise<void> };
  readonly readers: Pick<Readers, 'replaced'>;
  readonly shell: Pick<Shell, 'emit'>;
  readonly notice: Notice;
  /** Deletes what hangs on it beside the log: what files brought, and a project's hub on this network. */
  forgetBeside(removal: Removal): Promise<void>;
}

/**
 * Deletes projects and articles on this computer: the log's rows, rescue copies, what waits to be admitted, and for a
 * project its place in the list. What is to be deleted is noted first, so that a start after a crash goes on with it.
 */
export class Removals {
  readonly #parts: RemovalParts;

  constructor(parts: RemovalParts) {
    this.#parts = parts;
  }

  /**
   * Deletes, as `page` asks. When the disk refuses half way, the next start goes on, unless something of it has been
   * brought back by then.
   */
  async remove(removal: Removal, page: PageId): Promise<Result<true>> {
    const { notes, shell } = this.#parts;
    try {
      for (const room of await notes.during(removal, () => this.#carryOut(removal)))
        shell.emit('roomReplaced', { room }, page);
      shell.emit('projectsChanged', null);
      return ok(true);
    } catch (error) {
      return fail('io', words.diskTrouble.notAllDeleted(diskMessage(error)));
    }
  }

  /** Goes on with what a crash, or a full disk, interrupted. */
  async finish(): Promise<void> {
    const { log, notes, notice } = this.#parts;
    const failures: unknown[] = [];
    const attempt = (work: Promise<unknown>) => work.catch((error: unknown) => failures.push(error));
    for (const removal of notes.pending) await attempt(notes.during(removal, () => this.#carryOut(removal)));
    // Also when nothing is noted: the log may hold bytes of something whose note was taken back.
    await attempt(log.remove([]));
    if (failures.length > 0) {
      notice(() => words.diskTrouble.stillHere(diskMessage(failures[0])));
    }
  }

  /** Everything here may be done twice. @returns the rooms that are gone */
  async #carryOut(removal: Removal): Promise<readonly RoomName[]> {
    const { dir, log, projects, admitted, bundles, index, readers, forgetBeside } = this.#parts;
    const isGone = (name: RoomName): boolean => {
      const room = parseRoom(name);
      return room !== null && isWithin(room, removal);
    };
    const rooms = log.rooms().filter(isGone);
    // First: what a window still shows of it must not come back in part.
    for (const room of rooms) readers.replaced(room);
    await log.remove(rooms);
    await index.forget(removal.pid);
    await removeFiles(dir.rescue, (file) => {
      const room = rescuedRoom(file);
      return room !== null && isGone(room);
    });
    if (removal.aid === null) {
      await removeFiles(dir.waiting, (file) => file.startsWith(`${removal.pid}-`));
      await admitted.forget(removal.pid);
      await projects.remove(removal.pid);
    } else {
      await bundles.forget(removal.pid, isGone);
    }
    await forgetBeside(removal);
    return rooms;
  }
}

async function removeFiles(folder: string, isGone: (file: string) => boolean): Promise<void> {
  for (const file of (await readdir(folder)).filter(isGone)) await rm(join(folder, file), { force: true });
}
