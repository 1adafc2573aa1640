import { analyse } from 'chardet';
import { fail, ok, type Result } from '../base/result.ts';
import { MAX_ARTICLE_BYTES } from '../model/article.ts';
import { words } from '../words/words.ts';
import { type FileKind, fileKind } from './file-kinds.ts';

/** Why a file's bytes are no text that can be read. */
export type DecodeRefusal = 'too-large' | 'not-text' | 'encoding' | 'damaged';

/** No known encoding takes more than two bytes where UTF-8 takes one, nor do CRLF line ends more than double a text. */
const MAX_FILE_BYTES = 4 * MAX_ARTICLE_BYTES;

/** How many bytes the statistics look at: the time they take grows with it, and they are sure long before. */
const SAMPLE = 64 * 1024;

/** Below this confidence (of 100) the statistics are guessing. Multi-byte encodings score 10 for any high bytes at all. */
const LEAST_CONFIDENCE = 15;

/** Single-byte encodings that are read, by their name in the statistics: what browsers call Latin-1 is Windows-1252. */
const READ: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-6': 'iso-8859-6',
};

/** Of the first bytes, this share must be zero on one side, and many times more than on the other, to be UTF-16. */
const UTF16_SHARE = 0.02;
const UTF16_LEAD = 4;

/** More control characters than this share of a text: some other kind of data. */
const MAX_CONTROLS = 0.01;

/**
 * The text in a file: UTF-8, UTF-16 with or without a byte order mark, Windows-1252, ISO-8859-1 or -6. Anything else is
 * refused by name. `name` helps to say what a file is that holds no text.
 */
export function decode(name: string, bytes: Uint8Array): Result<string, DecodeRefusal> {
  const kind = fileKind(name, bytes);
  if (kind !== null) return notText(kind);
  if (bytes.length > MAX_FILE_BYTES) {
    return fail('too-large', words.ingestTrouble.fileTooLarge);
  }
  const decoded = decodeText(bytes);
  if (decoded.ok && /^\s*<(!doctype html|html)\b/i.test(decoded.value)) return notText('html');
  return decoded;
}

/** As `decode`, of bytes that are known to be a text of some kind, a table or a page perhaps, of any length. */
export function decodeText(bytes: Uint8Array): Result<string, DecodeRefusal> {
  const decoded = decodeBytes(bytes);
  return decoded.ok && isData(decoded.value) ? notText('data') : decoded;
}

function decodeBytes(bytes: Uint8Array): Result<string, DecodeRefusal> {
  if (begins(bytes, 0xff, 0xfe, 0, 0) || begins(bytes, 0, 0, 0xfe, 0xff)) return unread('UTF-32');
  if (begins(bytes, 0xff, 0xfe)) return ok(decodeAs('utf-16le', bytes));
  if (begins(bytes, 0xfe, 0xff)) return ok(decodeAs('utf-16be', bytes));
  if (bytes.includes(0)) {
    const order = utf16Order(bytes);
    return order === null ? notText('data') : ok(decodeAs(order, bytes));
  }
  const text = strictly('utf-8', bytes);
  if (text === null) return decodeByStatistics(bytes);
  // Nothing but Japanese, Korean and Chinese mail encodings uses escapes; to UTF-8 they are plain ASCII.
  const shifted = text.includes('\x1b') ? mostLikely(bytes) : null;
  return shifted?.name.startsWith('ISO-2022') ? unread(shifted.name) : ok(text);
}

/** Which way round a text without a mark is UTF-16, from where its zero bytes stand; null when it is not. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0] as [even: number, odd: number];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (Math.max(even, odd) < (UTF16_SHARE * end) / 2) return null;
  if (odd >= UTF16_LEAD * even) return 'utf-16le';
  return even >= UTF16_LEAD * odd ? 'utf-16be' : null;
}

function decodeByStatistics(bytes: Uint8Array): Result<string, DecodeRefusal> {
  const match = mostLikely(bytes);
  if (match?.name === 'UTF-8' || begins(bytes, 0xef, 0xbb, 0xbf)) {
    return fail('damaged', words.ingestTrouble.damaged);
  }
  if (match === undefined || match.confidence < LEAST_CONFIDENCE) return unread(null);
  const label = READ[match.name];
  if (label === undefined) return unread(match.name);
  const text = strictly(label, bytes);
  // A byte that Windows-1252 leaves undefined comes out as a control character: then it was something else.
  return text === null || /[\x80-\x9f]/.test(text) ? unread(null) : ok(text);
}

/** What the statistics of letters say, around the first byte that is not ASCII. */
function mostLikely(bytes: Uint8Array) {
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80 || byte === 0x1b) - SAMPLE / 2);
  return analyse(bytes.subarray(from, from + SAMPLE))[0];
}

const decodeAs = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);

/** The text, or null when a byte does not belong to this encoding. */
function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null; // what `fatal` is for: the decoder has no other way to say so
  }
}

/** Whether a text has characters that no article has: zeros, or too many controls. */
function isData(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls++;
  }
  return controls > MAX_CONTROLS * text.length;
}

const begins = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

const notText = (kind: FileKind | 'data' | 'html') =>
  fail('not-text', words.ingestTrouble.notText(words.ingestTrouble.kinds[kind]));

const unread = (encoding: string | null) =>
  fail(
    'encoding',
    encoding === null ? words.ingestTrouble.encodingUnknown : words.ingestTrouble.encodingNotRead(encoding),
  );
