import { useCallback, useSyncExternalStore } from 'react';
import type { Watchable } from '../session/session-types.ts';

/**
 * Renders again whenever a watchable changes; answers its version, which is what to cache by:
 * `useMemo(() => read(watched), [watched, useWatchable(watched)])`.
 */
export function useWatchable(watched: Watchable): number {
  const subscribe = useCallback((listener: () => void) => watched.subscribe(listener), [watched]);
  return useSyncExternalStore(subscribe, () => watched.version);
}
