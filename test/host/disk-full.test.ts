import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newProjectId } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { canMount, type SmallDisk, smallDisk } from '../kit/small-disk.ts';

const KiB = 1024;
let disk: SmallDisk | null = null;
let host: TestHost | null = null;
beforeEach(() => {
  disk = smallDisk(4);
});
afterEach(async () => {
  await host?.kill();
  disk?.remove();
});

/** The state of a room that holds one step of this size under this key. */
function update(key: string, bytes: number): Uint8Array {
  const doc = newRoomDoc();
  stepsMap(doc).set(key, 'x'.repeat(bytes));
  return Y.encodeStateAsUpdate(doc);
}

const title = canMount
  ? 'a full disk is said, nothing saved before is hurt, and saving goes on once there is room'
  : 'a full disk is said and hurts nothing (skipped: this machine does not let the tests mount a small disk)';

test.skipIf(!canMount)(title, async () => {
  if (disk === null) throw new Error('the small disk could not be mounted');
  const room = projectRoom(newProjectId());
  host = await startHost(disk.path);
  const { host: calls, close } = await host.connect('tab');
  await calls.identity();
  await calls.changeSettings({ name: 'Ana' });

  disk.fill(512 * KiB);
  const saved: string[] = [];
  let refusal: string | null = null;
  for (let n = 0; n < 60 && refusal === null; n++) {
    const answer = await calls.appendUpdate(room, update(`step ${n}`, 32 * KiB));
    if (answer.ok) saved.push(`step ${n}`);
    else refusal = answer.code;
  }
  expect(refusal).toBe('disk-full');
  expect(saved.length).toBeGreaterThan(3);
  const held = async (): Promise<string[]> => {
    const doc = newRoomDoc();
    Y.applyUpdate(doc, (await calls.loadRoom(room)) ?? update('nothing', 0));
    return [...stepsMap(doc).keys()].sort();
  };
  expect(await held()).toEqual(saved.toSorted());

  disk.fill(0);
  await expect(calls.changeSettings({ name: 'Ben' })).rejects.toThrow(
    'The disk is full: free some space, nothing saved before is hurt.',
  );
  expect(await calls.settings()).toMatchObject({ name: 'Ana' });
  expect(await calls.rescue(room, update('x', 10), 'why')).toMatchObject({ ok: false });

  disk.free();
  expect(await calls.appendUpdate(room, update('after', 10))).toEqual({ ok: true, value: true });
  expect(await held()).toEqual([...saved, 'after'].sort());
  expect(await calls.changeSettings({ name: 'Ben' })).toMatchObject({ name: 'Ben' });
  close();
});
