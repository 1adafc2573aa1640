import type { PDFPageProxy, TextItem, TextMarkedContent } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { levelled } from './levelled.ts';
import { withMarks } from './marks.ts';

/** Words as a page has them: what was drawn at once. Lengths are points (1/72 inch); `y` grows downwards. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Its baseline. */
  readonly y: number;
  /** The height of its letters. */
  readonly size: number;
  readonly isRtl: boolean;
  /** Its number among the page's pieces, in the order in which they were drawn. */
  readonly order: number;
  /** Whether white space was drawn between the piece before it in that order and this one. */
  readonly spaced: boolean;
}

/** What stands on a page. */
export interface PagePieces {
  readonly height: number;
  /** In the order in which they were drawn. */
  readonly pieces: readonly Piece[];
  /** What is not set level: watermarks, notes along the margin. */
  readonly turned: readonly string[];
  /** How many codes stand there for which a font names no letter. */
  readonly lost: number;
}

/** How far a piece may be from level, as a tangent: text that was scanned and read by a machine is never quite so. */
const LEVEL = 0.1;

/** What codes become for which a font names no letter. */
const NO_LETTERS = /(?!\s)\p{Cc}/gu;
/** Arabic letters in the shape that they have beside others, and ligatures; not the ornate brackets. */
const SHAPES = /[\ufb50-\ufd3d\ufd40-\ufdfb\ufe70-\ufefc]/g;
/** A ligature of a lam and the last letter of a word, which pdf.js turns round with the line: no word has it so. */
const TURNED_LIGATURE = /ىل/g;
/** An alef alone is no word: it is drawn over the lam before it, and pdf.js takes that for a gap. */
const TORN_LIGATURE = /ل ا(?= )/g;

/** The pieces of a page. Pages that lie on their side come upright. */
export async function piecesOf(page: PDFPageProxy): Promise<PagePieces> {
  const { transform: view, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  const turned: string[] = [];
  let spaced = false;
  let lost = 0;
  for (const item of items) {
    if (!isText(item)) continue;
    lost += item.str.match(NO_LETTERS)?.length ?? 0;
    const text = item.str
      .replace(NO_LETTERS, '')
      .replace(SHAPES, letterOf)
      .replace(TURNED_LIGATURE, 'لى')
      .replace(TORN_LIGATURE, 'لا');
    if (text.trim() === '') {
      spaced ||= text !== '' || item.hasEOL;
      continue;
    }
    const [across, down, x, y] = placed(item, view);
    if (Math.abs(down) > LEVEL * Math.abs(across) || across <= 0) turned.push(text.trim());
    else {
      const size = Math.hypot(item.transform[2], item.transform[3]) || item.height || 1;
      const isSpaced = spaced || /^\s/.test(text);
      const at = { left: x, right: x + item.width, y, size };
      pieces.push({ text: text.trim(), ...at, isRtl: item.dir === 'rtl', order: pieces.length, spaced: isSpaced });
    }
    spaced = item.hasEOL || /\s$/.test(text);
  }
  await Promise.resolve(page.cleanup());
  return { height, pieces: levelled(withMarks(pieces)), turned, lost };
}

/** The letter of a shape. Marks stand on a space in their shapes. */
const letterOf = (shape: string): string => shape.normalize('NFKC').replace(/^ /, '');

const isText = (item: TextItem | TextMarkedContent): item is TextItem => 'str' in item;

/** Which way a piece runs and where it starts, as the page is seen: the product of its own matrix and the page's. */
function placed(
  { transform: [a, b, , , e, f] }: TextItem,
  view: readonly [number, number, number, number, number, number],
) {
  const [va, vb, vc, vd, ve, vf] = view;
  return [va * a + vc * b, vb * a + vd * b, va * e + vc * f + ve, vb * e + vd * f + vf] as const;
}
