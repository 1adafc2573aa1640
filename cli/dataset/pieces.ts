import { open } from 'node:fs/promises';

/** How much of a file is read at a time, in bytes. */
export const PIECE = 2 * 1024 * 1024;

const [LF, QUOTE, COMMA, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * A file of lines in pieces of whole ones. Each begins with as many empty lines as lie before it, so that lines keep their
 * numbers. @throws what the file system said
 */
export async function* linesInPieces(path: string): AsyncGenerator<Uint8Array> {
  let [rest, before] = [Buffer.alloc(0), 0];
  for await (const { bytes, isLast } of chunksOf(path)) {
    const read = Buffer.concat([rest, bytes]);
    const end = isLast ? read.length : read.lastIndexOf(LF) + 1;
    const piece = read.subarray(0, end);
    // Nothing but white space is no document, and none of its lines is told of.
    if (!piece.some((byte) => byte > 0x20)) {
      rest = read;
      continue;
    }
    yield Buffer.concat([Buffer.alloc(before, LF), piece]);
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, at + 1)) before++;
    rest = Buffer.from(read.subarray(end));
  }
}

/**
 * A JSON list in pieces that are lists of whole members. A file that is no list, or goes on behind it, is one piece with all
 * of the rest: its reader says what is wrong. @throws what the file system said
 */
export async function* listInPieces(path: string): AsyncGenerator<Uint8Array> {
  const scanner = new ListScanner();
  let [rest, isFirst] = [Buffer.alloc(0), true];
  for await (const { bytes, isLast } of chunksOf(path)) {
    const read = Buffer.concat([rest, bytes]);
    const cut = scanner.lastComma(read, rest.length);
    const end = isLast ? read.length : cut;
    if (end < 0) {
      rest = read;
      continue;
    }
    const piece = read.subarray(0, end);
    yield Buffer.concat([isFirst ? '' : '[', piece, isLast ? '' : ']'].map((part) => Buffer.from(part)));
    isFirst = false;
    rest = Buffer.from(read.subarray(end + 1));
  }
}

/** Finds the commas between members of the outermost list, however it is cut. */
class ListScanner {
  #depth = 0;
  #isInText = false;
  #isEscaped = false;

  /** Where the last such comma lies from `from` on; -1 where there is none. */
  lastComma(bytes: Uint8Array, from: number): number {
    let last = -1;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.#isEscaped) this.#isEscaped = false;
      else if (this.#isInText) {
        if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#isInText = false;
      } else if (byte === QUOTE) this.#isInText = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#depth++;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) this.#depth--;
      else if (byte === COMMA && this.#depth === 1) last = at;
    }
    return last;
  }
}

/** A file some bytes at a time; behind them an empty chunk, the last. */
async function* chunksOf(path: string): AsyncGenerator<{ readonly bytes: Uint8Array; readonly isLast: boolean }> {
  const file = await open(path, 'r');
  try {
    for (let isLast = false; !isLast; ) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE);
      isLast = bytesRead === 0;
      yield { bytes: buffer.subarray(0, bytesRead), isLast };
    }
  } finally {
    await file.close();
  }
}
