import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { ReaderSelection } from '../reader/reader-types.ts';
import { TagSign } from '../ui/TagSign.tsx';
import type { Command } from './keymap.ts';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly selection: ReaderSelection;
  /** Whether there is a mark in hand that the selection could be added to. */
  readonly inHand: boolean;
  /** The pane the bar stays within. */
  readonly within: RefObject<HTMLElement | null>;
  run(command: Command): void;
}

/** How far the bar keeps from the words and from the pane's edge, in pixels. */
const GAP = 10;

/** The bar at a selection: the tags with their keys. It never takes the focus, so keys go on working in the text. */
export function SelectionBar({ selection, inHand, within, run }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const { rect } = selection;

  // biome-ignore lint/correctness/useExhaustiveDependencies: with a mark in hand the bar is wider
  useLayoutEffect(() => {
    const size = bar.current?.getBoundingClientRect();
    const pane = within.current?.getBoundingClientRect();
    if (!size || !pane) return;
    const above = rect.top - size.height - GAP;
    const left = Math.max(
      pane.left + GAP,
      Math.min((rect.left + rect.right - size.width) / 2, pane.right - size.width - GAP),
    );
    const top = above > pane.top + GAP ? above : rect.bottom + GAP;
    const element = within.current;
    const began = element?.scrollTop ?? 0;
    // The bar goes along with its words, and stays in the pane when they leave it.
    const follow = () => {
      const moved = top - ((element?.scrollTop ?? 0) - began);
      setPlace({ left, top: Math.max(pane.top + GAP, Math.min(moved, pane.bottom - size.height - GAP)) });
    };
    follow();
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [rect, within, inHand]);

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Mark the selection"
      className={styles.bar}
      style={place}
      // A press on the bar must not empty the selection it is about.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {BUILT_IN_TAGS.map((tag) => (
        <button key={tag.key} type="button" onClick={() => run({ do: 'tag', tag: tag.key })}>
          <TagSign tag={tag.key} />
          {tag.label}
          <kbd>{tag.shortcut}</kbd>
        </button>
      ))}
      {inHand ? (
        <>
          <span className={styles.line} />
          <button
            type="button"
            title="Add the selection to the mark in hand"
            onClick={() => run({ do: 'add-fragment' })}
          >
            Add to mark<kbd>+</kbd>
          </button>
          <button type="button" title="Make the mark in hand exactly the selection" onClick={() => run({ do: 'fit' })}>
            Fit mark<kbd>=</kbd>
          </button>
        </>
      ) : null}
    </div>
  );
}
