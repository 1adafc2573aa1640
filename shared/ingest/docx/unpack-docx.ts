import { unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { hiddenStyles, inKnownWords } from './hidden-words.ts';

/** A Word document without what is no text. */
export interface UnpackedDocx {
  /** A zip of its XML alone, not compressed. */
  readonly zip: Uint8Array<ArrayBuffer>;
  /** Its own word on title, author and date (`docProps/core.xml`); '' when it has none. */
  readonly core: string;
  /** Which of its styles hide their words, for mammoth. */
  readonly hiddenStyles: readonly string[];
}

/** What XML the text of one article may take, unpacked, in bytes. The parser takes twenty times that in memory. */
const MOST_XML = 40 * 1024 * 1024;

/** The parts of a document that text is read from (ISO/IEC 29500-1, 11.3); pictures, fonts and templates stay packed. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|docProps\/core\.xml|word\/(?:_rels\/.*\.rels|[^/]+\.xml))$/;

/** Those of them that hold the article's own words. */
const WORDS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * Unpacks what holds text. The zip's own list says how large each part is, and no part is unpacked beyond that: a part
 * that lied about its size is cut there, and then is no XML.
 */
export function unpackDocx(bytes: Uint8Array): Result<UnpackedDocx> {
  const { docxBroken, docxTooLarge } = words.documentTrouble;
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!TEXT_PART.test(name)) return false;
        size += originalSize;
        return size <= MOST_XML;
      },
    });
  } catch {
    return fail('damaged', docxBroken); // fflate throws on what is no zip
  }
  if (size > MOST_XML) return fail('too-large', docxTooLarge(MOST_XML / 1024 / 1024));
  if (parts['word/document.xml'] === undefined) return fail('damaged', docxBroken);
  const textOf = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  for (const name of WORDS.filter((part) => parts[part] !== undefined))
    parts[name] = new TextEncoder().encode(inKnownWords(textOf(name)));
  const hidden = hiddenStyles(textOf('word/styles.xml'));
  return ok({ zip: zipSync(parts, { level: 0 }), core: textOf('docProps/core.xml'), hiddenStyles: hidden });
}
