import { joined } from './update-pieces.ts';

/**
 * A long message of the hub in slices. A WebSocket shows nothing of a message before all of it is there, and a text of an
 * article is one message: over a slow line its reader would take the hub for lost. A client that puts slices together asks
 * for them in the address of its socket; a hub of before reads nothing there, and sends each message whole.
 */

/** The most bytes of a message in one slice. */
const SLICE = 32 * 1024;
/** What a slice begins with, in the place of the length of a room's name, which is never empty. */
const NO_NAME = 0;
const FIRST = 0;
const MORE = 1;
const LAST = 2;

const ASKED = 'slices';

/**
 * What a client says to each slice but the last: that it is there. Networks keep megabytes on their way, so a hub that has
 * long sent all would else take whoever says nothing for gone.
 */
export const HEARD: Uint8Array = Uint8Array.of(NO_NAME);

/** Whether a message to the hub says no more than that. */
export const isHeard = (message: Uint8Array): boolean => message.byteLength === 1 && message[0] === NO_NAME;

/** The address of a socket over which long messages come in slices. */
export const slicedSocketUrl = (url: string): string => `${url}?${ASKED}`;

/** Whether a socket is asked for at such an address. `path` is that of the request. */
export const asksForSlices = (path: string | undefined): boolean =>
  path?.split('?')[1]?.split('&').includes(ASKED) ?? false;

/** A message in slices; a short one as it is. */
export function sliced(message: Uint8Array): readonly Uint8Array[] {
  const last = Math.ceil(message.byteLength / SLICE) - 1;
  if (last < 1) return [message];
  const place = (at: number): number => (at === last ? LAST : at === 0 ? FIRST : MORE);
  return Array.from({ length: last + 1 }, (_, at) =>
    joined([Uint8Array.of(NO_NAME, place(at)), message.subarray(at * SLICE, (at + 1) * SLICE)]),
  );
}

/** Puts the slices that come over one socket together again. */
export class Slices {
  #parts: Uint8Array[] = [];

  /** What came: itself when it is no slice, the whole message with its last slice, null until then. */
  take(came: ArrayBuffer): ArrayBuffer | null {
    const [name, place] = new Uint8Array(came, 0, Math.min(2, came.byteLength));
    if (name !== NO_NAME || place === undefined) return came;
    // What began over a line that was lost never ends.
    if (place === FIRST) this.#parts = [];
    this.#parts.push(new Uint8Array(came, 2));
    if (place !== LAST) return null;
    const message = joined(this.#parts);
    this.#parts = [];
    return message.buffer;
  }
}
