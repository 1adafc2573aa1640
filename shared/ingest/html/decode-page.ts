import { ok, type Result } from '../../base/result.ts';
import { type DecodeRefusal, decodeText } from '../decode.ts';

/** The text of a page or a feed. */
export interface DecodedPage {
  readonly text: string;
  /** Whether bytes that are no text were replaced by U+FFFD, as browsers do. */
  readonly isDamaged: boolean;
}

/** How far a page's own word on its encoding is looked for, in bytes. Browsers look at the first 1,024; pages put it later. */
const HEAD = 8192;

/** The share of the letters beyond ASCII that may be damaged. */
const MOST_DAMAGE = 0.2;

/** `<meta charset=...>`, `<meta http-equiv ... content="text/html; charset=...">`, `<?xml encoding="...">`. */
const DECLARED = [
  /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*(?<label>[\w.:-]{2,40})/i,
  /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<label>[\w.:-]{2,40})/i,
];

/**
 * The text in the bytes of a page: by its byte order mark, else by the encoding it names itself, where its bytes are in
 * that; else by `told`, what whoever sent it said ('' where nobody did); else as any other text.
 */
export function decodePage(bytes: Uint8Array, told = ''): Result<DecodedPage, DecodeRefusal> {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = hasMark ? null : labelOf(bytes, told);
  const declared = label === null ? null : decodeAs(label, bytes, true);
  if (declared !== null) return ok({ text: declared, isDamaged: false });
  const mended = label === null ? null : decodeAs(label, bytes, false);
  if (mended !== null && isMostlyWhole(mended)) return ok({ text: mended, isDamaged: true });
  const decoded = decodeText(bytes);
  return decoded.ok ? ok({ text: decoded.value, isDamaged: false }) : decoded;
}

/** Encodings in which any bytes are some text. */
const SINGLE_BYTE = /^(?:iso-?8859|latin|l\d|windows-12|cp125|x-cp125|(?:us-)?ascii|koi8|macintosh)/;

/**
 * The encoding a page names, or else that which was told of it, unless its bytes say that a program has changed it since:
 * UTF-8 is hardly met by chance.
 */
function labelOf(bytes: Uint8Array, told: string): string | null {
  const label = declaredEncoding(bytes) ?? (told === '' ? null : told.toLowerCase());
  if (label === null || !SINGLE_BYTE.test(label)) return label;
  const utf8 = decodeAs('utf-8', bytes, true);
  return utf8 !== null && /\P{ASCII}/u.test(utf8) ? 'utf-8' : label;
}

/** Whether few of the letters beyond ASCII are damaged: then the page's own word on its encoding holds all the same. */
function isMostlyWhole(text: string): boolean {
  const beyond = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return (text.match(/\uFFFD/g)?.length ?? 0) <= MOST_DAMAGE * beyond;
}

/** The encoding a page names; null when it names none. UTF-16 is never true there: the words could not be read. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replace(/^\xef\xbb\xbf/, '');
  for (const pattern of DECLARED) {
    const label = pattern.exec(head)?.groups?.label?.toLowerCase();
    if (label !== undefined) return label.startsWith('utf-16') ? 'utf-8' : label;
  }
  return null;
}

/** The text, or null when the encoding is unknown or, with `strictly`, a byte does not belong to it. */
function decodeAs(label: string, bytes: Uint8Array, strictly: boolean): string | null {
  try {
    const text = new TextDecoder(label, { fatal: strictly }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null; // the decoder has no other way to say that it cannot
  }
}
