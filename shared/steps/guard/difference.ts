import * as Y from 'yjs';
import type { Held } from './held.ts';

/** A stretch of deleted clocks of one client, as it stands in an update. */
export interface DeletedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** What an update brings beyond what is held. */
export interface Difference {
  /** New structs; those of one client follow each other without a gap, from what is held on. */
  readonly items: readonly Y.Item[];
  /** Every deletion the update names, held already or not. */
  readonly deletions: readonly DeletedRange[];
  /** The difference as an update of its own. */
  encode(): Uint8Array;
}

/**
 * Takes an update apart ([G1], [G2], [G3]); or the rule that forbids it when it
 * cannot be read or does not follow on what is held.
 *
 * Strict on purpose: Yjs lets a later section of the same client replace an earlier one, fills gaps with what it keeps
 * pending, and takes structs of no length. Each would let something past the guard that was not judged.
 */
export function readDifference(update: Uint8Array, held: Held): Difference | 'G1' | 'G3' {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return 'G1';
  }
  const items: Y.Item[] = [];
  const states = new Map<number, number>();
  let client: number | null = null;
  let expected = 0;
  for (const struct of decoded.structs) {
    if (struct.length < 1 || !Number.isSafeInteger(struct.id.clock + struct.length)) return 'G1';
    if (struct.id.client !== client) {
      client = struct.id.client;
      if (states.has(client)) return 'G1';
      states.set(client, held.next(client));
      expected = struct.id.clock;
      if (expected > held.next(client)) return 'G3';
    }
    if (struct.id.clock !== expected) return 'G1';
    expected += struct.length;
    const known = states.get(client)!; // set when the run of this client began
    if (expected <= known) continue;
    if (!(struct instanceof Y.Item)) return 'G1';
    items.push(struct.id.clock < known ? rest(struct, known) : struct);
  }
  const deletions: DeletedRange[] = [];
  for (const [owner, ranges] of decoded.ds.clients) {
    let end = 0;
    for (const { clock, len } of ranges) {
      // Yjs sorts and joins them; others could name the same stretch a million times over, and each is gone through.
      if (len < 1 || clock < end || !Number.isSafeInteger(clock + len)) return 'G1';
      end = clock + len;
      deletions.push({ client: owner, clock, length: len });
    }
  }
  return { items, deletions, encode: () => Y.diffUpdate(update, Y.encodeStateVector(states)) };
}

/** The part of a struct from `clock` on, as Yjs itself cuts one that is half held already. */
function rest(item: Y.Item, clock: number): Y.Item {
  const { client } = item.id;
  const content = item.content.copy().splice(clock - item.id.clock);
  return new Y.Item(
    Y.createID(client, clock),
    null,
    Y.createID(client, clock - 1),
    null,
    item.rightOrigin,
    null,
    null,
    content,
  );
}
