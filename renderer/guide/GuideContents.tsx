import type { GuideBlock } from '../../shared/guide/page.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import styles from './GuidePage.module.css';

/** Where a part begins, in the editor as in the page to be read. */
const PARTS = 'h1, [data-guide-part], [data-guide-section]';

interface GuideContentsProps {
  readonly blocks: readonly GuideBlock[];
  /** Goes to the nth of all parts. */
  onGo(part: number): void;
}

/** The parts of the page, each to be gone to. */
export function GuideContents({ blocks, onGo }: GuideContentsProps) {
  const parts = blocks.filter((block) => block.kind === 'section' || (block.kind === 'heading' && block.level === 1));
  return (
    <ul className={styles.parts}>
      {parts.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part goes by its place on the page
        <li key={at}>
          <button type="button" className={styles.part} onClick={() => onGo(at)}>
            {block.kind === 'section' ? (
              <>
                <TagSign tag={block.tag} />
                {tagLabel(block.tag)}
              </>
            ) : (
              <span dir="auto">{titleOf(block)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Brings the nth part of the page into view. */
export function goToPart(page: HTMLElement | null, part: number): void {
  page?.querySelectorAll(PARTS)[part]?.scrollIntoView({ block: 'start' });
}

const titleOf = (block: GuideBlock): string =>
  'content' in block ? block.content.map((each) => ('text' in each ? each.text : '')).join('') : '';
