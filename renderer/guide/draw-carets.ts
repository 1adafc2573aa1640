import { type Binding, type Provider, syncCursorPositions, type UserState } from '@lexical/yjs';

/**
 * Draws where the others write. What they tell of it may be made up: a place that cannot be drawn is left out, and nothing
 * else suffers for it.
 */
export function drawCarets(binding: Binding, provider: Provider): void {
  const told = provider.awareness.getStates();
  if (draws(binding, provider, told)) return;
  const good = [...told].filter((each) => draws(binding, provider, new Map([each])));
  draws(binding, provider, new Map(good));
}

/** Draws these, and no others; whether all of them could be. */
function draws(binding: Binding, provider: Provider, carets: Map<number, UserState>): boolean {
  try {
    syncCursorPositions(binding, provider, { getAwarenessStates: () => carets });
    return true;
  } catch {
    return false; // whoever told it is somebody else's affair
  }
}
