import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { FindLine } from '../../shared/find/query.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { FindRow } from '../find/FindRow.tsx';
import { stepOf } from '../find/list-step.ts';
import { showNumber } from '../ui/text.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { isTicked, nameOf, type PreviewRow, rowsOf, standingOf, type Ticks } from './candidates.ts';
import styles from './mark-all.module.css';

/** What a row is taken to be high until it was measured, in pixels. */
const ROW = 30;
/** Rows kept above and below the view, so that a quick scroll does not show gaps. */
const SPARE = 8;

interface MarkAllListProps {
  readonly lines: readonly FindLine[];
  readonly articles: ReadonlyMap<ArticleId, ListedArticle>;
  readonly tag: string;
  readonly ticks: Ticks;
  onTick(lines: readonly FindLine[], on: boolean): void;
}

/** The occurrences under their articles, each with its tick: one stop for Tab, arrows walk, Space ticks. */
export function MarkAllList({ lines, articles, tag, ticks, onTick }: MarkAllListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const rows = useMemo(() => rowsOf(lines), [lines]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: SPARE,
  });
  const shown = virtual.getVirtualItems();

  const open = (row: PreviewRow): readonly FindLine[] =>
    (row.kind === 'line' ? [row.line] : row.lines).filter((line) => standingOf(line, tag) !== 'marked');
  const ticked = (row: PreviewRow): boolean | 'mixed' => {
    const on = open(row).filter((line) => isTicked(line, tag, ticks)).length;
    return on === 0 ? false : row.kind === 'line' || on === open(row).length ? true : 'mixed';
  };
  const toggle = (row: PreviewRow | undefined) => {
    if (row) onTick(open(row), ticked(row) !== true);
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    virtual.scrollToIndex(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepOf(event.key, at, rows.length, Math.max(1, shown.length - 2 * SPARE - 1));
    if (to === null && event.key !== ' ') return;
    event.preventDefault();
    if (to === null) toggle(rows[at]);
    else move(to);
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={words.markAll.list}
      aria-description={words.markAll.how}
      aria-multiselectable
      aria-activedescendant={shown.some(({ index }) => index === at) ? `${id}${at}` : undefined}
      className={styles.list}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const state = ticked(row);
          const isLocked = open(row).length === 0;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={row.kind === 'line' ? nameOf(row.line) : row.aid}
              ref={virtual.measureElement}
              data-index={index}
              data-active={index === at || undefined}
              id={`${id}${index}`}
              role="option"
              aria-selected={state === true}
              aria-checked={state}
              aria-disabled={isLocked}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={row.kind === 'line' ? styles.line : styles.article}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setAt(index);
                toggle(row);
              }}
            >
              <span aria-hidden className={styles.box} data-state={String(state)} data-locked={isLocked || undefined} />
              <Row row={row} tag={tag} articles={articles} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: PreviewRow;
  readonly tag: string;
  readonly articles: ReadonlyMap<ArticleId, ListedArticle>;
}

function Row({ row, tag, articles }: RowProps) {
  if (row.kind === 'article')
    return (
      <>
        <span dir="auto" className={styles.heading}>
          {articles.get(row.aid)?.heading ?? ''}{' '}
        </span>
        <span className={styles.count}>{showNumber(row.lines.length)}</span>
      </>
    );
  const standing = standingOf(row.line, tag);
  return (
    <>
      <FindRow line={row.line} heading={null} isFirst={false} language={articles.get(row.line.aid)?.language ?? ''} />
      {standing === 'free' ? null : <span className={styles.standing}>{words.markAll.standing[standing]}</span>}
    </>
  );
}
