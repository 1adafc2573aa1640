import { isProjectId, type ProjectId } from '../../../shared/model/ids.ts';
import { JsonStore } from '../json-store.ts';
import type { Notice } from '../notice.ts';

/** A project that this computer shares on its network, or has shared. */
export interface LanRecord {
  readonly pid: ProjectId;
  /** Where its hub was last: the same again lets colleagues come back. */
  readonly address: string;
  readonly port: number;
  /** Where it was before, while the project is on its way from there. */
  readonly was?: string;
  /** Whether the person has it on; it stays so while Postil is closed. */
  readonly on: boolean;
}

/** All of them, in one file. */
export class LanStore {
  readonly #store: JsonStore<readonly LanRecord[]>;

  private constructor(store: JsonStore<readonly LanRecord[]>) {
    this.#store = store;
  }

  /** Opens the list; a corrupt file is kept aside and said. */
  static async open(path: string, notice: Notice): Promise<LanStore> {
    return new LanStore(await JsonStore.open<readonly LanRecord[]>(path, [], parse, notice));
  }

  get(pid: ProjectId): LanRecord | undefined {
    return this.#store.value.find((record) => record.pid === pid);
  }

  /** Remembers a project's sharing; resolves when it is on the disk. */
  async put(record: LanRecord): Promise<void> {
    await this.#store.change((records) => [...records.filter(({ pid }) => pid !== record.pid), record]);
  }

  /** Forgets a project. */
  async forget(pid: ProjectId): Promise<void> {
    if (this.get(pid) === undefined) return;
    await this.#store.change((records) => records.filter((record) => record.pid !== pid));
  }
}

function parse(value: unknown): readonly LanRecord[] | null {
  return Array.isArray(value) && value.every(isRecord) ? value : null;
}

const isRecord = (value: unknown): value is LanRecord =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  isProjectId(value.pid) &&
  'address' in value &&
  typeof value.address === 'string' &&
  'port' in value &&
  typeof value.port === 'number' &&
  'on' in value &&
  typeof value.on === 'boolean' &&
  (!('was' in value) || typeof value.was === 'string');
