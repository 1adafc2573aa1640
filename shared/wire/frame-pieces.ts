import { joined, numbers, updatePieces } from './update-pieces.ts';

/** The most bytes of an update that one message brings. */
export const PIECE = 1024 * 1024;

/** The numbers of Hocuspocus and y-protocols in front of an update. */
const SYNC = 0;
const ANSWER = 1;
const UPDATE = 2;

/**
 * Cuts a Hocuspocus message that brings a long update into messages whose updates have at most `limit` bytes and follow
 * one another; every other message is left as it is. An answer to a state vector goes as single updates with an answer
 * at the end: who waits for the answer then has all of it.
 */
export function framePieces(frame: Uint8Array, limit = PIECE): readonly Uint8Array[] {
  if (frame.byteLength <= limit) return [frame];
  const head = readHead(frame);
  if (head === null) return [frame];
  const pieces = updatePieces(frame.subarray(head.end), limit);
  if (pieces.length === 1) return [frame];
  return pieces.map((piece, index) => {
    const kind = index === pieces.length - 1 ? head.kind : UPDATE;
    return joined([head.address, numbers(SYNC, kind, piece.byteLength), piece]);
  });
}

/** What stands before the update. */
interface Head {
  /** The room's name with its length before it. */
  readonly address: Uint8Array;
  readonly kind: typeof ANSWER | typeof UPDATE;
  /** Where the update begins; it goes on to the end of the message. */
  readonly end: number;
}

/** The head of a message that brings an update; null for any other. */
function readHead(frame: Uint8Array): Head | null {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let unit = 1; at < frame.byteLength; unit *= 128) {
      const byte = frame[at++]!;
      value += (byte & 127) * unit;
      if (byte < 128) break;
    }
    return value;
  };
  const name = next();
  at += name;
  const address = frame.subarray(0, at);
  const type = next();
  const kind = next();
  if (type !== SYNC || (kind !== ANSWER && kind !== UPDATE)) return null;
  const length = next();
  return at + length === frame.byteLength ? { address, kind, end: at } : null;
}
