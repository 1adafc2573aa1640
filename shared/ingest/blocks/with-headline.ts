import { type Block, blockKey } from './block.ts';

/** How far down a headline may stand to be the one above the text. In blocks. */
const TOP = 4;

/**
 * The blocks with the headline once: where it is among the first of them, else above them all; as they are when it is ''.
 * Old pages have the headline and what is below it in one block of lines: that is taken apart.
 */
export function withHeadline<B extends Block>(blocks: readonly B[], shown: string): readonly (B | Block)[] {
  if (shown === '') return blocks;
  const key = blockKey(shown);
  const apart = blocks.flatMap((block, i) => (i < TOP ? firstLineApart(block, key) : [block]));
  // Further down the same words are part of the article: a paragraph of one word, a heading that takes it up; and what
  // stands for a picture often has the headline's.
  const at = apart.slice(0, TOP).findIndex(({ kind, text }) => kind !== 'caption' && blockKey(text) === key);
  const isAgain = (block: Block, i: number) =>
    i === at || (i < TOP && block.kind === 'heading' && blockKey(block.text) === key);
  const above = Math.max(0, at);
  const heading: Block = { kind: 'heading', text: shown };
  return [...apart.slice(0, above), heading, ...apart.filter((block, i) => i >= above && !isAgain(block, i))];
}

function firstLineApart<B extends Block>(block: B, key: string): readonly B[] {
  const end = block.text.indexOf('\n');
  if (end < 0 || block.kind !== 'paragraph' || blockKey(block.text.slice(0, end)) !== key) return [block];
  return [
    { ...block, text: block.text.slice(0, end) },
    { ...block, text: block.text.slice(end + 1) },
  ];
}
