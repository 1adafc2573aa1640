import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import { words } from '../../shared/words/words.ts';
import type { CommandId } from '../commands/command.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import type { ReaderSelection } from '../reader/reader-types.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { GAP, placeBar } from './bar-place.ts';
import styles from './SelectionBar.module.css';
import type { Spot } from './use-pointer-place.ts';

interface SelectionBarProps {
  readonly selection: ReaderSelection;
  /** Whether there is a mark in hand that the selection could be added to. */
  readonly inHand: boolean;
  /** Why nothing can be marked, in a sentence; null when it can. */
  readonly readOnly: string | null;
  /** The pane the bar stays within. */
  readonly within: RefObject<HTMLElement | null>;
  /** Where the mouse is. */
  readonly pointer: RefObject<Spot | null>;
  run(command: CommandId): void;
}

/** The bar at a selection: the tags with their keys. It never takes the focus, so keys go on working in the text. */
export function SelectionBar({ selection, inHand, readOnly, within, pointer, run }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const { rect, leading } = selection;
  const keyOf = useShownKey();
  /** How far the pane was scrolled when the words were at `rect`. */
  const began = useRef<{ readonly rect: typeof rect; readonly top: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with a mark in hand the bar is wider
  useLayoutEffect(() => {
    const pane = within.current?.getBoundingClientRect();
    if (!bar.current || !pane) return;
    bar.current.style.maxWidth = `${pane.width - 2 * GAP}px`;
    const size = bar.current.getBoundingClientRect();
    const element = within.current;
    const top = element?.scrollTop ?? 0;
    if (began.current?.rect !== rect) began.current = { rect, top };
    const from = began.current.top;
    const spot = pointer.current;
    // The bar goes along with its words.
    const follow = () => {
      const moved = (element?.scrollTop ?? 0) - from;
      const words = { ...rect, top: rect.top - moved, bottom: rect.bottom - moved };
      setPlace(placeBar(words, leading, size, pane, spot));
    };
    follow();
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [rect, leading, within, pointer, inHand, readOnly]);

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={words.marking.markSelection}
      className={styles.bar}
      style={place}
      // A press on the bar must not empty the selection it is about.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {BUILT_IN_TAGS.map((tag) => (
        <button
          key={tag.key}
          type="button"
          disabled={readOnly !== null}
          title={words.marking.tagWhy(tagLabel(tag.key))}
          onClick={(event) => run(event.shiftKey ? `hold.${tag.key}` : `tag.${tag.key}`)}
        >
          <TagSign tag={tag.key} />
          {tagLabel(tag.key)}
          <kbd>{keyOf(`tag.${tag.key}`)}</kbd>
        </button>
      ))}
      {readOnly !== null ? <p className={styles.why}>{readOnly}</p> : null}
      {inHand && readOnly === null ? (
        <>
          <span className={styles.line} />
          <button type="button" title={words.marking.addToMarkWhy} onClick={() => run('mark.add-fragment')}>
            {words.marking.addToMark}
            <kbd>{keyOf('mark.add-fragment')}</kbd>
          </button>
          <button type="button" title={words.marking.fitMarkWhy} onClick={() => run('mark.fit')}>
            {words.marking.fitMark}
            <kbd>{keyOf('mark.fit')}</kbd>
          </button>
        </>
      ) : null}
    </div>
  );
}
