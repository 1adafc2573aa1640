import type * as Y from 'yjs';
import { applyUpdate } from 'yjs';
import { canonicalJson, type Json } from '../../../shared/base/canonical-json.ts';
import { isStepKey, type RoomName, type StepKey } from '../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import type { Computer } from './computer.ts';
import type { Hub } from './hub.ts';

/** Steps by their keys, each in its one spelling. */
type Steps = Map<StepKey, string>;

/** What the screens have promised: which steps are saved on which computer, and which on the hub. */
export class Promises {
  /** Every step that was ever seen, as it was seen first. */
  readonly #seen = new Map<RoomName, Steps>();
  readonly #onHub = new Map<RoomName, Set<StepKey>>();
  readonly #here = new Map<Computer, Map<RoomName, Set<StepKey>>>();
  /** What the hub lost when it went back to a backup: it is on computers alone until one of them brings it again. */
  readonly #lostByHub = new Map<RoomName, Set<StepKey>>();

  /** Looks at every screen. @throws when one says "on the hub" of a step that is not there, or a step has changed */
  note(computers: readonly Computer[], hub: Hub): void {
    for (const computer of computers) {
      for (const [name, room] of computer.rooms) {
        const steps = stepsOf(room.doc);
        this.#compare(name, steps, computer.name);
        if (room.status.here.state === 'saved') addAll(this.#hereOf(computer, name), steps.keys());
        const line = computer.lines.get(name);
        if (line?.inStep !== true || room.link.barrier.waiting > 0) continue;
        const held = stepsMap(hub.doc(name));
        for (const key of steps.keys()) {
          if (!held.has(key)) throw new Error(`${computer.name} says that ${key} is on the hub, which has not got it`);
        }
        addAll(setIn(this.#onHub, name), steps.keys());
      }
    }
  }

  /** A computer lost everything that was on it: its own promises are void. */
  forget(computer: Computer): void {
    this.#here.delete(computer);
  }

  /** A computer lost what it alone still had of what the hub had lost before: that is gone, as it must be. */
  computerLost(computers: readonly Computer[], hub: Hub): void {
    for (const [name, keys] of this.#lostByHub) {
      const again = stepsMap(hub.doc(name));
      for (const key of keys) if (again.has(key)) keys.delete(key);
      this.#giveUp(name, keys, computers);
    }
  }

  /** The hub went back to a backup: what it had since, and no computer has, nobody can bring back. */
  hubWasRestored(had: ReadonlyMap<RoomName, Y.Doc>, computers: readonly Computer[], hub: Hub): void {
    for (const [name, before] of had) {
      const now = stepsMap(hub.doc(name));
      const lost = [...stepsOf(before).keys()].filter((key) => !now.has(key));
      addAll(setIn(this.#lostByHub, name), lost);
      this.#giveUp(name, lost, computers);
      before.destroy();
    }
  }

  /** @throws when something that was said to be saved is missing, on a disk, or was changed */
  keptBy(computers: readonly Computer[], hub: Hub): void {
    for (const [name, keys] of this.#onHub) {
      const onDisk = hub.onDisk(name);
      const steps = stepsOf(onDisk);
      this.#compare(name, steps, 'the hub’s disk');
      for (const key of keys) {
        if (!steps.has(key) && !computers.some((computer) => keeps(computer, name, key)))
          throw new Error(`${key} in ${name} was said to be on the hub, and is on no disk any more`);
      }
      onDisk.destroy();
    }
    for (const [computer, rooms] of this.#here) {
      for (const [name, keys] of rooms) {
        const steps = onDiskOf(computer, name);
        for (const key of keys) {
          if (!steps.has(key) && !keeps(computer, name, key))
            throw new Error(`${key} in ${name} was said to be saved at ${computer.name}, and is not`);
        }
      }
    }
  }

  /** What the hub lost is no promise any more where none of these computers has it. */
  #giveUp(name: RoomName, lost: Iterable<StepKey>, computers: readonly Computer[]): void {
    for (const key of lost)
      if (!computers.some((computer) => holds(computer, name, key))) this.#onHub.get(name)?.delete(key);
  }

  #compare(name: RoomName, steps: Steps, where: string): void {
    const seen = this.#seen.get(name) ?? new Map<StepKey, string>();
    this.#seen.set(name, seen);
    for (const [key, spelling] of steps) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, spelling);
      else if (first !== spelling) throw new Error(`${where} holds another step than the one made as ${key}`);
    }
  }

  #hereOf(computer: Computer, name: RoomName): Set<StepKey> {
    const rooms = this.#here.get(computer) ?? new Map<RoomName, Set<StepKey>>();
    this.#here.set(computer, rooms);
    return setIn(rooms, name);
  }
}

const spellings = new WeakMap<object, string>();

/** A room's steps; each is spelled once. */
function stepsOf(doc: Y.Doc): Steps {
  const steps: Steps = new Map();
  for (const [key, value] of stepsMap(doc).entries()) {
    if (!isStepKey(key) || typeof value !== 'object' || value === null) throw new Error(`${key} is no step`);
    const spelling = spellings.get(value) ?? canonicalJson(value as Json); // it came out of JSON
    spellings.set(value, spelling);
    steps.set(key, spelling);
  }
  return steps;
}

function onDiskOf(computer: Computer, name: RoomName): Steps {
  const state = computer.disk.load(name);
  return state === null ? new Map() : stepsIn(state);
}

function stepsIn(state: Uint8Array): Steps {
  const doc = newRoomDoc();
  applyUpdate(doc, state);
  const steps = stepsOf(doc);
  doc.destroy();
  return steps;
}

/** Whether a computer could bring a step back: it has it open, on its disk, or put aside. */
const holds = (computer: Computer, name: RoomName, key: StepKey): boolean =>
  stepsMap(computer.room(name).doc).has(key) || onDiskOf(computer, name).has(key);

/**
 * Whether a step lies on a computer's disk, in its place or put aside. At the end everybody who may is alike with the hub; so
 * that is where the work of somebody who was removed lies, or what only they had when the hub went back to a backup.
 */
const keeps = (computer: Computer, name: RoomName, key: StepKey): boolean =>
  onDiskOf(computer, name).has(key) || rescued(computer.disk.rescues, name, key);

const rescued = (rescues: Computer['disk']['rescues'], name: RoomName, key: StepKey): boolean =>
  rescues.some(({ room, state }) => room === name && stepsIn(state).has(key));

function setIn(sets: Map<RoomName, Set<StepKey>>, name: RoomName): Set<StepKey> {
  const set = sets.get(name) ?? new Set<StepKey>();
  sets.set(name, set);
  return set;
}

function addAll(set: Set<StepKey>, keys: Iterable<StepKey>): void {
  for (const key of keys) set.add(key);
}
