import type { BlockKind } from '../blocks/block.ts';
import type { HtmlBlock } from './blocks-of-html.ts';

/** A cell of a table. */
export interface TableCell {
  /** Its words, '' for an empty one; null when it holds more than a cell of data does. */
  readonly text: string | null;
  /** Whether it heads a column or a row. */
  readonly isHead: boolean;
}

/** The most that a cell of data holds: longer ones set out a page. In UTF-16 units, and in blocks. */
const LONGEST_CELL = 300;
const MOST_PARAGRAPHS = 3;

/**
 * Makes what was written since `start` one item of the list that began at `list`, unless it has several paragraphs: then
 * it is no mere item.
 */
export function asItem(blocks: HtmlBlock[], start: number, list: number): void {
  const first = blocks[start];
  if (first === undefined || !ITEM_KINDS.has(first.kind)) return;
  if (first.kind === 'heading' && blocks.length > start + 1) return;
  for (let i = start + 1; i < blocks.length; i++) if (blocks[i]!.kind !== 'list') return;
  const written = blocks.splice(start);
  // Joined one by one: lists lie in lists 20,000 deep, and each time a whole text were copied would be once too often.
  let text = first.kind === 'list' ? first.text : onOneLine(first.text);
  for (const inner of written.slice(1)) text += `\n${inner.text}`;
  addLines(blocks, list, { ...first, kind: 'list', text, isLinks: written.every(({ isLinks }) => isLinks) });
}

const ITEM_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list', 'quote', 'byline', 'dateline']);

/** Adds a block to the one before it, where both are of a kind and that one was written since `start`: one list, one table. */
export function addLines(blocks: HtmlBlock[], start: number, block: HtmlBlock): void {
  const before = blocks.at(-1);
  if (blocks.length <= start || before?.kind !== block.kind) blocks.push(block);
  else {
    const isLinks = before.isLinks && block.isLinks;
    blocks[blocks.length - 1] = { ...before, text: `${before.text}\n${block.text}`, isLinks };
  }
}

/** What was written since `start` as a cell of data. */
export function asCell(blocks: readonly HtmlBlock[], start: number): string | null {
  if (blocks.length - start > MOST_PARAGRAPHS) return null;
  const written = blocks.slice(start);
  const isData = written.every(({ kind }, i) => CELL_KINDS.has(kind) && (kind !== 'heading' || i === 0));
  const text = written.map((block) => onOneLine(block.text)).join(' ');
  return isData && text.length <= LONGEST_CELL ? text : null;
}

const CELL_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list', 'dateline', 'byline']);

const onOneLine = (text: string): string => text.replace(/[\t\n]+/g, ' ');
