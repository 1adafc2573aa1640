import * as v from 'valibot';
import { isProjectId, type ProjectId, type RoomName } from '../../shared/model/ids.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import type { BundlePlan } from './jobs/run-plan.ts';
import { JsonStore } from './json-store.ts';
import type { Notice } from './notice.ts';

/** So many are remembered for a project, the latest. */
const MOST = 500;

/** The `.postil` files of one project that were opened here. */
export interface OpenedHere {
  readonly pid: ProjectId;
  readonly ids: readonly string[];
  /** The rooms that were withheld from who opened them, and have not come in since. */
  readonly withheld: readonly RoomName[];
}

/** What is remembered of them. */
interface OpenedProject {
  readonly pid: ProjectId;
  readonly files: readonly OpenedFile[];
  readonly withheld: readonly RoomName[];
}

interface OpenedFile {
  readonly id: string;
  /** The only version of Postil for which it was opened: that one left out of it what it could not read. */
  readonly only?: string | undefined;
}

/** What opening a file came to, as far as later files hang on it. */
type Opened = Pick<BundlePlan, 'pid' | 'id' | 'unreadable' | 'hidden' | 'shown'>;

/** Which `.postil` files were opened here: a file with only what is new goes on from one of them. */
export class OpenedFiles {
  readonly #store: JsonStore<readonly OpenedProject[]>;
  readonly #version: string;

  private constructor(store: JsonStore<readonly OpenedProject[]>, version: string) {
    this.#store = store;
    this.#version = version;
  }

  /** Opens the list; a corrupt file is kept aside and said. `version` is that of this Postil. */
  static async open(path: string, version: string, notice: Notice): Promise<OpenedFiles> {
    return new OpenedFiles(await JsonStore.open<readonly OpenedProject[]>(path, [], parse, notice), version);
  }

  /** All of them, by project. */
  get list(): readonly OpenedHere[] {
    const isOpened = ({ only }: OpenedFile): boolean => only === undefined || only === this.#version;
    return this.#store.value.map(({ pid, files, withheld }) => ({
      pid,
      ids: files.filter(isOpened).map(({ id }) => id),
      withheld,
    }));
  }

  /** Remembers a file, and what of it was withheld. Rejects when the disk refuses. */
  async add({ pid, id, unreadable, hidden, shown }: Opened): Promise<void> {
    const file = id === null ? [] : [{ id, ...(unreadable > 0 ? { only: this.#version } : {}) }];
    await this.#store.change((projects) => {
      const before = projects.find((project) => project.pid === pid);
      const others = (before?.files ?? []).filter((one) => one.id !== id);
      const now = new Set(shown);
      const withheld = new Set([...(before?.withheld ?? []).filter((room) => !now.has(room)), ...hidden]);
      return [
        ...projects.filter((project) => project.pid !== pid),
        { pid, files: [...others, ...file].slice(-MOST), withheld: [...withheld] },
      ];
    });
  }

  /** Forgets those of a project: something of what they brought was deleted here. Rejects when the disk refuses. */
  async forget(pid: ProjectId): Promise<void> {
    if (!this.#store.value.some((project) => project.pid === pid)) return;
    await this.#store.change((projects) => projects.filter((project) => project.pid !== pid));
  }
}

const schema = v.array(
  v.object({
    pid: v.custom<ProjectId>(isProjectId),
    files: v.array(v.object({ id: v.string(), only: v.optional(v.string()) })),
    withheld: v.array(v.custom<RoomName>((name) => typeof name === 'string' && parseRoom(name) !== null)),
  }),
);

function parse(value: unknown): readonly OpenedProject[] | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
