import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import type { AlikeWatch } from './alike-watch.ts';
import styles from './DraftList.module.css';
import { DraftRow } from './DraftRow.tsx';
import type { DraftStore } from './draft-store.ts';
import { PassedOver } from './PassedOver.tsx';

/** What a row is taken to be high until it was measured, in pixels. */
const ROW = 64;
/** How far a page goes, in rows. */
const PAGE = 10;

interface DraftListProps {
  readonly store: DraftStore;
  readonly alike: AlikeWatch;
  /** See `Dropped`. */
  readonly passedOver: readonly string[];
  /** Goes up each time that something wrong is shown, so that its row comes into sight. */
  readonly tries: number;
  onBringIn(): void;
}

/** The articles that were found: one stop for Tab, arrows move, Space ticks, Enter brings in. Only the rows in view exist. */
export function DraftList({ store, alike, passedOver, tries, onBringIn }: DraftListProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { items, at, refused } = store;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a try brings the same row into sight once more
  useEffect(() => virtual.scrollToIndex(at), [virtual, at, tries]);
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    }[event.key];
    const item = items[at];
    if (to !== undefined) store.show(to);
    else if (event.key === ' ' && item) store.tick(item.id, !item.ticked);
    else if (event.key === 'Enter') onBringIn();
    else return;
    event.preventDefault();
  };
  const all = store.ticked === items.length;
  return (
    <div className={styles.list}>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={words.preview.list}
        aria-description={words.preview.listKeys}
        aria-activedescendant={items[at] ? `${id}${at}` : undefined}
        className={styles.box}
        onKeyDown={press}
      >
        <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            return item ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                id={`${id}${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-checked={item.ticked}
                aria-posinset={index + 1}
                aria-setsize={items.length}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => store.show(index)}
              >
                <DraftRow store={store} alike={alike} item={item} />
              </div>
            ) : null;
          })}
        </div>
      </div>
      {/* Behind the list, so that the dialog opens with the keys in the list; it is shown above. */}
      <div className={styles.head}>
        <span>{words.preview.ticked(store.ticked, items.length)}</span>
        <Button kind="quiet" onClick={() => store.tickAll(!all)}>
          {all ? words.preview.untickAll : words.preview.tickAll}
        </Button>
      </div>
      <PassedOver paths={passedOver} />
      {refused.length > 0 ? (
        <details className={styles.refused}>
          <summary>{words.preview.notRead(refused.length)}</summary>
          <ul>
            {refused.map(({ source, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two folders may each hold a file of this name
              <li key={`${index} ${source}`}>
                <strong>{source}</strong>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
