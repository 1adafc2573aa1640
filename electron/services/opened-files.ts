import { isProjectId, type ProjectId } from '../../shared/model/ids.ts';
import { JsonStore } from './json-store.ts';
import type { Notice } from './notice.ts';

/** So many are remembered for a project, the latest. */
const MOST = 500;

/** A `.postil` file that was opened here. */
interface OpenedFile {
  readonly pid: ProjectId;
  readonly id: string;
}

/** Which `.postil` files were opened here: a file with only what is new goes on from one of them. */
export class OpenedFiles {
  readonly #store: JsonStore<readonly OpenedFile[]>;

  private constructor(store: JsonStore<readonly OpenedFile[]>) {
    this.#store = store;
  }

  /** Opens the list; a corrupt file is kept aside and said. */
  static async open(path: string, notice: Notice): Promise<OpenedFiles> {
    return new OpenedFiles(await JsonStore.open<readonly OpenedFile[]>(path, [], parse, notice));
  }

  /** The ids of all of them. */
  get ids(): readonly string[] {
    return this.#store.value.map(({ id }) => id);
  }

  /** Remembers a file. Rejects when the disk refuses. */
  async add(pid: ProjectId, id: string): Promise<void> {
    await this.#store.change((files) => {
      const [same, others] = [files.filter((file) => file.pid === pid), files.filter((file) => file.pid !== pid)];
      return [...others, ...same.filter((file) => file.id !== id).slice(1 - MOST), { pid, id }];
    });
  }

  /** Forgets those of a project. */
  async forget(pid: ProjectId): Promise<void> {
    await this.#store.change((files) => files.filter((file) => file.pid !== pid));
  }
}

function parse(value: unknown): readonly OpenedFile[] | null {
  return Array.isArray(value) && value.every(isOpened) ? value : null;
}

const isOpened = (value: unknown): value is OpenedFile =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'id' in value &&
  typeof value.id === 'string';
