import { type KeyboardEvent, useLayoutEffect } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import type { Entry } from '../../shared/register/register.ts';
import { words } from '../../shared/words/words.ts';
import { useWindow } from '../inspector/use-window.ts';
import { rowStep } from '../ui/row-step.ts';
import styles from './EntryList.module.css';
import { typeWords } from './type-words.ts';

/** Height of a row in pixels, as in the style sheet. */
const ROW = 52;

/** An entry as the list shows it. */
export interface EntryRow {
  readonly entry: Entry;
  /** The other name by which a search found it; empty where its own name did. */
  readonly as: string;
  /** Null while they are not counted yet. */
  readonly mentions: number | null;
}

interface EntryListProps {
  readonly label: string;
  readonly rows: readonly EntryRow[];
  readonly chosen: ActId | null;
  onChoose(id: ActId): void;
  /** Enter or a click: go to its page. */
  onEnter(id: ActId): void;
}

/** Entries of the register: one stop for Tab, arrows move and show, only the rows in view exist. */
export function EntryList({ label, rows, chosen, onChoose, onEnter }: EntryListProps) {
  const { box, first, last, page, scrollTo } = useWindow(rows.length, ROW);
  const at = rows.findIndex(({ entry }) => entry.id === chosen);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the list comes up; later it scrolls as it is told
  useLayoutEffect(() => scrollTo(Math.max(0, at)), []);

  const move = (to: number) => {
    const row = rows[to];
    if (!row) return;
    onChoose(row.entry.id);
    scrollTo(to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowStep(event.key, { at, count: rows.length, page });
    const row = rows[at];
    if (to !== null) move(to);
    else if (event.key === 'Enter' && row) onEnter(row.entry.id);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at >= first && at < last ? `entry-${at}` : undefined}
      className={styles.box}
      onKeyDown={press}
    >
      <div role="presentation" className={styles.all} style={{ height: rows.length * ROW }}>
        {rows.slice(first, last).map(({ entry, as, mentions }, offset) => {
          const index = first + offset;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={entry.id}
              id={`entry-${index}`}
              role="option"
              aria-selected={index === at}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ top: index * ROW }}
              onClick={() => onChoose(entry.id)}
            >
              <span className={styles.name}>
                <bdi>{entry.name || words.registers.unnamed}</bdi>
              </span>
              <span className={styles.about}>
                {[
                  as,
                  typeWords(entry.type),
                  entry.unit,
                  mentions === null ? '' : words.registers.mentionCount(mentions),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {entry.contested ? <em>{words.registers.contested}</em> : null}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
