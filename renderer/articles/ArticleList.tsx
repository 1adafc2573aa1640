import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { showArticleDate } from '../ui/dates.ts';
import { ArticleCounts } from './ArticleCounts.tsx';
import styles from './ArticleList.module.css';
import type { ArticleRow } from './arrange.ts';
import { TypeAhead } from './type-ahead.ts';

/** What a row is taken to be high until it was measured, in pixels: one with a heading of two lines. */
const ROW = 66;
/** Rows kept above and below the view, so that a quick scroll does not show gaps. */
const SPARE = 6;

interface ArticleListProps {
  readonly rows: readonly ArticleRow[];
  readonly open: ArticleId | null;
  onOpen(aid: ArticleId): void;
}

/**
 * The project's articles: one stop for Tab, arrows move, letters find, Enter opens. Only the rows in view exist, and the
 * one the keys are at, each with its place in the whole.
 */
export function ArticleList({ rows, open, onOpen }: ArticleListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const letters = useRef(new TypeAhead());
  /** Letters after a click belong to the text that it opened. */
  const byKeyboard = useRef(false);
  const [active, setActive] = useState(open);
  const place = (aid: ArticleId | null) => rows.findIndex((row) => row.aid === aid);
  const at = Math.max(0, active === null ? place(open) : place(active));

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => rows[index]?.aid ?? index,
    estimateSize: () => ROW,
    overscan: SPARE,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      return inView.includes(at) || at >= rows.length ? inView : [...inView, at].sort((a, b) => a - b);
    },
  });

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[next];
    if (!row) return;
    setActive(row.aid);
    virtual.scrollToIndex(next);
  };

  const follow = useEffectEvent((aid: ArticleId | null) => {
    setActive(aid);
    const index = place(aid);
    if (index >= 0) virtual.scrollToIndex(index);
  });
  // Whoever opened it: what is open is in sight, and the keys go on from there.
  useEffect(() => follow(open), [open]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, timeStamp } = event;
    const page = Math.max(1, (virtual.range?.endIndex ?? 0) - (virtual.range?.startIndex ?? 0) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = steps[key];
    const typing = byKeyboard.current && (isLetter(key) || (key === ' ' && letters.current.isTyping(timeStamp)));
    if (to !== undefined) {
      byKeyboard.current = true;
      letters.current.end();
      move(to);
    } else if (typing) {
      const found = letters.current.find(
        key,
        timeStamp,
        rows.map(({ heading }) => heading),
        at,
      );
      if (found >= 0) move(found);
    } else if (key === 'Enter' || key === ' ') {
      const row = rows[at];
      if (row) onOpen(row.aid);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label="Articles"
      aria-activedescendant={rows[at] ? `${id}${rows[at].aid}` : undefined}
      className={styles.list}
      onKeyDown={press}
      onFocus={() => {
        byKeyboard.current = box.current?.matches(':focus-visible') ?? false;
      }}
      onPointerDown={() => {
        byKeyboard.current = false;
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-active={index === at || undefined}
              id={`${id}${row.aid}`}
              role="option"
              aria-selected={row.aid === open}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(row.aid);
                onOpen(row.aid);
              }}
            >
              <RowWords row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What a row says. Kept as it is while the list scrolls. */
const RowWords = memo(function RowWords({ row }: { readonly row: ArticleRow }) {
  return (
    <>
      <span className={styles.heading} dir="auto">
        {row.heading}
      </span>
      <span className={styles.about}>
        <span>{[row.outlet, row.date && showArticleDate(row.date)].filter(Boolean).join(' · ')}</span>
        <ArticleCounts counted={row.counted} />
      </span>
    </>
  );
});

const isLetter = (key: string): boolean => /^[\p{L}\p{N}]$/u.test(key);
