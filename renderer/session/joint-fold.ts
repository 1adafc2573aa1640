import type * as Y from 'yjs';
import type { StepKey } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import { type Fold, newFold } from '../../shared/steps/fold.ts';
import { parseStep } from '../../shared/steps/parse.ts';
import { type RoomState, roomState } from '../../shared/steps/room-state.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { isAllTalk, isTalk } from '../../shared/steps/talk/only-talk.ts';

type Entry = readonly [string, unknown];

/** What one member made independently. */
export interface JointParts {
  /** The member's own marks. */
  readonly own: Y.Doc;
  /** The talk about them; null where one may not read it. */
  readonly review: Y.Doc | null;
  /** What of them was revealed; null while nothing was. */
  readonly revealed: RoomState | null;
}

/**
 * One member's own marks of an article together with the talk about them, which lies in a room of its own so that curators
 * can write there [I4]. Of the talk's room only talk counts: nobody changes a mark from there. Of what was revealed only
 * what was named then counts [I5].
 */
export class JointFold {
  readonly fold: Fold = newFold();
  readonly #parts: JointParts;
  /** Steps of the talk's room about records that are not in it: they wait until those come. */
  #waiting: readonly Entry[] = [];
  readonly #ends: (() => void)[];

  constructor(parts: JointParts) {
    this.#parts = parts;
    const { own, review } = parts;
    this.#start();
    this.#ends = [
      follow(
        own,
        (added) => this.fold.add(this.#counting(added)),
        () => this.#start(),
      ),
      ...(review
        ? [
            follow(
              review,
              (added) => this.#talk(added),
              () => this.#start(),
            ),
          ]
        : []),
    ];
  }

  /** Whether the marks are exactly what was revealed; true while nothing was. */
  get asRevealed(): boolean {
    const { own, revealed } = this.#parts;
    return revealed === null || roomState(this.#counting(stepsMap(own).entries())).digest === revealed.digest;
  }

  /** Whether an act belongs into the talk's room. */
  isTalk(act: Act): boolean {
    return isTalk(act, this.#isInTalk);
  }

  readonly #isInTalk = (key: StepKey): boolean => {
    const { review } = this.#parts;
    return review !== null && stepsMap(review).has(key);
  };

  close(): void {
    for (const end of this.#ends) end();
  }

  #start(): void {
    const { own, review } = this.#parts;
    this.#waiting = [];
    this.fold.reset(this.#counting(stepsMap(own).entries()));
    if (review !== null) this.#talk(stepsMap(review).entries());
  }

  #counting(entries: Iterable<Entry>): readonly Entry[] {
    const { revealed } = this.#parts;
    if (revealed === null) return [...entries];
    return [...entries].filter(([, step]) => (parseStep(step)?.seq ?? 0) <= revealed.seq);
  }

  #talk(entries: Iterable<Entry>): void {
    const { true: talk = [], false: rest = [] } = Object.groupBy([...this.#waiting, ...entries], (entry) =>
      isAllTalk(entry[1], this.#isInTalk) ? 'true' : 'false',
    );
    this.#waiting = rest;
    this.fold.add(talk);
  }
}

/** Tells of steps that come into a room, and (`onReplaced`) when a value under a held key was replaced. */
export function follow(doc: Y.Doc, onAdded: (added: readonly Entry[]) => void, onReplaced: () => void): () => void {
  const map = stepsMap(doc);
  const listen = (event: Y.YMapEvent<unknown>): void => {
    const keys = [...event.changes.keys];
    if (keys.some(([, { action }]) => action !== 'add')) onReplaced();
    else onAdded(keys.map(([key]) => [key, map.get(key)] as const));
  };
  map.observe(listen);
  return () => map.unobserve(listen);
}
