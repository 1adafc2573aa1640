import type { HocuspocusProvider } from '@hocuspocus/provider';
import { removeAwarenessStates } from 'y-protocols/awareness';
import { Emitter } from '../../shared/base/emitter.ts';
import { isMemberId, type MemberId } from '../../shared/model/ids.ts';
import type { PresencePace } from './presence-pace.ts';

/**
 * How often what is told is told again, in milliseconds: before the library does so itself (after 15 s), past the pace;
 * and whatever the hub had to leave out comes through then.
 */
const REFRESH = 10_000;

/**
 * How long somebody is taken to be here who says nothing, in milliseconds: the timers of a hidden window run once a minute.
 * The library would let them go after 30 s, and take them back at every minute.
 */
const QUIET = 90_000;

/** The connection's share of a room's awareness. */
type Awareness = NonNullable<HocuspocusProvider['awareness']>;

/** Which windows an update tells of. */
type Heard = { readonly [K in 'added' | 'updated' | 'removed']: readonly number[] };

/** A field of a message, made when the message goes out. */
type Saying = () => { readonly [field: string]: unknown };

/** What one window of somebody else tells in a field, as it came: it may be anything. */
export interface Told {
  readonly window: number;
  readonly member: MemberId;
  readonly value: unknown;
}

/**
 * Who else is in a room now, and who of them holds all that is here: everyone tells the fingerprint of what their copy
 * holds, and what else there is to say in this room. One's own second window is not somebody else.
 */
export class Presence {
  /** Who is here, or whose copy holds what, has changed. */
  readonly changed = new Emitter<void>();
  /** Something that anybody tells has changed: where they are, what they point at. As often as people move. */
  readonly moved = new Emitter<void>();
  readonly #me: MemberId;
  readonly #digest: () => string;
  readonly #pace: PresencePace;
  #awareness: Awareness | null = null;
  /** The message that went out last, as JSON. */
  #told = '';
  #known = '';
  #saying: Saying | null = null;
  /** Whether somebody here looks at the room. */
  shown = false;
  /** The clock of the last connection's state: the others ignore whatever comes with a lower one. */
  #clock = 0;
  #refresh: ReturnType<typeof setInterval> | undefined;
  /** When each window was heard last, by `performance.now`. */
  readonly #heard = new Map<number, number>();
  readonly #onChange = (): void => this.#look();
  readonly #onUpdate = ({ added, updated, removed }: Heard): void => {
    for (const window of [...added, ...updated]) this.#heard.set(window, performance.now());
    for (const window of removed) this.#heard.delete(window);
  };

  /** `digest` is the fingerprint of what the copy here holds now. */
  constructor(me: MemberId, digest: () => string, pace: PresencePace) {
    this.#me = me;
    this.#digest = digest;
    this.#pace = pace;
  }

  open(awareness: Awareness): void {
    this.#awareness = awareness;
    awareness.meta.set(awareness.clientID, { clock: this.#clock, lastUpdated: Date.now() });
    // The library's own check lets go of hidden windows, and repeats what `PresencePace` sends in its turn.
    clearInterval(awareness._checkInterval);
    awareness.on('change', this.#onChange);
    awareness.on('update', this.#onUpdate);
    for (const window of awareness.getStates().keys()) this.#heard.set(window, performance.now());
    this.#again();
    this.#refresh = setInterval(() => {
      this.#again();
      this.#letGo(awareness);
    }, REFRESH);
    this.#look();
  }

  /** The library takes an awareness down with its provider; whoever was here is out of sight. */
  shut(): void {
    if (this.#awareness === null) return;
    this.#awareness.off('change', this.#onChange);
    this.#awareness.off('update', this.#onUpdate);
    this.#heard.clear();
    // The library itself counts two more when it says good-bye.
    this.#clock = (this.#awareness.meta.get(this.#awareness.clientID)?.clock ?? 0) + 3;
    this.#awareness = null;
    clearInterval(this.#refresh);
    this.#pace.forget(this);
    this.#look();
  }

  /** Somebody looks at this room now: from here on the others are told. Rooms that are only brought up to date stay silent. */
  show(): void {
    this.shown = true;
    this.tell();
  }

  /** Tells more in this room from now on, until the function this answers is called; asked anew for every message. */
  say(saying: Saying): () => void {
    this.#saying = saying;
    this.tell();
    return () => {
      if (this.#saying !== saying) return;
      this.#saying = null;
      this.tell();
    };
  }

  /** What is here changed: tells the others, a few times a second at most, the latest state always. */
  tell(): void {
    if (this.shown && this.#awareness !== null) this.#pace.ask(this, () => this.#tellNow());
  }

  /** Whether there is a line to the others now. */
  get isOpen(): boolean {
    return this.#awareness !== null;
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

  /** What everyone else tells in a field, window by window. */
  *told(field: string): Iterable<Told> {
    for (const [window, state] of this.#awareness?.getStates() ?? []) {
      const { member } = state;
      if (isMemberId(member) && member !== this.#me) yield { window, member, value: state[field] };
    }
  }

  /** Whoever was not heard for too long is gone, though nobody said so. */
  #letGo(awareness: Awareness): void {
    const now = performance.now();
    const gone = [...this.#heard].flatMap(([window, at]) => (now - at < QUIET ? [] : [window]));
    removeAwarenessStates(
      awareness,
      gone.filter((window) => window !== awareness.clientID),
      'quiet',
    );
  }

  #again(): void {
    this.#told = '';
    this.tell();
  }

  /** @returns whether there was anything to tell */
  #tellNow(): boolean {
    const state = { member: this.#me, digest: this.#digest(), ...this.#saying?.() };
    const message = JSON.stringify(state);
    if (this.#awareness === null || message === this.#told) return false;
    this.#told = message;
    this.#awareness.setLocalState(state);
    return true;
  }

  #look(): void {
    const known = JSON.stringify(
      [...(this.#awareness?.getStates().values() ?? [])].map((each) => [each.member, each.digest]),
    );
    const isKnown = known === this.#known;
    this.#known = known;
    if (!isKnown) this.changed.emit();
    this.moved.emit();
  }

  #members(when: (state: { readonly [field: string]: unknown }) => boolean): ReadonlySet<MemberId> {
    const members = new Set<MemberId>();
    for (const state of this.#awareness?.getStates().values() ?? []) {
      if (isMemberId(state.member) && state.member !== this.#me && when(state)) members.add(state.member);
    }
    return members;
  }
}
