import { expect, test } from 'vitest';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { startHubProcess } from '../kit/hub.ts';
import { closing, Person } from '../kit/team.ts';
import { until } from '../kit/until.ts';

test.each(['before', 'after'] as const)(
  'a project that is opened anew while it is put on a hub is on that hub, %s its session is there',
  async (when) => {
    const hub = await startHubProcess();
    const window = new Person('Ana').computer.window();
    const [read, letGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let slow = false;
    const host: Host = {
      ...window,
      on: (name, listener) => window.on(name, listener),
      async rememberProject(pid: ProjectId, name: string) {
        if (slow) {
          read.resolve();
          await letGoOn.promise;
        }
        return window.rememberProject(pid, name);
      },
    };
    const door = makeDoor(host, { memory: shortMemory(), copy: noCopy });
    const first = closing(await door.create('Flood'));
    // A file was opened: its project is opened anew, and what is known of it has been read.
    slow = true;
    const opening = door.open(first.pid);
    await read.promise;
    if (when === 'after') letGoOn.resolve();
    const early = when === 'after' ? closing(await opening) : null;
    expect(await door.share(first, hub.url, hub.invitation)).toEqual({ ok: true, value: true });
    letGoOn.resolve();
    const second = early ?? closing(await opening);
    expect(second.hub).toBe(hub.url);
    await until(second, () => second.status.hub.state === 'saved', 'it is on the hub');
  },
);
