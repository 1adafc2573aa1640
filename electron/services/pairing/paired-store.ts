import type { PairedDevice } from '../../../shared/host/pairing.ts';
import { JsonStore } from '../json-store.ts';
import type { Notice } from '../notice.ts';

/** The other devices of the person here, as far as this one knows: the latest first, in one file. */
export class PairedStore {
  readonly #store: JsonStore<readonly PairedDevice[]>;

  private constructor(store: JsonStore<readonly PairedDevice[]>) {
    this.#store = store;
  }

  /** Opens the list; a corrupt file is kept aside and said. */
  static async open(path: string, notice: Notice): Promise<PairedStore> {
    return new PairedStore(await JsonStore.open<readonly PairedDevice[]>(path, [], parse, notice));
  }

  get list(): readonly PairedDevice[] {
    return this.#store.value;
  }

  /** Adds a device that was paired just now. */
  async add(by: PairedDevice['by']): Promise<void> {
    await this.#store.change((devices) => [{ at: Date.now(), by }, ...devices]);
  }
}

function parse(value: unknown): readonly PairedDevice[] | null {
  return Array.isArray(value) && value.every(isDevice) ? value : null;
}

const isDevice = (value: unknown): value is PairedDevice =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'by' in value &&
  (value.by === 'hub' || value.by === 'file');
