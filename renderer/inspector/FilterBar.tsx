import type { ReactNode } from 'react';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { MarkView } from '../store/mark-view.ts';
import { TagSign } from '../ui/TagSign.tsx';
import styles from './FilterBar.module.css';
import { type MarkFilter, wantsCare } from './mark-filter.ts';

interface FilterBarProps {
  readonly marks: readonly MarkView[];
  readonly filter: MarkFilter;
  /** How many marks were dropped. */
  readonly dropped: number;
  onFilter(filter: MarkFilter): void;
}

/** How many marks there are of each tag, and buttons that narrow the list to them. */
export function FilterBar({ marks, filter, dropped, onFilter }: FilterBarProps) {
  const counts = Map.groupBy(marks, (mark) => mark.tag);
  const care = marks.filter(wantsCare).length;
  return (
    <fieldset className={styles.bar} aria-label="Show">
      <Chip on={filter.show === 'all'} onClick={() => onFilter({ show: 'all' })}>
        All {marks.length.toLocaleString()}
      </Chip>
      {BUILT_IN_TAGS.map(({ key, label }) => (
        <Chip
          key={key}
          on={filter.show === 'tag' && filter.tag === key}
          onClick={() => onFilter({ show: 'tag', tag: key })}
        >
          <TagSign tag={key} />
          {label} {(counts.get(key)?.length ?? 0).toLocaleString()}
        </Chip>
      ))}
      {care > 0 || filter.show === 'care' ? (
        <Chip on={filter.show === 'care'} onClick={() => onFilter({ show: 'care' })}>
          Needs a look {care.toLocaleString()}
        </Chip>
      ) : null}
      {dropped > 0 || filter.show === 'dropped' ? (
        <Chip on={filter.show === 'dropped'} onClick={() => onFilter({ show: 'dropped' })}>
          Dropped {dropped.toLocaleString()}
        </Chip>
      ) : null}
    </fieldset>
  );
}

function Chip({ on, onClick, children }: { readonly on: boolean; onClick(): void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}
