import { setImmediate as nextTurn } from 'node:timers/promises';
import * as Y from 'yjs';
import type { RoomName, StepKey } from '../shared/model/ids.ts';
import type { Role } from '../shared/model/role.ts';
import type { GuardContext } from '../shared/steps/guard/context.ts';
import { type Held, HeldDoc } from '../shared/steps/guard/held.ts';
import { type Accepted, judge } from '../shared/steps/guard.ts';
import { newRoomDoc, stepsMap } from '../shared/steps/steps-map.ts';
import type { Refusal } from '../shared/wire/refusal.ts';
import type { Room } from '../shared/wire/room.ts';
import type { TrialStep } from '../shared/wire/trial.ts';
import type { Log } from './log/log.ts';
import { LogError } from './log/log.ts';
import { RefusedError } from './refused-error.ts';

/** The most updates that are judged before those that passed are written, together, with one fsync. */
const TURN = 64;

/** So many steps of a question are judged before others get their turn: a step that is none takes no turn of its own. */
const TRIAL_TURN = 100;

/** An update that somebody brings. */
export interface Brought {
  readonly update: Uint8Array;
  /** The role of the one who brings it, which is rarely what counts (GUARD.md). */
  readonly carrier: Role;
  /** Whether it answers the hub's own state vector. A single update does not, and may run ahead of that answer ([G3]). */
  readonly isAnswer: boolean;
  /** What the document's listeners see as the origin of the change. */
  readonly origin: unknown;
}

/** One that waits to be taken in. */
interface Ask extends Brought {
  readonly settle: (refused: Error | null) => void;
}

/** What a room's desk needs besides its document. */
export interface DeskOffice extends Pick<GuardContext, 'roleOf' | 'verify'> {
  readonly log: Log;
  /** Whether the room takes nothing more, as far as is known at this moment. */
  isFrozen(): boolean;
}

/**
 * Where a room's updates are taken in, one after another: judged, then logged, then applied to the document, so that
 * nothing is in the document, acknowledged or shown to others that is not on the disk.
 */
export class RoomDesk {
  readonly #doc: Y.Doc;
  readonly #room: Room;
  readonly #name: RoomName;
  readonly #office: DeskOffice;
  readonly #held: HeldDoc;
  readonly #queue: Ask[] = [];
  #working = false;

  /** The document must hold all that the log has of the room, and from now on is changed here alone. */
  constructor(doc: Y.Doc, room: Room, name: RoomName, office: DeskOffice) {
    this.#doc = doc;
    this.#room = room;
    this.#name = name;
    this.#office = office;
    this.#held = new HeldDoc(doc);
  }

  /**
   * Takes an update in; resolves when what it brings is on the disk and in the document, or when it was left aside for
   * running ahead. Rejects with a `RefusedError`.
   */
  take(brought: Brought): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ ...brought, settle: (refused) => (refused ? reject(refused) : resolve()) });
      if (!this.#working) void this.#work(); // never rejects: every failure goes to the ask it belongs to
    });
  }

  /** Which of these steps would be refused if each came alone now, and why. Nothing is taken in. */
  async wouldRefuse(steps: readonly TrialStep[], carrier: Role): Promise<(readonly [StepKey, Refusal])[]> {
    const refused: (readonly [StepKey, Refusal])[] = [];
    for (const [n, [key, value]] of steps.entries()) {
      if (n > 0 && n % TRIAL_TURN === 0) await nextTurn();
      const doc = newRoomDoc();
      stepsMap(doc).set(key, value);
      const update = Y.encodeStateAsUpdate(doc);
      doc.destroy();
      try {
        await this.#judge({ update, carrier, isAnswer: true }, this.#held);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        refused.push([key, error.reason]);
      }
    }
    return refused;
  }

  /** Resolves when all that was brought so far is taken in or refused. */
  settled(): Promise<void> {
    return this.take({ update: NOTHING, carrier: 'viewer', isAnswer: true, origin: null });
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#queue.length > 0) await this.#turn(this.#queue.splice(0, TURN));
    this.#working = false;
  }

  async #turn(asks: readonly Ask[]): Promise<void> {
    const passed: { readonly ask: Ask; readonly accepted: Accepted }[] = [];
    let held: Held = this.#held;
    for (const ask of asks) {
      try {
        const accepted = await this.#judge(ask, held);
        if (accepted === null) ask.settle(null);
        else {
          held = accepted.layer;
          passed.push({ ask, accepted });
        }
      } catch (error) {
        ask.settle(asError(error));
      }
    }
    try {
      await Promise.all(passed.map(({ accepted: { bytes } }) => bytes && this.#office.log.append(this.#name, bytes)));
      for (const { ask, accepted } of passed) this.#apply(ask, accepted);
    } catch (error) {
      const refused = error instanceof LogError ? new RefusedError('disk', error.code) : asError(error);
      for (const { ask } of passed) ask.settle(refused);
      return;
    }
    for (const { ask } of passed) ask.settle(null);
  }

  /** @returns null when the update runs ahead */
  async #judge(
    { update, carrier, isAnswer }: Pick<Ask, 'update' | 'carrier' | 'isAnswer'>,
    held: Held,
  ): Promise<Accepted | null> {
    const { roleOf, verify, isFrozen } = this.#office;
    const verdict = await judge(update, { room: this.#room, name: this.#name, held, carrier, roleOf, verify });
    // What has passed before the room was frozen is still written: `settled` waits for it. Copies of what is held add nothing:
    // whoever got them by file has them under other client ids.
    if (verdict.ok && verdict.bytes !== null && !verdict.isCopies && isFrozen()) throw new RefusedError('frozen');
    if (verdict.ok) return verdict;
    if (verdict.rule === 'G3' && !isAnswer) return null;
    // Whoever carries a stranger's step is a member: told `not-a-member`, they would take it for themselves.
    if (verdict.refusal === 'not-a-member') throw new RefusedError('unknown-signer', verdict.rule);
    throw new RefusedError(verdict.refusal, verdict.rule);
  }

  #apply({ origin }: Ask, { bytes, layer }: Accepted): void {
    if (bytes === null) return;
    Y.applyUpdate(this.#doc, bytes, origin);
    this.#held.settle(layer.signers, layer.seq);
  }
}

/** An update that brings nothing. */
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
