import { type Activity, type Here, MOST_MINUTES } from '../../shared/wire/presence.ts';
import { Watched } from '../session/watched.ts';

const MINUTE = 60_000;
/** After so long without any input somebody counts as idle, in milliseconds. */
export const IDLE = 3 * MINUTE;

/** What tells that somebody is at this window. Moves of the mouse come by the hundred: each costs one assignment. */
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** How long somebody has been doing nothing, as others are told. */
export type AtWork = Pick<Here, 'activity' | 'minutes'>;

/** What is told of somebody who did something last at `last`; times in milliseconds of one clock. */
export function atWork(now: number, last: number, isHidden: boolean): AtWork {
  const quiet = Math.max(0, now - last);
  const activity: Activity = isHidden ? 'hidden' : quiet < IDLE ? 'active' : 'idle';
  return { activity, minutes: activity === 'active' ? 0 : Math.min(MOST_MINUTES, Math.floor(quiet / MINUTE)) };
}

/** Watches whether somebody is at this window. `dispose` ends it. */
export class ActivityWatch extends Watched {
  now: AtWork = { activity: 'active', minutes: 0 };
  readonly #page: EventTarget & Pick<Document, 'hidden'>;
  readonly #ending = new AbortController();
  #last = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `inputs` hears all that is done in the window, `page` when it is hidden. */
  constructor(inputs: EventTarget, page: EventTarget & Pick<Document, 'hidden'>) {
    super();
    this.#page = page;
    const { signal } = this.#ending;
    for (const input of INPUTS)
      inputs.addEventListener(input, () => this.#input(), { signal, capture: true, passive: true });
    page.addEventListener('visibilitychange', () => this.#look(), { signal });
    this.#look();
  }

  dispose(): void {
    this.#ending.abort();
    clearTimeout(this.#timer);
  }

  #input(): void {
    this.#last = performance.now();
    if (this.now.activity !== 'active') this.#look();
  }

  /** Looks again when it can be otherwise: when somebody may have become idle, and then at every full minute. */
  #look(): void {
    clearTimeout(this.#timer);
    const quiet = performance.now() - this.#last;
    const next = atWork(performance.now(), this.#last, this.#page.hidden);
    const after = next.activity === 'active' ? IDLE - quiet : MINUTE - (quiet % MINUTE);
    this.#timer = setTimeout(() => this.#look(), Math.max(1, Math.ceil(after)));
    if (next.activity === this.now.activity && next.minutes === this.now.minutes) return;
    this.now = next;
    this.bump();
  }
}
