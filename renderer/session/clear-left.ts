import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { ProjectSession } from './session-types.ts';
import { until } from './until.ts';

type Left = Pick<ProjectSession, 'pid' | 'status' | 'catchUp' | 'subscribe'> & {
  /** Whether the session is over: then the next one goes on. */
  readonly closed: boolean;
};

/** What is remembered of a project that has left a hub of this computer, with all that was there. */
const LEFT = 'left';

const nameOf = (pid: ProjectId): string => `postil.left-nearby.${pid}`;

/** Remembers that a project goes from a hub of this computer to another one, and that nothing is there which is not here. */
export const leaveNearby = (memory: DeviceMemory, pid: ProjectId): void => memory.set(nameOf(pid), LEFT);

/**
 * Deletes what a hub of this computer kept of a project that has left it, once the other hub has all that is here on its
 * disk. Where Postil ends before that, it is done when the project is open again.
 */
export async function clearLeft(host: Pick<Host, 'clearNearby'>, memory: DeviceMemory, session: Left): Promise<void> {
  const { pid, subscribe } = session;
  if (memory.get(nameOf(pid)) !== LEFT) return;
  await session.catchUp();
  await until(subscribe, () => session.closed || isAllThere(session));
  if (session.closed) return;
  await host.clearNearby(pid);
  memory.set(nameOf(pid), '');
}

const isAllThere = ({ status: { here, hub } }: Left): boolean => here.state === 'saved' && hub.state === 'saved';
