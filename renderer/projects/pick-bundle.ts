import type { BundleOpened } from '../../shared/host/bundles.ts';
import { words } from '../../shared/words/words.ts';
import { arrived } from '../nearby/arrived.ts';
import type { ProjectSession, SessionDoor } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';

/** Asks for a `.postil` file, merges it and opens its project; null when the person thought better or it was refused. */
export async function pickBundle(door: SessionDoor): Promise<ProjectSession | null> {
  const picked = await door.host.pickBundle();
  if (!picked.ok) {
    say(picked.message, 'trouble');
    return null;
  }
  if (!picked.value) return null;
  arrived.put(picked.value);
  say(describeBundle(picked.value));
  return door.open(picked.value.pid);
}

/** Merges a `.postil` file that was dropped, and opens its project. */
export async function openDroppedBundle(door: SessionDoor, file: File): Promise<ProjectSession | null> {
  const opened = await door.openBundle(new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) {
    say(opened.message, 'trouble');
    return null;
  }
  arrived.put(opened.value);
  say(describeBundle(opened.value));
  return door.open(opened.value.pid);
}

/** What came in. */
export function describeBundle({ name, added, waiting }: Pick<BundleOpened, 'name' | 'added' | 'waiting'>): string {
  const { inFileAlready, onlyWaiting, fileBrought, waitToBeAdmitted } = words.projects;
  if (added === 0 && waiting > 0) return onlyWaiting(waiting, name);
  const news = added === 0 ? inFileAlready(name) : fileBrought(added, name);
  return waiting === 0 ? `${news}.` : `${news}. ${waitToBeAdmitted(waiting)}`;
}
