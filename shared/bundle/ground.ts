import * as Y from 'yjs';
import { isStepKey, type RoomName, type StepKey } from '../model/ids.ts';
import { newRoomDoc, STEPS, stepsMap } from '../steps/steps-map.ts';
import { genesisText, genesisUpdate } from '../text/genesis.ts';
import type { Bundle, BundleRoom } from './bundle.ts';

/** What there is here for a file to go on from. */
export interface Ground {
  /** A room's state here; null when there is none. */
  held(room: RoomName): Uint8Array | null;
  /** Whether the file with this id was opened here. */
  wasOpened(id: string): boolean;
}

/** What is new in a room's state beyond a state vector; null when nothing is. */
export function newBeyond(state: Uint8Array, from: Uint8Array): Uint8Array | null {
  const news = Y.diffUpdate(state, from);
  return Y.decodeUpdate(news).structs.length === 0 ? null : news;
}

/** How many steps an update brings. */
export const stepsIn = (update: Uint8Array): number =>
  Y.decodeUpdate(update).structs.filter((struct) => stepKeyOf(struct) !== null).length;

/**
 * The rooms of a file that holds only what is new, each as a whole state again, for `planMerge`; null when what it goes on
 * from is missing here. It is there when this computer holds it, or opened that file: then what is missing of a room was
 * left out or waits on purpose, and the new steps stand for themselves.
 */
export function onGround({ since, rooms }: Bundle, { held, wasOpened }: Ground): readonly BundleRoom[] | null {
  if (since === undefined) return rooms;
  const opened = wasOpened(since.id);
  const short = new Set<RoomName>();
  for (const [room, from] of since.rooms) if (!covers(held(room), from)) short.add(room);
  if (short.size > 0 && !opened) return null;
  return rooms.map(({ name, state }) => {
    if (short.has(name)) return { name, state: standingAlone(state) };
    const here = held(name);
    return { name, state: here === null ? state : Y.mergeUpdates([here, state]) };
  });
}

/** Whether a state holds everything up to a state vector. */
function covers(state: Uint8Array | null, from: Uint8Array): boolean {
  const here = state === null ? new Map<number, number>() : Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
  for (const [client, clock] of Y.decodeStateVector(from)) if ((here.get(client) ?? 0) < clock) return false;
  return true;
}

/** The steps and the first text of an update, without what they followed on. */
function standingAlone(update: Uint8Array): Uint8Array {
  const doc = newRoomDoc();
  for (const struct of Y.decodeUpdate(update).structs) {
    const key = stepKeyOf(struct);
    // Whether the value is a step is judged with all others.
    if (key !== null && struct instanceof Y.Item) stepsMap(doc).set(key, struct.content.getContent()[0]);
  }
  const steps = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const text = genesisText(update);
  return text === null ? steps : Y.mergeUpdates([genesisUpdate(text), steps]);
}

/** The key under which a struct is a step; null for any other struct. */
function stepKeyOf(struct: unknown): StepKey | null {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return null;
  // In a decoded update the name of a root type stands where its object will be.
  const parent: unknown = struct.parent;
  return parent === STEPS && isStepKey(struct.parentSub) ? struct.parentSub : null;
}
