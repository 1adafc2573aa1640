import { type Block, type BlockKind, blockKey } from '../blocks/block.ts';

/** What the elements of a page say that lose their classes and roles on the way to its main part. */
const TOLD: ReadonlySet<BlockKind> = new Set(['heading', 'caption', 'byline', 'dateline']);

/**
 * The blocks of a page's main part, those left out that are so in the whole of it, and paragraphs as what the whole says
 * that they are: what finds the main part changes its elements.
 */
export function asInPage<B extends Block>(whole: readonly Block[], blocks: readonly B[]): readonly B[] {
  const alike = Map.groupBy(whole, ({ text }) => blockKey(text));
  return blocks.map((block) => {
    const [first, ...others] = alike.get(blockKey(block.text)) ?? [];
    if (first === undefined) return block;
    const isOut = [first, ...others].every(({ leftOut }) => leftOut !== undefined);
    const isTold =
      block.kind === 'paragraph' && TOLD.has(first.kind) && others.every(({ kind }) => kind === first.kind);
    const told = isTold ? { ...block, kind: first.kind } : block;
    return isOut ? { leftOut: 'boilerplate', ...told } : told;
  });
}
