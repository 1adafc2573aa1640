import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import { stepOf } from '../find/list-step.ts';
import styles from './History.module.css';

/** What a row is taken to be high until it was measured, in pixels. */
const ROW = 32;
/** Rows kept above and below the view, so that a quick scroll does not show gaps. */
const SPARE = 8;

interface LineListProps {
  readonly label: string;
  readonly count: number;
  /** The line the keys are at; -1: none yet. */
  readonly at: number;
  /** What that line is, wherever it moves to when others come in before it; null: none yet. */
  readonly chosen: string | null;
  /** What a line is, in the words of `chosen`. */
  keyAt(index: number): string;
  /** What stands in a line; called for those near the view alone. */
  lineAt(index: number): ReactNode;
  /** The person has come to a line. */
  onMove(to: number): void;
  /** They go where it leads. */
  onEnter(): void;
}

/**
 * Lines one under the other, however many: one stop for Tab; arrows walk, Enter goes there. A line is come to as the
 * button goes down on it: until it goes up again, others may have come in and moved it from under the pointer.
 */
export function LineList({ label, count, at, chosen, keyAt, lineAt, onMove, onEnter }: LineListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: SPARE,
    getItemKey: keyAt,
  });
  const rows = virtual.getVirtualItems();
  const follow = useEffectEvent(() => virtual.scrollToIndex(Math.max(0, at)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into view when it is chosen, and left where it is then
  useEffect(() => follow(), [chosen]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, rows.length - 2 * SPARE - 1);
    const to = stepOf(event.key, at, count, page);
    if (to === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === null) onEnter();
    else if (count > 0) onMove(Math.min(count - 1, Math.max(0, to)));
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={rows.some(({ index }) => index === at) ? `${id}${at}` : undefined}
      className={styles.list}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
          <div
            key={keyAt(index)}
            ref={virtual.measureElement}
            data-index={index}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            onMouseDown={({ button }) => (button === 0 ? onMove(index) : undefined)}
            // One without a pointer: a screen reader's.
            onClick={({ detail }) => (detail === 0 ? onMove(index) : undefined)}
            onDoubleClick={onEnter}
          >
            {lineAt(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
