import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import { type ActId, isStepKey, type StepKey } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { RegisterDesk } from '../register/register-desk.ts';
import type { OpenArticle, StepsTogether, UndoOutcome } from '../session/session-types.ts';
import { Trail } from '../session/trail.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** The rooms of an article that acts go to. */
type Place = 'marks' | 'textRoom';

/** Where undo goes; a step's key for what was done in several articles at once, beginning with that step. */
type Stop = Place | 'register' | StepKey;

/**
 * What one does in an open article, in order: signing takes a moment, and a change must build on what was written before
 * it. New records need nothing of one another, so a burst of them is signed at once. What is refused is said; what fails
 * does not hold up what follows.
 */
export class ActQueue {
  readonly #article: OpenArticle;
  readonly #register: RegisterDesk;
  readonly #together: StepsTogether;
  /** Settles when everything begun so far is written: what a change waits for. */
  #all: Promise<unknown> = Promise.resolve();
  /** Settles when the last change is written: what a new record waits for. */
  #changes: Promise<unknown> = Promise.resolve();
  /** Where the acts went: undo goes back that way. */
  readonly #trail = new Trail<Stop>();

  constructor(article: OpenArticle, register: RegisterDesk, together: StepsTogether) {
    this.#article = article;
    this.#register = register;
    this.#together = together;
  }

  /**
   * Takes note of what is done in the register, and in several articles at once, meanwhile, so that undo meets it in its
   * turn. The answer ends it.
   */
  follow(): () => void {
    const { marks, textRoom } = this.#article;
    const ends = [
      this.#register.moved.on((move) => this.#trail.note('register', move)),
      this.#together.follow({ rooms: [marks.name, textRoom.name], trail: this.#trail }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  /** Does something in its turn that this queue need not undo; settles as it does. */
  inTurn<T>(what: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      drop(this.#inTurn(() => what().then(resolve, reject)));
    });
  }

  /** Makes a new record in one of the rooms; `then` gets its value when it went well. */
  add<T>(place: Place, what: () => Promise<Result<T>>, then?: (value: T) => void): void {
    const added = this.#changes.then(() => this.#write(place, what, then)).catch(complain);
    this.#all = Promise.all([this.#all, added]);
  }

  /**
   * Does something to a record as it is when its turn comes; nothing when it is gone by then. A record that is still
   * being made is asked for its id then. An act that answers `false` had nothing to write, and undo does not meet it.
   * Resolves when its turn is over, whatever came of it.
   */
  change(
    place: Place,
    of: ActId | (() => ActId | null),
    what: (record: FoldedRecord) => Promise<Result<unknown>>,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const id = typeof of === 'function' ? of() : of;
      const record = id === null ? undefined : this.#article[place].fold.get(id);
      if (record) await this.#write(place, () => what(record));
    });
  }

  /**
   * Undoes or redoes one's last step, in the room where it was. What was done in many articles at once holds up nothing
   * here once this one is through.
   */
  travel(verb: 'undo' | 'redo', then: (outcome: UndoOutcome) => void): void {
    drop(
      this.#inTurn(() => {
        const { promise, resolve } = Promise.withResolvers<void>();
        const report = (outcome: UndoOutcome | null) => outcome && then(outcome);
        drop(this.#travel(verb, resolve).then(report).catch(complain).finally(resolve));
        return promise;
      }),
    );
  }

  async #travel(verb: 'undo' | 'redo', hereIsDone: () => void): Promise<UndoOutcome | null> {
    const place = this.#next(verb);
    if (place === 'register') return this.#register.travel(verb);
    if (isStepKey(place)) return this.#together.travel(verb, place, hereIsDone);
    const outcome = await this.#article[place][verb](hereIsDone);
    this.#trail.note(place, verb);
    return outcome;
  }

  /** Where the next turn is: what was done before this article was opened is undone in its own rooms only. */
  #next(verb: 'undo' | 'redo'): Stop {
    const can = verb === 'undo' ? 'canUndo' : 'canRedo';
    const isThere = (place: Stop): boolean => {
      if (isStepKey(place)) return this.#together.can(verb, place);
      if (place !== 'register') return this.#article[place][can];
      // Where one may not write any more, it is no way back to what was done before.
      return this.#register.room.canWrite && this.#register.room[can];
    };
    return [...this.#trail.ahead(verb), 'marks' as const, 'textRoom' as const].find(isThere) ?? 'marks';
  }

  #inTurn(what: () => Promise<void>): Promise<void> {
    const turn = this.#all.then(what).catch(complain);
    this.#changes = turn;
    this.#all = turn;
    return turn;
  }

  async #write<T>(place: Place, what: () => Promise<Result<T>>, then?: (value: T) => void): Promise<void> {
    const result = await what();
    if (!result.ok) return say(result.message);
    if (result.value !== false) this.#trail.note(place, 'act');
    then?.(result.value);
  }
}
