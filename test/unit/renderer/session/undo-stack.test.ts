import { expect, test } from 'vitest';
import { type DeviceMemory, memoryOf, shortMemory } from '../../../../renderer/session/device-memory.ts';
import { makeDoor } from '../../../../renderer/session/door.ts';
import { noCopy } from '../../../../renderer/session/local-copy.ts';
import { MOST_ROOMS } from '../../../../renderer/session/undo-rooms.ts';
import { UndoStack } from '../../../../renderer/session/undo-stack.ts';
import { actId, newProjectId, newStepKey, type StepKey } from '../../../../shared/model/ids.ts';
import { edit, mark } from '../../../../shared/steps/commands.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ANA, anchorAt, BEN, Device } from '../../../kit/people.ts';

const ROOM = projectRoom(newProjectId());
const claim = mark('claim', [anchorAt(0, 'Flood')]);

/** Somebody's stack over their device; while `fails` is set, nothing can be written. */
function stackOf(device: Device, memory: DeviceMemory = shortMemory(), room = ROOM) {
  const broken: { fails: Error | null } = { fails: null };
  const write = async (...step: Parameters<Device['act']>): Promise<StepKey> => {
    await Promise.resolve();
    if (broken.fails !== null) throw broken.fails;
    return device.act(...step);
  };
  const stack = new UndoStack(memory, room, device.member, device.fold, write);
  return { stack, broken };
}

test('an undo that could not be written can be tried again', async () => {
  const ana = new Device(ANA);
  const { stack, broken } = stackOf(ana);
  const key = ana.act([claim]);
  stack.push(key);
  broken.fails = new Error('no key');
  await expect(stack.undo()).rejects.toThrow('no key');
  expect([stack.canUndo, stack.canRedo]).toEqual([true, false]);
  broken.fails = null;
  expect(await stack.undo()).toEqual({ done: true, skipped: 0 });
  expect(ana.fold.get(actId(key, 0))?.dropped).toBe(true);
  broken.fails = new Error('no key');
  await expect(stack.redo()).rejects.toThrow('no key');
  broken.fails = null;
  expect(await stack.redo()).toEqual({ done: true, skipped: 0 });
  expect(ana.fold.get(actId(key, 0))?.dropped).toBe(false);
});

test('a failed undo goes back below what was done meanwhile', async () => {
  const ana = new Device(ANA);
  const { stack, broken } = stackOf(ana);
  const first = ana.act([claim]);
  stack.push(first);
  broken.fails = new Error('no key');
  const failing = stack.undo();
  await Promise.resolve();
  const second = ana.act([claim]);
  stack.push(second);
  await expect(failing).rejects.toThrow('no key');
  broken.fails = null;
  await stack.undo();
  expect([first, second].map((key) => ana.fold.get(actId(key, 0))?.dropped)).toEqual([false, true]);
});

test('two undos at once are one after the other', async () => {
  const ana = new Device(ANA);
  const { stack } = stackOf(ana);
  const key = ana.act([claim]);
  const id = actId(key, 0);
  stack.push(key);
  stack.push(ana.act([edit(ana.fold.get(id)!, { tag: 'figure' })]));
  const done = { done: true, skipped: 0 };
  expect(await Promise.all([stack.undo(), stack.undo()])).toEqual([done, done]);
  expect(ana.fold.get(id)?.dropped).toBe(true);
});

test('what another person did is never offered for undo, though it is in the same browser’s memory', () => {
  const memory = shortMemory();
  const ana = new Device(ANA);
  const { stack } = stackOf(ana, memory);
  stack.push(ana.act([claim]));
  expect(stackOf(new Device(ANA), memory).stack.canUndo).toBe(true);
  expect(stackOf(new Device(BEN), memory).stack.canUndo).toBe(false);
});

test('each member has a memory of their own, and a session keeps to it', async () => {
  const browser = shortMemory();
  const keys = new Set<string>();
  const memory = { ...browser, set: (key: string) => keys.add(key) };
  const computer = new FakeComputer('Ana');
  const ana = await makeDoor(computer.window(), { memory, copy: noCopy }).create('Flood');
  await ana.project.act([claim]);
  ana.close();
  expect(keys.size).toBeGreaterThan(0);
  expect([...keys].filter((key) => !key.endsWith(`.${computer.keys.member}`))).toEqual([]);
  memoryOf(ANA, browser).set('postil.role', 'owner');
  expect(memoryOf(BEN, browser).get('postil.role')).toBeNull();
  expect(memoryOf(ANA, browser).get('postil.role')).toBe('owner');
});

test('two windows that have a room open keep what was done in both', async () => {
  const memory = shortMemory();
  const ana = new Device(ANA);
  const [one, other] = [stackOf(ana, memory).stack, stackOf(ana, memory).stack];
  const keys = [ana.act([claim]), ana.act([claim])] as const;
  one.push(keys[0]);
  other.push(keys[1]);
  expect(one.next.undo).toBe(keys[1]);
  await one.undo();
  await other.undo();
  expect(keys.map((key) => ana.fold.get(actId(key, 0))?.dropped)).toEqual([true, true]);
  expect(one.canUndo).toBe(false);
});

test('the stacks of as many rooms as are kept fit a browser’s storage, when all of them are full', () => {
  const memory = shortMemory();
  const keys = new Set<string>();
  const set = (key: string, value: string) => {
    keys.add(key);
    memory.set(key, value);
  };
  const noted = { ...memory, set };
  const ana = new Device(ANA);
  const { stack } = stackOf(ana, noted);
  for (let n = 0; n < 250; n++) stack.push(newStepKey(ANA));
  const [name] = [...keys];
  const size = name!.length + memory.get(name!)!.length; // it was kept
  expect((size + 100) * MOST_ROOMS).toBeLessThan(5 * 2 ** 20);
});

test('where too many rooms have been written in, those written in longest ago are forgotten', () => {
  const memory = shortMemory();
  const ana = new Device(ANA);
  const rooms = Array.from({ length: MOST_ROOMS + 2 }, () => projectRoom(newProjectId()));
  const push = (room: (typeof rooms)[number]) => stackOf(ana, memory, room).stack.push(newStepKey(ANA));
  for (const room of rooms.slice(0, MOST_ROOMS)) push(room);
  push(rooms[0]!);
  push(rooms[MOST_ROOMS]!);
  push(rooms[MOST_ROOMS + 1]!);
  const gone = rooms.filter((room) => !stackOf(ana, memory, room).stack.canUndo);
  expect(gone).toEqual(rooms.slice(1, 3));
});
