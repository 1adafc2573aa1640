import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { articleOfBlocks } from '../blocks/article-of-blocks.ts';
import type { Block } from '../blocks/block.ts';
import type { ArticleDraft, Reader } from '../draft.ts';
import { detailsOf, readDocumentInfo } from './document-info.ts';
import { withoutFurniture } from './furniture.ts';
import { joinLines, type Vocabulary, vocabularyOf } from './hyphens.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { linesInOrder } from './page-lines.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type PagePieces, piecesOf } from './pieces.ts';
import { rowsOf } from './rows.ts';

/** Above this share of letters that a font gives no meaning, somebody has to look: a sign before each item of a list is less. */
const UNKNOWN_SHARE = 0.02;

/** Reads a PDF whose pages hold text: one article. */
export const readPdf: Reader = async ({ name, bytes }, { limits, characterMaps }) => {
  // pdf.js takes over the bytes that it is given, and whoever called still has a use for these.
  const opened = await openPdf(bytes.slice(), characterMaps);
  if (!opened.ok) return opened;
  try {
    const { numPages } = opened.value.document;
    if (numPages > limits.pages)
      return fail('too-many-pages', words.ingestTrouble.tooManyPages(numPages, limits.pages));
    const draft = await readPages(name, opened.value);
    return draft.ok ? ok({ kind: 'articles', drafts: [draft.value], refused: [] }) : draft;
  } catch (error) {
    // pdf.js looks at a page when it is asked for it, and calls what it throws by names of its own.
    if (error instanceof Error && error.name.endsWith('Exception'))
      return fail('pdf-broken', words.ingestTrouble.pdfBroken);
    throw error;
  } finally {
    await opened.value.close();
  }
};

async function readPages(source: string, { document, lacksTables }: OpenPdf): Promise<Result<ArticleDraft>> {
  const pages: PagePieces[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await piecesOf(await document.getPage(number)));
  }
  if (pages.every(({ pieces }) => pieces.length === 0)) {
    const { pdfWithoutText, pdfWithoutTable } = words.ingestTrouble;
    return fail('no-text', lacksTables() ? pdfWithoutTable : pdfWithoutText);
  }
  const info = readDocumentInfo((await document.getMetadata()).info);
  const blocks = blocksOf(pages);
  const opening = blocks.filter(({ leftOut }) => leftOut === undefined).slice(0, 8);
  const made = articleOfBlocks(blocks, detailsOf(info, opening.map(({ text }) => text).join('\n')));
  if (!made.ok) return made;
  const lost = pages.reduce((sum, page) => sum + page.lost, 0);
  const isDoubtful = lacksTables() || lacksLetters(made.value.article.text, lost);
  return ok({ source, ...made.value, warnings: isDoubtful ? [words.ingestTrouble.pdfLetters] : [] });
}

/** Whether many letters of a text have no meaning; `lost` are those that could not even be shown. */
function lacksLetters(text: string, lost: number): boolean {
  const unknown = lost + (text.match(/[\ufffd\p{Co}]/gu)?.length ?? 0);
  return unknown > UNKNOWN_SHARE * (text.length + lost);
}

/** The blocks of a document's pages. Furniture that repeats is told once: heads above the article, all else below it. */
function blocksOf(pages: readonly PagePieces[]): Block[] {
  const bare = withoutFurniture(pages.map(({ height, pieces }) => ({ height, rows: rowsOf(pieces) })));
  const columns = bare.flatMap(({ rows }) => linesInOrder(rows));
  const known = vocabularyOf(columns.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const furniture = new Map<string, Block>();
  for (const [page, { turned }] of pages.entries()) {
    for (const { text, reason } of bare[page]!.furniture)
      remember(furniture, { kind: 'paragraph', text, leftOut: reason });
    if (turned.length > 0) remember(furniture, { kind: 'paragraph', text: turned.join(' '), leftOut: 'boilerplate' });
  }
  const told = [...furniture.values()];
  const isHead = ({ leftOut }: Block) => leftOut === 'page-head';
  const heads = told.filter(isHead);
  return [...heads, ...withLists(paragraphsOf(columns), known), ...told.filter((block) => !isHead(block))];
}

function remember(furniture: Map<string, Block>, block: Block): void {
  const key = `${block.leftOut} ${block.text.replace(/\p{N}+/gu, '#')}`;
  if (!furniture.has(key)) furniture.set(key, block);
}

/** Paragraphs as blocks: items that follow each other make one list, a line an item. */
function withLists(paragraphs: readonly Paragraph[], known: Vocabulary): Block[] {
  const blocks: Block[] = [];
  for (const [i, { kind, lines }] of paragraphs.entries()) {
    const text = kind === 'table' ? lines.map(({ cells }) => cells.join('\t')).join('\n') : joined(lines, known);
    if (kind !== 'item') blocks.push({ kind, text });
    else if (paragraphs[i - 1]?.kind !== 'item') blocks.push({ kind: 'list', text });
    else blocks.push({ kind: 'list', text: `${blocks.pop()!.text}\n${text}` });
  }
  return blocks;
}

const joined = (lines: readonly { readonly text: string }[], known: Vocabulary): string =>
  lines.map(({ text }) => text).reduce((text, next) => joinLines(text, next, known));
