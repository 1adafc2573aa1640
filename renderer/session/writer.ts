import type * as Y from 'yjs';
import { assert } from '../../shared/base/assert.ts';
import { drop } from '../../shared/base/drop.ts';
import { Emitter } from '../../shared/base/emitter.ts';
import type { Host } from '../../shared/host/contract.ts';
import { type MemberId, newStepKey, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import type { Act, Step, UnsignedStep, Via } from '../../shared/model/step.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { fitInStep } from '../../shared/steps/step-length.ts';
import { writeSteps } from '../../shared/steps/steps-map.ts';
import { ORIGINS } from './origins.ts';
import type { Acts } from './session-types.ts';

/** A step that waits to be numbered and signed. */
interface Wish {
  readonly key: StepKey;
  readonly acts: readonly Act[];
  readonly via: Via;
  /** The pseudonym of somebody whose work it is; null: the signer's own. */
  readonly whose: string | null;
  readonly done: (key: StepKey) => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * The one way steps get into a room: numbers them after everything seen here, has the host sign them, and writes them.
 * A burst is signed in one call and written in one transaction, in the order it was asked for.
 */
export class Writer {
  /** Told when it gets busy, and when it is no longer. */
  readonly changed = new Emitter<void>();
  readonly #host: Host;
  readonly #room: RoomName;
  readonly #me: MemberId;
  readonly #doc: Y.Doc;
  readonly #fold: Fold;
  #wishes: Wish[] = [];
  #writing = false;

  constructor(host: Host, room: RoomName, me: MemberId, doc: Y.Doc, fold: Fold) {
    this.#host = host;
    this.#room = room;
    this.#me = me;
    this.#doc = doc;
    this.#fold = fold;
  }

  /** Whether steps wait for their signature. */
  get busy(): boolean {
    return this.#writing;
  }

  /**
   * Resolves with the step's key once the step is in the document. Rejects when the host will not sign it.
   * @throws when there are no acts, or more than one step may have
   */
  write(wanted: Acts, via: Via, whose: string | null = null): Promise<StepKey> {
    const key = newStepKey(this.#me);
    const acts = typeof wanted === 'function' ? wanted(key) : wanted;
    assert(acts.length > 0 && fitInStep(acts), `a step of these ${acts.length} acts would not be read`);
    return new Promise((done, failed) => {
      this.#wishes.push({ key, acts, via, whose, done, failed });
      if (!this.#writing) drop(this.#run());
    });
  }

  async #run(): Promise<void> {
    this.#become(true);
    // Whatever else is asked for in this same turn belongs to the burst.
    await Promise.resolve();
    while (this.#wishes.length > 0) {
      const burst = this.#wishes;
      this.#wishes = [];
      await this.#writeBurst(burst);
    }
    this.#become(false);
  }

  #become(writing: boolean): void {
    this.#writing = writing;
    this.changed.emit();
  }

  async #writeBurst(burst: readonly Wish[]): Promise<void> {
    const first = this.#fold.seq + 1;
    const at = Date.now();
    const steps = burst.map(({ key, acts, via, whose }, index) => {
      const named = whose === null ? {} : { for: whose };
      const step: UnsignedStep = { v: 1, by: this.#me, at, seq: first + index, via, ...named, acts };
      return { key, step };
    });
    try {
      const signatures = await this.#host.sign(this.#room, steps);
      const signed = steps.map(({ key, step }, index): [StepKey, Step] => [key, { ...step, sig: signatures[index]! }]);
      writeSteps(this.#doc, signed, ORIGINS.here);
    } catch (error) {
      for (const wish of burst) wish.failed(error);
      return;
    }
    for (const [index, wish] of burst.entries()) wish.done(steps[index]!.key);
  }
}
