import * as Y from 'yjs';

/** One struct of an update: an inserted value, or what stands in for one. */
type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** A struct as it travels. */
interface Written {
  readonly struct: Struct;
  readonly bytes: Uint8Array;
}

/**
 * Cuts an update (V1) into pieces of at most `limit` bytes that bring the same when they are applied in order. A struct
 * is never cut (the first version of a long text is one), so a piece that holds just one may be longer.
 */
export function updatePieces(update: Uint8Array, limit: number): Uint8Array[] {
  if (update.byteLength <= limit) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const pieces: Uint8Array[] = [];
  let group: Written[] = [];
  let bytes = 0;
  for (const struct of structs) {
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
  // Deletions come last, once all that they may delete is there.
  return ds.clients.size > 0 ? [...pieces, encode([], ds)] : pieces;
}

/** The most bytes that the numbers before one client's structs take. */
const OVERHEAD = 40;

function encodeStruct(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoder.toUint8Array();
}

/** An update of these structs (grouped by client, ascending) and this delete set: the layout of Yjs's V1 updates. */
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

/** Numbers as Yjs writes them: with a variable length. */
function numbers(...values: readonly number[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  for (const value of values) encoder.writeLen(value);
  return encoder.toUint8Array();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
