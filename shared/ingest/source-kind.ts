import type { SourceFile } from './draft.ts';
import { type FileKind, fileKind } from './file-kinds.ts';
import { RECORD } from './table/json-text.ts';
import { zipKind } from './zip/zip-kind.ts';

/** What a file is whose articles can be read; each has its reader. */
export type SourceKind =
  | 'text'
  | 'markdown'
  | 'html'
  /** A page saved as a single file. */
  | 'mhtml'
  | 'docx'
  | 'feed'
  | 'ninjs'
  | 'pdf'
  /** CSV and its kin: a row an article. */
  | 'delimited'
  /** A list of objects, or an object a line: each an article. */
  | 'json-rows'
  | 'zip';

/** What a file is: readable, or what people call it that has no reader. */
export type KindOfFile =
  | { readonly readable: true; readonly kind: SourceKind }
  | { readonly readable: false; readonly kind: FileKind };

/** Endings that say how a text is to be read when its first words do not. Lower case. */
const ENDINGS: Readonly<Record<string, SourceKind>> = {
  ...{ txt: 'text', text: 'text', asc: 'text' },
  ...{ md: 'markdown', markdown: 'markdown', mdown: 'markdown' },
  ...{ html: 'html', htm: 'html', xhtml: 'html' },
  ...{ mhtml: 'mhtml', mht: 'mhtml' },
  ...{ rss: 'feed', atom: 'feed', rdf: 'feed' },
  ...{ csv: 'delimited', tsv: 'delimited', tab: 'delimited' },
  ...{ json: 'json-rows', jsonl: 'json-rows', ndjson: 'json-rows', 'json-seq': 'json-rows' },
};

/** Endings of files that are not read as plain text. */
const OTHERS = new Set(['docx', 'pdf', 'xml', 'zip']);

/** How much of a file its kind is told by, in bytes. */
const HEAD = 64 * 1024;

/** Programs that mail or serve PDFs put lines of their own before them; readers look this far (ISO 32000-1, annex H.3.4.1). */
const PDF_HEAD = 1024;

/** What may stand before the first element of a page or a feed. */
const PROLOGUE = String.raw`^\s*(?:<\?xml[^>]{0,200}\?>\s*|<\?xml-stylesheet[^>]{0,500}\?>\s*|<!--[\s\S]{0,5000}?-->\s*|<!doctype [^>[]{0,500}>\s*)*`;
const HTML = new RegExp(`${PROLOGUE}<html[\\s>]|^\\s*<!doctype html[\\s>]`, 'i');
const FEED = new RegExp(`${PROLOGUE}<(?:rss|(?:\\w+:)?feed|rdf:RDF)[\\s>]`, 'i');

/** An object, a list of them, or a sequence. */
const JSON_HEAD = new RegExp(String.raw`^\s*[${RECORD}[]?\s*\{\s*"`);

/** The type of a page with what belongs to it (RFC 2557, 5), or of a page alone; mails have theirs in other forms beside it. */
const MHTML = /^Content-Type:\s*(?:multipart\/related|text\/html)\b/im;

/** Fields that only ninjs has, each in quotes as a key: `uri` is its one required field. */
const NINJS_URI = /"uri"\s*:/;
const NINJS_BODY = /"(?:bodies|body_text|body_xhtml|body_html|headlines|versioncreated|contentcreated)"\s*:/;

/** JSON Feed names its version by an address of its own (jsonfeed.org/version/1.1). */
const JSON_FEED = /"version"\s*:\s*"https:(?:\\?\/){2}jsonfeed\.org\\?\//;

/** What a file is: by its bytes first, then by the ending of its name. Text of any other name is plain text. */
export function sourceKind(name: string, bytes: Uint8Array): KindOfFile {
  const kind = fileKind(name, bytes);
  if (kind === 'pdf' || latin1(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) return readable('pdf');
  if (beginsAsZip(bytes)) {
    const inside = zipKind(name, bytes);
    return inside === 'docx' || inside === 'zip' ? readable(inside) : { readable: false, kind: inside };
  }
  if (kind !== null) return { readable: false, kind };
  const ending = endingOf(name);
  const head = headOf(bytes);
  const fields = mailFields(head);
  if (fields !== null) return MHTML.test(fields) ? readable('mhtml') : { readable: false, kind: 'mail' };
  const found = textKind(ending, head);
  return ending === 'xml' && found === 'text' ? { readable: false, kind: 'xml' } : readable(found);
}

/** The fields of a mail (RFC 5322) that a text begins with, as pages saved as a single file do too; null where it has none. */
const mailFields = (head: string): string | null => {
  const fields = head.slice(0, head.search(/\r?\n\r?\n/) + 1 || HEAD);
  const isMail = /^[\w-]+: /.test(fields) && /^MIME-Version: *1/im.test(fields) && /^Content-Type:/im.test(fields);
  return isMail ? fields : null;
};

/** Whether a file in a folder or an archive is called as articles are; one that a person names is tried whatever its name. */
export const isArticleName = (path: string): boolean => {
  const ending = endingOf(path);
  return Object.hasOwn(ENDINGS, ending) || OTHERS.has(ending);
};

const readable = (kind: SourceKind): KindOfFile => ({ readable: true, kind });

/** What a text is. Its own words go before its ending only where they leave no doubt. */
function textKind(ending: string, head: string): SourceKind {
  const named = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (HTML.test(head)) return 'html';
  if (FEED.test(head)) return 'feed';
  const isJson = named === 'json-rows' || (named === undefined && JSON_HEAD.test(head));
  if (isJson && JSON_FEED.test(head)) return 'feed';
  if (isJson) return /^\s*\{/.test(head) && NINJS_URI.test(head) && NINJS_BODY.test(head) ? 'ninjs' : 'json-rows';
  return named === undefined || named === 'mhtml' ? 'text' : named;
}

/** The ending of a file's name in lower case, without its dot; '' when it has none. */
export const endingOf = (name: string): string =>
  /\.(?<ending>[^./\\]{1,12})$/.exec(name)?.groups?.ending?.toLowerCase() ?? '';

/** The first characters, near enough to look for ASCII in them: UTF-16 is read as such, everything else as Latin-1. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  return latin1(head).replace(/^\xef\xbb\xbf/, '');
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether a file is an archive of files, and no program's document, which is one too. */
export const isZip = ({ name, bytes }: SourceFile): boolean => beginsAsZip(bytes) && zipKind(name, bytes) === 'zip';

const beginsAsZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
