/** A part of a mail (RFC 2045): what its fields say of it, and its body, a character a byte. */
export interface MimePart {
  /** The fields by their names in lower case, each on one line. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** How far fields go, in bytes; more is no head. */
const LONGEST_HEAD = 64 * 1024;
/** How many bytes become characters in one call: they are its arguments, which have their limit. */
const AT_ONCE = 8 * 1024;

/** Bytes as a text, a character each. The decoder called `latin1` is that of windows-1252, by its standard. */
export function charactersOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}

/** A part whose characters are its bytes. Fields end at the first empty line. */
export function partOf(source: string): MimePart {
  const start = /^(?:\r?\n)*/.exec(source.slice(0, LONGEST_HEAD))![0].length;
  const end = /\r?\n\r?\n/.exec(source.slice(start, start + LONGEST_HEAD));
  if (end === null) return { fields: new Map(), body: source };
  const fields = new Map<string, string>();
  // A field goes on in the next line when that begins with white space (RFC 5322, 2.2.3).
  const head = source.slice(start, start + end.index).replace(/\r?\n[ \t]+/g, ' ');
  for (const [, name = '', value = ''] of head.matchAll(/^([\w-]+):(.*)$/gm)) {
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return { fields, body: source.slice(start + end.index + end[0].length) };
}

/** The media type that a part names, in lower case: `text/html`. */
export const typeOf = ({ fields }: MimePart): string =>
  /^[\w.+-]+\/[\w.+-]+/.exec(fields.get('content-type') ?? '')?.[0].toLowerCase() ?? '';

/** A parameter of a part's type, `boundary` or `charset`, without its quotation marks; '' where it has none. */
export function parameterOf({ fields }: MimePart, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(fields.get('content-type') ?? '');
  return found?.[1] ?? found?.[2] ?? '';
}

/** The parts of a body, one after the other (RFC 2046, 5.1.1); what is not asked for is not looked at. */
export function* partsIn({ body }: MimePart, boundary: string): Generator<MimePart> {
  const line = `\n--${boundary}`;
  const whole = `\n${body}`;
  let at = whole.indexOf(line);
  while (at !== -1 && boundary !== '') {
    const start = at + line.length;
    if (whole.startsWith('--', start)) return;
    const next = whole.indexOf(line, start);
    yield partOf(whole.slice(start, next === -1 ? undefined : next).replace(/^[ \t]*\r?\n/, ''));
    at = next;
  }
}

/** The bytes of a part's body, as they were before it was made fit for mail (RFC 2045, 6); null where they cannot be told. */
export function bytesOf({ fields, body }: MimePart): Uint8Array | null {
  switch ((fields.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'quoted-printable':
      return bytesIn(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
      );
    case 'base64':
      try {
        return bytesIn(atob(body.replace(/[^\w+/=]/g, '')));
      } catch {
        return null; // it throws on what is no base64
      }
    default:
      return bytesIn(body);
  }
}

function bytesIn(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
