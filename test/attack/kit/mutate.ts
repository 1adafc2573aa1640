import type { Dice } from '../../bench/kit/dice.ts';
import { repack, unpack } from './repack.ts';

/** Numbers that programs stumble over, as bytes. */
const AWKWARD: readonly (readonly number[])[] = [
  [0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0, 0, 0, 0x80],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
  [1, 0, 0, 0],
];

/** The bytes with one to four things done to them. The same dice always do the same. */
export function mutateBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let times = dice.whole(1, 4); times > 0; times--) changed = mutateOnce(dice, changed);
  return new Uint8Array(changed);
}

function mutateOnce(dice: Dice, bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const at = dice.whole(0, Math.max(0, bytes.length - 1));
  const until = dice.whole(at, Math.min(bytes.length, at + 64));
  const put = (...middle: (Uint8Array | readonly number[])[]) =>
    Buffer.concat([bytes.subarray(0, at), ...middle.map((part) => Uint8Array.from(part)), bytes.subarray(until)]);
  switch (dice.whole(0, 6)) {
    case 0:
      return put([(bytes[at] ?? 0) ^ (1 << dice.whole(0, 7))], bytes.subarray(Math.min(at + 1, until), until));
    case 1:
      return put(dice.pick(AWKWARD));
    case 2:
      return put([]);
    case 3:
      return put(bytes.subarray(at, until), bytes.subarray(at, until));
    case 4:
      return put(Array.from({ length: dice.whole(1, 20) }, () => dice.whole(0, 255)));
    case 5:
      return Buffer.from(bytes.subarray(0, at));
    default: {
      const from = dice.whole(0, Math.max(0, bytes.length - 1));
      return put(bytes.subarray(from, from + dice.whole(1, 200)));
    }
  }
}

/** A `.postil` file changed at one of four depths: its bytes, its list of contents, a room, or which room is which. */
export function mutateBundle(dice: Dice, file: Uint8Array): Uint8Array {
  const depth = dice.whole(0, 5);
  if (depth === 0) return mutateBytes(dice, file);
  const { manifest, states } = unpack(file);
  const names = Object.keys(states);
  if (depth === 1) {
    const text = new TextDecoder('latin1').decode(
      mutateBytes(dice, new TextEncoder().encode(JSON.stringify(manifest))),
    );
    return repack({ manifest: parsed(text) ?? { ...manifest, name: text }, states });
  }
  if (depth === 2) {
    const [a, b] = [dice.pick(names), dice.pick(names)];
    return repack({ manifest, states: { ...states, [a]: states[b]!, [b]: states[a]! } });
  }
  const name = dice.pick(names);
  return repack({ manifest, states: { ...states, [name]: mutateBytes(dice, states[name]!) } });
}

function parsed(text: string): Parameters<typeof repack>[0]['manifest'] | null {
  try {
    const value: unknown = JSON.parse(text);
    // Only a list that still has rooms can be put together again; others go in as they are, under the project's name.
    const rooms: unknown = typeof value === 'object' && value !== null && 'rooms' in value ? value.rooms : null;
    return Array.isArray(rooms) && rooms.every((room: unknown) => typeof room === 'object' && room !== null)
      ? (value as unknown as Parameters<typeof repack>[0]['manifest']) // what else is wrong with it is the attack
      : null;
  } catch {
    return null; // the mutation broke the JSON
  }
}
