import { useEffect, useEffectEvent, useState } from 'react';

/** Something that was asked for and is done as soon as it can be. */
export interface WhenReady {
  /** Whether it was asked for and is still to come. */
  readonly isAwaited: boolean;
  /** Asks for it. */
  ask(): void;
  /** Thinks better of it. */
  forget(): void;
}

/** Does something once it is asked for and what it needs is there, whichever comes last. */
export function useWhenReady(isReady: boolean, act: () => void): WhenReady {
  const [isAwaited, setAwaited] = useState(false);
  const come = useEffectEvent(() => {
    setAwaited(false);
    act();
  });
  useEffect(() => {
    if (isAwaited && isReady) come();
  }, [isAwaited, isReady]);
  return { isAwaited, ask: () => setAwaited(true), forget: () => setAwaited(false) };
}
