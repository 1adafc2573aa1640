import { sha256 } from '@noble/hashes/sha2.js';
import * as Y from 'yjs';
import { base32 } from '../base/base32.ts';
import { isStepKey, type RoomName, type StepKey } from '../model/ids.ts';
import { newRoomDoc, STEPS, stepsMap } from '../steps/steps-map.ts';
import { genesisText, genesisUpdate } from '../text/genesis.ts';
import type { Bundle, BundleRoom } from './bundle.ts';

/** The rooms of a file as they are on the ground that is here. */
export interface Grounded {
  /** Each as a whole state again, for `planMerge`. */
  readonly rooms: readonly BundleRoom[];
  /** Those of which this computer does not hold all that the file goes on from. */
  readonly short: ReadonlySet<RoomName>;
}

/**
 * What is new in a room's state beyond a state vector and what was deleted by then (see `deletedIn`); null when nothing is.
 * A deletion moves no state vector on.
 */
export function newBeyond(state: Uint8Array, from: Uint8Array, deleted = ''): Uint8Array | null {
  const news = Y.diffUpdate(state, from);
  const { structs, ds } = Y.decodeUpdate(news);
  return structs.length === 0 && digestOf(ds) === deleted ? null : news;
}

/** All that was deleted in a room's state, in a few letters; none where nothing was. `from` is its state vector. */
export const deletedIn = (state: Uint8Array, from: Uint8Array): string =>
  digestOf(Y.decodeUpdate(Y.diffUpdate(state, from)).ds);

function digestOf({ clients }: ReturnType<typeof Y.decodeUpdate>['ds']): string {
  if (clients.size === 0) return '';
  const ranges = [...clients].sort(([a], [b]) => a - b).map(([client, items]) => [client, items.map(rangeOf)]);
  return base32(sha256(new TextEncoder().encode(JSON.stringify(ranges))));
}

const rangeOf = ({ clock, len }: { readonly clock: number; readonly len: number }) => [clock, len];

/** How many steps an update brings. */
export const stepsIn = (update: Uint8Array): number =>
  Y.decodeUpdate(update).structs.filter((struct) => stepKeyOf(struct) !== null).length;

/**
 * The rooms of a file that holds only what is new, put on what this computer holds (`held`; null: nothing). Of a room that
 * is short of what the file goes on from, the new steps stand for themselves; whether that will do, `lacksGround` says.
 */
export function onGround({ since, rooms }: Bundle, held: (room: RoomName) => Uint8Array | null): Grounded {
  const short = new Set<RoomName>();
  if (since === undefined) return { rooms, short };
  for (const [room, from] of since.rooms) if (!covers(held(room), from)) short.add(room);
  const whole = rooms.map(({ name, state }) => {
    if (short.has(name)) return { name, state: standingAlone(state) };
    const here = held(name);
    return { name, state: here === null ? state : Y.mergeUpdates([here, state]) };
  });
  return { rooms: whole, short };
}

/**
 * Whether what a file goes on from has to come first. Where that file was opened, what is missing of a room was left out
 * or waits on purpose; but a room that was withheld then (`withheld`; null: the file was not opened) and would come in now
 * came in no file.
 */
export const lacksGround = (
  { short }: Pick<Grounded, 'short'>,
  withheld: readonly RoomName[] | null,
  comesIn: (room: RoomName) => boolean,
): boolean => (withheld === null ? short.size > 0 : withheld.some((room) => short.has(room) && comesIn(room)));

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
