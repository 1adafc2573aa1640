import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { fileName } from '../../shared/formats/file-name.ts';
import type { RescueCopy } from '../../shared/host/rescue.ts';
import type { ProjectId, RoomName } from '../../shared/model/ids.ts';
import { isStepKey } from '../../shared/model/ids.ts';
import { parseRoom, peopleRoom, projectRoom, textRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { diskMessage } from './disk-message.ts';
import { notSaved } from './jobs/io-message.ts';
import type { Projects } from './projects.ts';
import { rescuedRoom } from './rescue.ts';
import type { RoomStore } from './room-store.ts';
import type { PageId, Shell } from './shell.ts';

/** How many lines of a reason are shown; setting aside may have left out thousands of steps. */
const LINES = 12;

/** What looking after the rescue copies needs of the host. */
interface RescueParts {
  readonly folder: string;
  readonly rooms: Pick<RoomStore, 'load'>;
  readonly projects: Pick<Projects, 'get'>;
  readonly shell: Pick<Shell, 'pickPath'>;
}

/** The rescue copies as the person sees them: listed, written as `.postil` files, deleted. */
export class RescueCopies {
  readonly #parts: RescueParts;

  constructor(parts: RescueParts) {
    this.#parts = parts;
  }

  /** Those of a project, the latest first. Rejects when the folder cannot be read. */
  async list(pid: ProjectId): Promise<readonly RescueCopy[]> {
    const copies: RescueCopy[] = [];
    for (const id of await this.#files(pid)) copies.push(await this.#describe(id));
    return copies.sort((a, b) => b.keptAt - a.keptAt);
  }

  /** Writes a copy as a `.postil` file where the person wants it: with the project's own rooms, and the text it is about. */
  async export(page: PageId, pid: ProjectId, id: string): Promise<Result<string | null>> {
    const { rooms, projects, shell } = this.#parts;
    const room = await this.#roomOf(pid, id);
    if (room === null) return GONE();
    const name = projects.get(pid)?.name ?? '';
    const path = await shell.pickPath(page, {
      kind: 'save',
      title: words.rescue.exportTitle,
      suggestion: `${fileName(name)}-${words.rescue.fileSuffix}.postil`,
    });
    if (path === null) return ok(null);
    try {
      const held = around(pid, room).flatMap((one) => {
        const state = rooms.load(one);
        return state === null ? [] : [{ name: one, state }];
      });
      const state = await readFile(join(this.#parts.folder, id));
      const bundle = { pid, name, savedAt: new Date().toISOString(), rooms: [...held, { name: room, state }] };
      await writeFileAtomic(path, writeBundle(bundle));
      return ok(path);
    } catch (error) {
      return notSaved(error);
    }
  }

  /** Deletes a copy and what stands beside it. */
  async delete(pid: ProjectId, id: string): Promise<Result<true>> {
    if ((await this.#roomOf(pid, id)) === null) return GONE();
    try {
      // The copy first: a reason without a copy is no harm, a copy without its reason is.
      await rm(join(this.#parts.folder, id));
      await rm(join(this.#parts.folder, `${id}.txt`), { force: true });
      return ok(true);
    } catch (error) {
      return fail('io', words.rescueTrouble.notDeleted(diskMessage(error)));
    }
  }

  /** The files of a project's copies: whatever a page names is looked up among them, so it leads nowhere else. */
  async #files(pid: ProjectId): Promise<readonly string[]> {
    const files = await readdir(this.#parts.folder);
    return files.filter((file) => file.endsWith('.yjs') && parseRoom(rescuedRoom(file) ?? '')?.pid === pid);
  }

  async #roomOf(pid: ProjectId, id: string): Promise<RoomName | null> {
    return (await this.#files(pid)).includes(id) ? rescuedRoom(id) : null;
  }

  async #describe(id: string): Promise<RescueCopy> {
    const path = join(this.#parts.folder, id);
    const [{ mtimeMs }, state, said] = await Promise.all([
      stat(path),
      readFile(path),
      readFile(`${path}.txt`, 'utf8').catch(() => ''), // a copy whose reason is gone is listed all the same
    ]);
    const lines = said
      .split('\n')
      .slice(1)
      .filter((line) => line !== '');
    const why = lines.length > LINES ? [...lines.slice(0, LINES), '…'] : lines;
    const room = rescuedRoom(id);
    if (room === null) throw new Error(`Bug: ${id} is of no room`);
    return { id, room, keptAt: momentOf(id) ?? mtimeMs, bytes: state.byteLength, steps: stepsIn(state), why };
  }
}

const GONE = () => fail('gone', words.rescueTrouble.gone);

/** What a copy of a room is opened with elsewhere: the project, its people, and the text that marks lie in. */
function around(pid: ProjectId, name: RoomName): RoomName[] {
  const room = parseRoom(name);
  const text = room !== null && 'aid' in room ? [textRoom(pid, room.aid)] : [];
  return [projectRoom(pid), peopleRoom(pid), ...text].filter((one) => one !== name);
}

/** When a copy was kept, as its name says: `…-2031-03-04T05-06-07-089Z-….yjs`. */
function momentOf(id: string): number | null {
  const parts = /-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)-/.exec(id);
  return parts === null ? null : Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}.${parts[4]}`);
}

function stepsIn(state: Uint8Array): number | null {
  try {
    return Y.decodeUpdate(state).structs.filter((item) => item instanceof Y.Item && isStepKey(item.parentSub)).length;
  } catch {
    return null; // a damaged copy is listed as one
  }
}
