import type { DeviceMemory } from './device-memory.ts';

/** In so many rooms one's steps can be undone after Postil was closed: full stacks of all of them fit a browser's storage. */
export const MOST_ROOMS = 800;

/** Where the names of the stacks are kept, the one that was changed last at the end. */
const NAMES = 'postil.undo-rooms';

/** Notes that a stack was kept under this name, and forgets those that were changed longest ago where there are too many. */
export function keepLatest(memory: DeviceMemory, name: string): void {
  const names = keptNames(memory.get(NAMES));
  if (names.at(-1) === name) return;
  const kept = [...names.filter((other) => other !== name), name];
  for (const old of kept.splice(0, kept.length - MOST_ROOMS)) memory.remove(old);
  memory.set(NAMES, JSON.stringify(kept));
}

/** The names as they are kept; none when they cannot be read. */
function keptNames(kept: string | null): string[] {
  let value: unknown = null;
  try {
    value = kept === null ? null : JSON.parse(kept);
  } catch {
    return []; // begun anew
  }
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : [];
}
