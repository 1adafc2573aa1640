import * as Y from 'yjs';

/** One struct of an update: an inserted value, or what stands in for one. */
type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** A struct as it travels. */
interface Written {
  readonly struct: Struct;
  readonly bytes: Uint8Array;
}

/**
 * Cuts an update (V1) into pieces of at most `limit` bytes that bring the same when they are applied in order; none names
 * what a later one brings, deletions come last. A struct is never cut (the first version of a long text is one), so a
 * piece that holds just one may be longer.
 */
export function updatePieces(update: Uint8Array, limit: number): Uint8Array[] {
  if (update.byteLength <= limit) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const pieces: Uint8Array[] = [];
  let group: Written[] = [];
  let bytes = 0;
  for (const struct of inCausalOrder(structs)) {
    const written = { struct, bytes: encodeStruct(struct) };
    if (group.length > 0 && bytes + written.bytes.byteLength + OVERHEAD > limit) {
      pieces.push(encode(group, null));
      group = [];
      bytes = 0;
    }
    group.push(written);
    bytes += written.bytes.byteLength + (group.at(-2)?.struct.id.client === struct.id.client ? 0 : OVERHEAD);
  }
  if (group.length > 0) pieces.push(encode(group, null));
  return ds.clients.size > 0 ? [...pieces, encode([], ds)] : pieces;
}

/** The most bytes that the numbers before one client's structs take. */
const OVERHEAD = 40;

/** The structs of one client that are still to come. */
interface Queue {
  readonly structs: readonly Struct[];
  at: number;
}

/** The same structs, each after those it names. Those of one client keep their order. */
function* inCausalOrder(structs: readonly Struct[]): Generator<Struct> {
  const queues = new Map<number, Queue>();
  for (const [client, own] of Map.groupBy(structs, ({ id }) => id.client)) queues.set(client, { structs: own, at: 0 });
  for (const queue of queues.values()) {
    // A queue waits below the one that holds what its first struct names.
    const waiting = [queue];
    while (waiting.length > 0) {
      const top = waiting.at(-1)!;
      const struct = top.structs[top.at];
      if (struct === undefined) {
        waiting.pop();
        continue;
      }
      const before = queueBefore(struct, queues);
      // Structs that name each other in a circle were made by no Yjs: any order does.
      if (before !== null && !waiting.includes(before)) {
        waiting.push(before);
        continue;
      }
      top.at++;
      if (waiting.length > 1) waiting.pop();
      yield struct;
    }
  }
}

/** The queue that still holds something the struct names, or null. */
function queueBefore(struct: Struct, queues: ReadonlyMap<number, Queue>): Queue | null {
  if (!(struct instanceof Y.Item)) return null;
  for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
    // In a decoded struct the parent is a name or an id.
    if (!(id instanceof Y.ID) || id.client === struct.id.client) continue;
    const queue = queues.get(id.client);
    const next = queue?.structs[queue.at];
    if (queue !== undefined && next !== undefined && next.id.clock <= id.clock) return queue;
  }
  return null;
}

function encodeStruct(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoder.toUint8Array();
}

/** An update of these structs (grouped by client, each client's ascending) and this delete set: the layout of Yjs's V1 updates. */
function encode(group: readonly Written[], ds: ReturnType<typeof Y.decodeUpdate>['ds'] | null): Uint8Array {
  const clients = Map.groupBy(group, ({ struct }) => struct.id.client);
  const parts = [numbers(clients.size)];
  for (const [client, written] of clients) {
    parts.push(numbers(written.length, client, written[0]!.struct.id.clock), ...written.map(({ bytes }) => bytes));
  }
  parts.push(numbers(ds?.clients.size ?? 0));
  for (const [client, ranges] of ds?.clients ?? []) {
    parts.push(numbers(client, ranges.length, ...ranges.flatMap(({ clock, len }) => [clock, len])));
  }
  return joined(parts);
}

/** Numbers as Yjs and Hocuspocus write them: with a variable length. */
export function numbers(...values: readonly number[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  for (const value of values) encoder.writeLen(value);
  return encoder.toUint8Array();
}

/** All of them as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
