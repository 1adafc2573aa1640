import { expect, onTestFinished, test, vi } from 'vitest';
import { leftOf } from '../../../../renderer/removal/forget-copies.ts';
import { type DeviceMemory, shortMemory } from '../../../../renderer/session/device-memory.ts';
import { Together } from '../../../../renderer/session/together.ts';
import { KeptGroups } from '../../../../renderer/session/together-groups.ts';
import { type ArticleId, articleIdOf, newProjectId, newStepKey, type StepKey } from '../../../../shared/model/ids.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { ANA } from '../../../kit/people.ts';
import { wayThrough } from '../../../kit/way-back.ts';

const PID = newProjectId();
const ROOMS = Array.from({ length: 1_000 }, (_, n) => teamRoom(PID, articleIdOf(String(n))));

/** Groups over rooms that are written and turned at once, unless a turn of one of them has something `before` it. */
function groupsIn(memory: DeviceMemory) {
  const turned: string[] = [];
  const before = new Map<StepKey, () => Promise<void>>();
  const together = new Together(
    memory,
    PID,
    ANA,
    (name, what) =>
      what({
        name,
        turn: async (key: StepKey, verb: 'undo' | 'redo') => {
          await before.get(key)?.();
          turned.push(`${verb} ${ROOMS.indexOf(name)}`);
          return { outcome: { done: true, skipped: 0 }, by: newStepKey(ANA), skipped: 0 };
        },
      } as never), // no more of a room is used
  );
  onTestFinished(() => together.close());
  /** The group that was begun last of all that are kept. */
  const last = () => new KeptGroups(memory, PID, ANA).all.findLast(({ undo }) => undo.length > 0);
  const travelLast = async () => {
    const group = last();
    if (group !== undefined) await together.travel('undo', group.id);
    return group !== undefined;
  };
  /** Does one step in each of the first rooms, from one of them on. */
  const doAtOnce = async (count: number, from = 0) => {
    const begun = together.begin();
    const keys: StepKey[] = [];
    for (const name of ROOMS.slice(from, from + count)) {
      keys.push(await begun.act({ name, act: async () => newStepKey(ANA) }, [], 'mark-all'));
    }
    begun.end();
    return keys as [StepKey, ...StepKey[]];
  };
  return { together, turned, before, doAtOnce, way: wayThrough(together), travelLast };
}

test('a thousand rooms are written down a few times, and what is remembered has a bound', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const memory = shortMemory();
  let written = 0;
  let longest = 0;
  const counting: DeviceMemory = {
    ...memory,
    set(key, value) {
      written += value.length;
      longest = Math.max(longest, value.length);
      memory.set(key, value);
    },
  };
  const { doAtOnce } = groupsIn(counting);
  await doAtOnce(1_000);
  expect(written).toBeLessThan(200_000);
  for (let n = 0; n < 7; n++) await doAtOnce(1_000);
  expect(longest).toBeLessThan(600_000);
  // Those that were done last are the ones that stay.
  const { travelLast, turned } = groupsIn(memory);
  for (let n = 0; n < 5; n++) await travelLast();
  expect(turned).toHaveLength(5_000);
  expect(await travelLast()).toBe(false);
});

test('what is done for longer than a moment is written down meanwhile', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const memory = shortMemory();
  const { together } = groupsIn(memory);
  const begun = together.begin();
  for (const name of ROOMS.slice(0, 3)) await begun.act({ name, act: async () => newStepKey(ANA) }, [], 'mark-all');
  const undone = async () => {
    const other = groupsIn({ ...memory, set: () => undefined });
    await other.travelLast();
    return other.turned.length;
  };
  expect(await undone()).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(await undone()).toBe(3);
});

test('redo that is asked for while all of it is being undone waits for that, and brings all of it back', async () => {
  const { way, turned, before, doAtOnce } = groupsIn(shortMemory());
  const [first] = await doAtOnce(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  before.set(first, () => {
    reached.resolve();
    return promise;
  });
  const undo = way.travel('undo');
  await reached.promise;
  const redo = way.travel('redo');
  resolve();
  await Promise.all([undo, redo]);
  expect(turned).toEqual(['undo 1', 'undo 0', 'redo 0', 'redo 1']);
});

test('steps that cannot be undone hold up nothing that was done before them, and can be tried again', async () => {
  const { way, turned, before, doAtOnce, travelLast } = groupsIn(shortMemory());
  await doAtOnce(1);
  const [bad] = await doAtOnce(2, 1);
  before.set(bad, () => Promise.reject(new Error('The disk has a bad place there.')));
  await expect(way.travel('undo')).rejects.toThrow('bad place');
  await way.travel('undo');
  expect(turned).toEqual(['undo 2', 'undo 0']);
  expect(way.can('undo')).toBe(false);
  await expect(travelLast()).rejects.toThrow('bad place');
});

test('two windows keep what each did at once, and see what the other undid', async () => {
  const memory = shortMemory();
  const [one, other] = [groupsIn(memory), groupsIn(memory)];
  await one.doAtOnce(2);
  await other.doAtOnce(3, 2);
  await one.travelLast();
  expect(one.turned).toEqual(['undo 4', 'undo 3', 'undo 2']);
  await other.travelLast();
  expect(other.turned).toEqual(['undo 1', 'undo 0']);
  expect([one.way.can('undo'), other.way.can('undo')]).toEqual([false, false]);
});

test('what is remembered forgets the rooms of a deleted article, and only these', async () => {
  const memory = shortMemory();
  await groupsIn(memory).doAtOnce(3);
  const key = `postil.together.${PID}`;
  const left = (pid: typeof PID, aid: ArticleId, name = key) => leftOf(name, memory.get(key)!, { pid, aid });
  expect(left(newProjectId(), articleIdOf('1'))).toBeNull();
  expect(left(PID, articleIdOf('1'), `postil.list.${PID}`)).toBeNull();
  memory.set(key, left(PID, articleIdOf('1'))!);
  const { travelLast, turned } = groupsIn(memory);
  await travelLast();
  expect(turned).toEqual(['undo 2', 'undo 0']);
});

test.each(['', 'no JSON', '{}', '[1, [2], [[], []]]', `[["${newStepKey(ANA)}", ["x y", 3], null]]`])(
  'what cannot be read is nothing to undo: %s',
  async (kept) => {
    const memory = shortMemory();
    memory.set(`postil.together.${PID}`, kept);
    expect(await groupsIn(memory).travelLast()).toBe(false);
  },
);
