import { type DependencyList, useEffect, useState } from 'react';

/**
 * Makes something that listens to the world outside, and disposes of it with the component or when the dependencies change;
 * null until it is made, so that nothing is answered for dependencies that it was not made of.
 */
export function useOwned<T extends { dispose(): void }>(make: () => T, dependencies: DependencyList): T | null {
  const [owned, setOwned] = useState<{ readonly made: T; readonly of: DependencyList } | null>(null);
  useEffect(() => {
    const made = make();
    setOwned({ made, of: dependencies });
    return () => {
      made.dispose();
      setOwned(null);
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them, as for `useMemo`
  }, dependencies);
  const isOfNow = owned?.of.every((one, at) => Object.is(one, dependencies[at]));
  return owned !== null && isOfNow ? owned.made : null;
}
