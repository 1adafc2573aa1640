import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import styles from './FindList.module.css';
import { FindRow } from './FindRow.tsx';
import type { Lines } from './lines.ts';
import { stepOf } from './list-step.ts';

/** What a row is taken to be high until it was measured, in pixels. */
const ROW = 28;
/** Rows kept above and below the view, so that a quick scroll does not show gaps. */
const SPARE = 8;

interface FindListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly lines: Lines;
  /** The line the keys are at; -1: none yet. */
  readonly at: number;
  /** The articles by id, where lines of several are shown. */
  readonly titles: ReadonlyMap<ArticleId, ListedArticle> | null;
  languageOf(aid: ArticleId): string;
  onMove(to: number): void;
  onEnter(): void;
}

/** The lines that were found: one stop for Tab, arrows walk and show each place, Enter goes there. */
export function FindList({ ref, lines, at, titles, languageOf, onMove, onEnter }: FindListProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => box.current!, []); // there once it is mounted
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: SPARE,
  });
  const rows = virtual.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, (rows.at(-1)?.index ?? -1) + 1];
  useEffect(() => lines.want(first, last), [lines, first, last]);
  const follow = useEffectEvent((index: number) => virtual.scrollToIndex(Math.max(0, index)));
  useEffect(() => follow(at), [at]);

  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, last - first - 2 * SPARE - 1);
    const to = stepOf(event.key, at, lines.count, page);
    if (event.ctrlKey || event.metaKey || event.altKey || (to === null && event.key !== 'Enter')) return;
    event.preventDefault();
    if (to === null) onEnter();
    else if (lines.count > 0) onMove(Math.min(lines.count - 1, Math.max(0, to)));
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={words.find.results}
      aria-activedescendant={rows.some(({ index }) => index === at) ? `${id}${at}` : undefined}
      className={styles.list}
      data-many={titles !== null || undefined}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const line = lines.at(index);
          const before = lines.at(index - 1);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === at}
              aria-setsize={lines.count}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onMove(index)}
              onDoubleClick={onEnter}
            >
              {line ? (
                <FindRow
                  line={line}
                  heading={titles === null ? null : (titles.get(line.aid)?.heading ?? '')}
                  isFirst={index === first || before?.aid !== line.aid}
                  language={languageOf(line.aid)}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
