import { type DependencyList, useEffect, useState } from 'react';

/** Makes something that listens to the world outside, and disposes of it with the component; null until it is made. */
export function useOwned<T extends { dispose(): void }>(make: () => T, dependencies: DependencyList): T | null {
  const [owned, setOwned] = useState<T | null>(null);
  useEffect(() => {
    const made = make();
    setOwned(made);
    return () => {
      made.dispose();
      setOwned(null);
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them, as for `useMemo`
  }, dependencies);
  return owned;
}
