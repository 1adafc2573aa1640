import type { Result } from '../../shared/base/result.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { OpenArticle, UndoOutcome } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** The rooms of an article that acts go to. */
type Place = 'marks' | 'textRoom';

/**
 * What one does in an open article, one after the other: signing takes a moment, and the second of two quick key presses
 * must build on what the first one wrote. What is refused is said; what fails does not hold up what follows.
 */
export class ActQueue {
  readonly #article: OpenArticle;
  #tail: Promise<void> = Promise.resolve();
  /** Where the last act went: undo begins there. */
  #last: Place = 'marks';

  constructor(article: OpenArticle) {
    this.#article = article;
  }

  /** Does something in one of the rooms; `then` gets its value when it went well. */
  add<T>(place: Place, what: () => Promise<Result<T>>, then?: (value: T) => void): void {
    this.#tail = this.#tail
      .then(async () => {
        this.#last = place;
        const result = await what();
        if (result.ok) then?.(result.value);
        else say(result.message);
      })
      .catch(complain);
  }

  /** Does something to a record as it is when its turn comes; nothing when it is gone by then. */
  change(place: Place, id: ActId, what: (record: FoldedRecord) => Promise<Result<unknown>>): void {
    this.add(place, async () => {
      const record = this.#article[place].fold.get(id);
      return record ? what(record) : { ok: true, value: null };
    });
  }

  /** Undoes or redoes one's last step, in the room where it was. */
  travel(verb: 'undo' | 'redo', then: (outcome: UndoOutcome) => void): void {
    this.#tail = this.#tail
      .then(async () => {
        const can = verb === 'undo' ? 'canUndo' : 'canRedo';
        const other: Place = this.#last === 'marks' ? 'textRoom' : 'marks';
        const place = !this.#article[this.#last][can] && this.#article[other][can] ? other : this.#last;
        then(await this.#article[place][verb]());
      })
      .catch(complain);
  }
}
