/// <reference path="../../../types/mammoth-browser.d.ts" />
import mammoth from 'mammoth/mammoth.browser.js';
import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks } from '../blocks/article-of-blocks.ts';
import type { DocumentReader } from '../draft.ts';
import { blocksOfHtml } from '../html/blocks-of-html.ts';
import { parsePage } from '../html/dom.ts';
import { readCoreProperties } from './core-properties.ts';
import { HIDDEN_RUNS } from './hidden-words.ts';
import { type UnpackedDocx, unpackDocx } from './unpack-docx.ts';

/** What Word's own styles are, besides its headings and lists; where a page or a column ends, a line does. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "br[type='page'] => br",
  "br[type='column'] => br",
  HIDDEN_RUNS,
];

/** The arrow from a note back to its place, which Word shows as no text. */
const BACK_TO_PLACE = /<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g;
/** The beginning of a note; its number stands at its place alone. */
const NOTE = /<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g;

/** Reads a Word document: one article. Pictures are passed over, notes follow the text. */
export const readDocx: DocumentReader = async ({ name, bytes }) => {
  const unpacked = unpackDocx(bytes);
  if (!unpacked.ok) return unpacked;
  const converted = await convert(unpacked.value);
  if (!converted.ok) return converted;
  const blocks = blocksOfHtml(parsePage(withNumberedNotes(converted.value)).body);
  const made = articleOfBlocks(blocks, {}, readCoreProperties(unpacked.value.core));
  if (!made.ok) return made;
  return ok([{ source: name, ...made.value, warnings: [] }]);
};

/** The notes behind the text with the numbers that stand at their places. */
function withNumberedNotes(html: string): string {
  let number = 0;
  return html.replace(BACK_TO_PLACE, '').replace(NOTE, (start) => `${start}[${++number}] `);
}

/** The document as HTML. What mammoth has to say of it is about styles that it does not know. */
async function convert({ zip, hiddenStyles }: UnpackedDocx): Promise<Result<string>> {
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: zip.buffer },
      {
        styleMap: [...hiddenStyles, ...STYLES],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return ok(value);
  } catch {
    return fail('damaged', words.documentTrouble.docxBroken); // what it throws are its own parsers' errors
  }
}
