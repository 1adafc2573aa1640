import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import styles from './History.module.css';

/** What a card is taken to be high until it was measured, in pixels. */
const CARD = 44;
const SPARE = 6;

interface CardListProps {
  readonly label: string;
  readonly count: number;
  /** What keeps a card the same while others come and go. */
  keyAt(index: number): string;
  /** What stands in a card; called for those near the view alone. */
  cardAt(index: number): ReactNode;
}

/** Cards with buttons in them, one under the other, however many. */
export function CardList({ label, count, keyAt, cardAt }: CardListProps) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    getItemKey: keyAt,
    estimateSize: () => CARD,
    overscan: SPARE,
  });
  return (
    <div ref={box} className={styles.list}>
      <ul aria-label={label} className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.card}
            style={{ transform: `translateY(${start}px)` }}
          >
            {cardAt(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
