import type { ActId } from '../../shared/model/ids.ts';
import { type Named, NameIndex } from '../../shared/register/match.ts';
import type { EntryKind } from '../../shared/register/records.ts';
import { type Entry, type Register, readRegister } from '../../shared/register/register.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { Watchable } from '../session/session-types.ts';

/** The register as views show it. It is read when somebody looks after a change, not with every step that comes in. */
export class RegisterView implements Watchable {
  readonly #fold: Fold;
  #read: { readonly version: number; readonly register: Register; readonly names: Map<EntryKind, NameIndex> } | null =
    null;
  /** Names as they are compared, from one reading to the next. */
  readonly #named = new WeakMap<Entry, Named>();

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  get version(): number {
    return this.#fold.version;
  }

  subscribe(listener: () => void): () => void {
    return this.#fold.onChange(() => listener());
  }

  /** The entries of a kind, in the order of their ids. */
  all(kind: EntryKind): readonly Entry[] {
    return this.#now().register.all(kind);
  }

  /** The entry with this id, or the one it has become part of; undefined when it has not come in. */
  of(id: ActId): Entry | undefined {
    return this.#now().register.of(id);
  }

  /** What finds entries of a kind by what is typed. */
  names(kind: EntryKind): NameIndex {
    const { register, names } = this.#now();
    const known = names.get(kind);
    if (known !== undefined) return known;
    const made = new NameIndex(register.all(kind), this.#named);
    names.set(kind, made);
    return made;
  }

  #now() {
    const { version } = this.#fold;
    if (this.#read?.version !== version) {
      this.#read = { version, register: readRegister(this.#fold, this.#read?.register), names: new Map() };
    }
    return this.#read;
  }
}
