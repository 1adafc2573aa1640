import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { OpenArticle, UndoOutcome } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** The rooms of an article that acts go to. */
type Place = 'marks' | 'textRoom';

/**
 * What one does in an open article, in order: signing takes a moment, and a change must build on what was written before
 * it. New records need nothing of one another, so a burst of them is signed at once. What is refused is said; what fails
 * does not hold up what follows.
 */
export class ActQueue {
  readonly #article: OpenArticle;
  /** Settles when everything begun so far is written: what a change waits for. */
  #all: Promise<unknown> = Promise.resolve();
  /** Settles when the last change is written: what a new record waits for. */
  #changes: Promise<unknown> = Promise.resolve();
  /** Where the last act went: undo begins there. */
  #last: Place = 'marks';

  constructor(article: OpenArticle) {
    this.#article = article;
  }

  /** Makes a new record in one of the rooms; `then` gets its value when it went well. */
  add<T>(place: Place, what: () => Promise<Result<T>>, then?: (value: T) => void): void {
    const added = this.#changes.then(() => this.#write(place, what, then)).catch(complain);
    this.#all = Promise.all([this.#all, added]);
  }

  /**
   * Does something to a record as it is when its turn comes; nothing when it is gone by then. Resolves when its turn is
   * over, whatever came of it.
   */
  change(place: Place, id: ActId, what: (record: FoldedRecord) => Promise<Result<unknown>>): Promise<void> {
    return this.#inTurn(async () => {
      const record = this.#article[place].fold.get(id);
      if (record) await this.#write(place, () => what(record));
    });
  }

  /** Undoes or redoes one's last step, in the room where it was. */
  travel(verb: 'undo' | 'redo', then: (outcome: UndoOutcome) => void): void {
    drop(
      this.#inTurn(async () => {
        const can = verb === 'undo' ? 'canUndo' : 'canRedo';
        const other: Place = this.#last === 'marks' ? 'textRoom' : 'marks';
        const place = !this.#article[this.#last][can] && this.#article[other][can] ? other : this.#last;
        then(await this.#article[place][verb]());
      }),
    );
  }

  #inTurn(what: () => Promise<void>): Promise<void> {
    const turn = this.#all.then(what).catch(complain);
    this.#changes = turn;
    this.#all = turn;
    return turn;
  }

  async #write<T>(place: Place, what: () => Promise<Result<T>>, then?: (value: T) => void): Promise<void> {
    this.#last = place;
    const result = await what();
    if (result.ok) then?.(result.value);
    else say(result.message);
  }
}
