import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../../hub/log/log.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { isArticleId, isProjectId, type ProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { isWithin, type Removal } from '../../../shared/wire/removal.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import type { Admitted } from '../admitted.ts';
import type { DataDir } from '../data-dir.ts';
import { diskMessage } from '../disk-message.ts';
import { JsonStore } from '../json-store.ts';
import type { Projects } from '../projects.ts';
import { rescuedRoom } from '../rescue.ts';
import type { Readers } from '../set-aside-readers.ts';
import type { PageId, Shell } from '../shell.ts';

/** What deleting needs of the host. */
interface RemovalParts {
  readonly dir: Pick<DataDir, 'removing' | 'rescue' | 'waiting'>;
  readonly log: Pick<Log, 'rooms' | 'remove'>;
  readonly projects: Projects;
  readonly admitted: Admitted;
  readonly index: { forget(pid: ProjectId): Promise<void> };
  readonly readers: Pick<Readers, 'replaced'>;
  readonly shell: Pick<Shell, 'emit'>;
  readonly notice: (message: string) => void;
}

/**
 * Deletes projects and articles on this computer: the log's rows, rescue copies, what waits to be admitted, and for a
 * project its place in the list. What is to be deleted is noted first, so that a start after a crash goes on with it.
 */
export class Removals {
  readonly #parts: RemovalParts;
  readonly #noted: JsonStore<readonly Removal[]>;

  private constructor(parts: RemovalParts, noted: JsonStore<readonly Removal[]>) {
    this.#parts = parts;
    this.#noted = noted;
  }

  /** Opens the note of what was being deleted; `finish` goes on with it. */
  static async open(parts: RemovalParts): Promise<Removals> {
    const { dir, notice } = parts;
    return new Removals(parts, await JsonStore.open<readonly Removal[]>(dir.removing, [], parseRemovals, notice));
  }

  /** Deletes, as `page` asks; when the disk refuses half way, the next start goes on. */
  async remove(removal: Removal, page: PageId): Promise<Result<true>> {
    const { shell } = this.#parts;
    try {
      await this.#noted.change((noted) => [...noted, removal]);
      for (const room of await this.#carryOut(removal)) shell.emit('roomReplaced', { room }, page);
      shell.emit('projectsChanged', null);
      return ok(true);
    } catch (error) {
      return fail('io', `It is not deleted as a whole. ${diskMessage(error)} Then delete it again.`);
    }
  }

  /** Goes on with what a crash, or a full disk, interrupted. */
  async finish(): Promise<void> {
    for (const removal of this.#noted.value) {
      try {
        await this.#carryOut(removal);
      } catch (error) {
        this.#parts.notice(`Something you deleted is still on this computer in part. ${diskMessage(error)}`);
      }
    }
  }

  /** Everything here may be done twice. @returns the rooms that are gone */
  async #carryOut(removal: Removal): Promise<readonly RoomName[]> {
    const { dir, log, projects, admitted, index, readers } = this.#parts;
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
    }
    await this.#noted.change((noted) => noted.filter(({ pid, aid }) => pid !== removal.pid || aid !== removal.aid));
    return rooms;
  }
}

async function removeFiles(folder: string, isGone: (file: string) => boolean): Promise<void> {
  for (const file of (await readdir(folder)).filter(isGone)) await rm(join(folder, file), { force: true });
}

function parseRemovals(value: unknown): readonly Removal[] | null {
  return Array.isArray(value) && value.every(isRemoval) ? value : null;
}

const isRemoval = (value: unknown): value is Removal =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'aid' in value &&
  (value.aid === null || isArticleId(value.aid));
