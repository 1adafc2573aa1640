import type { MemberId } from '../../shared/model/ids.ts';

/** How long comings and goings are gathered before they are said, in milliseconds. */
const GATHERED = 4_000;
/** How long somebody has to be away to be said to have left, in milliseconds: a hidden window is heard once a minute. */
const AWAY = 90_000;

/** Who came and who went since it was last said. */
export interface Arrivals {
  readonly came: readonly MemberId[];
  readonly went: readonly MemberId[];
}

/**
 * Gathers who comes and goes, so that it is said seldom and all at once. Those who were there first are not said to have
 * come, nor is somebody who was away for a moment said to have gone, or to be back.
 */
export class ArrivalWatch {
  readonly #say: (arrivals: Arrivals) => void;
  /** Who is taken to be there, and since when they are not to be seen: 0 while they are. */
  readonly #known = new Map<MemberId, number>();
  #now: ReadonlySet<MemberId> = new Set();
  #isFirst = true;
  /** Whether somebody may have come since it was last said. */
  #isGathering = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (arrivals: Arrivals) => void) {
    this.#say = say;
  }

  /** Who is there now. */
  see(people: Iterable<MemberId>): void {
    this.#now = new Set(people);
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#tellIn(GATHERED);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #tellIn(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), time);
  }

  #tell(): void {
    this.#isGathering = false;
    const came = [...this.#now].filter((member) => !this.#known.has(member));
    for (const member of this.#now) this.#known.set(member, 0);
    const at = performance.now();
    const went: MemberId[] = [];
    for (const [member, since] of this.#known) {
      if (this.#now.has(member)) continue;
      if (since === 0) this.#known.set(member, at);
      else if (at - since >= AWAY) went.push(member);
    }
    for (const member of went) this.#known.delete(member);
    if (!this.#isFirst && came.length + went.length > 0) this.#say({ came, went });
    this.#isFirst = false;
    const away = [...this.#known.values()].filter((since) => since !== 0);
    if (away.length > 0) this.#tellIn(Math.min(...away) + AWAY - at);
  }
}
