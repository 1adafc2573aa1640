import type { ReactNode } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { Standing } from '../../shared/steps/talk/verdicts.ts';
import type { MarkView } from '../store/mark-view.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import styles from './FilterBar.module.css';
import { type MarkFilter, wantsCare } from './mark-filter.ts';

interface FilterBarProps {
  readonly marks: readonly MarkView[];
  readonly filter: MarkFilter;
  /** How many marks were dropped. */
  readonly dropped: number;
  standingOf(mark: ActId): Standing;
  onFilter(filter: MarkFilter): void;
}

/** What people judged of the marks, as chips say it. */
const STANDINGS: readonly { readonly standing: Standing; readonly label: string }[] = [
  { standing: 'accepted', label: 'Accepted' },
  { standing: 'rejected', label: 'Rejected' },
  { standing: 'contested', label: 'Verdicts differ' },
  { standing: 'open', label: 'Not judged' },
];

/** How many marks there are of each tag, and buttons that narrow the list to them. */
export function FilterBar({ marks, filter, dropped, standingOf, onFilter }: FilterBarProps) {
  const counts = Map.groupBy(marks, (mark) => mark.tag);
  const judged = Map.groupBy(marks, ({ id }) => standingOf(id));
  // Where nobody judges there is nothing to choose.
  const standings = marks.length === (judged.get('open')?.length ?? 0) && filter.show !== 'standing' ? [] : STANDINGS;
  const care = marks.filter(wantsCare).length;
  return (
    <fieldset className={styles.bar} aria-label="Show">
      <Chip on={filter.show === 'all'} onClick={() => onFilter({ show: 'all' })}>
        All {marks.length.toLocaleString()}
      </Chip>
      {BUILT_IN_TAGS.map(({ key }) => (
        <Chip
          key={key}
          on={filter.show === 'tag' && filter.tag === key}
          onClick={() => onFilter({ show: 'tag', tag: key })}
        >
          <TagSign tag={key} />
          {tagLabel(key)} {(counts.get(key)?.length ?? 0).toLocaleString()}
        </Chip>
      ))}
      {standings.map(({ standing, label }) => {
        const on = filter.show === 'standing' && filter.standing === standing;
        const found = judged.get(standing)?.length ?? 0;
        return found > 0 || on ? (
          <Chip key={standing} on={on} onClick={() => onFilter({ show: 'standing', standing })}>
            {label} {found.toLocaleString()}
          </Chip>
        ) : null;
      })}
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
