import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Emitter } from '../../shared/base/emitter.ts';
import { isMemberId, type MemberId } from '../../shared/model/ids.ts';

/** The shortest time between two notices to the others, in milliseconds. */
const PACE = 250;

/** The connection's share of a room's awareness. */
type Awareness = NonNullable<HocuspocusProvider['awareness']>;

/**
 * Who else is in a room now, and who of them holds all that is here: everyone tells the fingerprint of what their copy
 * holds. One's own second window is not somebody else.
 */
export class Presence {
  readonly changed = new Emitter<void>();
  readonly #me: MemberId;
  readonly #digest: () => string;
  #awareness: Awareness | null = null;
  #told = '';
  /** Whether somebody here looks at the room. */
  shown = false;
  /** The clock of the last connection's state: the others ignore whatever comes with a lower one. */
  #clock = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onChange = (): void => this.changed.emit();

  /** `digest` is the fingerprint of what the copy here holds now. */
  constructor(me: MemberId, digest: () => string) {
    this.#me = me;
    this.#digest = digest;
  }

  open(awareness: Awareness): void {
    this.#awareness = awareness;
    awareness.meta.set(awareness.clientID, { clock: this.#clock, lastUpdated: Date.now() });
    awareness.on('change', this.#onChange);
    this.#told = '';
    this.tell();
  }

  /** The library takes an awareness down with its provider; whoever was here is out of sight. */
  shut(): void {
    if (this.#awareness === null) return;
    this.#awareness.off('change', this.#onChange);
    // The library itself counts two more when it says good-bye.
    this.#clock = (this.#awareness.meta.get(this.#awareness.clientID)?.clock ?? 0) + 3;
    this.#awareness = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.changed.emit();
  }

  /** Somebody looks at this room now: from here on the others are told. Rooms that are only brought up to date stay silent. */
  show(): void {
    this.shown = true;
    this.tell();
  }

  /** What is here changed: tells the others, a few times a second at most, the latest state always. */
  tell(): void {
    if (!this.shown || this.#awareness === null || this.#timer !== undefined) return;
    this.#tellNow();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#told !== this.#digest()) this.tell();
    }, PACE);
  }

  /** Everyone else who is connected to this room. */
  get others(): ReadonlySet<MemberId> {
    return this.#members(() => true);
  }

  /** Those of them whose copy holds exactly what is here. */
  get holders(): ReadonlySet<MemberId> {
    const digest = this.#digest();
    return this.#members((state) => state.digest === digest);
  }

  #tellNow(): void {
    this.#told = this.#digest();
    this.#awareness?.setLocalState({ member: this.#me, digest: this.#told });
  }

  #members(when: (state: { readonly [field: string]: unknown }) => boolean): ReadonlySet<MemberId> {
    const members = new Set<MemberId>();
    for (const state of this.#awareness?.getStates().values() ?? []) {
      if (isMemberId(state.member) && state.member !== this.#me && when(state)) members.add(state.member);
    }
    return members;
  }
}
