import type { ReactNode } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { Standing } from '../../shared/steps/talk/verdicts.ts';
import { words } from '../../shared/words/words.ts';
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

/** What people judged of the marks, in the order of the chips. */
const STANDINGS: readonly Standing[] = ['accepted', 'rejected', 'contested', 'open'];

/** How many marks there are of each tag, and buttons that narrow the list to them. */
export function FilterBar({ marks, filter, dropped, standingOf, onFilter }: FilterBarProps) {
  const counts = Map.groupBy(marks, (mark) => mark.tag);
  const judged = Map.groupBy(marks, ({ id }) => standingOf(id));
  // Where nobody judges there is nothing to choose.
  const standings = marks.length === (judged.get('open')?.length ?? 0) && filter.show !== 'standing' ? [] : STANDINGS;
  const care = marks.filter(wantsCare).length;
  return (
    <fieldset className={styles.bar} aria-label={words.marks.show}>
      <Chip on={filter.show === 'all'} onClick={() => onFilter({ show: 'all' })}>
        {words.marks.all(marks.length)}
      </Chip>
      {BUILT_IN_TAGS.map(({ key }) => (
        <Chip
          key={key}
          on={filter.show === 'tag' && filter.tag === key}
          onClick={() => onFilter({ show: 'tag', tag: key })}
        >
          <TagSign tag={key} />
          {words.marks.ofTag(tagLabel(key), counts.get(key)?.length ?? 0)}
        </Chip>
      ))}
      {standings.map((standing) => {
        const on = filter.show === 'standing' && filter.standing === standing;
        const found = judged.get(standing)?.length ?? 0;
        return found > 0 || on ? (
          <Chip key={standing} on={on} onClick={() => onFilter({ show: 'standing', standing })}>
            {words.marks.judged[standing](found)}
          </Chip>
        ) : null;
      })}
      {care > 0 || filter.show === 'care' ? (
        <Chip on={filter.show === 'care'} onClick={() => onFilter({ show: 'care' })}>
          {words.marks.needsLook(care)}
        </Chip>
      ) : null}
      {dropped > 0 || filter.show === 'dropped' ? (
        <Chip on={filter.show === 'dropped'} onClick={() => onFilter({ show: 'dropped' })}>
          {words.marks.dropped(dropped)}
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
