import { Emitter } from '../../shared/base/emitter.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { Watchable } from '../session/session-types.ts';

/** Which of several marks over one word: `place` counts from 1, innermost first. */
export interface Here {
  readonly place: number;
  readonly of: number;
}

/** What is held, as it is shown. */
interface Held {
  readonly id: ActId | null;
  /** Which part of the mark: the one clicked last, counted from 0. */
  readonly part: number;
  readonly here: Here | null;
}

/** A mark that is being made: its id is known when it is written. */
interface Making {
  id: ActId | null;
}

/** What a command is about that came just now. */
export interface Grip {
  readonly part: number;
  /** Asked when the command's turn comes: null when the mark came to nothing. */
  id(): ActId | null;
}

/**
 * The mark in hand. Signing a new one takes a moment, and the next key can come before it is there: that key means the
 * new mark, not the one that is still shown.
 */
export class Hand implements Watchable {
  readonly #changes = new Emitter<void>();
  #held: Held = { id: null, part: 0, here: null };
  #making: Making | null = null;
  #version = 0;

  get version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  get held(): Held {
    return this.#held;
  }

  /** Whether what will be in hand is still being made. */
  get isMaking(): boolean {
    return this.#making !== null;
  }

  /** What a command means that comes now. */
  get grip(): Grip {
    const making = this.#making;
    const { id, part } = this.#held;
    return making ? { part: 0, id: () => making.id } : { part, id: () => id };
  }

  /** Takes a mark in hand, or lets go (null); what is being made will not come into it. */
  take(id: ActId | null, part = 0, here: Here | null = null): void {
    this.#making = null;
    this.#held = { id, part, here };
    this.#version++;
    this.#changes.emit();
  }

  /** A mark is made from here on that will be in hand. The answer makes it, once. */
  begin(): { make(what: () => Promise<Result<ActId>>): Promise<Result<ActId>>; end(): void } {
    const making: Making = { id: null };
    this.#making = making;
    const end = () => {
      if (this.#making === making) this.#making = null;
    };
    return {
      make: async (what) => {
        try {
          const made = await what();
          if (made.ok) making.id = made.value;
          if (made.ok && this.#making === making) this.take(made.value);
          return made;
        } finally {
          end();
        }
      },
      end,
    };
  }
}
