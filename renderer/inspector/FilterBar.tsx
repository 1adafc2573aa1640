import { type ReactNode, useMemo } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { BUILT_IN_TAGS } from '../../shared/model/tagset.ts';
import type { Standing } from '../../shared/steps/talk/verdicts.ts';
import { words } from '../../shared/words/words.ts';
import type { MarkView } from '../store/mark-view.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import styles from './FilterBar.module.css';
import { type MarkFilter, otherTagsOf, wantsCare } from './mark-filter.ts';

interface FilterBarProps {
  readonly marks: readonly MarkView[];
  readonly filter: MarkFilter;
  /** How many marks were dropped. */
  readonly dropped: number;
  standingOf(mark: ActId): Standing;
  onFilter(filter: MarkFilter): void;
}

/** So many tags besides the three have a chip; the others stand in a menu. */
const OTHER_CHIPS = 4;

/** What people judged of the marks, in the order of the chips. */
const STANDINGS: readonly Standing[] = ['accepted', 'rejected', 'contested', 'open'];

/** How many marks there are of each tag, and buttons that narrow the list to them. */
export function FilterBar({ marks, filter, dropped, standingOf, onFilter }: FilterBarProps) {
  const counts = Map.groupBy(marks, (mark) => mark.tag);
  const judged = Map.groupBy(marks, ({ id }) => standingOf(id));
  // Where nobody judges there is nothing to choose.
  const standings = marks.length === (judged.get('open')?.length ?? 0) && filter.show !== 'standing' ? [] : STANDINGS;
  const care = marks.filter(wantsCare).length;
  const others = useMemo(() => otherTagsOf(marks), [marks]);
  const inMenu = others.slice(OTHER_CHIPS);
  const asked = filter.show === 'tag' ? filter.tag : null;
  return (
    <fieldset className={styles.bar} aria-label={words.marks.show}>
      <Chip on={filter.show === 'all'} onClick={() => onFilter({ show: 'all' })}>
        {words.marks.all(marks.length)}
      </Chip>
      {BUILT_IN_TAGS.map(({ key }) => (
        <TagChip key={key} tag={key} on={asked === key} found={counts.get(key)?.length ?? 0} onFilter={onFilter} />
      ))}
      {others.slice(0, OTHER_CHIPS).map(([tag, found]) => (
        <TagChip key={tag} tag={tag} on={asked === tag} found={found} onFilter={onFilter} />
      ))}
      {inMenu.length > 0 ? (
        <select
          className={styles.chip}
          aria-label={words.marks.moreTags}
          data-on={inMenu.some(([tag]) => tag === asked) || undefined}
          value={inMenu.find(([tag]) => tag === asked)?.[0] ?? ''}
          onChange={({ target }) =>
            onFilter(target.value === '' ? { show: 'all' } : { show: 'tag', tag: target.value })
          }
        >
          <option value="">{words.marks.moreTags}</option>
          {inMenu.map(([tag, found]) => (
            <option key={tag} value={tag}>
              {words.marks.ofTag(tagLabel(tag), found)}
            </option>
          ))}
        </select>
      ) : null}
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

interface TagChipProps {
  readonly tag: string;
  readonly on: boolean;
  /** How many marks have it. */
  readonly found: number;
  onFilter(filter: MarkFilter): void;
}

function TagChip({ tag, on, found, onFilter }: TagChipProps) {
  return (
    <Chip on={on} onClick={() => onFilter({ show: 'tag', tag })}>
      <TagSign tag={tag} />
      {words.marks.ofTag(tagLabel(tag), found)}
    </Chip>
  );
}

function Chip({ on, onClick, children }: { readonly on: boolean; onClick(): void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}
