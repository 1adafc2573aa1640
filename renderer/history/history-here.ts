import { createContext, useContext, useLayoutEffect } from 'react';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import type { OpenArticle } from '../session/session-types.ts';
import { Watched } from '../session/watched.ts';
import type { Moments } from './moments.ts';

/** The open article, as its history needs it. */
export interface HistoryPlace {
  readonly aid: ArticleId;
  readonly open: OpenArticle;
  /** Null while the article is shown as it stood: then nothing is changed. */
  readonly acts: ActQueue | null;
  /** Takes a mark in hand and brings it into view. */
  take(mark: ActId): void;
}

/** Which article is open; tells its history when that changes. */
export class HistoryHere extends Watched {
  #place: HistoryPlace | null = null;

  get place(): HistoryPlace | null {
    return this.#place;
  }

  /** The open article is this now; the returned function says that it is closed. */
  enter(place: HistoryPlace): () => void {
    this.#place = place;
    this.bump();
    return () => {
      if (this.#place !== place) return;
      this.#place = null;
      this.bump();
    };
  }
}

/** An article as it stood: which one, and which of the moments that are kept of it. */
export interface Past {
  readonly aid: ArticleId;
  readonly moments: Moments;
  /** The number of the moment, from the first. */
  readonly at: number;
}

/** What the views of an open project may ask of its history. */
export interface HistoryDoor {
  readonly here: HistoryHere;
  /** The article that is shown as it stood; null: everything is shown as it is. */
  readonly past: Past | null;
  show(past: Past | null): void;
}

/** Given by `HistoryPlaces`. */
export const HistoryContext = createContext<HistoryDoor | null>(null);

/** The history of the open project. @throws outside of a project */
export function useHistory(): HistoryDoor {
  const door = useContext(HistoryContext);
  if (!door) throw new Error('Bug: useHistory outside of a project');
  return door;
}

/** Tells the history which article is open, with its first paint: what comes in from then on is told apart by it. */
export function useHistoryHere({ aid, open, acts, take }: HistoryPlace): void {
  const { here } = useHistory();
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a mark is taken does not tell whether another article is open
  useLayoutEffect(() => here.enter({ aid, open, acts, take }), [here, aid, open, acts]);
}
