import type { GuideBlock } from './page.ts';

/**
 * What the guidelines say of a tag: all that follows its section's heading, up to the next section or a heading of the
 * highest level. Two people may have made the same section at once: then it is what stands in both. Null where there is
 * no section for it.
 */
export function sectionOf(blocks: readonly GuideBlock[], tag: string): readonly GuideBlock[] | null {
  let found: GuideBlock[] | null = null;
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'section') {
      inside = block.tag === tag;
      if (inside) found ??= [];
    } else if (endsSections(block)) inside = false;
    else if (inside) found?.push(block);
  }
  return found;
}

/** Whether a block is the beginning of something that belongs to no tag. */
export const endsSections = (block: GuideBlock): boolean => block.kind === 'heading' && block.level === 1;

/** The tags of these that have no section yet. */
export function missingSections(blocks: readonly GuideBlock[], tags: readonly string[]): string[] {
  const here = new Set(blocks.flatMap((block) => (block.kind === 'section' ? [block.tag] : [])));
  return tags.filter((tag) => !here.has(tag));
}

/** Whether there is anything to read in these. */
export const saysNothing = (blocks: readonly GuideBlock[]): boolean =>
  blocks.every(
    (block) =>
      block.kind === 'paragraph' && block.content.every((each) => each.kind === 'text' && each.text.trim() === ''),
  );
