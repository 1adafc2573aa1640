import { createContext, useContext, useEffect } from 'react';
import type { MarkAllRequest } from '../mark-all/request.ts';
import type { Here, OpenPlace } from './here.ts';

/** What the views of an open project may ask of the search. */
export interface FindDoor {
  readonly here: Here;
  /** Offers to mark every occurrence of some words. */
  markAll(request: MarkAllRequest): void;
}

/** Given by `FindPlace`. */
export const FindContext = createContext<FindDoor | null>(null);

/** The search of the open project. @throws outside of a project */
export function useFind(): FindDoor {
  const door = useContext(FindContext);
  if (!door) throw new Error('Bug: useFind outside of a project');
  return door;
}

/** Tells the search which article is open, and how it stands. The parts are compared: an act costs no more than that. */
export function useFindHere({ aid, text, marks, zones, ...acts }: OpenPlace): void {
  const { here } = useFind();
  // biome-ignore lint/correctness/useExhaustiveDependencies: how something is shown does not tell whether it changed
  useEffect(() => here.enter({ aid, text, marks, zones, ...acts }), [here, aid, text, marks, zones]);
}
