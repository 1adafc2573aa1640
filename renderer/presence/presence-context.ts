import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { PersonHere, ProjectPresence } from '../session/presence-types.ts';

/** What the views of an open project may ask of who is here. */
export interface PresenceDoor {
  readonly presence: ProjectPresence;
  /** Whom one's reader follows; null for nobody. */
  readonly followed: MemberId | null;
  follow(member: MemberId): void;
  /** Opens the article that somebody has open, and shows where in it they are. */
  goTo(member: MemberId): void;
  /** Whom one asked to be brought to, until the reader has brought one there; null for nobody. */
  readonly sought: MemberId | null;
  found(): void;
}

/** Given by `PresencePlace`. */
export const PresenceContext = createContext<PresenceDoor | null>(null);

/** Who is here, in the open project. @throws outside of a project */
export function usePresence(): PresenceDoor {
  const door = useContext(PresenceContext);
  if (!door) throw new Error('Bug: usePresence outside of a project');
  return door;
}

/** Everybody else who is here now. */
export function usePeopleHere({ presence }: Pick<PresenceDoor, 'presence'>): readonly PersonHere[] {
  const subscribe = useCallback((listener: () => void) => presence.subscribe(listener), [presence]);
  return useSyncExternalStore(subscribe, () => presence.people);
}

/** Who has an article open now, as one string of their ids: a row is rendered again only when that changes. */
export function useReadersOf(aid: ArticleId): readonly MemberId[] {
  const { presence } = usePresence();
  const subscribe = useCallback((listener: () => void) => presence.subscribe(listener), [presence]);
  const readers = useSyncExternalStore(subscribe, () =>
    presence.people
      .filter((person) => person.aid === aid)
      .map(({ member }) => member)
      .join(' '),
  );
  return readers === '' ? [] : (readers.split(' ') as MemberId[]); // as they were joined above
}
