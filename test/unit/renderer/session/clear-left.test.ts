import { expect, test } from 'vitest';
import { clearLeft, leaveNearby } from '../../../../renderer/session/clear-left.ts';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import type { SyncStatus } from '../../../../renderer/session/session-types.ts';
import { Watched } from '../../../../renderer/session/watched.ts';
import { newProjectId, type ProjectId } from '../../../../shared/model/ids.ts';

/** As much of an open project as is looked at here. */
class Session extends Watched {
  readonly pid: ProjectId;
  closed = false;
  status: SyncStatus;
  readonly catchUp = async () => ({ complete: false, why: null });

  constructor(pid: ProjectId) {
    super();
    this.pid = pid;
    this.status = this.#at('sending');
  }

  turn(hub: 'sending' | 'saved'): void {
    this.status = this.#at(hub);
    this.bump();
  }

  close(): void {
    this.closed = true;
    this.bump();
  }

  #at(hub: 'sending' | 'saved'): SyncStatus {
    return {
      here: { state: 'saved' },
      hub: { state: hub, waiting: 0 },
      people: { state: 'nobody' },
    } as unknown as SyncStatus; // no more is looked at
  }
}

function computer() {
  const cleared: ProjectId[] = [];
  const host = { clearNearby: async (pid: ProjectId) => void cleared.push(pid) };
  return { cleared, host, memory: shortMemory(), pid: newProjectId() };
}

test('what a project left behind on this computer goes once the other hub has it all, and not before', async () => {
  const { cleared, host, memory, pid } = computer();
  const session = new Session(pid);
  leaveNearby(memory, pid);
  const done = clearLeft(host, memory, session);
  await session.catchUp();
  expect(cleared, 'not all of it is there').toEqual([]);
  session.turn('saved');
  await done;
  expect(cleared).toEqual([pid]);
  await clearLeft(host, memory, session);
  expect(cleared, 'once').toEqual([pid]);
});

test('where Postil ended in between it goes when the project is open again; of others nothing goes', async () => {
  const { cleared, host, memory, pid } = computer();
  const first = new Session(pid);
  leaveNearby(memory, pid);
  const done = clearLeft(host, memory, first);
  first.close();
  await done;
  expect(cleared).toEqual([]);
  const again = new Session(pid);
  again.turn('saved');
  await clearLeft(host, memory, again);
  expect(cleared).toEqual([pid]);
  const other = new Session(newProjectId());
  other.turn('saved');
  await clearLeft(host, memory, other);
  expect(cleared).toEqual([pid]);
});
